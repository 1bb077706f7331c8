import { type Jws, readJws, signedBy } from '../jws.ts'
import { firstUse } from '../memory.ts'
import type { Reply } from '../message.ts'
import { addresses } from './addresses.ts'
import type { Call } from './call.ts'
import { type Client, clientNamed } from './clients.ts'
import { noSuchClient, oauthError } from './errors.ts'

const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const algorithms = /^(RS|PS|ES)256$/
const skew = 15

const refused = (reason: string) =>
  oauthError(400, 'invalid_client', `Client authentication with signed JWT failed: ${reason}`)

/** The client that a `client_assertion` speaks for, or the refusal of the first rule that it breaks (facts 1, 1.1). */
export async function assertedClient(call: Call): Promise<Client | Reply> {
  const { form, tenant } = call
  const jws = readJws(form.get('client_assertion') ?? '')
  if (form.get('client_assertion_type') !== type || !jws) return refused('Invalid client assertion')
  const { sub, iss } = jws.claims
  const client = clientNamed(tenant.settings.clients, sub)
  if (!client) return noSuchClient()
  if (iss !== sub) return refused('Issuer mismatch. The issuer should match the subject')
  if (!client.methods.includes('private_key_jwt')) return refused('Invalid client authentication method')
  const broken = (await signatureFault(jws, client)) ?? claimFault(jws, call)
  if (broken) return refused(broken)
  const fresh = firstUse(tenant.memory, `assertion ${client.id}`, String(jws.claims.jti))
  return fresh && !tenant.settings.assertions.allSeen ? client : refused('Token reuse detected')
}

/** Without a `kid`, and with one key, there is no doubt which is meant. */
async function signatureFault(jws: Jws, { keys }: Client): Promise<string | null> {
  const { alg, kid } = jws.header
  if (!algorithms.test(String(alg))) return 'Invalid signature algorithm'
  const key = kid === undefined && keys.length === 1 ? keys[0] : keys.find((each) => each.kid === kid)
  if (!key) return 'Unable to load public key'
  if (key.alg !== alg) return 'Invalid signature algorithm'
  return (await signedBy(jws, key)) ? null : 'Invalid token signature'
}

function claimFault({ claims }: Jws, { tenant, place, incoming }: Call): string | null {
  const { clocks, audience } = tenant.settings.assertions
  const { issuer, token } = addresses(incoming.origin)
  const { aud, exp, iat, nbf, jti } = claims
  const recipients = [aud].flat()
  if (recipients.length !== 1) return 'Multiple audiences not allowed'
  if (!(audience === null ? [issuer, token] : [audience]).includes(String(recipients[0])))
    return 'Invalid token audience'
  if (typeof exp !== 'number') return 'Token exp claim is required'
  const late = exp + skew <= place.now + clocks.expired
  if (late || (typeof nbf === 'number' && nbf > place.now + skew)) return 'Token is not active'
  if (typeof iat === 'number' && iat > place.now + clocks.issued + skew) return 'Token was issued in the future'
  return typeof jti === 'string' && jti !== '' ? null : 'Missing ID on the token'
}
