import { changedKeySet, changedMetadata } from '../faults/apply.ts'
import type { Place } from '../faults/fault.ts'
import type { Incoming, Reply } from '../message.ts'
import { alphanumeric } from '../random.ts'
import type { Running } from '../shape.ts'
import { preflight, readable } from './browser.ts'
import { type Call, callOf } from './call.ts'
import { clientNamed } from './clients.ts'
import { deactivated, noLicence, noSuchClient, noSuchPath, noSuchServer, wrongVerb } from './errors.ts'
import { keySet } from './keys.ts'
import { oauthDocument, oidcDocument } from './metadata.ts'
import { organization } from './organization.ts'
import { isOwnApi, ownApi } from './own-api.ts'
import { addressesOf, type Server, serversOf } from './servers.ts'
import type { OktaSettings } from './settings.ts'
import { token } from './token.ts'

type Endpoint = 'oauth' | 'oidc' | 'keys' | 'token'

// One row for each address of facts 1.4 and 1.5. The second part is the server's id; without it, it is the org server.
const routes: readonly [RegExp, Endpoint][] = [
  [/^\/\.well-known\/openid-configuration$/, 'oidc'],
  [/^\/\.well-known\/oauth-authorization-server$/, 'oauth'],
  [/^\/\.well-known\/oauth-authorization-server\/oauth2\/([^/]+)$/, 'oauth'],
  [/^\/oauth2\/([^/]+)\/\.well-known\/openid-configuration$/, 'oidc'],
  [/^\/oauth2\/([^/]+)\/\.well-known\/oauth-authorization-server$/, 'oauth'],
  // `v1` is not an id: these are the org's own.
  [/^\/oauth2\/v1\/keys$/, 'keys'],
  [/^\/oauth2\/v1\/token$/, 'token'],
  [/^\/oauth2\/([^/]+)\/v1\/keys$/, 'keys'],
  [/^\/oauth2\/([^/]+)\/v1\/token$/, 'token'],
]

/** Any request to the practice org. */
export async function answer(incoming: Incoming, tenant: Running<OktaSettings>): Promise<Reply> {
  const reply = await answered(incoming, tenant)
  return { ...reply, headers: { 'X-Okta-Request-Id': alphanumeric(27), Vary: 'Origin', ...reply.headers } }
}

async function answered(incoming: Incoming, tenant: Running<OktaSettings>): Promise<Reply> {
  const { org } = tenant.settings
  if (org.state === 'deactivated') return deactivated()
  if (incoming.path === '/.well-known/okta-organization')
    return { status: 200, body: organization(incoming, tenant.settings) }
  if (isOwnApi(incoming.path)) {
    const call = await callTo(tenant.settings.servers.org, incoming, tenant)
    return limited(await ownApi(call), call.place)
  }
  for (const [pattern, endpoint] of routes) {
    const found = pattern.exec(incoming.path)
    if (found) return endpointAnswer(incoming, tenant, endpoint, found[1] ?? null)
  }
  return noSuchPath()
}

async function callTo(server: Server, incoming: Incoming, tenant: Running<OktaSettings>): Promise<Call> {
  const { base, issuer } = addressesOf(server, incoming)
  const now = Math.floor(tenant.now() / 1000)
  const place: Place = { origin: incoming.origin, base, now, material: await tenant.material(materialOf(server)) }
  return callOf(incoming, tenant, server, place, issuer)
}

/** The ids of servers differ from tenant to tenant; their keys, which are slow to make, are shared. */
const materialOf = ({ id }: Server) => (id === null ? 'org' : id === 'default' ? id : 'second')

async function endpointAnswer(
  incoming: Incoming,
  tenant: Running<OktaSettings>,
  endpoint: Endpoint,
  id: string | null,
): Promise<Reply> {
  const { settings } = tenant
  const { method } = incoming
  if (method === 'OPTIONS' && endpoint === 'token') return preflight(incoming)
  if (method !== (endpoint === 'token' ? 'POST' : 'GET')) return wrongVerb()
  if (id !== null && !settings.org.licensed) return noLicence()
  const server = serversOf(settings.servers).find((each) => each.id === id)
  if (!server || (id !== null && settings.org.state === 'parked')) return noSuchServer(id ?? '')
  const call = await callTo(server, incoming, tenant)
  if (endpoint === 'token') return limited(await token(call), call.place)
  return readable(endpoint === 'keys' ? keys(call) : document(call, endpoint), incoming, settings.clients)
}

const keys = ({ tenant, server, place }: Call): Reply =>
  cached(changedKeySet(tenant.faults, keySet(server, place.material), place), 3_832_304)

function document({ incoming, tenant, place, issuer }: Call, which: 'oauth' | 'oidc'): Reply {
  const client = incoming.query.get('client_id')
  if (client !== null && !clientNamed(tenant.settings.clients, client)) return noSuchClient(400)
  const made = which === 'oauth' ? oauthDocument : oidcDocument
  // An issuer that is pinned to the org's own host takes the addresses with it.
  const host = place.base.slice(0, place.base.indexOf('/oauth2'))
  return cached(changedMetadata(tenant.faults, made(host, place.base, issuer), which, place), 86_400)
}

const cached = (reply: Reply, seconds: number): Reply => ({
  ...reply,
  headers: { 'Cache-Control': `max-age=${seconds}, must-revalidate`, ...reply.headers },
})

const limited = (reply: Reply, { now }: Place): Reply => ({
  ...reply,
  headers: {
    'Cache-Control': 'no-cache, no-store',
    Pragma: 'no-cache',
    'X-Rate-Limit-Limit': '2000',
    'X-Rate-Limit-Remaining': '1999',
    'X-Rate-Limit-Reset': String(now + 60),
    ...reply.headers,
  },
})
