import { sealedToken } from '../faults/apply.ts'
import type { JsonObject, Reply } from '../message.ts'
import type { Call } from './call.ts'
import type { Client } from './clients.ts'

/** The body of a good answer, or the refusal. */
export type Granted = { body: JsonObject } | Reply

/** An access token as a JWT, with the audience that a mapper of the realm adds (facts 1). */
export async function accessToken(
  { tenant, place, issuer }: Call,
  client: Client,
  sub: string,
  scopes: readonly string[],
): Promise<{ body: JsonObject; token: string }> {
  const { lifetime, audience } = tenant.settings
  const scope = scopes.join(' ')
  const claims = {
    exp: place.now + lifetime,
    iat: place.now,
    jti: crypto.randomUUID(),
    iss: issuer,
    aud: audience,
    sub,
    typ: 'Bearer',
    azp: client.id,
    scope,
  }
  const header = { typ: 'JWT', kid: place.material.current.thumbprint }
  const token = await sealedToken(tenant.faults, { header, claims }, place)
  return { token, body: { access_token: token, expires_in: lifetime, token_type: 'Bearer', scope } }
}
