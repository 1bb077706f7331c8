import { gravestOf } from '../model/diagnosis-ids.ts'
import type { Level, Status } from '../model/finding.ts'
import type { CheckOutcome } from './outcome.ts'

const refuted: Readonly<Record<Level, Status>> = { must: 'fail', should: 'warn', note: 'info' }

const gravity: readonly Status[] = ['info', 'warn', 'fail']

/** Verdict and level make the status; the only place where severity is decided. A warning stays one at every level. */
export function statusOf(outcome: CheckOutcome, level: Level): Status {
  if (outcome.kind === 'blocked') return 'skip'
  if (outcome.kind === 'broken') return 'error'
  const { verdict } = outcome
  if (verdict.holds !== false) return verdict.holds === null ? 'skip' : 'pass'
  const most = gravestOf(verdict.diagnosis)
  return gravity.indexOf(refuted[level]) < gravity.indexOf(most) ? refuted[level] : most
}
