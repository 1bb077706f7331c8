import type { DiagnosisId } from '../../../model/diagnosis-ids.ts'
import type { Refusal } from '../../../model/provider.ts'
import type { Row } from '../variants.ts'

const signed = ({ method }: Refusal): boolean => method?.endsWith('_jwt') ?? false
const unproved = ({ method }: Refusal): boolean => method === 'none'

const token = (row: string, text: RegExp, diagnosis: DiagnosisId, more: Partial<Row> = {}): Row => ({
  row: `keycloak-${row}`,
  at: ['token'],
  text,
  diagnosis,
  ...more,
})

/** The reason stands behind a sentence that is always the same. */
const assertion = (row: string, text: RegExp, diagnosis: DiagnosisId, possible: readonly DiagnosisId[] = []): Row =>
  token(row, text, diagnosis, { when: signed, possible })

/** Asked one after the other: client, redirect URI, flow, scope, PKCE. */
const authorize = (row: string, text: RegExp, diagnosis: DiagnosisId, proves: readonly string[]): Row => ({
  row: `keycloak-${row}`,
  at: ['authorize'],
  text,
  diagnosis,
  proves,
})

const redirected = ['login.app-known', 'login.redirect-uri-registered']

/** Keycloak and Red Hat's build of it, today's words and older ones: facts 1.1, 1.2. */
export const keycloakRows: readonly Row[] = [
  { row: 'keycloak-realm', at: ['metadata', 'token'], code: /^realm does not exist$/i, diagnosis: 'tenant.not-found' },
  {
    row: 'keycloak-realm-off',
    at: ['metadata', 'token'],
    code: 'access_denied',
    text: /^realm not enabled/,
    diagnosis: 'tenant.deactivated',
  },
  assertion('assertion-audience', /\b(invalid token audience|multiple audiences not allowed)\b/, 'assertion.audience'),
  assertion('assertion-reuse', /\btoken reuse detected\b/, 'assertion.replayed'),
  assertion('assertion-future', /\btoken was issued in the future\b/, 'assertion.in-future'),
  assertion('assertion-time', /\btoken is not active\b/, 'assertion.expired', ['assertion.in-future']),
  assertion('assertion-exp', /\btoken exp claim is required\b/, 'assertion.expired'),
  assertion('assertion-key', /\bunable to load public key\b/, 'assertion.no-key-registered', ['assertion.kid-unknown']),
  // The same sentence twice: the code tells them apart, and nothing says that it always will.
  token('client', /^invalid client or invalid client credentials/, 'client.unknown', {
    code: 'invalid_client',
    variant: 'keycloak',
    possible: ['client.disabled', 'client.auth-failed'],
  }),
  token('secret', /^invalid client or invalid client credentials/, 'client.secret-wrong', {
    code: 'unauthorized_client',
    variant: 'keycloak',
    possible: ['client.auth-method', 'client.unknown'],
    proves: [],
  }),
  token('client-older', /^invalid_credentials: /, 'client.unknown', {
    variant: 'keycloak',
    possible: ['client.disabled', 'client.secret-wrong'],
  }),
  token('secret-older', /^invalid client secret$/, 'client.secret-wrong', {
    code: 'unauthorized_client',
    variant: 'keycloak',
    proves: [],
  }),
  token('no-secret-public', /^client secret not provided in request/, 'client.auth-method', { when: unproved }),
  token('no-secret', /^client secret not provided in request/, 'client.auth-failed', { variant: 'none-arrived' }),
  token('no-client', /^missing client_id parameter/, 'client.auth-failed', { variant: 'none-arrived', proves: [] }),
  token('public', /^public client not allowed to retrieve service account/, 'client.grant-not-allowed', {
    variant: 'keycloak',
    proves: ['client.known'],
  }),
  token('service-account', /^client not enabled to retrieve service account/, 'client.grant-not-allowed', {
    variant: 'keycloak',
  }),
  token('duplicated', /^duplicated parameter/, 'token.refused', { possible: ['client.proofs-sent-twice'] }),
  authorize('standard-flow', /\bstandard flow is disabled for the client\b/, 'login.response-type', redirected),
  authorize('scopes', /^invalid scopes/, 'scope.unknown', [...redirected, 'login.code-offered']),
  authorize(
    'pkce',
    /^(missing parameter: code_challenge|invalid parameter: code challenge method)/,
    'login.pkce-required',
    [...redirected, 'login.code-offered', 'login.scopes-offered'],
  ),
]
