import { changedResponse, refusalOf } from '../faults/apply.ts'
import { isReply, type Reply } from '../message.ts'
import { authenticated } from './authentication.ts'
import { browserRefusal, readable } from './browser.ts'
import { type Call, parameter } from './call.ts'
import type { Client } from './clients.ts'
import { codeGrant } from './code-grant.ts'
import { isOutside } from './directory.ts'
import { tokenBinding } from './dpop.ts'
import { oauthError } from './errors.ts'
import { type Asking, type Granted, tokenType } from './granted.ts'
import { accessToken } from './issue.ts'
import { ruleFor } from './policy.ts'
import { refreshGrant } from './refresh-grant.ts'
import { orgScopes, programScopes } from './scopes.ts'
import { addedClaims } from './token-claims.ts'

const offered = ['authorization_code', 'implicit', 'refresh_token', 'password', 'client_credentials']

// `implicit` and `password` are offered, and no app here may use them: appRefusal speaks before anybody looks here.
const grants: Readonly<Record<string, (asking: Asking) => Promise<Granted>>> = {
  client_credentials: programGrant,
  authorization_code: codeGrant,
  refresh_token: refreshGrant,
}

/** `POST {base}/v1/token` of any authorization server. */
export async function token(call: Call): Promise<Reply> {
  return readable(await answered(call), call.incoming, call.tenant.settings)
}

async function answered(call: Call): Promise<Reply> {
  const { incoming, tenant, place } = call
  const { settings, faults, memory } = tenant
  const grant = parameter(call, 'grant_type')
  if (!grant)
    return oauthError(
      400,
      'invalid_request',
      `The token request must specify a 'grant_type'. Valid values: [${offered.join(', ')}]`,
    )
  const verifier = parameter(call, 'code_verifier')
  const fromPage = offered.includes(grant) ? browserRefusal(incoming, settings, grant, verifier) : null
  if (fromPage) return fromPage
  const client = await authenticated(call, grant)
  if (isReply(client)) return client
  const refused = appRefusal(grant, client, call)
  if (refused) return refused
  const bound = await tokenBinding({ incoming, url: call.url, now: place.now, memory }, client.dpop)
  if ('status' in bound) return bound
  const granted = await grants[grant]?.({ call, client, jkt: bound.jkt })
  if (!granted) return unsupported()
  if ('status' in granted) return granted
  const headers = bound.nonce === null ? {} : { headers: { 'dpop-nonce': bound.nonce } }
  return { status: 200, ...headers, body: changedResponse(faults, granted.body) }
}

const unsupported = () =>
  oauthError(
    400,
    'unsupported_grant_type',
    `The authorization grant type is not supported by the authorization server. Configured grant types: [${offered.join(', ')}]`,
  )

/** Grant, app and network, in the order in which Okta's answers show that it asks them (facts 3.4). */
function appRefusal(grant: string, client: Client, { server, tenant }: Call): Reply | null {
  if (client.orgServerOnly && server.id !== null)
    return oauthError(400, 'unauthorized_client', 'This client cannot use a custom authorization server.')
  if (!offered.includes(grant)) return unsupported()
  if (!client.grants.includes(grant))
    return oauthError(
      400,
      'unauthorized_client',
      `The client is not authorized to use the provided grant type. Configured grant types: [${client.grants.join(', ')}]`,
    )
  return isOutside(client, tenant.settings.zones)
    ? oauthError(403, 'access_denied', "The request is made from outside the client's permitted network zones.")
    : null
}

/** Client credentials: `okta.*` scopes at the org's own server, its own scopes and a policy at a custom one. */
async function programGrant({ call, client, jkt }: Asking): Promise<Granted> {
  const { server, tenant, place } = call
  const asked = parameter(call, 'scope')
  const scopes = server.id === null ? orgScopes(asked, client) : programScopes(asked, server)
  if (!Array.isArray(scopes)) return scopes as Reply
  const rule = ruleFor(server, { client, grant: 'client_credentials', scopes, person: null })
  if (isReply(rule)) return rule
  const refusal = refusalOf(tenant.faults, place)
  if (refusal) return refusal
  const added = addedClaims(server, { client, scopes, person: null })
  if (isReply(added)) return added
  const order = { client, scopes, lifetime: rule.lifetime, person: null, jkt, added }
  const { token: access_token, expires_in } = await accessToken(call, order)
  return { body: { token_type: tokenType(jkt), expires_in, access_token, scope: scopes.join(' ') } }
}
