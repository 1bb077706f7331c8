import type { Collection } from '../model/admin-reading.ts'
import type { Facts } from '../model/facts.ts'
import { said } from '../words/said.ts'
import { notRead } from './admin-answer.ts'
import type { Context, Verdict } from './check.ts'

type Open = Extract<Verdict<never>, { holds: null }>

/** The collections of a kind that is only looked at, or why nothing can be said of them. */
export function lookedAt(
  { adminReading: { wants, collections } }: Pick<Facts, 'adminReading'>,
  kind: string,
  { provider: { admin } }: Pick<Context, 'provider'>,
): readonly Collection[] | Open {
  const own = collections.filter((each) => each.kind === kind)
  const { noun, read } = admin?.kinds.find(({ id }) => id === kind) ?? { noun: kind, read: '' }
  const closed = own.find(({ refused }) => refused !== null)
  if (closed?.refused) return { holds: null, because: notRead(closed.refused, closed.path, read) }
  if (own.some(({ cut }) => cut)) return { holds: null, because: said('admin.list-cut', { noun }) }
  if (own.length > 0) return own
  return wants.some((want) => want.kind === kind)
    ? { holds: null, because: said('admin.not-there-yet') }
    : { holds: null, because: said('admin.nothing-wanted'), applies: false }
}
