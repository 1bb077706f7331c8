import { answered, fits, proves, type Wording } from '../../model/wording.ts'

/** What Okta's own libraries write into the logs of the products that use them. */
export const wordings: readonly Wording[] = [
  ...answered('sign-on-denied', 'Okta', ['You do not have permission to access your account', 'E0000085']),
  ...proves('token.audience-mismatch', '@okta/jwt-verifier', ['does not match expected audience']),
  ...proves('token.issuer-mismatch', '@okta/jwt-verifier', ['does not match expected issuer']),
  ...proves('token.issuer-mismatch', '@okta/okta-auth-js', ['The issuer [ … ] does not match [']),
  ...fits(['token.not-yet-valid', 'clock.behind'], '@okta/okta-auth-js', ['The JWT was issued in the future']),
  ...proves('login.user-not-assigned', 'Okta', ['User is not assigned to this application']),
  ...fits(['keys.kid-not-found', 'keys.stale', 'keys.unreachable'], '@okta/jwt-verifier', [
    'Error while resolving signing key for kid',
  ]),
  ...fits(['token.opaque', 'token.malformed', 'token.encrypted'], '@okta/jwt-verifier', ['Jwt cannot be parsed']),
  ...fits(['login.state-mismatch'], '@okta/okta-auth-js', [
    'OAuth flow response state doesn’t match request state',
    'Unable to retrieve OAuth redirect params from storage',
    'Could not load PKCE codeVerifier from storage',
  ]),
  ...proves('login.nonce-mismatch', '@okta/okta-auth-js', ['OAuth flow response nonce doesn’t match request nonce']),
  ...proves('token.audience-mismatch', '@okta/okta-auth-js', ['does not match our clientId']),
]
