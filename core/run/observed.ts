import type { Facts, Json, JsonObject } from '../model/facts.ts'
import type { Observed, ObservedKey } from '../model/observed.ts'
import { jsonOf, text } from '../oauth/json.ts'
import { thumbprintOf } from '../oauth/key-set.ts'
import { maskedWithin } from './masked-within.ts'

/** However much a server sends, so many members of one thing are kept, and so many characters of each. */
const most = { members: 150, characters: 1000 }

/** So many members of the configuration are kept. */
const mostOfConfiguration = 1000

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

const asText = (value: Json): string => {
  const whole = typeof value === 'string' ? value : jsonOf(value)
  return whole.length > most.characters ? `${whole.slice(0, most.characters)}…` : whole
}

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

/** Members of an object, those within others by their paths. What the provider counts or dates by itself is left out. */
function membersWithin(value: Json, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, asText(value)]]
  return Object.entries(value)
    .filter(([name]) => !ofItself.has(name))
    .flatMap(([name, inner]) => membersWithin(inner, path === '' ? name : `${path}.${name}`))
}

const ofItself = new Set(['_links', '_embedded', 'id', 'created', 'lastUpdated', 'created_at', 'updated_at'])

/** What was read of the configuration, flat: what was set is compared, member by member. */
function configurationOf(
  { adminReading }: Partial<Facts>,
  mask: (text: string) => string,
): Pick<Observed, 'configuration'> {
  if (!adminReading) return {}
  const objects = adminReading.collections.flatMap((each) => each.objects)
  const members = objects.flatMap(({ kind, name, body }) =>
    membersWithin(body, '').map(([path, value]): [string, string] => [mask(`${kind} ${name}: ${path}`), value]),
  )
  return { configuration: Object.fromEntries(members.slice(0, mostOfConfiguration)) }
}

/** What is kept of the provider's documents, keys and token. @param mask hides what is secret in a text */
export async function observedOf(facts: Partial<Facts>, mask: (text: string) => string): Promise<Observed> {
  const { metadata, keySet } = facts
  return maskedWithin(
    {
      metadata: metadata ? membersOf(metadata.values) : null,
      keys: keySet ? await Promise.all(keySet.keys.slice(0, most.members).map(keyOf)) : null,
      token: tokenOf(facts),
      ...configurationOf(facts, mask),
    },
    mask,
  )
}
