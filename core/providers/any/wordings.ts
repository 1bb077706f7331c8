import { fits, looksAlike, proves, type Wording, wraps } from '../../model/wording.ts'

const forms = ['token.opaque', 'token.malformed', 'token.encrypted'] as const

/** What the libraries of these servers write into the logs of the products that use them. */
export const wordings: readonly Wording[] = [
  ...proves('login.redirect-uri', 'Google', ['Error 400: redirect_uri_mismatch']),
  ...proves('login.redirect-uri', 'Keycloak', ['Invalid parameter: redirect_uri']),
  ...proves('client.unknown', 'Keycloak', ['error=client_not_found', 'error="client_not_found"']),
  ...proves('tenant.not-found', 'Keycloak', ['Realm does not exist']),
  ...proves('client.auth-failed', 'google-auth', ['Error code invalid_client:']),
  ...fits(forms, 'google-auth', ['Wrong number of segments in token']),
  ...fits(['token.not-yet-valid', 'clock.behind'], 'google-auth', ['Token used too early']),
  ...fits(['token.expired', 'clock.ahead'], 'google-auth', ['Token expired, ']),
  ...proves('token.issuer-mismatch', 'google-auth', ['Wrong issuer.']),
  ...proves('token.audience-mismatch', 'google-auth', ['Token has wrong audience']),
  ...looksAlike('Google Cloud', ['The given credential is rejected by the attribute condition']),
  ...fits(['token.expired', 'token.not-yet-valid', 'clock.ahead', 'clock.behind'], 'Keycloak', ['Token is not active']),
  ...proves('token.issuer-mismatch', 'Keycloak', ["Invalid token issuer. Expected '"]),
  ...proves('token.audience-mismatch', 'Keycloak, Strimzi', ['Expected audience not available in the token']),
  ...proves('token.signature', 'Keycloak', ['Invalid token signature']),
  ...fits(['metadata.not-found', 'tenant.not-found'], 'MSAL', [
    'tenant_discovery_failed',
    'endpoints_resolution_error',
  ]),
  ...wraps('MSAL', ['MsalServiceException', 'MsalUiRequiredException']),
]
