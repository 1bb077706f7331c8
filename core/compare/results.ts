import type { Status } from '../model/finding.ts'
import type { Result } from '../model/result.ts'
import { said } from '../words/said.ts'
import { type Comparer, differing } from './differing.ts'

/** What a person has to know of: a check that was not asked, or has only a note, is not news by itself. */
const counts: ReadonlySet<Status> = new Set(['fail', 'warn', 'error'])

const state = ({ status, diagnosis }: Result): string => (diagnosis === null ? status : `${status} ${diagnosis}`)

const shown = ({ status, diagnosis }: Result) =>
  diagnosis === null
    ? said(`statuses.${status}`)
    : said('compare.diagnosed', { status: said(`statuses.${status}`), diagnosis })

/** Checks that came out otherwise. */
export const results: Comparer = (before, after) => {
  const earlier = new Map(before.results.map((result) => [result.check, result]))
  return after.results.flatMap((result) => {
    const other = earlier.get(result.check)
    if (!other || state(other) === state(result)) return []
    if (!counts.has(result.status) && !counts.has(other.status)) return []
    return differing('results', { word: `titles.${result.check}` }, shown(other), shown(result))
  })
}
