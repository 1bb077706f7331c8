import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Verdict } from '../check.ts'
import type { Result } from '../explained.ts'
import { certificateFaults, diagnosisOf, failureDiagnoses, failureWords, shownFailure } from '../failures.ts'
import { refutedBy } from '../refuted.ts'
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
  'http.origin-added',
  'http.unexpected-status',
] as const satisfies readonly DiagnosisId[]

export type AnswerProblem = (typeof answerProblems)[number]
const asProblem = (id: string): AnswerProblem | undefined => answerProblems.find((problem) => problem === id)

const deviceVariants = /^http\.(blocked|redirected|server-error)$/

/** Judges an exchange that no answer came of. */
function failed({ failure, exchange }: Extract<Result, { kind: 'failed' }>): Verdict<AnswerProblem> {
  const diagnosis = diagnosisOf(failure)
  const proxied = exchange !== undefined && exchange.proxy.proxy !== null
  return {
    holds: false,
    diagnosis,
    expected: 'an answer',
    actual: shownFailure(failure),
    ...(exchange ? { exchange } : {}),
    ...(certificateFaults.some((id) => id === diagnosis) ? { says: anotherCertificate } : {}),
    ...(diagnosis === 'http.truncated' ? { says: `${failureWords(failure)}.` } : {}),
    ...(diagnosis === 'connect.reset' && proxied ? { variant: 'behind-proxy' } : {}),
    // Cut while it was being sent: what cuts long answers leaves the same trace as what ends connections.
    ...(diagnosis === 'connect.reset' && failure.bytes ? { possible: ['http.truncated'] } : {}),
    ...(asksByAlert.test(failure.code) ? wantsCertificate : {}),
  }
}

/** Judges whether an exchange brought the API's own answer, whatever that says. */
export function judgeAnswer(result: Result): Verdict<AnswerProblem> {
  if (result.kind === 'good') return { holds: true }
  if (result.kind === 'failed') return failed(result)
  const { explanation, answer } = result
  const problem = asProblem(explanation.diagnosis)
  if (!problem)
    return answer.isJson || explanation.diagnosis === 'client.refused-silently'
      ? { holds: true, seen: `${answer.status}, ${answer.isJson ? 'as JSON' : 'without a word'}` }
      : { holds: null, because: 'Another check says what came back.' }
  const says = detailOf(answer)
  const variant =
    deviceVariants.test(problem) && byDevice(answer)
      ? ({ variant: 'device' } as const)
      : problem === 'tls.handshake-failed'
        ? wantsCertificate
        : {}
  return {
    ...refutedBy(problem, explanation, 'the answer of the API, as JSON'),
    ...(says ? { says } : {}),
    ...variant,
  }
}
