import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { FactName } from '../model/facts.ts'
import type { Evidence } from '../model/said.ts'
import type { Context, Verdict } from './check.ts'
import type { Result } from './exchange-result.ts'
import { type AnswerProblem, judgeAnswer } from './http/answer-problems.ts'
import { among, anotherCheck, ownedElsewhere, refutedBy } from './refuted.ts'

function verdictOn<D extends DiagnosisId>(
  result: Exclude<Result, { kind: 'good' }>,
  ids: readonly D[],
  expected: Evidence,
): Verdict<D | AnswerProblem> {
  if (result.kind === 'failed') return judgeAnswer(result)
  const { explanation } = result
  const said = among(ids, explanation.diagnosis)
  if (said) return refutedBy(said, explanation, expected)
  const problem = judgeAnswer(result)
  // What this request was never expected to meet is shown as it came, and never passed over.
  return problem.holds === false ? problem : refutedBy('http.unexpected-status', explanation, expected)
}

/**
 * The verdict of the check of a request itself: whatever came in place of the answer that was wanted is said here, unless
 * another check of the guide says it.
 */
export function exchangeVerdict<D extends DiagnosisId>(
  result: Result,
  {
    self,
    fact,
    ids,
    seen,
    expected,
  }: { self: string; fact: FactName; ids: readonly D[]; seen: Evidence; expected: Evidence },
  context: Context,
): Verdict<D | AnswerProblem> {
  if (result.kind === 'good') return { holds: true, seen }
  const verdict = verdictOn(result, ids, expected)
  const owned = verdict.holds === false && ownedElsewhere(self, verdict.diagnosis, fact, context)
  return owned ? anotherCheck : verdict
}
