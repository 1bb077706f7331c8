import type { JsonObject } from '../message.ts'
import { addresses } from './addresses.ts'

const methods = ['private_key_jwt', 'client_secret_basic', 'client_secret_post']
const algorithms = ['PS256', 'RS256', 'ES256']

/** What both documents say; only what this server can do. */
export function oauthDocument(origin: string, scopes: readonly string[]): JsonObject {
  const { issuer, authorize, token, keys } = addresses(origin)
  return {
    issuer,
    authorization_endpoint: authorize,
    token_endpoint: token,
    jwks_uri: keys,
    grant_types_supported: ['authorization_code', 'client_credentials'],
    response_types_supported: ['code', 'none'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    token_endpoint_auth_methods_supported: methods,
    token_endpoint_auth_signing_alg_values_supported: algorithms,
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', ...scopes],
  }
}

export const oidcDocument = (origin: string, scopes: readonly string[]): JsonObject => ({
  ...oauthDocument(origin, scopes),
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  claim_types_supported: ['normal'],
  claims_supported: ['iss', 'sub', 'aud', 'exp', 'iat', 'auth_time', 'name', 'preferred_username', 'email'],
})
