import type { JsonObject } from '../message.ts'
import { orgScopeNames } from './scopes.ts'

const scopes = ['openid', 'profile', 'email', 'address', 'phone', 'offline_access', 'device_sso']
const methods = ['client_secret_basic', 'client_secret_post', 'client_secret_jwt', 'private_key_jwt', 'none']
const dpop = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512']
const grants = [
  'authorization_code',
  'implicit',
  'refresh_token',
  'password',
  'urn:ietf:params:oauth:grant-type:device_code',
  'urn:openid:params:grant-type:ciba',
  'urn:okta:params:oauth:grant-type:otp',
  'urn:okta:params:oauth:grant-type:oob',
  'http://auth0.com/oauth/grant-type/mfa-otp',
  'http://auth0.com/oauth/grant-type/mfa-oob',
]
const responses = ['code', 'id_token', 'code id_token', 'code token', 'id_token token', 'code id_token token']
const idClaims = [
  'ver',
  'jti',
  'iss',
  'aud',
  'iat',
  'exp',
  'auth_time',
  'amr',
  'idp',
  'nonce',
  'sub',
  'at_hash',
  'c_hash',
]

/** What both documents of a server have. `registration_endpoint` is the org's, whichever server it is. */
const common = (origin: string, base: string, issuer: string): JsonObject => ({
  issuer,
  authorization_endpoint: `${base}/v1/authorize`,
  token_endpoint: `${base}/v1/token`,
  registration_endpoint: `${origin}/oauth2/v1/clients`,
  jwks_uri: `${base}/v1/keys`,
  response_modes_supported: ['query', 'fragment', 'form_post', 'okta_post_message'],
  subject_types_supported: ['public'],
  scopes_supported: scopes,
  token_endpoint_auth_methods_supported: methods,
  code_challenge_methods_supported: ['S256'],
  introspection_endpoint: `${base}/v1/introspect`,
  introspection_endpoint_auth_methods_supported: methods,
  revocation_endpoint: `${base}/v1/revoke`,
  revocation_endpoint_auth_methods_supported: methods,
  end_session_endpoint: `${base}/v1/logout`,
  request_parameter_supported: true,
  request_object_signing_alg_values_supported: ['HS256', 'HS384', 'HS512', ...dpop],
  device_authorization_endpoint: `${base}/v1/device/authorize`,
  pushed_authorization_request_endpoint: `${base}/v1/par`,
  backchannel_token_delivery_modes_supported: ['poll'],
  dpop_signing_alg_values_supported: dpop,
})

/** The OAuth document: the only one that names `client_credentials`. That of the org's own server names no keys. */
export const oauthDocument = (origin: string, base: string, issuer: string): JsonObject => {
  const { jwks_uri, backchannel_token_delivery_modes_supported: delivery, ...shared } = common(origin, base, issuer)
  return {
    ...shared,
    response_types_supported: ['code', 'token', ...responses.slice(1)],
    grant_types_supported: [...grants.slice(0, 4), 'client_credentials', ...grants.slice(4)],
    claims_supported: ['ver', 'jti', 'iss', 'aud', 'iat', 'exp', 'cid', 'uid', 'scp', 'sub'],
    ...(issuer === origin
      ? {
          scopes_supported: [...orgScopeNames, ...scopes],
          frontchannel_logout_supported: true,
          frontchannel_logout_session_supported: true,
          identity_chaining_requested_token_types_supported: ['urn:ietf:params:oauth:token-type:id-jag'],
        }
      : { jwks_uri, backchannel_token_delivery_modes_supported: delivery }),
  }
}

/** The OpenID document: never names `client_credentials`, although it works. */
export const oidcDocument = (origin: string, base: string, issuer: string): JsonObject => ({
  ...common(origin, base, issuer),
  userinfo_endpoint: `${base}/v1/userinfo`,
  id_token_signing_alg_values_supported: ['RS256'],
  response_types_supported: responses,
  grant_types_supported: grants,
  claims_supported: idClaims,
})
