import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'
import type { Said } from '../model/said.ts'

export type Row = Record<string, SQLOutputValue>

/** What the parts of the store share: the statements on one database, and the rows of it that could not be read. */
export interface Sql {
  all(statement: string, ...values: SQLInputValue[]): Row[]
  /** One row after the other, for who stops at the first that will do. */
  each(statement: string, ...values: SQLInputValue[]): Iterable<Row>
  run(statement: string, ...values: SQLInputValue[]): void
  /** All of it, or none of it. */
  together(work: () => void): void
  /** A run may outlive its setup: what comes in for a setup that was removed meanwhile is not kept. */
  hasSetup(id: string): boolean
  /** Notes a row that is left out, as it is spoken of. */
  unreadable(row: Said): void
}

/** The rows that could not be read, each once. */
export type Unreadable = Map<string, Said>

export function sqlOn(db: DatabaseSync, unreadable: Unreadable): Sql {
  const all: Sql['all'] = (statement, ...values) => db.prepare(statement).all(...values)
  return {
    all,
    each: (statement, ...values) => db.prepare(statement).iterate(...values),
    run: (statement, ...values) => void db.prepare(statement).run(...values),
    together: (work) => {
      db.exec('BEGIN IMMEDIATE')
      try {
        work()
        db.exec('COMMIT')
      } catch (error) {
        // A full disk ends the transaction by itself.
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    hasSetup: (id) => all('SELECT 1 FROM setups WHERE id = ? AND removed_at IS NULL', id).length > 0,
    unreadable: (row) => void unreadable.set(JSON.stringify(row), row),
  }
}
