import type { Finding } from './finding.ts'
import type { Report } from './report.ts'
import type { StepMark } from './step-state.ts'

/** The user must open this URL before this time (ISO 8601). It does not contain a secret. */
export interface SignOn {
  url: string
  until: string
  /** The host has already opened the URL in the user's browser. */
  opened: boolean
}

/** What a run has told since it was started (ISO 8601). */
export interface RunSoFar {
  started: string
  events: readonly RunEvent[]
}

/** What a window receives from a run while it is active. */
export type RunEvent =
  | { run: string; setup: string; type: 'started'; checks: number; step: string | null }
  | { run: string; setup: string; type: 'probe-started'; probe: string; waits: string }
  | { run: string; setup: string; type: 'probe-finished'; probe: string; ms: number }
  | ({ run: string; setup: string; type: 'sign-on' } & SignOn)
  | { run: string; setup: string; type: 'sign-on-over' }
  /** `mark`: how the step of this finding stands, by what has come of this run so far. */
  | { run: string; setup: string; type: 'finding'; finding: Finding; mark: StepMark; done: number; of: number }
  | { run: string; setup: string; type: 'finished'; report: Report; notKept?: string }
  | { run: string; setup: string; type: 'failed'; message: string }
