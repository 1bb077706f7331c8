import type { Verdict } from '../../model/check.ts'
import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Result } from '../explained.ts'
import { certificateFaults, diagnosisOf, failureDiagnoses, shownFailure } from '../failures.ts'
import { asksByAlert, wantsCertificate } from '../tls/client-certificate.ts'
import { byDevice, detailOf } from './answer-maker.ts'

/** A later connection may meet another certificate than the first, which the TLS checks have judged. */
const anotherCertificate =
  'The connection before it was in order: one of several servers, or of several ways there, shows another certificate.'

/** What may come back in place of the API, or instead of any answer. */
export const answerProblems = [
  ...failureDiagnoses,
  'portal.captive',
  'http.blocked',
  'http.rate-limited',
  'http.server-error',
  'http.redirected',
  'http.unexpected-status',
] as const satisfies readonly DiagnosisId[]

type Problem = (typeof answerProblems)[number]
const asProblem = (id: string): Problem | undefined => answerProblems.find((problem) => problem === id)

const deviceVariants = /^http\.(blocked|redirected|server-error)$/

/**
 * Judges whether an exchange brought the API's own answer, whatever that says.
 * @param refusals statuses with which this endpoint refuses in its own words (RFC 6749 section 5.2: 400 and 401)
 */
export function judgeAnswer(result: Result, refusals: readonly number[]): Verdict<Problem> {
  if (result.kind === 'good') return { holds: true }
  if (result.kind === 'failed') {
    const diagnosis = diagnosisOf(result.failure)
    return {
      holds: false,
      diagnosis,
      expected: 'an answer',
      actual: shownFailure(result.failure),
      ...(certificateFaults.some((id) => id === diagnosis) ? { says: anotherCertificate } : {}),
      ...(asksByAlert.test(result.failure.code) ? wantsCertificate : {}),
    }
  }
  const { explanation, outcome } = result
  const problem = explanation && asProblem(explanation.diagnosis)
  const answer = outcome.answer
  if (!answer) return { holds: null, because: 'No answer came.' }
  const status = String(answer.status)
  if (problem) {
    const says = detailOf(answer)
    const refuted = {
      holds: false,
      diagnosis: problem,
      expected: 'the answer of the API, as JSON',
      actual: explanation.received,
      possible: explanation.possible,
    } as const
    const variant =
      deviceVariants.test(problem) && byDevice(answer)
        ? ({ variant: 'device' } as const)
        : problem === 'tls.handshake-failed'
          ? wantsCertificate
          : {}
    return { ...refuted, ...(says ? { says } : {}), ...variant }
  }
  if (explanation)
    return answer.isJson
      ? { holds: true, seen: `${status}, as JSON` }
      : { holds: null, because: 'Another check says what came back.' }
  if (answer.status === 200 || refusals.includes(answer.status)) return { holds: true, seen: `${status}, as JSON` }
  return {
    holds: false,
    diagnosis: 'http.unexpected-status',
    expected: '200',
    actual: `${status} · ${answer.body.slice(0, 120)}`,
  }
}
