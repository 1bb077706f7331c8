import { changedKeySet, changedMetadata } from '../faults/apply.ts'
import type { Place } from '../faults/fault.ts'
import type { Incoming, Reply, Silence } from '../message.ts'
import type { Running } from '../shape.ts'
import { management } from './admin/answer.ts'
import { auth0Error, notFound } from './errors.ts'
import { keySet } from './keys.ts'
import { exchangeEntry, logged } from './log.ts'
import { document } from './metadata.ts'
import { type Auth0Settings, locatedAt, managementPath, withoutRights } from './settings.ts'
import { token } from './token.ts'

/** Any request to the practice tenant. */
export async function answer(incoming: Incoming, tenant: Running<Auth0Settings>): Promise<Reply | Silence> {
  const { settings, faults } = tenant
  if (!settings.exists) return notFound()
  const { origin, path, method } = incoming
  const place: Place = {
    origin,
    base: origin,
    now: Math.floor(tenant.now() / 1000),
    material: await tenant.material('auth0'),
  }
  const located = locatedAt(settings, incoming.home.replace('http:', 'https:'))
  const here = { ...tenant, settings: withoutRights(located, tenant.adminFaults) }
  if (path === '/oauth/token')
    return method === 'POST'
      ? limited(await exchanged(incoming, here, place), place)
      : auth0Error(405, 'method_not_allowed')
  if (path.startsWith(managementPath)) return management(incoming, tenant, place)
  if (method !== 'GET') return notFound()
  if (path === '/.well-known/jwks.json') return cached(changedKeySet(faults, keySet(place.material), place))
  if (path === '/.well-known/openid-configuration')
    return cached(changedMetadata(faults, document(origin), 'oidc', place))
  if (path === '/.well-known/oauth-authorization-server' && settings.alias)
    return cached(changedMetadata(faults, document(origin), 'oauth', place))
  return notFound()
}

/** A token request and what the log has of it. */
async function exchanged(incoming: Incoming, tenant: Running<Auth0Settings>, place: Place): Promise<Reply> {
  const outcome = await token(incoming, tenant, place)
  logged(tenant.memory, exchangeEntry(incoming, outcome, { settings: tenant.settings, place }))
  return outcome.reply
}

const cached = (reply: Reply): Reply => ({
  ...reply,
  headers: { 'Cache-Control': 'public, max-age=15, stale-while-revalidate=15, stale-if-error=86400', ...reply.headers },
})

const limited = (reply: Reply, { now }: Place): Reply => ({
  ...reply,
  headers: {
    'Cache-Control': 'no-store',
    Pragma: 'no-cache',
    'X-RateLimit-Limit': '300',
    'X-RateLimit-Remaining': '299',
    'X-RateLimit-Reset': String(now + 1),
    ...reply.headers,
  },
})
