import type { Refusal } from '../../model/provider.ts'
import { anyAssertionRows } from '../assertion-rows.ts'
import { normalised, type Row, readError } from '../catalogue.ts'
import { dpopRows, grantNamed, namesCause } from '../oauth-rows.ts'

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
    // Its words are not known: facts A12.
    row: 'A12',
    at: ['token'],
    text: /\b(quota|allowance)\b.{0,200}\b(exceeded|exhausted|used up|reached)\b|\b(exceeded|exhausted|used up|reached)\b.{0,200}\b(quota|allowance)\b|\b(token|m2m|machine.to.machine)s?\b.{0,200}\blimit\b.{0,200}\b(exceeded|reached)\b/,
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
    text: /^((the request is )?missing (a )?required parameter:? audience|no audience parameter was provided|.{0,80}no default audience)/,
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
  {
    // An organization that is refused was named, and not by this program.
    row: 'A9-named',
    at: ['token'],
    code: /^(invalid_request|access_denied|unauthorized_client)$/,
    text: /\borgani[sz]ations?\b.{0,200}\b(not (allowed|found|associated|supported|enabled)|does not exist|unknown|invalid)\b|\bnot (associated|member|assigned)\b.{0,200}\borgani[sz]ations?\b|\b(unknown|invalid) organi[sz]ation\b/,
    diagnosis: 'token.refused',
    possible: ['api.organization-required'],
  },
  {
    row: 'A9',
    at: ['token'],
    code: /^(invalid_request|access_denied|unauthorized_client)$/,
    text: /\borgani[sz]ations?\b/,
    diagnosis: 'api.organization-required',
  },
  ...dpopRows,
  {
    row: 'A14',
    at: ['token'],
    text: /proof.of.possession|sender.constrain/,
    diagnosis: 'client.dpop-required',
  },

  // What is said of an assertion comes after what is said of the API: an API may be called `signature`
  ...anyAssertionRows,

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
  ...grantNamed('A2'),
  // It may be said before the app is looked up.
  { row: 'A18', at: ['token'], code: 'unsupported_grant_type', diagnosis: 'client.grant-not-allowed', proves: [] },

  // A1, A7b, A8, A16: who the client is
  {
    row: 'A1-worded',
    at: ['token'],
    status: [401],
    code: 'access_denied',
    when: namesCause,
    diagnosis: 'client.auth-failed',
    variant: 'worded',
    possible: ['client.unknown', 'client.secret-wrong', 'client.auth-method', 'tenant.not-found'],
  },
  {
    row: 'A1',
    at: ['token'],
    status: [401],
    code: 'access_denied',
    diagnosis: 'client.auth-failed',
    possible: ['client.unknown', 'client.secret-wrong', 'client.auth-method', 'tenant.not-found'],
  },
  { row: 'A7b', at: ['token'], text: 'Missing client_id', diagnosis: 'client.auth-failed', variant: 'none-arrived' },
  {
    row: 'A8-worded',
    at: ['token'],
    code: 'invalid_client',
    when: namesCause,
    diagnosis: 'client.auth-failed',
    variant: 'worded',
  },
  { row: 'A8', at: ['token'], code: 'invalid_client', diagnosis: 'client.auth-failed' },
  { row: 'A16', code: 'requires_validation', diagnosis: 'http.blocked', variant: 'verification' },

  // A10: an Action gives its own text with one of three codes. Auth0 itself says invalid_scope for one reason only.
  { row: 'A7c', at: ['token'], text: 'Scope must be an array or a string', diagnosis: 'scope.unknown' },
  {
    row: 'A10',
    at: ['token'],
    code: 'invalid_scope',
    when: hasText,
    diagnosis: 'api.denied-by-action',
    possible: ['scope.unknown'],
  },
  {
    row: 'A10-server-error',
    at: ['token'],
    code: 'server_error',
    when: (refusal) => hasText(refusal) && refusal.answer.status < 500,
    diagnosis: 'token.refused',
    possible: ['api.denied-by-action', 'http.server-error'],
  },
  {
    row: 'A10-server-error-5xx',
    at: ['token'],
    code: 'server_error',
    when: hasText,
    diagnosis: 'http.server-error',
    possible: ['api.denied-by-action'],
  },
  {
    row: 'A7',
    at: ['token'],
    text: /^(the request is )?missing (a )?required parameter/,
    diagnosis: 'token.refused',
  },
  {
    row: 'A10-invalid-request',
    at: ['token'],
    code: 'invalid_request',
    when: hasText,
    diagnosis: 'token.refused',
    possible: ['api.denied-by-action'],
  },
  {
    // The words of a failed authentication with the status of a refused API: one of them was changed.
    row: 'A1-403',
    at: ['token'],
    status: [403],
    code: 'access_denied',
    text: /^unauthorized$/,
    diagnosis: 'token.refused',
    possible: ['client.auth-failed', 'api.not-authorized', 'api.denied-by-action'],
  },
  {
    row: 'A13',
    at: ['token'],
    status: [403],
    code: 'access_denied',
    diagnosis: 'token.refused',
    possible: ['api.not-authorized', 'scope.not-granted', 'api.denied-by-action'],
  },
  { row: 'A19', code: 'temporarily_unavailable', diagnosis: 'http.server-error' },
  {
    row: 'custom-domain',
    when: ({ answer }) => /you should not be hitting this endpoint/i.test(answer.body.slice(0, 2000)),
    diagnosis: 'tenant.not-found',
    variant: 'custom-domain',
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
