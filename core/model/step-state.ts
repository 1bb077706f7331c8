import type { Finding } from './finding.ts'

/**
 * The states of a step. Only `verified` is shown as passed. `partly`: some of its checks have run; `to-do`: a value has not been
 * entered yet.
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
  /** When the user confirmed it, ISO 8601, or null. */
  claimedAt: string | null
  findings: readonly Finding[]
}
