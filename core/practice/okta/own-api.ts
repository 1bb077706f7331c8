import { readJws } from '../jws.ts'
import type { Reply } from '../message.ts'
import { goodToken, presented, scopesOf } from './bearer.ts'
import type { Call } from './call.ts'
import { clientNamed } from './clients.ts'
import { resourceRefusal } from './dpop.ts'
import { noSuchPath, oktaError, wrongVerb } from './errors.ts'
import { ownDocuments } from './own-documents.ts'
import { covers } from './scopes.ts'

/** What Okta's own API gives out, and the scope that each needs (facts 5.2 and 7.1). */
const resources: readonly (readonly [RegExp, keyof ReturnType<typeof ownDocuments>, string])[] = [
  [/^\/api\/v1\/users$/, 'users', 'okta.users.read'],
  [/^\/api\/v1\/groups$/, 'groups', 'okta.groups.read'],
  [/^\/api\/v1\/authorizationServers$/, 'authorizationServers', 'okta.authorizationServers.read'],
  [/^\/api\/v1\/logs$/, 'logs', 'okta.logs.read'],
  [/^\/api\/v1\/apps$/, 'apps', 'okta.apps.read'],
  [/^\/oauth2\/v1\/clients$/, 'clients', 'okta.clients.read'],
]

export const isOwnApi = (path: string): boolean => resources.some(([pattern]) => pattern.test(path))

/** A call of Okta's own API with a token of the org's own server: it takes scope and role (facts 5.2). */
export async function ownApi(call: Call): Promise<Reply> {
  const { incoming, tenant, place } = call
  const found = resources.find(([pattern]) => pattern.test(incoming.path))
  if (!found) return noSuchPath()
  const [, name, scope] = found
  if (incoming.method !== 'GET') return wrongVerb()
  const shown = presented(incoming)
  if (!shown) return oktaError(403, 'E0000005', 'Invalid session')
  const token = await goodToken(shown.token, tenant, call.server, place.material, place.now)
  if (!token) return invalidToken(shown.token, call)
  const jkt = (token.claims.cnf as { jkt?: string } | undefined)?.jkt
  if (jkt !== undefined) {
    if (shown.scheme === 'Bearer') return mustUseDpop()
    const asked = { incoming, url: call.url, now: place.now, memory: tenant.memory }
    const refused = await resourceRefusal(asked, shown.token, jkt)
    if (refused) return refused
  }
  const { takenScopes } = tenant.settings.org
  if (!covers(scopesOf(token), scope) || takenScopes.includes(scope)) return insufficientScope(call, scope)
  if (!clientNamed(tenant.settings.clients, token.claims.cid)?.roles.length)
    return oktaError(403, 'E0000006', 'You do not have permission to perform the requested action')
  const all = ownDocuments(call)[name]
  const limit = Number(incoming.query.get('limit') ?? all.length)
  return { status: 200, headers: { Link: `<${call.url}${queryOf(call)}>; rel="self"` }, body: all.slice(0, limit) }
}

const queryOf = ({ incoming }: Call) => (incoming.query.size === 0 ? '' : `?${incoming.query}`)

const mustUseDpop = (): Reply => ({
  status: 400,
  headers: {
    'WWW-Authenticate':
      'DPoP error="invalid_request", error_description="The resource request must use the DPoP authentication scheme when using a DPoP bound token."',
  },
  body: {
    error: 'invalid_request',
    error_description: 'The resource request must use the DPoP authentication scheme when using a DPoP bound token.',
  },
})

/** A token of a custom server is told apart: it is good, and good for something else (facts 1.7). */
function invalidToken(raw: string, { incoming, issuer }: Call): Reply {
  const iss = readJws(raw)?.claims.iss
  const custom = typeof iss === 'string' && iss.startsWith(`${issuer}/oauth2/`)
  const [error, text] = custom
    ? ['invalid_request', 'The authorization server id is invalid.']
    : ['invalid_token', 'The access token is invalid.']
  return {
    ...oktaError(401, 'E0000011', 'Invalid token provided'),
    headers: { 'WWW-Authenticate': `Bearer ${realm(incoming.origin)}, error="${error}", error_description="${text}"` },
  }
}

const insufficientScope = ({ incoming }: Call, scope: string): Reply => ({
  status: 403,
  headers: {
    'WWW-Authenticate': `Bearer ${realm(incoming.origin)}, scope="${scope}", error="insufficient_scope", error_description="The access token provided does not contain the required scopes.", resource="${incoming.path}"`,
  },
  body: '',
})

const realm = (origin: string) => `authorization_uri="${origin}/oauth2/v1/authorize", realm="${origin}"`
