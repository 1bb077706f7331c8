import { askedReserved, needsCustom, needsOrg, oidcScopes, signsIn } from './asked.ts'
import type { Row } from './variants.ts'

/** What Okta says of scopes: facts 3.4, 5.2. */
export const scopeRows: readonly Row[] = [
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
    when: (refusal) => !signsIn(refusal) && oidcScopes.test(refusal.values.scope ?? ''),
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
    when: (refusal) => !signsIn(refusal),
    diagnosis: 'scope.oidc-not-allowed',
  },
  // The scopes exist, and go together with others or with another flow only: no word about their names.
  {
    row: 'scope_combination',
    at: ['token'],
    code: 'invalid_scope',
    text: /require the openid scope|can not be requested together|must be requested together|must exactly match|must contain openid|do not match the scopes|is unsupported on this endpoint|can not be requested with|scope must be/,
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
    when: needsCustom,
    diagnosis: 'scope.not-granted',
    possible: ['server.org-where-custom'],
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
]
