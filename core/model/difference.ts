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
