import { isPlainField } from '../model/profile.ts'
import { said } from '../words/said.ts'
import { setupRow } from './rows.ts'
import type { Row, Sql } from './sql.ts'
import type { Store, StoredSetup } from './store.ts'

type Setups = Pick<
  Store,
  'setups' | 'setup' | 'create' | 'rename' | 'label' | 'shelve' | 'shelved' | 'remove' | 'setField' | 'claim'
>

const pairs = (rows: readonly Row[], key: string, value: string): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [String(row[key]), String(row[value])]))

function readSetup(row: Row, { all, unreadable }: Sql): StoredSetup | undefined {
  const read = setupRow.safeParse(row)
  if (!read.success) {
    unreadable(said('store.setup-row', { setup: String(row.id) }))
    return undefined
  }
  const { id, name, guide, practice, customer, created_at } = read.data
  const saved = all('SELECT name, value FROM fields WHERE setup = ?', id)
  const fields = pairs(
    saved.filter((field) => isPlainField(String(field.name))),
    'name',
    'value',
  )
  const claims = pairs(all('SELECT step, at FROM claims WHERE setup = ?', id), 'step', 'at')
  return { id, name, guide, practice: practice === 1, customer, createdAt: created_at, fields, claims }
}

/** What the person said and did, in the tables `setups`, `fields` and `claims`. */
export function setupsIn(sql: Sql): Setups {
  const { all, run, together, hasSetup } = sql
  const read = (rows: readonly Row[]) => rows.flatMap((row) => readSetup(row, sql) ?? [])
  return {
    setups: () => read(all('SELECT * FROM setups WHERE removed_at IS NULL ORDER BY created_at, id')),
    setup: (id) => read(all('SELECT * FROM setups WHERE id = ? AND removed_at IS NULL', id))[0],
    create: ({ id, name, guide, practice, customer, createdAt, fields, claims }) =>
      together(() => {
        run(
          'INSERT INTO setups (id, name, guide, practice, created_at, customer) VALUES (?, ?, ?, ?, ?, ?)',
          id,
          name,
          guide,
          practice ? 1 : 0,
          createdAt,
          customer,
        )
        for (const [field, value] of Object.entries(fields))
          run('INSERT INTO fields VALUES (?, ?, ?)', id, field, value)
        for (const [step, at] of Object.entries(claims)) run('INSERT INTO claims VALUES (?, ?, ?)', id, step, at)
      }),
    rename: (id, name) => run('UPDATE setups SET name = ? WHERE id = ?', name, id),
    label: (id, customer) => run('UPDATE setups SET customer = ? WHERE id = ?', customer, id),
    shelve: (id, at) => run('UPDATE setups SET removed_at = ? WHERE id = ?', at, id),
    shelved: (before) => all('SELECT id FROM setups WHERE removed_at < ?', before).map((row) => String(row.id)),
    remove: (id) => run('DELETE FROM setups WHERE id = ?', id),
    setField: (id, field, value) => {
      // The last door: whatever a caller gets wrong, a secret is never written to this file.
      if (!isPlainField(field)) throw new TypeError(`${field} is not a field that this store keeps`)
      if (!hasSetup(id)) return
      if (value === '') run('DELETE FROM fields WHERE setup = ? AND name = ?', id, field)
      else run('INSERT OR REPLACE INTO fields VALUES (?, ?, ?)', id, field, value)
    },
    claim: (id, step, at) => {
      if (!hasSetup(id)) return
      if (at === null) run('DELETE FROM claims WHERE setup = ? AND step = ?', id, step)
      else run('INSERT OR REPLACE INTO claims VALUES (?, ?, ?)', id, step, at)
    },
  }
}
