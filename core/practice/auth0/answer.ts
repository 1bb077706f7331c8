import { changedKeySet, changedMetadata } from '../faults/apply.ts'
import type { Place } from '../faults/fault.ts'
import type { Incoming, Reply } from '../message.ts'
import type { Running } from '../shape.ts'
import { auth0Error, notFound } from './errors.ts'
import { keySet } from './keys.ts'
import { document } from './metadata.ts'
import { type Auth0Settings, locatedAt } from './settings.ts'
import { token } from './token.ts'

/** Any request to the practice tenant. */
export async function answer(incoming: Incoming, tenant: Running<Auth0Settings>): Promise<Reply> {
  const { settings, faults } = tenant
  if (!settings.exists) return notFound()
  const { origin, path, method } = incoming
  const place: Place = {
    origin,
    base: origin,
    now: Math.floor(tenant.now() / 1000),
    material: await tenant.material('auth0'),
  }
  const here = { ...tenant, settings: locatedAt(settings, incoming.home.replace('http:', 'https:')) }
  if (path === '/oauth/token')
    return method === 'POST'
      ? limited((await token(incoming, here, place)).reply, place)
      : auth0Error(405, 'method_not_allowed')
  if (method !== 'GET') return notFound()
  if (path === '/.well-known/jwks.json') return cached(changedKeySet(faults, keySet(place.material), place))
  if (path === '/.well-known/openid-configuration')
    return cached(changedMetadata(faults, document(origin), 'oidc', place))
  if (path === '/.well-known/oauth-authorization-server' && settings.alias)
    return cached(changedMetadata(faults, document(origin), 'oauth', place))
  return notFound()
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
