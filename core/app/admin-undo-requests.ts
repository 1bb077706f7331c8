import { objectPath } from '../admin/find.ts'
import { memberAt, same, withMember, withoutMember } from '../admin/members.ts'
import type { AdminKind, AdminObject, AdminRequest, Members } from '../model/admin.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { LedgerChange } from '../model/ledger.ts'

/** What takes a change back: the members that it writes, and the requests that do it. */
export interface Undoing {
  to: Members<Json>
  requests: readonly AdminRequest[]
}

/** What takes a change back; null where no request of ours does. */
export const undoingOf = (kind: AdminKind, object: AdminObject, change: LedgerChange): Undoing | null =>
  change.action === 'create' ? removal(kind, object) : setting(kind, object, change.before)

/** Removes an object; some can be removed only after they were turned off. */
function removal(kind: AdminKind, object: AdminObject): Undoing | null {
  const { switches, removableWhen, remove } = kind
  if (remove === undefined) return null
  const to: Members<Json> = switches && removableWhen !== undefined ? { [switches.member]: removableWhen } : {}
  return { to, requests: [...switching(kind, object, to), { method: 'DELETE', path: pathOf(kind, object) }] }
}

/** Gives an object these members; what has them already is not switched once more. */
export function setting(kind: AdminKind, object: AdminObject, to: Members<Json>): Undoing | null {
  const written = Object.entries(to).filter(([at]) => at !== kind.switches?.member)
  if (written.length > 0 && !kind.change) return null
  const set = written.reduce<JsonObject>(
    (body, [at, value]) =>
      value === null && kind.change === 'PUT' ? withoutMember(body, at) : withMember(body, at, value),
    object.body,
  )
  const body =
    kind.change === 'PUT'
      ? kind.computed.reduce(withoutMember, set)
      : Object.fromEntries(written.map(([at]) => [topOf(at), set[topOf(at)] ?? null]))
  const writing = written.length > 0 && kind.change ? [{ method: kind.change, path: pathOf(kind, object), body }] : []
  return { to, requests: [...writing, ...switching(kind, object, to)] }
}

const topOf = (at: string): string => at.split('.')[0] ?? at

const pathOf = (kind: AdminKind, { within, id }: AdminObject): string => objectPath(kind, within, id)

function switching(kind: AdminKind, object: AdminObject, to: Members<Json>): AdminRequest[] {
  const { switches } = kind
  const value = switches && to[switches.member]
  if (!switches || value === undefined || same(memberAt(object.body, switches.member) ?? null, value)) return []
  const call = switches.by[String(value)]
  return call === undefined ? [] : [{ method: 'POST', path: `${pathOf(kind, object)}/${call}` }]
}
