import type { Collection } from '../model/admin-reading.ts'
import type { Facts } from '../model/facts.ts'
import { said } from '../words/said.ts'
import type { Verdict } from './check.ts'

type Open = Extract<Verdict<never>, { holds: null }>

/** The collections of a kind that is only looked at, or why nothing can be said of them. */
export function lookedAt(
  { adminReading: { wants, collections } }: Pick<Facts, 'adminReading'>,
  kind: string,
  scope: string,
): readonly Collection[] | Open {
  const own = collections.filter((each) => each.kind === kind)
  if (own.some(({ refused, cut }) => refused !== null || cut))
    return { holds: null, because: said('admin.not-read', { scope }) }
  if (own.length > 0) return own
  return wants.some((want) => want.kind === kind)
    ? { holds: null, because: said('admin.not-there-yet') }
    : { holds: null, because: said('admin.nothing-wanted'), applies: false }
}
