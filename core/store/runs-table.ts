import { readReport } from './rows.ts'
import type { Sql } from './sql.ts'
import type { Store } from './store.ts'

/** Runs kept for each setup; the newest run of all steps is kept whatever its place. */
export const keptRuns = 50

/** The reports of the runs, in the table `runs`. */
export const runsIn = ({
  all,
  each,
  run,
  together,
  hasSetup,
  unreadable,
}: Sql): Pick<Store, 'addRun' | 'run' | 'latestRun'> => ({
  addRun: (id, runId, report) =>
    together(() => {
      if (!hasSetup(id)) return
      const { step } = report
      run('INSERT INTO runs (id, setup, step, report) VALUES (?, ?, ?, ?)', runId, id, step, JSON.stringify(report))
      run(
        `DELETE FROM runs WHERE setup = ?1
           AND number NOT IN (SELECT number FROM runs WHERE setup = ?1 ORDER BY number DESC LIMIT ?2)
           AND number <> coalesce((SELECT max(number) FROM runs WHERE setup = ?1 AND step IS NULL), 0)`,
        id,
        keptRuns,
      )
    }),
  run: (runId) => {
    const report = readReport(all('SELECT report FROM runs WHERE id = ?', runId)[0]?.report)
    return report && { id: runId, report }
  },
  latestRun: (id) => {
    for (const row of each('SELECT id, report FROM runs WHERE setup = ? AND step IS NULL ORDER BY number DESC', id)) {
      const report = readReport(row.report)
      if (report) return { id: String(row.id), report }
      unreadable(`the run ${String(row.id)} of the setup ${id}`)
    }
    return undefined
  },
})
