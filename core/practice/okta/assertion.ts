import type { JWK } from 'jose'
import { type Jws, readJws, signedBy } from '../jws.ts'
import { firstUse } from '../memory.ts'
import type { Reply } from '../message.ts'
import type { Call } from './call.ts'
import type { Client, Method } from './client.ts'
import { clientNamed } from './clients.ts'
import { goodKeys, goodSecrets } from './credentials.ts'
import { noSuchClient, oauthError } from './errors.ts'

const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const hmac = /^HS(256|384|512)$/
const asymmetric = /^(RS|ES)(256|384|512)$/
const hour = 3600

export interface Asserted {
  client: Client
  method: Method & ('client_secret_jwt' | 'private_key_jwt')
}

const refused = (text: string) => oauthError(401, 'invalid_client', text)

/** The client that a `client_assertion` speaks for, or the refusal of the first rule of facts 5.3 that it breaks. */
export async function assertedClient(call: Call): Promise<Asserted | Reply> {
  const { form, tenant } = call
  if (form.get('client_assertion_type') !== type)
    return oauthError(400, 'invalid_request', 'The client_assertion_type is invalid.')
  const jws = readJws(form.get('client_assertion') ?? '')
  if (!jws) return refused('The parsing of the client_assertion failed.')
  const named = form.get('client_id')
  const { clients } = tenant.settings
  if (named !== null && !clientNamed(clients, named)) return noSuchClient(401)
  const client = clientNamed(clients, jws.claims.iss)
  if (!client || (named !== null && named !== client.id))
    return refused('The issuer claim for client_assertion is not a valid client_id.')
  const keys = keysFor(jws, client, call)
  if ('refusal' in keys) return refused(keys.refusal)
  const signed = await Promise.all(keys.map((key) => signedBy(jws, key)))
  if (!signed.includes(true)) return refused('The client_assertion signature is invalid.')
  const broken = brokenClaim(jws, client, call)
  if (broken) return refused(broken)
  if (!unseen(jws, client, call)) return refused('The client_assertion token has already been used.')
  return { client, method: typeof keys[0] === 'string' ? 'client_secret_jwt' : 'private_key_jwt' }
}

/** The registered key, or the secrets, with one of which it must be signed. */
function keysFor({ header }: Jws, client: Client, call: Call): readonly (JWK | string)[] | { refusal: string } {
  const alg = String(header.alg)
  if (hmac.test(alg)) {
    const secrets = goodSecrets(client, call)
    if (secrets.length === 0)
      return {
        refusal:
          'The issuer and subject claim for client_assertion is invalid because the client does not have a client secret.',
      }
    const long = secrets.filter((secret) => secret.length >= 32)
    return long.length === 0 ? { refusal: 'The client secret is too short to verify a JWT HMAC.' } : long
  }
  if (!asymmetric.test(alg)) return { refusal: 'The client_assertion JWT signature algorithm is invalid.' }
  const keys = goodKeys(client, call)
  if (keys.length === 0 && client.jwksUri !== null)
    return { refusal: 'Error retrieving the client JWKSet from jwks_uri.' }
  if (keys.length === 0)
    return { refusal: 'The client does not have a JWKSet configured, but the client_assertion requires one.' }
  // Without a `kid` there is no doubt only where one key is registered.
  const key =
    header.kid === undefined && keys.length === 1
      ? keys[0]
      : keys.find(({ kid }) => kid !== undefined && kid === header.kid)
  if (!key) return { refusal: 'The client_assertion JWT kid is invalid.' }
  if (key.use && key.use !== 'sig')
    return {
      refusal:
        "The public key being used for client assertion has an invalid 'use' parameter. Valid values for the 'use' parameter are [sig].",
    }
  const fits = key.kty === (alg.startsWith('RS') ? 'RSA' : 'EC') && (!key.alg || key.alg === alg)
  const { kty, n, e, crv, x, y } = key
  return fits
    ? [{ kty, n, e, crv, x, y } as JWK]
    : { refusal: 'The client_assertion JWT signature algorithm is invalid.' }
}

function brokenClaim({ claims }: Jws, client: Client, { tenant, place, url }: Call): string | null {
  const { clocks, audience, subject } = tenant.settings.assertions
  const { exp, iat, aud, sub } = claims
  const recipients = Array.isArray(aud) ? aud : [aud]
  if (sub !== (subject ?? client.id)) return 'The subject claim for client_assertion is not a valid client_id.'
  if (recipients.length !== 1 || recipients[0] !== (audience ?? url))
    return 'The audience claim for client_assertion must be the endpoint invoked for the request.'
  if (typeof exp !== 'number') return "The client_assertion must contain the 'exp' claim as seconds since epoch."
  if (exp <= place.now + clocks.expired) return 'The client_assertion token is expired.'
  if (exp > place.now + clocks.tooLong + hour)
    return 'The client_assertion token has an expiration too far into the future.'
  if (typeof iat === 'number' && iat > place.now + clocks.issued)
    return 'The client_assertion token must be issued before the current time.'
  return null
}

/** A `jti` is good once, also where the request is refused afterwards; without one nothing is remembered. */
function unseen({ claims }: Jws, client: Client, { tenant }: Call): boolean {
  if (tenant.settings.assertions.allSeen) return false
  return typeof claims.jti !== 'string' || firstUse(tenant.memory, `assertion ${client.id}`, claims.jti)
}
