import type { ComparedRun, Judgment, RejudgedCheck, RunComparison, ShownDifference } from '../model/comparison.ts'
import type { Difference } from '../model/difference.ts'
import type { Guide } from '../model/guide.ts'
import type { ShownDrift } from '../model/report.ts'
import type { RunResult } from '../model/result.ts'
import type { Evidence, Said } from '../model/said.ts'
import { isUnrecorded } from '../model/unrecorded.ts'
import { grammarOf } from './intl.ts'
import { said } from './said.ts'
import type { Words } from './words.ts'

/** Two kept runs, what differs between them, and that in a sentence. */
export interface Compared {
  before: { id: string; result: RunResult }
  after: { id: string; result: RunResult }
  headline: Said
  differences: readonly Difference[]
}

const headOf = ({ id, result: { started, verdict, rootCause, guide, step } }: Compared['before']): ComparedRun => ({
  id,
  started,
  verdict,
  rootCause,
  guide,
  step,
})

/** A value of a difference in words. */
const textIn =
  (words: Words) =>
  (evidence: Evidence): string => {
    const shown = words.shown(evidence)
    return Array.isArray(shown) ? grammarOf(words.language).values(shown.map(String)) : String(shown)
  }

/** What changed since the last run that passed, in words; null where there is nothing to say. */
export function driftIn(words: Words, { drift, verdict }: Pick<RunResult, 'drift' | 'verdict'>): ShownDrift | null {
  if (!drift || (drift.changes.length === 0 && verdict !== 'fail')) return null
  const text = textIn(words)
  const { since, changes } = drift
  const [n, at] = [changes.length, Date.parse(since)]
  return {
    since,
    says: words.say(n === 0 ? said('compare.unchanged', { at }) : said('compare.since', { n, at })),
    changes: changes.map(({ item, before, after }) => ({
      item: words.say(item),
      before: text(before),
      after: text(after),
    })),
  }
}

/** A difference in words. */
const shownIn = (words: Words) => {
  const text = textIn(words)
  return ({ area, item, before, after, near }: Difference): ShownDifference => ({
    area,
    about: words.say({ word: `comparison-areas.${area}` }),
    item: words.say(item),
    before: text(before),
    after: text(after),
    near,
  })
}

/** A comparison in words. */
export const comparisonIn = (words: Words, { before, after, headline, differences }: Compared): RunComparison => ({
  schema: 1,
  before: headOf(before),
  after: headOf(after),
  headline: words.say(headline),
  differences: differences.map(shownIn(words)),
})

/** What became of a run that was judged again, in words: each difference is under the title of its step. */
export function judgmentIn(
  words: Words,
  { steps }: Pick<Guide, 'steps'>,
  [before, after, changed]: readonly [RunResult, RunResult, readonly RejudgedCheck[]],
): Judgment {
  const shown = shownIn(words)
  const titles = new Map(steps.map(({ id, title }) => [id, title]))
  // A cause that was seen in the provider's configuration was not refuted: that is in no file.
  const unseen = after.results.some((result) => result.check === before.root && isUnrecorded(result))
  return {
    rootCause: { before: before.rootCause, after: unseen ? before.rootCause : after.rootCause },
    changed: changed.map(({ step, ...found }) => ({
      ...shown({ ...found, near: false }),
      about: titles.get(step) ?? step,
    })),
  }
}
