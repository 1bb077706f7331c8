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
  left: members.exactOptional(),
  names: z.record(z.string(), z.string()).exactOptional(),
  undoing: z.object({ from: members, to: members }).exactOptional(),
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

type Ledger = Pick<Store, 'ledger' | 'noteChange' | 'settleChange' | 'takeTurn'>

const turn = 'turn'

/** What was done to the configuration of a provider, in the table `ledger`. */
export const ledgerIn = ({ all, run, together, unreadable }: Sql): Ledger => ({
  takeTurn: (id, by, isOver) => {
    let mine = false
    together(() => {
      const [taken] = all('SELECT value FROM setup_settings WHERE setup = ? AND name = ?', id, turn)
      mine = !taken || isOver(String(taken.value))
      if (mine) run('INSERT OR REPLACE INTO setup_settings VALUES (?, ?, ?)', id, turn, by)
    })
    const end = () => run('DELETE FROM setup_settings WHERE setup = ? AND name = ? AND value = ?', id, turn, by)
    return mine ? end : null
  },
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
