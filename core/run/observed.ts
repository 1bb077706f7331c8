import type { Facts, JsonObject } from '../model/facts.ts'
import type { Observed, ObservedKey } from '../model/observed.ts'
import { text } from '../oauth/json.ts'
import { thumbprintOf } from '../oauth/key-set.ts'
import { maskedWithin } from './masked-within.ts'
import { asText, configurationOf, most } from './observed-configuration.ts'

/** Claims that are different in every token, or are times: the lifetime is what remains of those. */
const ofOneToken = new Set([
  'jti',
  'iat',
  'nbf',
  'exp',
  'auth_time',
  'uti',
  'rh',
  'sid',
  'nonce',
  'aio',
  'at_hash',
  'c_hash',
])

/** Claims that say nothing about the person who signed in (RFC 7519 section 4.1, RFC 9068 section 2.2). */
const ofNobody = new Set([
  'iss',
  'aud',
  'azp',
  'client_id',
  'cid',
  'appid',
  'scope',
  'scp',
  'roles',
  'permissions',
  'ver',
  'gty',
])

const membersOf = (object: JsonObject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(object)
      .slice(0, most.members)
      .map(([name, value]) => [name.slice(0, 200), asText(value)]),
  )

async function keyOf(key: JsonObject): Promise<ObservedKey> {
  const id = text(key, 'kid') ?? (await thumbprintOf(key).catch(() => '?'))
  return {
    id: id.slice(0, 200),
    kty: asText(key.kty ?? '?'),
    alg: text(key, 'alg') ?? null,
    use: text(key, 'use') ?? null,
  }
}

/** The lifetime in seconds, which the times of one token do not say to somebody who compares. */
const lifetimeOf = ({ exp, iat }: JsonObject): Record<string, string> =>
  typeof exp === 'number' && typeof iat === 'number' ? { 'exp - iat': String(exp - iat) } : {}

function tokenOf({ jwt, signOn }: Partial<Facts>): Observed['token'] {
  if (!jwt) return null
  const { alg, typ, kid } = jwt.header
  const header = Object.entries({ alg, typ, kid }).filter(([, value]) => value !== undefined)
  const claims = Object.entries(jwt.claims).filter(([name]) =>
    signOn === undefined ? !ofOneToken.has(name) : ofNobody.has(name),
  )
  return membersOf(Object.fromEntries([...header, ...claims, ...Object.entries(lifetimeOf(jwt.claims))]) as JsonObject)
}

/** What is kept of the provider's documents, keys and token. @param mask hides what is secret in a text */
export async function observedOf(facts: Partial<Facts>, mask: (text: string) => string): Promise<Observed> {
  const { metadata, keySet } = facts
  return maskedWithin(
    {
      metadata: metadata ? membersOf(metadata.values) : null,
      keys: keySet ? await Promise.all(keySet.keys.slice(0, most.members).map(keyOf)) : null,
      token: tokenOf(facts),
      ...(facts.adminReading ? { configuration: configurationOf(facts.adminReading, mask) } : {}),
    },
    mask,
  )
}
