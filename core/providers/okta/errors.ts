import type { Refusal } from '../../model/provider.ts'
import type { Row } from '../catalogue.ts'
import { dpopRows } from '../oauth-rows.ts'
import { serverNeeded } from './servers.ts'

const needsCustom = ({ guide, values }: Refusal) => serverNeeded(guide, values.scope) === 'custom'
const needsOrg = ({ guide, values }: Refusal) => serverNeeded(guide, values.scope) === 'org'
const askedReserved = ({ values }: Refusal) => /(^|\s)okta\./.test(values.scope ?? '')
const signsIn = ({ guide }: Refusal) => guide.flow === 'authorization_code'
/** None of our requests between servers carries an Origin: where Okta sees one, something on the network path added it. */
const between = ({ origin }: Refusal) => origin === undefined
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
  // Which feature, Okta does not say: custom authorization servers are one of many.
  {
    row: 'feature_not_enabled',
    at: ['token'],
    text: /^the requested feature.{0,80} is not enabled in this environment/,
    diagnosis: 'token.refused',
    possible: ['server.licence-missing'],
  },
  {
    row: 'sku_api_access_management',
    text: /^the api access management sku is not enabled/,
    diagnosis: 'server.licence-missing',
  },
  {
    row: 'sku_not_enabled',
    text: /\bsku is not enabled\b/,
    diagnosis: 'server.licence-missing',
    variant: 'named-product',
  },
  { row: 'E0000007', at: ['metadata', 'token'], code: 'E0000007', diagnosis: 'server.not-found' },
  {
    row: 'invalid_authorization_server',
    at: ['metadata', 'token', 'authorize'],
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
  {
    row: 'confidential_client_required',
    at: ['token'],
    text: 'Confidential client is required to make this request',
    diagnosis: 'client.grant-not-allowed',
    possible: ['client.auth-method'],
  },
  { row: 'E0000006', code: 'E0000006', diagnosis: 'http.blocked' },

  // A page that is served from an address which the app does not know, or a header that only a page would send: facts 6.4
  {
    row: 'origin_added',
    at: ['token'],
    text: /^browser requests to the token endpoint/,
    when: between,
    diagnosis: 'http.origin-added',
  },
  {
    row: 'browser_redirect_uri',
    at: ['token'],
    text: /^browser requests to the token endpoint must be (part of at least one whitelisted redirect_uri|made from one of the registered trusted origins)/,
    diagnosis: 'cors.origin-not-trusted',
  },
  { row: 'E0000212', code: 'E0000212', when: between, diagnosis: 'http.origin-added' },
  { row: 'E0000212', at: ['token'], code: 'E0000212', diagnosis: 'cors.origin-not-trusted' },
  {
    row: 'browser_grant',
    at: ['token'],
    text: /^browser requests to the token endpoint may only use the authorization_code/,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'browser_pkce',
    at: ['token'],
    text: /^browser requests to the token endpoint must use proof key/,
    diagnosis: 'client.auth-method',
    variant: 'public-app',
  },

  // Client authentication
  {
    row: 'invalid_client_id',
    at: ['metadata', 'token', 'authorize'],
    text: 'Invalid value for client_id parameter',
    diagnosis: 'client.unknown',
  },
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
    text: /^client credentials requests to the org authorization server must use/,
    when: needsCustom,
    diagnosis: 'server.org-where-custom',
  },
  {
    row: 'unsupported_auth_method_client_creds',
    at: ['token'],
    text: /^oauth integration client credentials requests to the org authorization server must use/,
    diagnosis: 'client.auth-method',
    variant: 'needs-header',
    proves: ['client.known'],
  },
  {
    row: 'unsupported_auth_method_client_creds',
    at: ['token'],
    text: /^client credentials requests to the org authorization server must use/,
    when: ({ guide }) => guide.apiServiceIntegration === true,
    diagnosis: 'client.auth-method',
    variant: 'not-an-integration',
    proves: ['client.known'],
    kind: 'other',
  },
  {
    row: 'unsupported_auth_method_client_creds',
    at: ['token'],
    text: /client credentials requests to the org authorization server must use/,
    diagnosis: 'client.auth-method',
    variant: 'needs-private-key',
    proves: ['client.known'],
    // Another way of sending the secret cannot get through.
    kind: 'other',
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
    diagnosis: 'client.proofs-sent-twice',
    proves: [],
  },
  {
    row: 'client_credentials_in_query',
    at: ['token'],
    text: /^client credentials can ?not be supplied via query/,
    diagnosis: 'client.auth-method',
    variant: 'in-query',
    kind: 'other',
    proves: [],
  },
  {
    row: 'missing_client_credentials',
    at: ['token'],
    text: 'No client credentials found',
    diagnosis: 'client.auth-failed',
    variant: 'none-arrived',
    proves: [],
  },
  {
    row: 'invalid_basic_auth_creds',
    at: ['token'],
    text: 'Found Authentication header but was not valid client credentials',
    diagnosis: 'client.auth-failed',
    variant: 'header-changed',
    possible: ['client.secret-encoding'],
    proves: [],
  },
  {
    row: 'encryption_keys',
    at: ['token'],
    text: /^(no (active )?|multiple |invalid )encryption keys? (found )?for (the )?client/,
    diagnosis: 'client.keys-invalid',
    variant: 'encryption',
    proves: ['client.known'],
  },
  {
    row: 'encryption_keys_server',
    at: ['token'],
    text: /^((no|multiple|invalid) encryption keys? (found )?for (the )?authorization server|error retrieving the authorization server jwkset)/,
    diagnosis: 'token.refused',
    possible: ['token.encrypted'],
  },
  // The same words for two reasons: the client ID is known, and the method of the app is another one most often.
  {
    row: 'invalid_token_endpoint_auth_method',
    at: ['token'],
    code: 'invalid_client',
    text: 'Client authentication failed. Either the client or the client credentials are invalid',
    when: ({ method }) => method?.endsWith('_jwt') ?? false,
    diagnosis: 'client.auth-method',
    variant: 'still-secret',
    possible: ['client.disabled', 'client.auth-failed'],
    proves: ['client.known'],
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
  {
    row: 'invalid_client',
    at: ['token'],
    code: 'invalid_client',
    when: ({ method }) => method === 'private_key_jwt',
    diagnosis: 'client.auth-failed',
    variant: 'by-key',
    possible: ['assertion.signature', 'assertion.kid-unknown'],
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
    when: (refusal) => !needsOrg(refusal),
    diagnosis: 'server.org-where-custom',
  },
  {
    row: 'other_server',
    at: ['token'],
    text: /^this client can ?not use the aerial authorization server/,
    diagnosis: 'token.refused',
  },
  { row: 'unauthorized_client', at: ['token'], code: 'unauthorized_client', diagnosis: 'client.grant-not-allowed' },
  {
    row: 'unsupported_grant_type',
    at: ['token'],
    code: 'unsupported_grant_type',
    diagnosis: 'client.grant-not-allowed',
  },
  ...dpopRows,
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
    text: /scopes are not allowed for this request|can only be granted to clients with/,
    diagnosis: 'scope.not-granted',
  },
  {
    row: 'openid_scope_required',
    at: ['token'],
    text: /require the openid scope|can not request openid scopes/,
    diagnosis: 'scope.oidc-not-allowed',
  },
  // The scopes exist, and go together with others or with another flow only: no word about their names.
  {
    row: 'scope_combination',
    at: ['token'],
    code: 'invalid_scope',
    text: /can not be requested together|must be requested together|must exactly match|must contain openid|do not match the scopes|is unsupported on this endpoint|can not be requested with|scope must be/,
    diagnosis: 'token.refused',
  },
  {
    row: 'client_credentials_self_scope_requested',
    at: ['token'],
    code: 'client_credentials_self_scope_requested',
    diagnosis: 'scope.consent-required',
    variant: 'self-scope',
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
  {
    row: 'pkce_missing_verifier',
    at: ['token'],
    text: /^pkce code (verifier is required|challenge (is required|should be specified))/,
    when: signsIn,
    diagnosis: 'login.pkce-required',
  },
  {
    row: 'user_not_assigned',
    at: ['token'],
    text: 'User is not assigned to the client application',
    when: signsIn,
    diagnosis: 'login.user-not-assigned',
  },
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
  {
    row: 'too_many_groups_in_groups_claim',
    at: ['token'],
    text: /groups claim matched too many groups/,
    diagnosis: 'server.claim-failed',
    variant: 'too-many-groups',
  },
  {
    row: 'callback_failed',
    at: ['token', 'authorize'],
    text: /^the (callback service returned an error|callout service returned an invalid response)/,
    diagnosis: 'server.hook-failed',
  },
  // A server_error of status 400 is what a hook answered, in its own words: the catalogue has no other of this kind.
  {
    row: 'callback_returned_error',
    at: ['token'],
    status: [400],
    code: 'server_error',
    diagnosis: 'server.hook-failed',
    possible: ['server.claim-failed', 'http.server-error'],
  },
  // Okta takes no audience for this grant: what is invalid is none of what was entered here.
  { row: 'invalid_target', at: ['token'], code: 'invalid_target', diagnosis: 'token.refused' },
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
