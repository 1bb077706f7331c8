import type { ComparedRun, Difference, RunComparison, ShownDifference } from '../model/comparison.ts'
import type { RunResult } from '../model/result.ts'
import type { Evidence, Said } from '../model/said.ts'
import { grammarOf } from './intl.ts'
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

/** A comparison in words. */
export function comparisonIn(words: Words, { before, after, headline, differences }: Compared): RunComparison {
  const { values } = grammarOf(words.language)
  const text = (evidence: Evidence): string => {
    const shown = words.shown(evidence)
    return Array.isArray(shown) ? values(shown.map(String)) : String(shown)
  }
  const shownOf = ({ area, item, before: then, after: now, near }: Difference): ShownDifference => ({
    area,
    about: words.say({ word: `comparison-areas.${area}` }),
    item: words.say(item),
    before: text(then),
    after: text(now),
    near,
  })
  return {
    schema: 1,
    before: headOf(before),
    after: headOf(after),
    headline: words.say(headline),
    differences: differences.map(shownOf),
  }
}
