import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Row } from './catalogue.ts'

const row = (name: string, diagnosis: DiagnosisId, more: Partial<Row>): Row => ({
  row: name,
  at: ['authorize'],
  diagnosis,
  ...more,
})

/** The errors of an authorize endpoint (RFC 6749 section 4.1.2.1, OpenID Connect Core section 3.1.2.6), and how pages put them. */
export const anyAuthorizeRows: readonly Row[] = [
  row('redirect_uri', 'login.redirect-uri', {
    text: /redirect.?uri.*(not|match|mismatch|invalid|regist|allowed)|callback url.*(mismatch|not|allowed)|invalid.*redirect/,
  }),
  row('invalid_redirect_uri', 'login.redirect-uri', { code: 'invalid_redirect_uri' }),
  row('unknown-client', 'client.unknown', {
    text: /unknown client|client (is )?(invalid|not found|unknown)|invalid client(_id| id)?$/,
  }),
  row('invalid_client', 'client.unknown', { code: 'invalid_client' }),
  row('pkce', 'login.pkce-required', { text: /\bpkce\b|code.?challenge/ }),
  row('unsupported_response_type', 'login.response-type', { code: 'unsupported_response_type' }),
  row('unauthorized_client', 'login.response-type', { code: 'unauthorized_client' }),
  row('response_type', 'login.response-type', {
    text: /response.?type.{0,80}\b(not|un)\b|unsupported response.?type|response.?type.{0,40}(unsupported|invalid)/,
  }),
  row('consent_required', 'login.consent-required', { code: 'consent_required' }),
  row('invalid_scope', 'scope.unknown', { code: 'invalid_scope' }),
  row('cancelled', 'login.cancelled', {
    code: 'access_denied',
    text: /abort|cancel|(user|owner|end-user).*(denied|declined)/,
  }),
  row('not-assigned', 'login.user-not-assigned', {
    text: /\b(user|person|account)\b.{0,200}\bnot (been )?(assigned|entitled|granted access)/,
  }),
  // The code alone says that somebody or something refused, and neither who nor why: only words do.
  row('access_denied', 'login.page-refuses', {
    code: 'access_denied',
    possible: ['login.user-not-assigned', 'login.cancelled'],
  }),
]
