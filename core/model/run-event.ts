import type { Finding } from './finding.ts'
import type { Report } from './report.ts'

/** A person is wanted at this address, until then (ISO 8601); it holds no secret. */
export interface SignOn {
  url: string
  until: string
  /** The host has opened the person's browser there already. */
  opened: boolean
}

/** What a window hears of a run while it goes on. */
export type RunEvent =
  | { run: string; setup: string; type: 'started'; checks: number; step: string | null }
  | { run: string; setup: string; type: 'probe-started'; probe: string; waits: string }
  | { run: string; setup: string; type: 'probe-finished'; probe: string; ms: number }
  | ({ run: string; setup: string; type: 'sign-on' } & SignOn)
  | { run: string; setup: string; type: 'sign-on-over' }
  | { run: string; setup: string; type: 'finding'; finding: Finding; done: number; of: number }
  | { run: string; setup: string; type: 'finished'; report: Report }
  | { run: string; setup: string; type: 'failed'; message: string }
