import type { ComparisonArea, Difference } from '../model/difference.ts'
import type { RunResult } from '../model/result.ts'
import type { Evidence, Said } from '../model/said.ts'
import { said } from '../words/said.ts'

/** A difference before it is known what it may have to do with. */
export type Found = Omit<Difference, 'near'>

/** Finds what differs in one area; it says nothing about what one of the two runs did not see. */
export type Comparer = (before: RunResult, after: RunResult) => Found[]

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What stands where there is nothing. */
export const none: Said = said('compare.none')

/** One row if the two values differ, otherwise none. */
export const differing = (
  area: ComparisonArea,
  item: Said | string,
  before: Evidence | undefined,
  after: Evidence | undefined,
): Found[] =>
  same(before ?? null, after ?? null) ? [] : [{ area, item, before: before ?? none, after: after ?? none }]

type Members = Readonly<Record<string, Evidence | undefined>>

/** A row for each member that differs, in the order of the newer of the two. */
export const differingMembers = (area: ComparisonArea, before: Members, after: Members): Found[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((name) =>
    differing(area, name, own(before, name), own(after, name)),
  )

const own = (members: Members, name: string): Evidence | undefined =>
  Object.hasOwn(members, name) ? members[name] : undefined
