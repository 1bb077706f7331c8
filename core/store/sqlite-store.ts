import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { isPlainField } from '../model/profile.ts'
import { type OpenOptions, openDatabase } from './database-file.ts'
import { evidenceDropped } from './migrations.ts'
import { readEvidence, readReport, setupRow } from './rows.ts'
import type { Store, StoredSetup } from './store.ts'

/** Runs kept for each setup; the newest run of all steps is kept whatever its place. */
export const keptRuns = 50

const evidenceNotice =
  'What an earlier version had proved must be checked again: run the checks once. Your values and the steps that you marked as done are still here.'

type Row = Record<string, unknown>
const pairs = (rows: readonly Row[], key: string, value: string): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [String(row[key]), String(row[value])]))

/**
 * Opens the store in `file` (`:memory:` for one that is gone when the program ends). Its `notice` says what had to be set
 * aside or recovered, and which saved rows could not be read. Throws as `openDatabase` does.
 */
export function openStore(file: string, options: OpenOptions = {}): Store {
  const { db, notice } = openDatabase(file, options)
  const unreadable = new Set<string>()
  const store = storeOn(db, unreadable)
  const dropped = store.setting(evidenceDropped) === undefined ? null : evidenceNotice
  const open: Store = {
    ...store,
    get notice() {
      const left = unreadable.size > 0 ? `Left out because it could not be read: ${[...unreadable].join('; ')}.` : null
      return [notice, dropped, left].filter((part) => part !== null).join(' ') || null
    },
  }
  // Read once now, so that the notice is complete before the first window asks for it.
  for (const setup of open.setups()) {
    open.evidence(setup.id)
    open.latestRun(setup.id)
  }
  return open
}

function storeOn(db: DatabaseSync, unreadable: Set<string>): Omit<Store, 'notice'> {
  const all = (sql: string, ...values: SQLInputValue[]): Row[] => db.prepare(sql).all(...values)
  const run = (sql: string, ...values: SQLInputValue[]): void => void db.prepare(sql).run(...values)
  // A run may outlive its setup: what comes in for a setup that was removed meanwhile is not kept.
  const exists = (id: string): boolean => all('SELECT 1 FROM setups WHERE id = ?', id).length > 0
  const together = (work: () => void): void => {
    db.exec('BEGIN IMMEDIATE')
    try {
      work()
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }

  function readSetup(row: Row): StoredSetup | undefined {
    const read = setupRow.safeParse(row)
    if (!read.success) {
      unreadable.add(`the setup ${String(row.id)}`)
      return undefined
    }
    const { id, name, guide, practice, created_at } = read.data
    const saved = all('SELECT name, value FROM fields WHERE setup = ?', id)
    const fields = pairs(
      saved.filter((field) => isPlainField(String(field.name))),
      'name',
      'value',
    )
    const claims = pairs(all('SELECT step, at FROM claims WHERE setup = ?', id), 'step', 'at')
    return { id, name, guide, practice: practice === 1, createdAt: created_at, fields, claims }
  }

  return {
    setups: () => all('SELECT * FROM setups ORDER BY created_at, id').flatMap((row) => readSetup(row) ?? []),
    setup: (id) => all('SELECT * FROM setups WHERE id = ?', id).flatMap((row) => readSetup(row) ?? [])[0],
    create: (setup) =>
      together(() => {
        const { id, name, guide, practice, createdAt, fields, claims } = setup
        run('INSERT INTO setups VALUES (?, ?, ?, ?, ?)', id, name, guide, practice ? 1 : 0, createdAt)
        for (const [field, value] of Object.entries(fields))
          run('INSERT INTO fields VALUES (?, ?, ?)', id, field, value)
        for (const [step, at] of Object.entries(claims)) run('INSERT INTO claims VALUES (?, ?, ?)', id, step, at)
      }),
    rename: (id, name) => run('UPDATE setups SET name = ? WHERE id = ?', name, id),
    remove: (id) => run('DELETE FROM setups WHERE id = ?', id),
    setField: (id, field, value) => {
      // The last door: whatever a caller gets wrong, a secret is never written to this file.
      if (!isPlainField(field)) throw new TypeError(`${field} is not a field that this store keeps`)
      if (!exists(id)) return
      if (value === '') run('DELETE FROM fields WHERE setup = ? AND name = ?', id, field)
      else run('INSERT OR REPLACE INTO fields VALUES (?, ?, ?)', id, field, value)
    },
    claim: (id, step, at) => {
      if (!exists(id)) return
      if (at === null) run('DELETE FROM claims WHERE setup = ? AND step = ?', id, step)
      else run('INSERT OR REPLACE INTO claims VALUES (?, ?, ?)', id, step, at)
    },
    evidence: (id) =>
      all('SELECT * FROM evidence WHERE setup = ? ORDER BY rowid', id).flatMap((row) => {
        const read = readEvidence(row)
        if (!read) unreadable.add(`the evidence ${String(row.check_id)} of the setup ${id}`)
        return read ?? []
      }),
    addEvidence: (id, evidence) =>
      together(() => {
        if (!exists(id)) return
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
    authorities: (id) =>
      all('SELECT fingerprint, pem FROM authorities WHERE setup = ? ORDER BY fingerprint', id).map((row) => ({
        fingerprint: String(row.fingerprint),
        pem: String(row.pem),
      })),
    addAuthority: (id, fingerprint, pem) => {
      if (exists(id)) run('INSERT OR REPLACE INTO authorities VALUES (?, ?, ?)', id, fingerprint, pem)
    },
    removeAuthority: (id, fingerprint) =>
      run('DELETE FROM authorities WHERE setup = ? AND fingerprint = ?', id, fingerprint),
    setting: (name) => {
      const row = all('SELECT value FROM settings WHERE name = ?', name)[0]
      return row && String(row.value)
    },
    saveSetting: (name, value) => run('INSERT OR REPLACE INTO settings VALUES (?, ?)', name, value),
    addRun: (id, runId, report) =>
      together(() => {
        if (!exists(id)) return
        run(
          'INSERT INTO runs (id, setup, step, report) VALUES (?, ?, ?, ?)',
          runId,
          id,
          report.step,
          JSON.stringify(report),
        )
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
      for (const row of db
        .prepare('SELECT id, report FROM runs WHERE setup = ? AND step IS NULL ORDER BY number DESC')
        .iterate(id)) {
        const report = readReport(row.report)
        if (report) return { id: String(row.id), report }
        unreadable.add(`the run ${String(row.id)} of the setup ${id}`)
      }
      return undefined
    },
    close: () => {
      if (db.isOpen) db.close()
    },
  }
}
