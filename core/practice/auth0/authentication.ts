import type { JWK } from 'jose'
import type { Place } from '../faults/fault.ts'
import { type Jws, readJws, signedBy } from '../jws.ts'
import { firstUse } from '../memory.ts'
import { basicOf, type Incoming, type JsonObject, type Reply } from '../message.ts'
import type { Running } from '../shape.ts'
import { auth0Error, unauthorized } from './errors.ts'
import type { Client, Credential } from './objects.ts'
import { type Auth0Settings, type Method, provesItselfBy } from './settings.ts'

const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const algorithms = ['RS256', 'RS384', 'PS256']
const fiveMinutes = 300
const skew = 10
const largest = 2048

/** The app that asks (rows A7b, A1, A8). Whatever is wrong with a secret or its method looks like A1. */
export async function authenticated(
  asked: JsonObject,
  incoming: Incoming,
  tenant: Running<Auth0Settings>,
  place: Place,
): Promise<Client | Reply> {
  if (asked.client_assertion !== undefined) return byAssertion(asked, tenant, place)
  const basic = basicOf(incoming)
  const header = basic && basic !== 'garbled' ? basic : null
  const id = header?.id ?? asked.client_id
  if (!id) return auth0Error(401, 'invalid_client', 'Missing client_id')
  const client = tenant.settings.clients.find(({ client_id }) => client_id === id)
  const method: Method = header ? 'client_secret_basic' : 'client_secret_post'
  return client && provesItselfBy(client, method) && client.client_secret === (header?.secret ?? asked.client_secret)
    ? client
    : unauthorized()
}

/** The client ID that a request names, in its header, its body or its assertion. */
export function namedIn(asked: JsonObject, incoming: Incoming): string | null {
  const basic = basicOf(incoming)
  const id =
    basic && basic !== 'garbled' ? basic.id : (asked.client_id ?? readJws(String(asked.client_assertion))?.claims.iss)
  return typeof id === 'string' ? id : null
}

/** Private Key JWT (facts 3.2). One sentence for all refusals: the wire does not say more (row A8). */
async function byAssertion(asked: JsonObject, tenant: Running<Auth0Settings>, place: Place): Promise<Client | Reply> {
  const raw = String(asked.client_assertion)
  const failed = auth0Error(401, 'invalid_client', 'Client authentication failed')
  const jws = readJws(raw)
  if (asked.client_assertion_type !== type || !jws || Buffer.byteLength(raw) > largest) return failed
  const client = tenant.settings.clients.find(({ client_id }) => client_id === jws.claims.iss)
  if (!client || !provesItselfBy(client, 'private_key_jwt')) return failed
  if (asked.client_id !== undefined && asked.client_id !== client.client_id) return failed
  const keys = keysOf(client, tenant.settings.credentials, place)
  if (!(await signedByApp(jws, keys)) || !claimsHold(jws.claims, client, place)) return failed
  return firstUse(tenant.memory, `assertion ${client.client_id}`, String(jws.claims.jti)) ? client : failed
}

/** A key counts once it is enabled on the app, and until it expires. */
const keysOf = ({ client_authentication_methods: set }: Client, all: readonly Credential[], { now }: Place): JWK[] =>
  (set?.private_key_jwt?.credentials ?? []).flatMap(({ id }) => {
    const found = all.find(({ shown }) => shown.id === id)
    const until = Date.parse(String(found?.shown.expires_at)) / 1000
    return found?.jwk && !(until <= now) ? [found.jwk] : []
  })

/** The algorithm must be that of the credential; without a `kid` any credential of the app will do. */
async function signedByApp(jws: Jws, keys: readonly JWK[]): Promise<boolean> {
  const { alg, kid } = jws.header
  if (!algorithms.includes(String(alg))) return false
  const candidates = keys.filter((key) => key.alg === alg && (kid === undefined || key.kid === kid))
  const verified = await Promise.all(candidates.map((key) => signedBy(jws, key)))
  return verified.includes(true)
}

function claimsHold({ sub, aud, iat, nbf, exp, jti }: JsonObject, client: Client, { origin, now }: Place): boolean {
  if (sub !== client.client_id || aud !== `${origin}/` || typeof jti !== 'string' || jti === '') return false
  if (typeof exp !== 'number' || typeof iat !== 'number' || exp <= now) return false
  if (exp - iat > fiveMinutes || iat > now + skew) return false
  return nbf === undefined || (typeof nbf === 'number' && nbf <= now + skew)
}
