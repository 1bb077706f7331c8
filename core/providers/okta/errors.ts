import type { Refusal } from '../../model/provider.ts'
import type { Row } from '../catalogue.ts'
import { serverNeeded } from './servers.ts'

const needsCustom = ({ guide, values }: Refusal) => serverNeeded(guide, values.scope) === 'custom'
const needsOrg = ({ guide, values }: Refusal) => serverNeeded(guide, values.scope) === 'org'
const askedReserved = ({ values }: Refusal) => /(^|\s)okta\./.test(values.scope ?? '')
const signsIn = ({ guide }: Refusal) => guide.flow === 'authorization_code'
const oidcScopes = /(^|\s)(openid|profile|email|phone|address|offline_access)(\s|$)/

/**
 * Okta's errors, from its published catalogue and live captures: facts 1.7, 3.3, 3.4, 5.1, 5.4. The first row that
 * matches wins, so a row with a text stands before the row with the code alone.
 */
export const oktaRows: readonly Row[] = [
  // The org, the licence, the server
  { row: 'developer_org_deactivated', code: 'E0000260', diagnosis: 'tenant.deactivated' },
  { row: 'org_deactivated', text: /\borg has been deactivated\b/, diagnosis: 'tenant.deactivated' },
  { row: 'E0000015', code: 'E0000015', diagnosis: 'server.licence-missing' },
  {
    row: 'feature_not_enabled',
    text: 'The requested feature is not enabled in this environment',
    diagnosis: 'server.licence-missing',
  },
  { row: 'sku_not_enabled', text: /\bsku is not enabled\b/, diagnosis: 'server.licence-missing' },
  { row: 'E0000007', at: ['metadata', 'token'], code: 'E0000007', diagnosis: 'server.not-found' },
  {
    row: 'invalid_authorization_server',
    text: 'The authorization server id is invalid',
    diagnosis: 'server.not-found',
  },
  {
    row: 'authorization_server_inactive',
    at: ['metadata', 'token'],
    text: /authorization server .*(inactive|deactivated|not active|disabled)/,
    diagnosis: 'server.not-found',
  },
  { row: 'E0000047', code: 'E0000047', diagnosis: 'http.rate-limited' },
  { row: 'rate_limited', status: [429], diagnosis: 'http.rate-limited' },
  { row: 'E0000006', code: 'E0000006', diagnosis: 'http.blocked' },

  // A page that is served from an address which the app does not know: facts 6.4
  {
    row: 'browser_redirect_uri',
    text: /^browser requests to the token endpoint must be (part of at least one whitelisted redirect_uri|made from one of the registered trusted origins)/,
    diagnosis: 'cors.origin-not-trusted',
  },
  { row: 'E0000212', code: 'E0000212', diagnosis: 'cors.origin-not-trusted' },

  // Client authentication
  { row: 'invalid_client_id', text: 'Invalid value for client_id parameter', diagnosis: 'client.unknown' },
  {
    row: 'invalid_client_secret',
    at: ['token'],
    text: /^the client secret supplied for a confidential client is (invalid|not valid)/,
    diagnosis: 'client.secret-wrong',
    possible: ['client.disabled'],
  },
  {
    row: 'client_inactive',
    at: ['token'],
    text: /\b(client|application|app) (is|has been) (inactive|deactivated|disabled|not active)\b/,
    diagnosis: 'client.disabled',
  },
  {
    row: 'unsupported_auth_method_client_creds',
    at: ['token'],
    text: /client credentials requests to the org authorization server must use/,
    when: needsCustom,
    diagnosis: 'server.org-where-custom',
  },
  {
    row: 'unsupported_auth_method_client_creds',
    at: ['token'],
    text: /client credentials requests to the org authorization server must use/,
    diagnosis: 'client.auth-method',
  },
  {
    row: 'invalid_application_type_client_credentials',
    at: ['token'],
    text: /^only clients with application_type of service/,
    when: needsCustom,
    diagnosis: 'server.org-where-custom',
  },
  {
    row: 'invalid_application_type_client_credentials',
    at: ['token'],
    text: /^only clients with application_type of service/,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'multiple_client_credentials',
    at: ['token'],
    text: /^can ?not supply multiple client credentials/,
    diagnosis: 'client.auth-method',
    proves: [],
  },
  {
    row: 'client_credentials_in_query',
    at: ['token'],
    text: /^client credentials can ?not be supplied via query/,
    diagnosis: 'client.auth-method',
    proves: [],
  },
  {
    row: 'missing_client_credentials',
    at: ['token'],
    text: 'No client credentials found',
    diagnosis: 'client.auth-failed',
    possible: ['proxy.refused'],
  },
  {
    row: 'invalid_basic_auth_creds',
    at: ['token'],
    text: 'Found Authentication header but was not valid client credentials',
    diagnosis: 'client.auth-failed',
  },
  {
    row: 'invalid_token_endpoint_auth_method',
    at: ['token'],
    code: 'invalid_client',
    text: 'Client authentication failed. Either the client or the client credentials are invalid',
    diagnosis: 'client.auth-method',
    possible: ['client.disabled', 'client.auth-failed'],
    proves: ['client.known'],
  },
  { row: 'invalid_client', at: ['token'], code: 'invalid_client', diagnosis: 'client.auth-failed' },

  // Grant, network, DPoP
  {
    row: 'org_authorization_server_only_client',
    at: ['token'],
    text: /^this client can ?not use a custom authorization server/,
    diagnosis: 'client.org-server-only',
  },
  {
    row: 'unsupported_grant_type_client_creds_org_as',
    at: ['token'],
    text: /client_credentials grant type can only be used with a custom authorization server/,
    diagnosis: 'server.org-where-custom',
  },
  { row: 'unauthorized_client', at: ['token'], code: 'unauthorized_client', diagnosis: 'client.grant-not-allowed' },
  {
    row: 'unsupported_grant_type',
    at: ['token'],
    code: 'unsupported_grant_type',
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'invalid_dpop_proof',
    at: ['token'],
    code: /^(invalid_dpop_proof|use_dpop_nonce)$/,
    diagnosis: 'client.dpop-required',
  },
  {
    row: 'disallowed_network_zone',
    at: ['token'],
    text: /outside the clients permitted network zones|outside the client's permitted network zones/,
    diagnosis: 'client.network-restricted',
  },

  // Scopes
  {
    row: 'no_default_scopes',
    at: ['token'],
    text: /does not have any configured default scopes/,
    diagnosis: 'scope.no-default',
  },
  { row: 'missing_scopes', at: ['token'], text: 'No scopes were requested', diagnosis: 'scope.no-default' },
  {
    row: 'no_matching_scope',
    at: ['token'],
    text: /^one or more scopes are not configured/,
    when: (refusal) => needsOrg(refusal) && askedReserved(refusal),
    diagnosis: 'server.custom-where-org',
  },
  {
    row: 'no_matching_scope',
    at: ['token'],
    text: /^one or more scopes are not configured/,
    diagnosis: 'scope.unknown',
  },
  {
    row: 'openid_not_allowed_client_creds',
    at: ['token'],
    text: /^can ?not request openid scopes/,
    diagnosis: 'scope.oidc-not-allowed',
  },
  {
    row: 'illegal_scopes',
    at: ['token'],
    text: /scopes are not allowed for this request/,
    when: ({ values }) => oidcScopes.test(values.scope ?? ''),
    diagnosis: 'scope.oidc-not-allowed',
  },
  {
    row: 'illegal_scopes',
    at: ['token'],
    text: /^custom scopes are not allowed for this request/,
    when: needsCustom,
    diagnosis: 'server.org-where-custom',
  },
  {
    row: 'illegal_scopes',
    at: ['token'],
    text: /scopes are not allowed for this request/,
    diagnosis: 'scope.not-granted',
  },
  {
    row: 'client_credentials_self_scope_requested',
    at: ['token'],
    code: 'client_credentials_self_scope_requested',
    diagnosis: 'scope.consent-required',
  },
  {
    row: 'no_org_scopes_granted',
    at: ['token'],
    text: 'You are not allowed any of the requested scopes',
    diagnosis: 'scope.not-granted',
  },
  { row: 'consent_required', at: ['token'], code: 'consent_required', diagnosis: 'scope.consent-required' },
  {
    row: 'invalid_scope',
    at: ['token'],
    code: 'invalid_scope',
    diagnosis: 'scope.unknown',
    possible: ['scope.not-granted'],
  },

  // Policy
  {
    row: 'no_matching_policy',
    at: ['token'],
    text: /^policy evaluation failed for this request/,
    diagnosis: 'policy.no-match',
  },
  {
    row: 'no_scope_allowed',
    at: ['token'],
    text: /all the requested scopes were rejected/,
    diagnosis: 'scope.denied-by-policy',
  },
  {
    row: 'scope_denied',
    at: ['token'],
    text: /requested scopes were denied by the policy/,
    diagnosis: 'scope.denied-by-policy',
  },

  // The code of a sign-in: facts 6.4
  { row: 'invalid_grant', at: ['token'], code: 'invalid_grant', when: signsIn, diagnosis: 'login.code-refused' },
  {
    row: 'wrong_authorization_server',
    at: ['token'],
    text: /^the grant was issued for another authorization server/,
    when: signsIn,
    diagnosis: 'login.code-refused',
  },

  // Okta's side
  {
    row: 'claim_evaluation_failure',
    at: ['token'],
    text: /claim could not be evaluated/,
    diagnosis: 'server.claim-failed',
  },
  { row: 'temporarily_unavailable', code: 'temporarily_unavailable', diagnosis: 'http.server-error' },
]

/** The order in which Okta asks its own questions, as far as its answers show: facts 3.4, 5.4. */
export const oktaOrder: readonly { check: string; areas: RegExp }[] = [
  { check: 'client.known', areas: /^client\.unknown$/ },
  { check: 'client.authenticates', areas: /^client\.(secret|auth-method)/ },
  { check: 'client.active', areas: /^client\.disabled$/ },
  { check: 'client.may-use-this-server', areas: /^client\.org-server-only$/ },
  { check: 'client.may-use-grant', areas: /^client\.grant-not-allowed$/ },
  { check: 'client.network-allowed', areas: /^client\.network-restricted$/ },
  { check: 'client.needs-no-dpop', areas: /^client\.dpop-required$/ },
  { check: 'scope.allowed', areas: /^scope\.(unknown|no-default|oidc|consent|not-granted)/ },
  { check: 'policy.allows', areas: /^(policy\.|scope\.denied)/ },
]
