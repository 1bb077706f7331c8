import { said } from '../words/said.ts'
import { evidenceDropped } from './migrations.ts'
import { readEvidence } from './rows.ts'
import type { Sql } from './sql.ts'
import type { Store } from './store.ts'

/** The newest outcome of each check, in the table `evidence`. */
export const evidenceIn = ({
  all,
  run,
  together,
  hasSetup,
  unreadable,
}: Sql): Pick<Store, 'evidence' | 'addEvidence'> => ({
  evidence: (id) =>
    all('SELECT * FROM evidence WHERE setup = ? ORDER BY rowid', id).flatMap((row) => {
      const read = readEvidence(row)
      if (!read) unreadable(said('store.evidence-row', { setup: id, check: String(row.check_id) }))
      return read ?? []
    }),
  addEvidence: (id, evidence) =>
    together(() => {
      if (!hasSetup(id)) return
      run('DELETE FROM settings WHERE name = ?', evidenceDropped)
      for (const { check, run: runId, at, outcome, exchange, inputs } of evidence)
        run(
          'INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)',
          id,
          check,
          runId,
          at,
          JSON.stringify(outcome),
          exchange,
          JSON.stringify(inputs),
        )
    }),
})
