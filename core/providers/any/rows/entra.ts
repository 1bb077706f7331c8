import type { DiagnosisId } from '../../../model/diagnosis-ids.ts'
import type { Refusal } from '../../../model/provider.ts'
import { errorOf } from '../../received.ts'
import type { Row } from '../variants.ts'

/** The numbers of an answer: those that it lists, and the one that its text begins with. Texts change, numbers do not. */
function numbersIn({ answer }: Refusal): ReadonlySet<number> {
  const { json } = answer
  const listed = json && typeof json === 'object' && 'error_codes' in json ? json.error_codes : null
  const { description } = errorOf(answer)
  const named = [...description.slice(0, 4000).matchAll(/\bAADSTS(\d{5,7})\b/g)].map(([, number]) => Number(number))
  return new Set([...(Array.isArray(listed) ? listed.map(Number) : []), ...named])
}

type More = Partial<Row>

const row =
  (at: Row['at']) =>
  (numbers: readonly number[], diagnosis: DiagnosisId, more: More = {}): Row => ({
    row: `entra-${numbers[0]}`,
    ...(at ? { at } : {}),
    ...more,
    when: (refusal) => {
      const found = numbersIn(refusal)
      return numbers.some((number) => found.has(number)) && (more.when?.(refusal) ?? true)
    },
    diagnosis,
  })

const token = row(['token'])
const authorize = row(['authorize'])
const both = row(['token', 'authorize'])
const anywhere = row(['metadata', 'token', 'authorize'])
const unproved = ({ method }: Refusal): boolean => method === 'none'
const ofScope = ({ answer }: Refusal): boolean => /\bscope\b/i.test(errorOf(answer).description.slice(0, 400))
const reason = (text: RegExp) => (refusal: Refusal) => text.test(errorOf(refusal.answer).description.slice(0, 2000))

/** Microsoft Entra ID: facts 2.1. The code beside a number differs from case to case, so that the number alone decides. */
export const entraRows: readonly Row[] = [
  anywhere([90002, 900023], 'tenant.not-found', { variant: 'entra' }),
  anywhere([90038, 900382, 900432], 'tenant.not-found', { variant: 'other-cloud' }),
  both([9001023, 90124, 90130, 50194], 'tenant.not-found', { variant: 'needs-tenant' }),
  both([700016, 700038], 'client.unknown', { variant: 'entra' }),
  both([7000112, 70001], 'client.disabled'),
  token([7000215], 'client.secret-wrong', { variant: 'entra' }),
  token([7000222], 'client.secret-wrong', { variant: 'secret-expired' }),
  token([7000218, 7000216], 'client.auth-method', { when: unproved, proves: [] }),
  token([7000218, 7000216], 'client.auth-failed', { variant: 'none-arrived' }),
  token([700025], 'client.auth-method', { variant: 'public-app' }),
  token([700024], 'assertion.expired', { possible: ['assertion.in-future'] }),
  token([700021, 50048], 'assertion.subject'),
  token([90014], 'assertion.subject', { possible: ['assertion.audience'] }),
  token([5002738], 'assertion.algorithm'),
  token([5002723], 'assertion.kid-unknown'),
  token([700027], 'assertion.no-key-registered', {
    when: reason(/key was not found|not (found|registered)/i),
    possible: ['assertion.kid-unknown'],
  }),
  token([700027, 50012], 'assertion.signature', {
    possible: ['assertion.no-key-registered', 'assertion.kid-unknown', 'assertion.expired'],
  }),
  token([50027], 'client.auth-failed', { variant: 'assertion-unreadable' }),
  token([70003], 'client.grant-not-allowed', { proves: [] }),
  both([700022], 'scope.unknown', { variant: 'one-resource' }),
  both([1002012, 70011], 'scope.unknown', { variant: 'entra' }),
  token([900144], 'scope.no-default', { when: ofScope, variant: 'entra' }),
  both([500011, 50001], 'api.unknown', { variant: 'entra' }),
  token([90009], 'token.refused', { possible: ['api.unknown'] }),
  token([501051], 'api.not-authorized', { variant: 'entra' }),
  both([53003], 'policy.no-match'),
  both([50196, 90055], 'http.rate-limited'),
  authorize([50011, 500113, 900971], 'login.redirect-uri', { variant: 'entra' }),
  authorize([700054, 70005], 'login.response-type', { variant: 'entra' }),
  authorize([50147, 501481, 501491], 'login.pkce-required'),
  authorize([65001, 90094], 'login.consent-required'),
  both([50105], 'login.user-not-assigned'),
]
