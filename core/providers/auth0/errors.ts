import type { Refusal } from '../../model/provider.ts'
import { normalised, type Row, readError } from '../catalogue.ts'

const oidcOnly = ({ values, answer }: Refusal): boolean => {
  const listed = /scopes: (.*)$/.exec(normalised(readError(answer.json).description))?.[1]
  const refused = (listed ?? values.scope ?? '').split(/[\s,]+/).filter(Boolean)
  return (
    refused.length > 0 && refused.every((scope) => /^(openid|profile|email|phone|address|offline_access)$/.test(scope))
  )
}
const hasText = ({ answer }: Refusal) => readError(answer.json).description !== ''
const thirdParty = ({ values }: Refusal) => (values.client_id ?? '').startsWith('tpc_')
const quotaHeader = ({ answer }: Refusal) =>
  /r=0\b/.test(
    `${answer.headers['auth0-client-quota-limit'] ?? ''} ${answer.headers['auth0-organization-quota-limit'] ?? ''}`,
  )

/**
 * Auth0's errors: facts 3.5, rows A1 to A19. `access_denied` alone says nothing: status and description decide.
 * Wordings changed over the years, so texts are matched by their lasting part.
 */
export const auth0Rows: readonly Row[] = [
  // A11, A12: quotas and limits
  { row: 'A11', status: [429], text: /quota/, diagnosis: 'quota.exhausted' },
  { row: 'A11', status: [429], when: quotaHeader, diagnosis: 'quota.exhausted' },
  {
    row: 'A12',
    at: ['token'],
    text: /\b(quota|allowance)\b.*\b(exceeded|exhausted|used up|reached)\b/,
    diagnosis: 'quota.exhausted',
  },
  { row: 'A11c', code: /^too_many_requests$/i, diagnosis: 'http.rate-limited' },
  { row: 'A11d', status: [429], diagnosis: 'http.rate-limited' },

  // A3, A4, A5, A6, A9: the API, by the words whatever the code
  {
    row: 'A6',
    at: ['token'],
    text: 'Non-global clients are not allowed access to APIv1',
    diagnosis: 'api.audience-missing',
  },
  {
    row: 'A7-audience',
    at: ['token'],
    text: /missing (a )?required parameter:? audience/,
    diagnosis: 'api.audience-missing',
  },
  { row: 'A3', at: ['token'], text: /^service not (enabled within domain|found)/, diagnosis: 'api.unknown' },
  { row: 'A4', at: ['token'], text: /^client (is|.+ is) not authorized to access/, diagnosis: 'api.not-authorized' },
  {
    row: 'A5',
    at: ['token'],
    text: /^client has not been granted scopes/,
    when: oidcOnly,
    diagnosis: 'scope.oidc-not-allowed',
  },
  { row: 'A5', at: ['token'], text: /^client has not been granted scopes/, diagnosis: 'scope.not-granted' },
  { row: 'A9', at: ['token'], text: /\borgani[sz]ation\b/, diagnosis: 'api.organization-required' },
  {
    row: 'A14',
    at: ['token'],
    text: /\bdpop\b|proof.of.possession|sender.constrain/,
    diagnosis: 'client.dpop-required',
  },
  { row: 'A14b', at: ['token'], code: /^(use_dpop_nonce|invalid_dpop_proof)$/, diagnosis: 'client.dpop-required' },

  // A2: the grant
  {
    row: 'A2',
    at: ['token'],
    text: /^grant type .* not allowed for the client/,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'A4d',
    at: ['token'],
    code: 'unauthorized_client',
    when: thirdParty,
    diagnosis: 'api.not-authorized',
    possible: ['client.grant-not-allowed'],
  },
  { row: 'A2', at: ['token'], code: 'unauthorized_client', diagnosis: 'client.grant-not-allowed' },
  { row: 'A18', at: ['token'], code: 'unsupported_grant_type', diagnosis: 'client.grant-not-allowed' },

  // A1, A7b, A8, A16: who the client is
  {
    row: 'A1',
    at: ['token'],
    status: [401],
    code: 'access_denied',
    diagnosis: 'client.auth-failed',
    possible: ['client.unknown', 'client.secret-wrong', 'client.auth-method', 'tenant.not-found'],
  },
  { row: 'A8', at: ['token'], code: 'invalid_client', diagnosis: 'client.auth-failed' },
  { row: 'A16', code: 'requires_validation', diagnosis: 'http.blocked' },

  // A10: an Action gives its own text with one of three codes
  { row: 'A7c', at: ['token'], text: 'Scope must be an array or a string', diagnosis: 'scope.unknown' },
  { row: 'A10', at: ['token'], code: 'invalid_scope', diagnosis: 'api.denied-by-action' },
  {
    row: 'A10',
    at: ['token'],
    code: 'server_error',
    when: hasText,
    diagnosis: 'api.denied-by-action',
    possible: ['http.server-error'],
  },
  {
    row: 'A10',
    at: ['token'],
    code: 'invalid_request',
    text: /^(?!.*missing (a )?required parameter)(?!.*missing client_id).+/,
    diagnosis: 'api.denied-by-action',
  },
  { row: 'A19', code: 'temporarily_unavailable', diagnosis: 'http.server-error' },
  {
    row: 'custom-domain',
    when: ({ answer }) => /you should not be hitting this endpoint/i.test(answer.body.slice(0, 2000)),
    diagnosis: 'tenant.not-found',
  },
  {
    row: 'redirect-to-region',
    at: ['metadata'],
    when: ({ answer }) =>
      answer.status >= 300 &&
      answer.status < 400 &&
      /^https?:\/\/([a-z]{2}\.)?auth0\.com(\/|$)/.test(answer.headers.location ?? ''),
    diagnosis: 'tenant.not-found',
  },
]

/** Tenant by host, client and secret, grant, audience, client grant, scopes, Action: facts 3.4 rule 4. */
export const auth0Order: readonly { check: string; areas: RegExp }[] = [
  { check: 'client.known', areas: /^client\.unknown$/ },
  { check: 'client.authenticates', areas: /^client\.(secret|auth-method)/ },
  { check: 'client.may-use-grant', areas: /^client\.grant-not-allowed$/ },
  { check: 'api.audience-sent', areas: /^api\.audience-missing$/ },
  { check: 'api.exists', areas: /^api\.unknown$/ },
  { check: 'api.grants-client', areas: /^api\.(not-authorized|organization)/ },
  { check: 'scope.allowed', areas: /^scope\./ },
  { check: 'api.no-action-denies', areas: /^api\.denied-by-action$/ },
]
