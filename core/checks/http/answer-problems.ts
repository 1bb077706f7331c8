import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import { said } from '../../words/said.ts'
import type { Verdict } from '../check.ts'
import type { Result } from '../exchange-result.ts'
import { failureDiagnoses } from '../failures.ts'
import { refutedBy } from '../refuted.ts'
import { wantsCertificate } from '../tls/client-certificate.ts'
import { byDevice, detailOf } from './answer-maker.ts'
import { judgeFailure } from './no-answer.ts'

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

/** Judges whether an exchange brought the API's own answer, whatever that says. */
export function judgeAnswer(result: Result): Verdict<AnswerProblem> {
  if (result.kind === 'good') return { holds: true }
  if (result.kind === 'failed') return judgeFailure(result)
  const { explanation, answer } = result
  const problem = asProblem(explanation.diagnosis)
  if (!problem)
    return answer.isJson || answer.body.trim() === ''
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
