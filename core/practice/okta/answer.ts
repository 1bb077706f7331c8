import { changedKeySet, changedMetadata } from '../faults/apply.ts'
import type { Place } from '../faults/fault.ts'
import type { Incoming, Reply } from '../message.ts'
import { alphanumeric } from '../random.ts'
import type { Running } from '../shape.ts'
import { deactivated, noLicence, noSuchClient, noSuchPath, noSuchServer, wrongVerb } from './errors.ts'
import { keySet } from './keys.ts'
import { oauthDocument, oidcDocument } from './metadata.ts'
import { organization } from './organization.ts'
import type { OktaSettings } from './settings.ts'
import { orgToken, token } from './token.ts'

type Endpoint = 'oauth' | 'oidc' | 'keys' | 'token'

// One row for each address of facts 1.4 and 1.5. The second part is the server's id; without it, it is the org server.
const routes: readonly [RegExp, Endpoint][] = [
  [/^\/\.well-known\/openid-configuration$/, 'oidc'],
  [/^\/\.well-known\/oauth-authorization-server$/, 'oauth'],
  [/^\/\.well-known\/oauth-authorization-server\/oauth2\/([^/]+)$/, 'oauth'],
  [/^\/oauth2\/v1\/keys$/, 'keys'],
  [/^\/oauth2\/v1\/token$/, 'token'],
  [/^\/oauth2\/([^/]+)\/\.well-known\/openid-configuration$/, 'oidc'],
  [/^\/oauth2\/([^/]+)\/\.well-known\/oauth-authorization-server$/, 'oauth'],
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
  for (const [pattern, endpoint] of routes) {
    const found = pattern.exec(incoming.path)
    if (found) return endpointAnswer(incoming, tenant, endpoint, found[1] ?? null)
  }
  return noSuchPath()
}

async function endpointAnswer(
  incoming: Incoming,
  tenant: Running<OktaSettings>,
  endpoint: Endpoint,
  server: string | null,
): Promise<Reply> {
  const { settings, faults } = tenant
  if (incoming.method !== (endpoint === 'token' ? 'POST' : 'GET')) return wrongVerb()
  if (server !== null && !settings.org.licensed) return noLicence()
  if (server !== null && (server !== settings.server.id || settings.org.state === 'parked')) return noSuchServer(server)
  const { origin } = incoming
  const base = server === null ? `${origin}/oauth2` : `${origin}/oauth2/${server}`
  const place: Place = { origin, base, now: Math.floor(tenant.now() / 1000), material: await tenant.material() }
  if (endpoint === 'token')
    return limited(server === null ? orgToken(incoming, settings) : await token(incoming, tenant, place), place)
  if (endpoint === 'keys') return cached(changedKeySet(faults, keySet(place.material), place), 3_832_304)
  const client = incoming.query.get('client_id')
  if (client !== null && client !== settings.client.id) return noSuchClient(400)
  const document = endpoint === 'oauth' ? oauthDocument : oidcDocument
  const issuer = server === null ? origin : base
  return cached(changedMetadata(faults, document(origin, base, issuer), endpoint, place), 86_400)
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
