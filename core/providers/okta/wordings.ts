import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import { answered, fits, proves, type Wording } from '../../model/wording.ts'

/** Behind `outcome.reason` of an event of the System Log stand Okta's own names for what it refuses: facts 3. */
const logged = (diagnosis: DiagnosisId, ...reasons: readonly string[]): Wording[] =>
  proves(diagnosis, 'Okta System Log', reasons, { near: /reason/ })

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
  ...logged('client.secret-wrong', 'invalid_client_secret'),
  ...logged('client.unknown', 'invalid_client_id'),
  ...logged('client.org-server-only', 'org_authorization_server_only_client'),
  ...logged('client.network-restricted', 'disallowed_network_zone'),
  ...logged('server.org-where-custom', 'unsupported_grant_type_client_creds_org_as'),
  ...logged('scope.no-default', 'no_default_scopes'),
  ...logged('scope.unknown', 'no_matching_scope'),
  ...logged('scope.oidc-not-allowed', 'openid_not_allowed_client_creds'),
  ...logged('scope.not-granted', 'no_org_scopes_granted'),
  ...logged('policy.no-match', 'no_matching_policy'),
  ...logged('scope.denied-by-policy', 'no_scope_allowed', 'scope_denied'),
]
