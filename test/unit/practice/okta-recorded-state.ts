import type { PracticeTenant } from '../../../core/practice/index.ts'
import { adminOf, type Call, minimal } from '../../support/okta-admin.ts'
import type { Recorded } from '../../support/recordings.ts'

type Json = Record<string, unknown>

export interface Prepared {
  path: string
  body: unknown
  status: number
}

const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)
const firstOf = (body: unknown): Json => (Array.isArray(body) ? (body[0] ?? {}) : isObject(body) ? body : {})

/** What an answer shows that only the provider sets. */
const given = [
  'id',
  'created',
  'lastUpdated',
  '_links',
  'orn',
  'system',
  'universalLogout',
  'features',
  'status',
  'apiResourceId',
]
const sendable = (body: Json): Json =>
  withoutNulls(Object.fromEntries(Object.entries(body).filter(([name]) => !given.includes(name)))) as Json

/** Nobody sends what the provider answers where nothing was set. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])),
  )
}

async function made(call: Call, path: string, body: unknown): Promise<Json> {
  const { status, json, text } = await call('POST', path, body)
  if (status >= 300) throw new Error(`${path} could not be prepared: ${status} ${text}`)
  return json
}

/** An app as the interaction shows or asks for it, or the smallest. */
async function app(call: Call, real: Recorded & { request?: unknown }): Promise<Json> {
  const wanted = [real.body, real.request].find((each) => isObject(each) && each.signOnMode === 'OPENID_CONNECT')
  const body = isObject(wanted) ? withoutSecret(sendable(wanted)) : minimal.app('Prepared')
  const answer = await made(call, '/api/v1/apps', body)
  if (firstOf(real.body).status === 'INACTIVE') await call('POST', `/api/v1/apps/${answer.id}/lifecycle/deactivate`)
  return answer
}

function withoutSecret(body: Json): Json {
  const copy = structuredClone(body) as { credentials?: { oauthClient?: Json } }
  delete copy.credentials?.oauthClient?.client_secret
  return copy as Json
}

const parts: Readonly<
  Record<string, (call: Call, at: string, real: Recorded & { request?: unknown }) => Promise<string>>
> = {
  grants: async (call, at, real) => {
    const shown = Array.isArray(real.body) ? (real.body as Json[]) : [firstOf(real.body)]
    const ids = []
    for (const { scopeId = 'okta.apps.read' } of shown)
      ids.push((await made(call, at, { scopeId, issuer: origin(call) })).id)
    return String(ids.at(-1))
  },
  secrets: async (call, at, real) => {
    const { id } = await made(call, at, {})
    if (real.method === 'DELETE' || real.path.endsWith('/activate'))
      await call('POST', `${at}/${id}/lifecycle/deactivate`)
    return String(id)
  },
  groups: async (call, at, real) => {
    const { body } = await call('GET', '/api/v1/groups')
    const id = String(firstOf(body).id)
    if (!Array.isArray(real.body) || real.body.length > 0) await call('PUT', `${at}/${id}`, {})
    return id
  },
  users: async (call, at, real) => {
    const { body } = await call('GET', '/api/v1/users')
    const id = String(firstOf(body).id)
    if (Array.isArray(real.body) && real.body.length > 0) await made(call, at, { id, scope: 'USER' })
    return id
  },
  scopes: (call, at, real) => named(call, at, ownScopes(real), { name: 'prepared' }),
  claims: (call, at, real) =>
    named(call, at, real, { name: 'prepared', claimType: 'RESOURCE', valueType: 'EXPRESSION', value: '"x"' }),
  policies: (call, at, real) => named(call, at, real, minimal.policy('Prepared', 'ALL_CLIENTS')),
  rules: (call, at, real) => named(call, at, real, minimal.rule('Prepared')),
  zones: (call, at, real) =>
    named(call, at, real, {
      type: 'IP',
      name: 'Prepared',
      usage: 'POLICY',
      gateways: [{ type: 'CIDR', value: '192.0.2.0/24' }],
    }),
  trustedOrigins: (call, at, real) =>
    named(call, at, real, { name: 'Prepared', origin: 'https://prepared.example', scopes: [{ type: 'CORS' }] }),
}

/** Okta's own scopes cannot be made by an administrator. */
const ownScopes = (real: Recorded & { request?: unknown }) =>
  JSON.stringify(real.body).includes('"okta.') ? { ...real, body: [{ ...firstOf(real.body), name: 'prepared' }] } : real

const origins = new WeakMap<Call, string>()
const origin = (call: Call) => origins.get(call) ?? ''

/** An object as the answer shows it, or the smallest; what the system has already is found by its name. */
async function named(call: Call, at: string, real: Recorded & { request?: unknown }, smallest: Json): Promise<string> {
  const last = at.split('/').at(-1) ?? ''
  const about = real.path
    .replace(/\/lifecycle\/\w+$/, '')
    .split('/')
    .slice(-2)
    .includes(last)
  const shown = about && real.status < 300 ? firstOf(real.body) : {}
  const wanted = { ...smallest, ...sendable(shown), ...(isObject(real.request) && about ? real.request : {}) }
  const { body } = await call('GET', at)
  const known = Array.isArray(body)
    ? (body as Json[]).find(({ name }) => name === (shown.name ?? wanted.name))
    : undefined
  if (known && shown.system === true) return String(known.id)
  const id = String((await made(call, at, withKind(wanted, smallest))).id)
  if (shown.status === 'INACTIVE' && real.method === 'GET') await call('POST', `${at}/${id}/lifecycle/deactivate`)
  return id
}

