import type { FieldName } from '../../model/profile.ts'
import type { Evidence } from '../../model/said.ts'
import type { FieldProblemId, Intake } from '../../model/target.ts'
import type { Verdict } from '../check.ts'

/** Judges what reading the fields found wrong with these ones; the provider's reader has named it already. */
export function judgeFields(
  intake: Intake,
  fields: readonly FieldName[],
  seen: (intake: Intake) => Evidence | undefined,
): Verdict<FieldProblemId> {
  const problem = intake.problems.find((candidate) => fields.includes(candidate.field))
  if (!problem) {
    const value = seen(intake)
    return value === undefined ? { holds: true } : { holds: true, seen: value }
  }
  const verdict = { holds: false, diagnosis: problem.diagnosis, says: problem.says } as const
  return problem.actual === undefined
    ? verdict
    : { ...verdict, expected: problem.expected ?? null, actual: problem.actual }
}
