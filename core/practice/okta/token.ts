import { changedResponse, refusalOf, sealedToken } from '../faults/apply.ts'
import type { Place } from '../faults/fault.ts'
import { formOf, type Incoming, type Reply } from '../message.ts'
import { alphanumeric } from '../random.ts'
import type { Running } from '../shape.ts'
import { authenticationRefusal } from './authentication.ts'
import { oauthError } from './errors.ts'
import { grantedScopes } from './scopes.ts'
import type { OktaSettings } from './settings.ts'

const offered = ['authorization_code', 'implicit', 'refresh_token', 'password', 'client_credentials']

/** Grant, app and network, in the order in which Okta's answers show that it asks them. */
function appRefusal(incoming: Incoming, grant: string, { client }: OktaSettings): Reply | null {
  if (client.orgServerOnly)
    return oauthError(400, 'unauthorized_client', 'This client cannot use a custom authorization server.')
  if (!offered.includes(grant))
    return oauthError(
      400,
      'unsupported_grant_type',
      `The authorization grant type is not supported by the authorization server. Configured grant types: [${offered.join(', ')}]`,
    )
  if (!client.grants.includes(grant))
    return oauthError(
      400,
      'unauthorized_client',
      `The client is not authorized to use the provided grant type. Configured grant types: [${client.grants.join(', ')}]`,
    )
  if (client.zoned)
    return oauthError(403, 'access_denied', "The request is made from outside the client's permitted network zones.")
  if (client.dpop && !incoming.headers.dpop)
    return oauthError(400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.')
  return null
}

/** `POST {base}/v1/token` of a custom authorization server. */
export async function token(incoming: Incoming, tenant: Running<OktaSettings>, place: Place): Promise<Reply> {
  const { settings, faults } = tenant
  const form = formOf(incoming)
  // Parameters that are not secret may stand in the address, as some guides have it.
  const parameter = (name: string) => form.get(name) ?? incoming.query.get(name)
  const grant = parameter('grant_type')
  if (!grant)
    return oauthError(
      400,
      'invalid_request',
      `The token request must specify a 'grant_type'. Valid values: [${offered.join(', ')}]`,
    )
  const refused = authenticationRefusal(incoming, settings) ?? appRefusal(incoming, grant, settings)
  if (refused) return refused
  const granted = grantedScopes(parameter('scope'), settings)
  if ('status' in granted) return granted
  const refusal = refusalOf(faults, place)
  if (refusal) return refusal

  const { scopes, rule } = granted
  const claims = {
    ver: 1,
    jti: `AT.${alphanumeric(43)}`,
    iss: place.base,
    aud: settings.server.audience,
    iat: place.now,
    exp: place.now + rule.lifetime,
    cid: settings.client.id,
    scp: scopes,
    sub: settings.client.id,
  }
  const access_token = await sealedToken(faults, { header: { kid: place.material.current.thumbprint }, claims }, place)
  const body = { token_type: 'Bearer', expires_in: rule.lifetime, access_token, scope: scopes.join(' ') }
  return { status: 200, body: changedResponse(faults, body) }
}

/** `POST /oauth2/v1/token`: the org server takes a signed assertion and nothing else. */
export function orgToken(incoming: Incoming, settings: OktaSettings): Reply {
  return (
    authenticationRefusal(incoming, settings) ??
    oauthError(
      401,
      'invalid_client',
      'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
    )
  )
}
