import { readJws } from '../jws.ts'
import { isReply, type Reply } from '../message.ts'
import { authenticated } from './authentication.ts'
import { goodToken, presented, scopesOf } from './bearer.ts'
import type { Call } from './call.ts'
import { oauthError } from './errors.ts'
import { userinfoOf } from './issue.ts'
import { personOf } from './person-tokens.ts'
import { end } from './refresh-grant.ts'

/** `/v1/introspect` (RFC 7662): any app of the org may ask, and a dummy token proves its credentials (facts 3.7). */
export async function introspect(call: Call): Promise<Reply> {
  const { form, tenant, server, place } = call
  const client = await authenticated(call, null)
  if (isReply(client)) return client
  const raw = form.get('token')
  if (!raw) return noToken()
  const family = tenant.memory.families.get(raw)
  if (family) {
    const active = !family.dead && family.current === raw && family.grant.server === server.id
    return {
      status: 200,
      body: active ? { active, token_type: 'refresh_token', username: family.grant.login } : { active },
    }
  }
  const token = await goodToken(raw, tenant, server, place.material, place.now)
  if (!token) return { status: 200, body: { active: false } }
  const { scp: _scp, cid, ...claims } = token.claims
  const username = claims.uid === undefined ? {} : { username: claims.sub }
  return {
    status: 200,
    body: {
      active: true,
      ...claims,
      ...username,
      client_id: cid,
      scope: scopesOf(token).join(' '),
      token_type: 'Bearer',
    },
  }
}

/** `/v1/revoke` (RFC 7009): 200 for whatever is no token, and a refresh token takes all that came from it along. */
export async function revoke(call: Call): Promise<Reply> {
  const { form, tenant } = call
  const client = await authenticated(call, null)
  if (isReply(client)) return client
  const raw = form.get('token')
  if (!raw) return noToken()
  const family = tenant.memory.families.get(raw)
  const claims = readJws(raw)?.claims
  if (family?.grant.client === client.id) end(tenant.memory, family)
  else if (claims?.cid === client.id) tenant.memory.revoked.add(String(claims.jti))
  return { status: 200, body: '' }
}

const noToken = () => oauthError(400, 'invalid_request', "The 'token' parameter is required.")

/** `/v1/userinfo` (OpenID Connect Core section 5.3) of the server that gave the token. */
export async function userinfo(call: Call): Promise<Reply> {
  const { incoming, tenant, server, place, issuer } = call
  const shown = presented(incoming)
  if (!shown) return challenged(401, 'invalid_request', 'The access token is missing.')
  const token = await goodToken(shown.token, tenant, server, place.material, place.now)
  if (!token) {
    const iss = readJws(shown.token)?.claims.iss
    return typeof iss === 'string' && iss !== issuer && iss.startsWith(incoming.origin)
      ? challenged(400, 'invalid_request', 'The authorization server id is invalid.')
      : challenged(401, 'invalid_token', 'The access token is invalid.')
  }
  const scopes = scopesOf(token)
  if (!scopes.includes('openid') || token.claims.uid === undefined)
    return challenged(403, 'insufficient_scope', 'The access token provided does not contain the required scopes.')
  const person = personOf(call, { login: String(token.claims.sub), since: 0 })
  return { status: 200, body: userinfoOf(person, scopes) }
}

const challenged = (status: number, error: string, text: string): Reply => ({
  ...oauthError(status, error, text),
  headers: { 'WWW-Authenticate': `Bearer error="${error}", error_description="${text}"` },
})