const withKind = (wanted: Json, smallest: Json): Json =>
  smallest.type && wanted.type === undefined ? { ...wanted, type: smallest.type } : wanted

async function server(call: Call, real: Recorded & { request?: unknown }): Promise<string> {
  if (real.path.includes('/default')) return 'default'
  const shown = firstOf(real.body)
  if (shown.default === true) return String((await call('GET', '/api/v1/authorizationServers/default')).json.id)
  const own = shown.audiences ? { ...sendable(shown), credentials: undefined, default: undefined } : {}
  const { id } = await made(call, '/api/v1/authorizationServers', { ...minimal.server('Prepared'), ...own })
  if (shown.status === 'INACTIVE' && real.method === 'GET')
    await call('POST', `/api/v1/authorizationServers/${id}/lifecycle/deactivate`)
  return String(id)
}

/** Makes all that a recorded request is about, and says the request with the ids of what was made. */
export async function prepared(real: Recorded & { request?: unknown }, tenant: PracticeTenant): Promise<Prepared> {
  const call = adminOf(tenant)
  origins.set(call, tenant.origin)
  const body = real.method === 'GET' || real.method === 'DELETE' ? undefined : bodyOf(real)
  const result = { path: await pathOf(call, real), body, status: real.status }
  if (JSON.stringify(real.body).includes('E0000015')) tenant.setFaults(['server.licence-missing'])
  return { ...result, body: await assigned(call, real, result.body) }
}

/** A user who is assigned is one of this org. */
async function assigned(call: Call, real: Recorded, body: unknown): Promise<unknown> {
  if (real.method !== 'POST' || !/\/apps\/\w+\/users$/.test(real.path)) return body
  const users = await call('GET', '/api/v1/users')
  return { ...(isObject(body) ? body : {}), id: firstOf(users.body).id, scope: 'USER' }
}

function bodyOf({ request, body, path }: Recorded & { request?: unknown }): unknown {
  if (/\/lifecycle\/|\/credentials\/secrets/.test(path)) return undefined
  // Which names were prohibited, the recording does not tell any more; those of Okta itself are.
  if (JSON.stringify(body).includes('Prohibited custom domain'))
    return { ...(request as Json), domain: 'login.okta.com' }
  return request ?? sendable(firstOf(body))
}

async function pathOf(call: Call, real: Recorded & { request?: unknown }): Promise<string> {
  const segments = real.path.split('/').slice(1)
  const isPart = (name: string) => name in parts
  const made: string[] = []
  for (const [at, segment] of segments.entries()) {
    const before = segments[at - 1] ?? ''
    const base = `/${made.join('/')}`
    const gone = real.status === 404 && at === lastIdAt(segments)
    if (before === 'apps' && made[0] === 'api') made.push(gone ? segment : String((await app(call, real)).id))
    else if (before === 'authorizationServers') made.push(gone ? segment : await server(call, real))
    else if (before === 'clients') made.push(String((await app(call, real)).id))
    else if (before === 'roles') made.push(String((await made2(call, base)).id))
    else if (before === 'api-services') made.push(gone ? segment : await service(call))
    else if (before === 'keys') made.push(await keyId(call, base))
    else if (isPart(before)) made.push(gone ? segment : ((await parts[before]?.(call, base, real)) ?? segment))
    else made.push(segment)
  }
  const last = segments.at(-1) ?? ''
  const list = Array.isArray(real.body) && real.body.length > 0 && real.method === 'GET'
  const base = `/${made.join('/')}`
  if (list && isPart(last) && segments.length > 3) await parts[last]?.(call, base, real)
  if (list && ['trustedOrigins', 'zones'].includes(last)) await parts[last]?.(call, base, real)
  if (list && last === 'apps') await app(call, real)
  if (list && last === 'api-services') await service(call)
  if (list && last === 'authorizationServers' && real.query) await made0(call, real)
  return changeState(call, base, real)
}

const lastIdAt = (segments: readonly string[]): number => {
  const verbs = segments.indexOf('lifecycle')
  return (verbs < 0 ? segments.length : verbs) - 1
}

const made0 = (call: Call, real: Recorded) =>
  made(call, '/api/v1/authorizationServers', { ...sendable(firstOf(real.body)), credentials: undefined })
const made2 = (call: Call, base: string) => made(call, base, { type: 'HELP_DESK_ADMIN' })
const keyId = async (call: Call, base: string) => String(firstOf((await call('GET', base)).body).kid)
const service = async (call: Call) =>
  String(
    (await made(call, '/integrations/api/v1/api-services', { type: 'cerbos', grantedScopes: ['okta.apps.read'] })).id,
  )

/** Puts an object into the state from which the request takes it. */
async function changeState(call: Call, path: string, real: Recorded): Promise<string> {
  if (real.status >= 300) return path
  if (path.endsWith('/lifecycle/activate') && !path.includes('/secrets/'))
    await call('POST', path.replace(/activate$/, 'deactivate'))
  if (real.method === 'DELETE' && /^\/api\/v1\/apps\/\w+$/.test(path))
    await call('POST', `${path}/lifecycle/deactivate`)
  return path
}
