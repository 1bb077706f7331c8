import type { RunResult } from './result.ts'
import type { Evidence, Said } from './said.ts'

/** What a difference between two runs is about, in the order in which they are shown. */
export const comparisonAreas = [
  'results',
  'fields',
  'configuration',
  'name',
  'connection',
  'proxy',
  'tls',
  'certificates',
  'clock',
  'metadata',
  'keys',
  'token',
  'program',
] as const
export type ComparisonArea = (typeof comparisonAreas)[number]

/** One thing that differs between two runs, as data. */
export interface Difference {
  area: ComparisonArea
  /** What it is: a word of ours, or a name of the world such as a claim. */
  item: Said | string
  before: Evidence
  after: Evidence
  /** It is in the area of the root cause that one of the two runs has and the other has not. */
  near: boolean
}

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
