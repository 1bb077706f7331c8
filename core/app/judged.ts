import { rejudged } from '../compare/results.ts'
import type { Judgment, Setup } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import type { RunResult } from '../model/result.ts'
import { judgmentIn } from '../words/comparison.ts'
import type { Words } from '../words/words.ts'
import type { Session } from './session.ts'

/** What differs between a run and what was made of it when it was judged again. */
export const judgmentOf = (before: RunResult, after: RunResult, guide: Guide, words: Words): Judgment =>
  judgmentIn(words, guide, [before, after, rejudged(before, after)])

/** The file of a setup that is only looked at, and what judging it again changed. */
export function viewedFile(session: Session, id: string, guide: Guide): Pick<Setup, 'viewed'> {
  const viewed = session.viewed.get(id)
  const shown = session.reports.get(id)?.result
  if (!viewed) return {}
  const { file, before } = viewed
  const judged = before && shown ? judgmentOf(before, shown, guide, session.words) : null
  return { viewed: { ...file, judged } }
}
