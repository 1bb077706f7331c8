import { gravestOf } from '../model/diagnosis-ids.ts'
import type { Level, Status } from '../model/finding.ts'
import type { CheckOutcome } from '../model/outcome.ts'

const refuted: Readonly<Record<Level, Status>> = { must: 'fail', should: 'warn', note: 'info' }

const gravity: readonly Status[] = ['info', 'warn', 'fail']

/** Whether an outcome only says that a value has yet to be entered. */
export const isToDo = (outcome: CheckOutcome): boolean =>
  outcome.kind === 'judged' && outcome.verdict.holds === false && outcome.verdict.diagnosis === 'input.missing'

/**
 * Verdict and level make the status; the only place where severity is decided. A warning stays one at every level.
 * @param entering values are still being entered: an empty field is work to do, not a fault
 */
export function statusOf(outcome: CheckOutcome, level: Level, entering = false): Status {
  if (outcome.kind === 'blocked' || (entering && isToDo(outcome))) return 'skip'
  if (outcome.kind === 'broken') return 'error'
  const { verdict } = outcome
  if (verdict.holds !== false) return verdict.holds === null ? 'skip' : 'pass'
  const most = gravestOf(verdict.diagnosis)
  return gravity.indexOf(refuted[level]) < gravity.indexOf(most) ? refuted[level] : most
}
