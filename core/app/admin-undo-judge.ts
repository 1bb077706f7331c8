import { type Drift, driftOf, wholeOf } from '../admin/left.ts'
import { memberAt, same, withMember } from '../admin/members.ts'
import { readCollection } from '../admin/reading.ts'
import type { AdminNotUndone } from '../contract/admin-ledger-values.ts'
import type { AdminKind, AdminObject, Members } from '../model/admin.ts'
import type { Outcome } from '../model/exchange.ts'
import type { Json } from '../model/json.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import { objectNow } from './admin-object.ts'
import { type Undoing, undoingOf } from './admin-undo-requests.ts'
import type { AdminWorld } from './admin-world.ts'

/** An object, as people call it. */
export type Called = Pick<LedgerChange, 'kind' | 'name'>

/** What is to be said of one change before it is taken back, or after it was not. */
export interface Judged {
  entry: LedgerEntry
  why: AdminNotUndone | null
  /** Nothing is there any more: it was removed in another way. */
  gone: boolean
  /** What was answered, where that is why. */
  outcome: Outcome | null
  /** What was changed since, where that is why. */
  drift: readonly Drift[]
  /** What keeps it, where that is why. */
  keeps: readonly Called[]
  /** What takes it back; null where nothing is sent. */
  does: { kind: AdminKind; object: AdminObject; undoing: Undoing } | null
}

/** What decides, beside the object of a change. */
export interface Around {
  world: Pick<AdminWorld, 'admin' | 'send'>
  /** The ids of what we have made or changed. */
  ours: ReadonlySet<string>
  /** What stays, of the changes that were judged before. */
  left: readonly Judged[]
  /** Changes that are judged as if they were taken back already. */
  foreseen: readonly LedgerEntry[]
}

const judged = (entry: LedgerEntry, found: Partial<Judged>): Judged => ({
  entry,
  why: null,
  gone: false,
  outcome: null,
  drift: [],
  keeps: [],
  does: null,
  ...found,
})

/** What is left of a change of which nobody can say whether it was made. */
export const unknownStill = (entry: LedgerEntry): Judged => judged(entry, { why: 'unknown' })

/** Judges whether a change can be taken back now: before the person is asked, and again when it is done. Reads the tenant. */
export async function judgeUndo(entry: LedgerEntry, around: Around): Promise<Judged> {
  const { world, left, foreseen } = around
  const { change } = entry
  const kind = world.admin.kinds.find(({ id }) => id === change.kind)
  if (!kind) return judged(entry, { why: 'by-hand' })
  const { object, unseen, refused } = await objectNow(world, change)
  if (unseen) return judged(entry, { why: 'unknown', outcome: refused })
  if (!object) return judged(entry, { gone: true })
  const was = asItWas(object, entry, foreseen)
  const drift = driftOf(was, membersOf(change, kind, was), kind.moved)
  if (drift.length > 0) return judged(entry, { why: 'changed-since', drift })
  const keeps = left.flatMap(({ entry: { change: kept } }) => (keepsAnother(kept, change) ? [kept] : []))
  if (keeps.length > 0) return judged(entry, { why: 'has-kept-parts', keeps })
  const foreign = change.action === 'create' ? await usedByOthers(kind, object, around) : { keeps: [], unread: null }
  if (foreign.unread) return judged(entry, { why: 'unknown', outcome: foreign.unread.outcome })
  if (foreign.keeps.length > 0) return judged(entry, { why: 'has-kept-parts', keeps: foreign.keeps })
  const undoing = undoingOf(kind, object, change)
  return undoing ? judged(entry, { does: { kind, object, undoing } }) : judged(entry, { why: 'by-hand' })
}

const isEmpty = (value: Json): boolean =>
  value === null || value === false || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

/**
 * The members of an object as it was left. Where the whole of it is known, what was given to it since had no value; what a
 * provider adds to all of its objects is empty as a rule, and is no change of anybody.
 */
function membersOf({ after, left }: LedgerChange, kind: AdminKind, object: AdminObject): Members<Json> {
  if (!left) return after
  const given = Object.entries(wholeOf(object, kind)).filter(
    ([name, value]) => !Object.hasOwn(left, name) && !isEmpty(value),
  )
  return { ...Object.fromEntries(given.map(([name]) => [name, null])), ...after, ...left }
}

const withMembers = (object: AdminObject, members: readonly (readonly [string, Json])[]): AdminObject => ({
  ...object,
  body: members.reduce((body, [path, value]) => withMember(body, path, value), object.body),
})

/**
 * The object without what our own undoing has written: of those changes that are foreseen, and of this one where it began. The
 * later changes come first: they may have written over what this one had begun.
 */
function asItWas(object: AdminObject, { change }: LedgerEntry, foreseen: readonly LedgerEntry[]): AdminObject {
  const undone = foreseen.filter(({ change: { kind, id } }) => kind === change.kind && id === change.id)
  const before = withMembers(
    object,
    undone.flatMap(({ change: later }) => Object.entries(later.before)),
  )
  const { from = {}, to = {} } = change.undoing ?? {}
  const written = Object.entries(to).filter(([path, value]) => same(memberAt(before.body, path) ?? null, value))
  return withMembers(
    before,
    written.map(([path]) => [path, from[path] ?? null] as const),
  )
}

/** Whether a change that stays keeps another: it is within its object, or names it, as a policy names its app. */
function keepsAnother(kept: LedgerChange, { id, filled }: LedgerChange): boolean {
  if (id === null) return false
  if (kept.within.includes(id)) return true
  const written = JSON.stringify([kept.after, kept.left ?? {}])
  return [id, ...Object.values(filled)].some((value) => value && written.includes(JSON.stringify(value)))
}

interface Foreign {
  keeps: readonly Called[]
  /** A list that could not be read, or not all of it. */
  unread: { outcome: Outcome | null } | null
}

/** What somebody else has made in an object, or uses it. */
async function usedByOthers(kind: AdminKind, object: AdminObject, { world, ours }: Around): Promise<Foreign> {
  for (const part of world.admin.kinds) {
    const guarded = part.within === kind.id && part.guards !== undefined
    const uses = (part.names ?? []).filter((each) => each.kind === kind.id)
    if (!guarded && uses.length === 0) continue
    const within = guarded ? [...object.within, object.id] : []
    const { objects, refused, cut } = await readCollection(world.send, part, within)
    if (refused || cut) return { keeps: [], unread: { outcome: refused } }
    const keeps = objects
      .filter((each) => guarded || uses.some(({ at, by }) => same(memberAt(each.body, at), memberAt(object.body, by))))
      .filter((each) => !ours.has(each.id) && memberAt(each.body, part.guards?.system ?? '') !== true)
    if (keeps.length > 0) return { keeps, unread: null }
  }
  return { keeps: [], unread: null }
}
