import type { Finding } from './finding.ts'

/**
 * The looks of a step: nothing but `verified` ever looks like a pass. `partly`: some of its checks have run; `to-do`: a
 * value has yet to be entered.
 */
export type StepMark =
  | 'verified'
  | 'failed'
  | 'warning'
  | 'claimed'
  | 'partly'
  | 'to-do'
  | 'waits'
  | 'not-run'
  | 'error'

export interface StepState {
  id: string
  mark: StepMark
  /** ISO 8601 of the newest evidence, or null. */
  at: string | null
  /** When the person ticked it by hand, ISO 8601, or null. */
  claimedAt: string | null
  findings: readonly Finding[]
}
