import { compareRuns, headlineOf } from '../compare/compare.ts'
import type { Handlers } from '../contract/derived.ts'
import type { RunSummary } from '../contract/values.ts'
import type { RunComparison } from '../model/comparison.ts'
import type { RunRow, StoredRun } from '../store/store.ts'
import { comparisonIn } from '../words/comparison.ts'
import { reportOf } from '../words/report.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import { diagnosisTexts } from './diagnoses.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** A kept run, or a refusal. */
function keptRun({ store }: Session, id: string): StoredRun {
  return store.run(id) ?? refuse('not_found', said('app.run-gone'))
}

/** Two kept runs in words, the one that was started first before the other. */
export function comparisonOf(runs: readonly [StoredRun, StoredRun], words: Words): RunComparison {
  const [before, after] = runs.toSorted(({ result: one }, { result: other }) =>
    one.started.localeCompare(other.started),
  ) as [StoredRun, StoredRun]
  const differences = compareRuns(before.result, after.result)
  const headline = headlineOf(before.result, after.result, differences.length)
  return comparisonIn(words, { before, after, headline, differences })
}

/** The runs of a setup, the newest first, with what their root causes say. */
export function runSummaries(rows: readonly RunRow[], words: Words): RunSummary[] {
  const texts = new Map<string, string>(
    diagnosisTexts({ guide: null, values: {} }, words).map(({ id, says }) => [id, says]),
  )
  const good = lastGood(rows)
  return rows.map((row) => ({
    ...row,
    cause: row.rootCause === null ? null : (texts.get(row.rootCause) ?? null),
    lastGood: good.get(row.id) ?? null,
  }))
}

/** For each run of a setup, the newest one before it, of the same steps and the same kind, that passed. @param rows the newest first */
export function lastGood(rows: readonly RunRow[]): ReadonlyMap<string, string> {
  const passed = new Map<string, string>()
  const found = new Map<string, string>()
  for (const { id, step, recheck, verdict } of rows.toReversed()) {
    const kind = JSON.stringify([step, recheck])
    const good = passed.get(kind)
    if (good !== undefined) found.set(id, good)
    if (verdict === 'pass' || verdict === 'warn') passed.set(kind, id)
  }
  return found
}

type History = Pick<Handlers['runs'], 'list' | 'show' | 'compare'>

/** What is kept of earlier runs. */
export const historyHandlers = (session: Session): History => ({
  list: async ({ setup }) => runSummaries(session.store.runs(storedSetup(session, setup).id), session.words),
  show: async ({ run }) => {
    const { result } = keptRun(session, run)
    return reportOf(result, guideOf(session, result.guide), session.words)
  },
  compare: async ({ before, after }) =>
    comparisonOf([keptRun(session, before), keptRun(session, after)], session.words),
})
