import type { VerdictWord } from '../model/report.ts'
import type { Recheck } from '../model/result.ts'

/** A run that is kept. */
export interface RunSummary {
  id: string
  /** ISO 8601. */
  started: string
  ended: string
  /** The step that was checked, or null when all were. */
  step: string | null
  guide: string
  verdict: VerdictWord
  rootCause: string | null
  /** What the root cause says, at any provider. */
  cause: string | null
  tool: { name: string; version: string }
  /** Where it was started: `desktop`, `loopback`, `terminal`. */
  host: string
  /** It was made on a timer; absent where a person started it. */
  recheck?: Recheck
  /** The newest run before it, of the same steps and the same kind, that passed; null where there is none. */
  lastGood: string | null
}

/** Whether a setup is checked again on a timer. */
export interface RecheckSettings {
  /** Every so many hours; null while it is off. */
  hours: number | null
  /** Token requests are part of it. */
  tokens: boolean
  /** ISO 8601 of the newest one, or null. */
  last: string | null
}

/** What a re-check found to have changed, until it is put away. */
export interface RecheckNews {
  setup: string
  name: string
  /** The runs to compare. */
  before: string
  after: string
  /** ISO 8601. */
  at: string
  headline: string
  /** What has changed, in words. */
  about: readonly string[]
}

/** The newest run of a setup that is kept. */
export interface LatestRun {
  id: string
  /** ISO 8601. */
  started: string
  ended: string
  verdict: VerdictWord
  rootCause: string | null
  /** Where it was made. */
  host: string
  /** What is shown of the setup is of this run. */
  shown: boolean
}
