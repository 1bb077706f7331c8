import { z } from 'zod'
import { type LedgerChange, type LedgerEntry, ledgerStates } from '../model/ledger.ts'
import { plainFieldNames } from '../model/profile.ts'
import { said } from '../words/said.ts'
import type { Sql } from './sql.ts'
import type { Store } from './store.ts'

const members = z.record(z.string(), z.json())

const change = z.object({
  as: z.string(),
  kind: z.string(),
  name: z.string(),
  action: z.enum(['create', 'change']),
  id: z.string().nullable(),
  within: z.array(z.string()),
  before: members,
  after: members,
  requests: z.array(z.object({ method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']), path: z.string() })),
  filled: z.partialRecord(z.enum(plainFieldNames), z.string()),
  secret: z.boolean(),
})

const state = z.enum(ledgerStates)

function read(text: unknown): LedgerChange | null {
  try {
    const found = change.safeParse(JSON.parse(String(text)))
    return found.success ? (found.data as LedgerChange) : null
  } catch {
    return null
  }
}

type Ledger = Pick<Store, 'ledger' | 'noteChange' | 'settleChange'>

/** What was done to the configuration of a provider, in the table `ledger`. */
export const ledgerIn = ({ all, run, unreadable }: Sql): Ledger => ({
  ledger: (id) =>
    all('SELECT number, at, state, entry FROM ledger WHERE setup = ? ORDER BY number', id).flatMap(
      (row): LedgerEntry[] => {
        const [found, how] = [read(row.entry), state.safeParse(row.state)]
        if (found && how.success)
          return [{ number: Number(row.number), at: String(row.at), state: how.data, change: found }]
        unreadable(said('store.ledger-row', { setup: id, number: Number(row.number) }))
        return []
      },
    ),
  noteChange: (id, at, entry) => {
    run('INSERT INTO ledger (setup, at, state, entry) VALUES (?, ?, ?, ?)', id, at, 'sending', JSON.stringify(entry))
    return Number(all('SELECT max(number) AS number FROM ledger WHERE setup = ?', id)[0]?.number)
  },
  settleChange: (number, how, entry) =>
    run('UPDATE ledger SET state = ?, entry = ? WHERE number = ?', how, JSON.stringify(entry), number),
})
