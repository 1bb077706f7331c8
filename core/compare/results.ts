import type { RejudgedCheck } from '../model/comparison.ts'
import type { Status } from '../model/finding.ts'
import type { Result, RunResult } from '../model/result.ts'
import { isUnrecorded } from '../model/unrecorded.ts'
import { said } from '../words/said.ts'
import { type Comparer, differing } from './differing.ts'

/** What a person has to know of: a check that was not asked, or has only a note, is not news by itself. */
const counts: ReadonlySet<Status> = new Set(['fail', 'warn', 'error'])

const state = ({ status, diagnosis }: Result): string => (diagnosis === null ? status : `${status} ${diagnosis}`)

const shown = ({ status, diagnosis }: Result) =>
  diagnosis === null
    ? said(`statuses.${status}`)
    : said('compare.diagnosed', { status: said(`statuses.${status}`), diagnosis })

const titleOf = (check: string) => ({ word: `titles.${check}` })
const byCheck = ({ results }: RunResult) => new Map(results.map((result) => [result.check, result]))

/** Checks that came out otherwise. */
export const results: Comparer = (before, after) => {
  const earlier = byCheck(before)
  return after.results.flatMap((result) => {
    const other = earlier.get(result.check)
    if (!other || state(other) === state(result)) return []
    if (wasLeftOut(before, other) || wasLeftOut(after, result)) return []
    if (!counts.has(result.status) && !counts.has(other.status)) return []
    return differing('results', titleOf(result.check), shown(other), shown(result))
  })
}

/** A re-check of the metadata leaves out what needs a token: that is no news. */
const wasLeftOut = ({ recheck }: RunResult, { status }: Result): boolean => recheck === 'metadata' && status === 'skip'

/**
 * Every check that came out otherwise when the same evidence was judged again, also one that only one judgment knows. What was
 * compared with admin access is not among it: its evidence is in no file, so that it did not come out at all.
 */
export function rejudged(before: RunResult, after: RunResult): RejudgedCheck[] {
  const [earlier, later] = [byCheck(before), byCheck(after)]
  const shownOf = (result: Result | undefined) => (result ? shown(result) : said('compare.unchecked'))
  const isJudged = ({ check }: Result): boolean => {
    const again = later.get(check)
    return again === undefined || !isUnrecorded(again)
  }
  return [...new Map([...later, ...earlier]).values()].filter(isJudged).flatMap(({ check, step }) =>
    differing('results', titleOf(check), shownOf(earlier.get(check)), shownOf(later.get(check))).map((found) => ({
      ...found,
      step,
    })),
  )
}
