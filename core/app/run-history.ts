import { compareRuns, headlineOf } from '../compare/compare.ts'
import type { Handlers } from '../contract/derived.ts'
import type { RunSummary } from '../contract/values.ts'
import type { RunComparison } from '../model/comparison.ts'
import type { RunRow, Store, StoredRun } from '../store/store.ts'
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
  return rows.map((row) => ({ ...row, cause: row.rootCause === null ? null : (texts.get(row.rootCause) ?? null) }))
}

/** The newest run before this one, of the same steps, that passed; null where there is none. */
export function lastGood(store: Pick<Store, 'runs'>, setup: string, run: string): string | null {
  const rows = store.runs(setup)
  const at = rows.findIndex(({ id }) => id === run)
  if (at < 0) return null
  const of = rows[at]?.step
  const good = rows.slice(at + 1).find(({ step, verdict }) => step === of && (verdict === 'pass' || verdict === 'warn'))
  return good?.id ?? null
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
