import type { Level, Status } from '../model/finding.ts'
import type { CheckOutcome } from './outcome.ts'

const refuted: Readonly<Record<Level, Status>> = { must: 'fail', should: 'warn', note: 'info' }

/** Verdict and level make the status; the only place where severity is decided. */
export function statusOf(outcome: CheckOutcome, level: Level): Status {
  if (outcome.kind === 'blocked') return 'skip'
  if (outcome.kind === 'broken') return 'error'
  const { holds } = outcome.verdict
  return holds === null ? 'skip' : holds ? 'pass' : refuted[level]
}
