import { readJws } from '../../jws.ts'
import type { Reply } from '../../message.ts'
import { goodToken, presented, scopesOf } from '../bearer.ts'
import type { Call } from '../call.ts'
import { clientNamed } from '../clients.ts'
import { resourceRefusal } from '../dpop.ts'
import { notPermitted, oktaError } from '../errors.ts'
import { covers } from '../scopes.ts'
import type { Actor } from './asked.ts'
import { mayDo } from './rights.ts'

/** Who calls Okta's own API, if they may: it takes a token of an administrator, or scope and role (facts 5.2, 5.5). */
export async function actorOf(call: Call, needed: string): Promise<Actor | Reply> {
  const pasted = /^ssws +(\S+)$/i.exec(call.incoming.headers.authorization ?? '')
  const found = pasted ? byToken(pasted[1] ?? '', call) : await byScope(call, needed)
  if ('status' in found) return found
  const { adminFaults } = call.tenant
  if (adminFaults.has(`rights:${needed}`)) return pasted ? notPermitted() : insufficientScope(call, needed)
  return adminFaults.has('no-rights') || !mayDo(found.roles, needed) ? notPermitted() : found.actor
}

interface Found {
  actor: Actor
  roles: readonly string[]
}

/** A token that an administrator created has all the rights of their role. */
function byToken(token: string, { tenant }: Call): Found | Reply {
  const admin = Object.values(tenant.settings.admins).find((each) => each.token === token)
  if (!admin) return oktaError(401, 'E0000011', 'Invalid token provided')
  const { uid, name, login, role } = admin
  return { actor: { id: uid, type: 'User', name, login }, roles: [role] }
}

async function byScope(call: Call, needed: string): Promise<Found | Reply> {
  const { incoming, tenant, place } = call
  const shown = presented(incoming)
  if (!shown)
    return incoming.headers.authorization === undefined
      ? oktaError(403, 'E0000005', 'Invalid session')
      : oktaError(401, 'E0000004', 'Authentication failed')
  const token = await goodToken(shown.token, tenant, call.server, place.material, place.now)
  if (!token) return invalidToken(shown.token, call)
  const jkt = (token.claims.cnf as { jkt?: string } | undefined)?.jkt
  if (jkt !== undefined) {
    if (shown.scheme === 'Bearer') return mustUseDpop()
    const asked = { incoming, url: call.url, now: place.now, memory: tenant.memory }
    const refused = await resourceRefusal(asked, shown.token, jkt)
    if (refused) return refused
  }
  const client = clientNamed(tenant.settings.clients, token.claims.cid)
  // What was issued to an app that was deactivated or deleted is dead (facts 3.3).
  if (!client) return invalidToken(shown.token, call)
  const { takenScopes } = tenant.settings.org
  if (!has(scopesOf(token), needed) || takenScopes.includes(needed)) return insufficientScope(call, needed)
  const actor: Actor = { id: client.id, type: 'PublicClientApp', name: client.label, login: client.id }
  return { actor, roles: client.roles.map(({ type }) => type) }
}

/** Whoever may change clients may also register one. */
const has = (scopes: readonly string[], needed: string): boolean =>
  covers(scopes, needed) || (needed === 'okta.clients.register' && scopes.includes('okta.clients.manage'))

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
