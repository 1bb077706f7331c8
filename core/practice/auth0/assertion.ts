import type { JWK } from 'jose'
import type { Place } from '../faults/fault.ts'
import { type Jws, readJws, signedBy } from '../jws.ts'
import { firstUse, hasEffect, type Memory } from '../memory.ts'
import type { JsonObject, Reply } from '../message.ts'
import type { Running } from '../shape.ts'
import { auth0Error } from './errors.ts'
import type { Client, Credential } from './objects.ts'
import { type Auth0Settings, provesItselfBy } from './settings.ts'

const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const algorithms = ['RS256', 'RS384', 'PS256']
const fiveMinutes = 300
const skew = 10
const largest = 2048

/** A refusal of which the log knows more than the answer says. */
export interface Refused extends Reply {
  reason?: string
}

/**
 * Private Key JWT (facts 3.2). One sentence for all refusals: the wire does not say more (row A8). The log does; of its
 * reasons only the one about five minutes is known word for word.
 */
export async function byAssertion(
  asked: JsonObject,
  tenant: Running<Auth0Settings>,
  place: Place,
): Promise<Client | Refused> {
  const raw = String(asked.client_assertion)
  const failed = (reason: string): Refused => ({
    ...auth0Error(401, 'invalid_client', 'Client authentication failed'),
    reason,
  })
  const jws = readJws(raw)
  if (asked.client_assertion_type !== type) return failed("'client_assertion_type' is not supported")
  if (!jws) return failed("'client_assertion' is not a JSON Web Token")
  if (Buffer.byteLength(raw) > largest) return failed(`'client_assertion' must be at most ${largest} bytes`)
  const client = tenant.settings.clients.find(({ client_id }) => client_id === jws.claims.iss)
  if (!client) return failed("'iss' claim must be the client ID")
  if (!provesItselfBy(client, 'private_key_jwt')) return failed('Private Key JWT is not enabled for the client')
  if (asked.client_id !== undefined && asked.client_id !== client.client_id)
    return failed("'client_id' must be the 'iss' claim")
  const keys = keysOf(client, tenant.settings.credentials, place, tenant.memory)
  if (!(await signedByApp(jws, keys))) return failed('No credential of the client verifies the signature')
  const wrong = wrongClaim(jws.claims, client, place)
  if (wrong !== null) return failed(wrong)
  return firstUse(tenant.memory, `assertion ${client.client_id}`, String(jws.claims.jti))
    ? client
    : failed("'jti' claim was used before")
}

/** A key counts once it is enabled on the app, and until it expires. */
const keysOf = (
  { client_authentication_methods: set }: Client,
  all: readonly Credential[],
  { now }: Place,
  memory: Memory,
): JWK[] =>
  (set?.private_key_jwt?.credentials ?? []).flatMap(({ id }) => {
    const found = all.find(({ shown }) => shown.id === id)
    const until = Date.parse(String(found?.shown.expires_at)) / 1000
    return found?.jwk && !(until <= now) && hasEffect(memory, id) ? [found.jwk] : []
  })

/** The algorithm must be that of the credential; without a `kid` any credential of the app will do. */
async function signedByApp(jws: Jws, keys: readonly JWK[]): Promise<boolean> {
  const { alg, kid } = jws.header
  if (!algorithms.includes(String(alg))) return false
  const candidates = keys.filter((key) => key.alg === alg && (kid === undefined || key.kid === kid))
  const verified = await Promise.all(candidates.map((key) => signedBy(jws, key)))
  return verified.includes(true)
}

/** What is wrong with the claims; null where nothing is. */
function wrongClaim(claims: JsonObject, { client_id }: Client, { origin, now }: Place): string | null {
  const { sub, aud, iat, nbf, exp, jti } = claims
  if (sub !== client_id) return "'sub' claim must be the client ID"
  if (aud !== `${origin}/`) return `'aud' claim must be ${origin}/`
  if (typeof jti !== 'string' || jti === '') return "'jti' claim is missing"
  if (typeof exp !== 'number' || exp <= now) return "'exp' claim is in the past"
  if (typeof iat !== 'number' || iat > now + skew) return "'iat' claim is in the future"
  if (exp - iat > fiveMinutes) return "'exp' claim must specify a time that is no more than 5 minutes after 'iat'"
  return nbf === undefined || (typeof nbf === 'number' && nbf <= now + skew) ? null : "'nbf' claim is in the future"
}
