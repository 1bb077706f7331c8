import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import { wordsOfAnother } from './asked.ts'
import type { Row } from './variants.ts'

const row = (name: string, text: RegExp | undefined, diagnosis: DiagnosisId, more: Partial<Row> = {}): Row => ({
  row: name,
  at: ['authorize'],
  ...(text ? { text } : {}),
  diagnosis,
  ...more,
})

/**
 * What Okta's authorize endpoint says, on its error page or at the redirect URI: facts 6.2, 6.3. A text of a page stands
 * among other words, so nothing here looks at the beginning alone.
 */
export const authorizeRows: readonly Row[] = [
  row(
    'illegal_redirect_uri',
    /redirect_uri parameter must be (a |an )?(login )?redirect uri|redirect_uri.{0,80}(not|must).{0,40}(whitelist|registered|allowed|list)/,
    'login.redirect-uri',
  ),
  row(
    'invalid_client_id',
    /invalid value for client_id parameter|client_id.{0,40}(invalid|unknown|not found)|invalid_client\b/,
    'client.unknown',
    {
      possible: ['client.disabled'],
    },
  ),
  row('invalid_client', /^(invalid client|client authentication failed.*)?$/, 'client.unknown', {
    code: 'invalid_client',
    possible: ['client.disabled'],
  }),
  // A cause that is named is no unknown client.
  row('invalid_client_worded', undefined, 'login.page-refuses', {
    code: 'invalid_client',
    possible: ['client.unknown', 'client.disabled'],
  }),
  row(
    'org_authorization_server_only_client',
    /client can not use a custom authorization server/,
    'client.org-server-only',
  ),
  row('other_server', /client can not use the aerial authorization server|^browser requests/, 'login.page-refuses'),
  row('user_rate_limited', /^api call exceeded rate limit/, 'http.rate-limited'),
  row('user_not_assigned', /user is not assigned to the client application/, 'login.user-not-assigned'),
  row('unsupported_response_type', /response type is not supported by the authorization server/, 'login.response-type'),
  row('unsupported_response_type', undefined, 'login.response-type', { code: 'unsupported_response_type' }),
  row('unauthorized_client', undefined, 'login.response-type', { code: 'unauthorized_client' }),
  row(
    'invalid_client_application_type',
    /clients with application_type of service are not allowed/,
    'login.response-type',
  ),
  row('pkce_missing_challenge', /pkce code challenge is required|code_challenge/, 'login.pkce-required'),
  row('disallowed_network_zone', /outside the clients? permitted network zones/, 'client.network-restricted'),
  row('no_matching_policy', /policy evaluation failed for this request/, 'policy.no-match'),
  row(
    'no_scope_allowed',
    /all the requested scopes were rejected|requested scopes were denied by the policy/,
    'scope.denied-by-policy',
  ),
  row('no_matching_scope', /one or more scopes are not configured/, 'scope.unknown'),
  row('no_org_scopes_granted', /you are not allowed any of the requested scopes/, 'scope.not-granted'),
  row('illegal_scope', /scopes are not allowed for this request|can only be granted to clients/, 'scope.not-granted'),
  // The scopes exist, and go together with others only: no word about their names.
  row(
    'scope_combination',
    /require the openid scope|can not be requested together|must be requested together|must exactly match|must contain openid|do not match the scopes|is unsupported on this endpoint|can not be requested with|scope must be|no scopes were requested/,
    'login.page-refuses',
    { code: /^(invalid_scope|access_denied)$/ },
  ),
  row('invalid_scope', undefined, 'scope.unknown', { code: 'invalid_scope', possible: ['scope.not-granted'] }),
  row('consent_required', undefined, 'login.consent-required', { code: 'consent_required' }),
  row('invalid_authorization_server', /authorization server id is invalid/, 'server.not-found'),
  row('user_canceled_request', /\buser (has )?(cancell?ed|denied|declined)\b/, 'login.cancelled'),
  row('access_denied_by_person', /^the resource owner or authorization server denied/, 'login.cancelled', {
    when: ({ person }) => person === true,
    possible: ['login.page-refuses'],
  }),
  row('claim_failed', /claim could not be evaluated|groups claim matched too many/, 'server.claim-failed'),
  row('feature_not_enabled', /requested feature.{0,60}is not enabled in this environment/, 'login.page-refuses', {
    possible: ['server.licence-missing'],
  }),
  row('server_error_worded', undefined, 'login.page-refuses', {
    code: 'server_error',
    when: wordsOfAnother,
    possible: ['server.hook-failed', 'http.server-error'],
  }),
  // Nobody is blamed for what Okta refuses in other words: they are shown.
  row('access_denied', undefined, 'login.page-refuses', {
    code: 'access_denied',
    possible: ['login.user-not-assigned', 'policy.no-match', 'login.cancelled'],
  }),
]

/** The order in which the authorize endpoint asks, as far as its answers show: facts 6.2. */
export const authorizeOrder: readonly { check: string; areas: RegExp }[] = [
  { check: 'login.app-known', areas: /^client\.unknown$/ },
  { check: 'login.redirect-uri-registered', areas: /^login\.redirect-uri$/ },
  { check: 'login.code-offered', areas: /^login\.response-type$/ },
  { check: 'login.pkce-accepted', areas: /^login\.pkce-required$/ },
  { check: 'login.scopes-offered', areas: /^scope\.unknown$/ },
  { check: 'login.policy-allows', areas: /^(policy\.|scope\.denied|login\.(user|consent|cancelled))/ },
]
