import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Refusal } from '../model/provider.ts'
import type { Row } from './catalogue.ts'
import { readError } from './received.ts'

/** Texts about an assertion mean something only where one was sent. */
const signed = ({ method }: Refusal): boolean => method?.endsWith('_jwt') ?? false

/** Other refusals than that of a client come in words of many origins: an Action may speak of signatures too. */
const ofAssertion = (refusal: Refusal): boolean => {
  const { code, description } = readError(refusal.answer.json)
  const about = code === 'invalid_client' || refusal.answer.status === 401
  return signed(refusal) && (about || /assertion|\bjwt\b|\bclaims?\b|\bkid\b|\bjti\b/i.test(description.slice(0, 2000)))
}

const row = (name: string, text: RegExp, diagnosis: DiagnosisId): Row => ({
  row: name,
  at: ['token'],
  code: /^(invalid_client|invalid_request|unauthorized_client|access_denied)$/,
  text,
  when: ofAssertion,
  diagnosis,
})

/**
 * What most servers say of a signed assertion. The words of some are known from a log alone (facts A8), so these look for the claim that a refusal is about; a refusal that names none is no more than a failed authentication.
 */
export const anyAssertionRows: readonly Row[] = [
  row(
    'exp-iat',
    /exp claim must specify a time that is no more than|expir\w* (is )?too far|lifetime (is )?too long/,
    'assertion.too-long',
  ),
  row(
    'replayed',
    /\bjti\b.*(used|replay|unique)|(assertion|jwt|jti).*(already (been )?used|replay)/,
    'assertion.replayed',
  ),
  row(
    'no-key',
    /(no|not any|without) (registered )?(keys?|credentials?|jwks).*(client|registered|configured)|jwks.*not (configured|registered)/,
    'assertion.no-key-registered',
  ),
  row('kid', /\bkid\b|key id\b|no matching key/, 'assertion.kid-unknown'),
  row('alg', /\balg\b|algorithm/, 'assertion.algorithm'),
  row('aud', /\baud\b|audience.*(assertion|jwt)|(assertion|jwt).*audience/, 'assertion.audience'),
  row(
    'sub',
    /\b(sub|iss) (claim|\()|(subject|issuer).*(assertion|jwt)|(assertion|jwt).*(subject|issuer)/,
    'assertion.subject',
  ),
  row('iat', /\b(iat|nbf)\b|(assertion|jwt).*(in the future|not yet valid|not active)/, 'assertion.in-future'),
  row('exp', /(assertion|jwt).*expired|\bexp\b/, 'assertion.expired'),
  row('signature', /signature/, 'assertion.signature'),
  {
    row: 'unnamed',
    at: ['token'],
    code: 'invalid_client',
    when: signed,
    diagnosis: 'client.auth-failed',
    possible: ['assertion.signature', 'assertion.kid-unknown', 'assertion.audience', 'assertion.no-key-registered'],
  },
]
