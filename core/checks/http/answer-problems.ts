import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import { said } from '../../words/said.ts'
import type { Verdict } from '../check.ts'
import type { Result } from '../explained.ts'
import { certificateFaults, diagnosisOf, failureDiagnoses, shownFailure, stoppedAt } from '../failures.ts'
import { refutedBy } from '../refuted.ts'
import { asksByAlert, wantsCertificate } from '../tls/client-certificate.ts'
import { byDevice, detailOf } from './answer-maker.ts'

/** A later connection may meet another certificate than the first, which the TLS checks have judged. */
const anotherCertificate = said('http.other-certificate')

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
    expected: said('http.a-response'),
    actual: shownFailure(failure),
    ...(exchange ? { exchange } : {}),
    ...(certificateFaults.some((id) => id === diagnosis) ? { says: anotherCertificate } : {}),
    ...(diagnosis === 'http.truncated' ? { says: stoppedAt(failure) } : {}),
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
      ? { holds: true, seen: said(answer.isJson ? 'http.json' : 'http.empty', { status: answer.status }) }
      : { holds: null, because: said('http.elsewhere') }
  const says = detailOf(answer)
  const variant =
    deviceVariants.test(problem) && byDevice(answer)
      ? ({ variant: 'device' } as const)
      : problem === 'tls.handshake-failed'
        ? wantsCertificate
        : {}
  return {
    ...refutedBy(problem, explanation, said('http.api-json')),
    ...(says ? { says } : {}),
    ...variant,
  }
}
