import { said } from '../words/said.ts'
import { readResult } from './rows.ts'
import type { Sql } from './sql.ts'
import type { Store } from './store.ts'

/** Runs kept for each setup; the newest run of all steps is kept whatever its place. */
export const keptRuns = 50

/** The runs, in the table `runs`. */
export const runsIn = ({
  all,
  each,
  run,
  together,
  hasSetup,
  unreadable,
}: Sql): Pick<Store, 'addRun' | 'run' | 'latestRun'> => ({
  addRun: (id, runId, result) =>
    together(() => {
      if (!hasSetup(id)) return
      const { step } = result
      run('INSERT INTO runs (id, setup, step, report) VALUES (?, ?, ?, ?)', runId, id, step, JSON.stringify(result))
      run(
        `DELETE FROM runs WHERE setup = ?1
           AND number NOT IN (SELECT number FROM runs WHERE setup = ?1 ORDER BY number DESC LIMIT ?2)
           AND number <> coalesce((SELECT max(number) FROM runs WHERE setup = ?1 AND step IS NULL), 0)`,
        id,
        keptRuns,
      )
    }),
  run: (runId) => {
    const result = readResult(all('SELECT report FROM runs WHERE id = ?', runId)[0]?.report)
    return result && { id: runId, result }
  },
  latestRun: (id) => {
    for (const row of each('SELECT id, report FROM runs WHERE setup = ? AND step IS NULL ORDER BY number DESC', id)) {
      const result = readResult(row.report)
      if (result) return { id: String(row.id), result }
      unreadable(said('store.run-row', { setup: id, run: String(row.id) }))
    }
    return undefined
  },
})
