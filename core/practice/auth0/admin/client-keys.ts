import type { JsonObject } from '../../message.ts'
import type { Client, Credential } from '../objects.ts'
import { newCredential } from './credential.ts'

/** Members of an app that name credentials. */
const holders = ['signed_request_object', 'token_vault_privileged_access'] as const

interface Holder extends JsonObject {
  credentials?: readonly JsonObject[]
}

/** A new app brings its credentials whole, and names them by their ids afterwards. Null where one cannot be read. */
export function withCredentials(client: Client, body: JsonObject, at: string): Credential[] | null {
  const made: (Credential | null)[] = []
  const named = (holder: Holder): JsonObject => {
    const own = (holder.credentials ?? []).map((each) => newCredential(client.client_id, each, at))
    made.push(...own)
    return { ...holder, credentials: own.flatMap((each) => (each ? [{ id: each.shown.id }] : [])) }
  }
  const methods = body.client_authentication_methods as Record<string, Holder> | undefined
  if (methods)
    client.client_authentication_methods = Object.fromEntries(
      Object.entries(methods).map(([name, holder]) => [name, named(holder)]),
    )
  for (const name of holders) {
    const holder = body[name] as Holder | undefined
    if (holder) client[name] = named(holder)
  }
  return made.includes(null) ? null : made.flatMap((each) => each ?? [])
}
