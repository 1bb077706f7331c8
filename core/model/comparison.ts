import type { ComparisonArea, Difference } from './difference.ts'
import type { RunResult } from './result.ts'

export type { ComparisonArea } from './difference.ts'

/** A check that came out otherwise when the same evidence was judged again, and the step that it is of. */
export interface RejudgedCheck extends Omit<Difference, 'near'> {
  step: string
}

/** One of the two runs of a comparison. */
export interface ComparedRun extends Pick<RunResult, 'started' | 'verdict' | 'rootCause' | 'guide' | 'step'> {
  id: string
}

/** Two runs side by side, in words: the earlier one first. */
export interface RunComparison {
  schema: 1
  before: ComparedRun
  after: ComparedRun
  headline: string
  differences: readonly ShownDifference[]
}

/** What became of a run that was judged again, in words. */
export interface Judgment {
  rootCause: { before: string | null; after: string | null }
  /** Each check that came out otherwise; it is about its step. */
  changed: readonly ShownDifference[]
}

/** The same in words. */
export interface ShownDifference {
  area: ComparisonArea
  /** How the area is called. */
  about: string
  item: string
  before: string
  after: string
  near: boolean
}
