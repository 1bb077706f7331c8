import { changedResponse, refusalOf, sealedToken } from '../faults/apply.ts'
import type { Place } from '../faults/fault.ts'
import { type Incoming, isReply, type JsonObject, type Reply } from '../message.ts'
import type { Running } from '../shape.ts'
import { deniedByAction } from './actions.ts'
import type { Refused } from './assertion.ts'
import { authenticated, namedIn } from './authentication.ts'
import { draftOf, signOf } from './draft.ts'
import { auth0Error } from './errors.ts'
import { granted } from './granted.ts'
import { quotaUse, rateRefusal } from './limits.ts'
import type { Client } from './objects.ts'
import { parametersOf } from './parameters.ts'
import type { Auth0Settings } from './settings.ts'

/** The grant and the app: rows A18, A2, A14. */
function grantRefusal(grant: unknown, client: Client): Reply | null {
  if (grant !== 'client_credentials') return auth0Error(400, 'unsupported_grant_type', 'Grant type not supported')
  if (!client.grant_types.includes(grant))
    return auth0Error(403, 'unauthorized_client', `Grant type '${grant}' not allowed for the client.`, {
      error_uri: 'https://auth0.com/docs/clients/client-grant-types',
    })
  // The facts have no text for this case; the code is the one of the DPoP specification.
  return client.require_proof_of_possession ? auth0Error(400, 'invalid_dpop_proof', 'DPoP proof is required') : null
}

/** What a token request came to, and who asked, as the log has it. */
export interface Outcome {
  reply: Reply
  asked: JsonObject
  /** Null where it did not prove itself. */
  client: Client | null
  /** The client ID that was named, by whatever way. */
  id: string | null
  /** Why the app was not believed, where only the log says it. */
  reason: string | null
}

/** `POST /oauth/token`, as form or JSON. */
export async function token(incoming: Incoming, tenant: Running<Auth0Settings>, place: Place): Promise<Outcome> {
  const asked = parametersOf(incoming)
  const outcome = ({ reason, ...reply }: Refused, client: Client | null = null): Outcome => {
    return { reply, asked, client, id: client?.client_id ?? namedIn(asked, incoming), reason: reason ?? null }
  }
  if (!asked.grant_type) return outcome(auth0Error(400, 'invalid_request', 'Missing required parameter: grant_type'))
  const client = await authenticated(asked, incoming, tenant, place)
  return isReply(client) ? outcome(client) : outcome(await issued(asked, client, tenant, place), client)
}

async function issued(asked: JsonObject, client: Client, tenant: Running<Auth0Settings>, place: Place): Promise<Reply> {
  const { settings, faults } = tenant
  const limited = rateRefusal(client, settings, tenant.memory, place.now)
  const refused = limited ?? grantRefusal(asked.grant_type, client)
  if (refused) return refused
  const grant = granted(asked, client, settings)
  if (isReply(grant)) return grant
  // The faults are about the API of the product: the administrator must be able to look at the tenant all the same.
  const own = grant.api.is_system === true
  const refusal = own ? null : (deniedByAction(settings) ?? refusalOf(faults, place))
  if (refusal) return refusal
  // Tokens for Auth0's own APIs are not counted, nor those that an Action denies.
  const quota = own ? null : quotaUse(client, settings, tenant.memory, place.now)
  if (quota?.refusal) return quota.refusal

  const { scopes, api } = grant
  const access_token = await sealedToken(own ? [] : faults, draftOf(grant, client, place), place, signOf(api))
  const scope = scopes.length > 0 ? { scope: scopes.join(' ') } : {}
  const body = { access_token, ...scope, expires_in: api.token_lifetime, token_type: 'Bearer' }
  return { status: 200, headers: quota?.headers ?? {}, body: own ? body : changedResponse(faults, body) }
}
