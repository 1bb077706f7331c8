import { objectPath } from '../admin/find.ts'
import { isAsLeft } from '../admin/left.ts'
import { memberAt, same, withMember, withoutMember } from '../admin/members.ts'
import { readCollection } from '../admin/reading.ts'
import type { AdminKind, AdminObject, AdminRequest } from '../model/admin.ts'
import type { Outcome } from '../model/exchange.ts'
import type { JsonObject } from '../model/json.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import { type ChangeOptions, settleLeft } from './admin-change.ts'
import { isGood, isUnknown, objectNow } from './admin-object.ts'
import { inTurn } from './admin-turn.ts'
import type { AdminWorld } from './admin-world.ts'

/** Why a change is not taken back. */
export type NotUndone = 'changed-since' | 'has-kept-parts' | 'refused' | 'unknown' | 'by-hand'

/** What came of taking changes back. */
export interface Undone {
  undone: readonly LedgerEntry[]
  /** Of these, nothing was there any more: somebody else has removed it. */
  gone: readonly LedgerEntry[]
  left: readonly { entry: LedgerEntry; why: NotUndone; outcome: Outcome | null }[]
}

type Options = ChangeOptions & {
  /** Told before each change is taken back; false stops here. */
  before(entry: LedgerEntry): Promise<boolean> | boolean
  /** Removes the secret that came with an object. */
  forgetSecret(): Promise<void>
}

/** The changes that would be taken back, in the order in which that is done: the newest first. */
export const undoable = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.filter(({ state }) => state === 'done').toReversed()

/** The rights that taking these changes back takes. */
export const undoScopes = (entries: readonly LedgerEntry[], kinds: readonly AdminKind[]): string[] => {
  const left = entries.filter(({ state }) => state === 'done' || state === 'sending')
  const touched = kinds.filter(({ id }) => left.some(({ change }) => change.kind === id))
  const scopes = touched.flatMap(({ update, remove }) => [update, remove])
  return [...new Set(scopes.filter((scope) => scope !== undefined))]
}

/**
 * Takes back what was done for a setup, in reverse order: only what is ours, and still as we left it. What somebody else has
 * changed since stays, and so does everything that it depends on. Throws `ChangesGoOn`.
 */
export const undoChanges = (options: Options): Promise<Undone> =>
  inTurn(options.store, options.setup, () => undoing(options))

async function undoing(options: Options): Promise<Undone> {
  const { world, store, setup, before } = options
  await settleLeft(options)
  const undone: LedgerEntry[] = []
  const gone: LedgerEntry[] = []
  const left: Undone['left'][number][] = []
  // To remove an object is to remove its parts: what has a part that stays, stays.
  const holding = new Set<string>()
  const ours = new Set(store.ledger(setup).flatMap(({ change }) => change.id ?? []))
  for (const entry of undoable(store.ledger(setup))) {
    if (!(await before(entry))) break
    const { id, within } = entry.change
    const came: Came =
      id !== null && (holding.has(id) || left.some(({ entry: { change } }) => isNamedIn(entry.change, change)))
        ? { why: 'has-kept-parts', outcome: null }
        : await takeBack(entry.change, world, ours)
    if (came.why !== null) {
      for (const outer of within) holding.add(outer)
      left.push({ entry, why: came.why, outcome: came.outcome })
      continue
    }
    await forget(entry, options)
    undone.push(entry)
    if (came.gone) gone.push(entry)
  }
  return { undone, gone, left }
}

/** Whether a change that stays names what another one made: the app of a policy, the group of an assignment. */
const isNamedIn = ({ id, filled }: LedgerChange, { after, left }: LedgerChange): boolean => {
  const written = JSON.stringify([after, left ?? {}])
  return [id, ...Object.values(filled)].some((value) => value && written.includes(JSON.stringify(value)))
}

async function forget({ number, change }: LedgerEntry, { store, setup, forgetSecret }: Options): Promise<void> {
  store.settleChange(number, 'undone', change)
  const fields = store.setup(setup)?.fields ?? {}
  for (const [field, value] of Object.entries(change.filled))
    if (fields[field as keyof typeof fields] === value) store.setField(setup, field, '')
  if (change.secret) await forgetSecret()
}

type Came = { why: NotUndone | null; outcome: Outcome | null; gone?: true }

async function takeBack(change: LedgerChange, world: AdminWorld, ours: ReadonlySet<string>): Promise<Came> {
  const kind = world.admin.kinds.find(({ id }) => id === change.kind)
  if (!kind) return { why: 'by-hand', outcome: null }
  const { object, unseen, refused } = await objectNow(world, change)
  if (unseen) return { why: 'unknown', outcome: refused }
  // It is gone already: there is nothing to take back.
  if (!object) return { why: null, outcome: null, gone: true }
  const left = change.left ?? change.after
  if (!isAsLeft(object, { ...change.after, ...left }, kind.moved)) return { why: 'changed-since', outcome: null }
  const others = change.action === 'create' ? await partsOfOthers(kind, object, world, ours) : null
  if (others) return others
  const requests = change.action === 'create' ? removal(kind, object) : restoring(kind, object, change)
  if (!requests) return { why: 'by-hand', outcome: null }
  for (const request of requests) {
    const outcome = await world.send(request)
    if (isGood(outcome) || outcome.answer?.status === 404) continue
    return { why: isUnknown(outcome) ? 'unknown' : 'refused', outcome }
  }
  return { why: null, outcome: null }
}

/** Whether somebody else has made a part of an object, or uses it, or that cannot be seen; null where all of that is ours. */
async function partsOfOthers(
  kind: AdminKind,
  object: AdminObject,
  world: AdminWorld,
  ours: ReadonlySet<string>,
): Promise<Came | null> {
  for (const part of world.admin.kinds) {
    const guarded = part.within === kind.id && part.guards !== undefined
    const uses = (part.names ?? []).filter((each) => each.kind === kind.id)
    if (!guarded && uses.length === 0) continue
    const { objects, refused, cut } = await readCollection(
      world.send,
      part,
      guarded ? [...object.within, object.id] : [],
    )
    if (refused || cut) return { why: 'unknown', outcome: refused }
    const foreign = objects
      .filter((each) => guarded || uses.some(({ at, by }) => same(memberAt(each.body, at), memberAt(object.body, by))))
      .some((each) => !ours.has(each.id) && memberAt(each.body, part.guards?.system ?? '') !== true)
    if (foreign) return { why: 'has-kept-parts', outcome: null }
  }
  return null
}

/** The requests that remove an object; null where it can be removed by hand only. */
function removal(kind: AdminKind, { within, id, body }: AdminObject): AdminRequest[] | null {
  if (kind.remove === undefined) return null
  const path = objectPath(kind, within, id)
  const { switches, removableWhen } = kind
  const call = switches && removableWhen !== undefined ? switches.by[removableWhen] : undefined
  const first: AdminRequest[] =
    call !== undefined && switches && body[switches.member] !== removableWhen
      ? [{ method: 'POST', path: `${path}/${call}` }]
      : []
  return [...first, { method: 'DELETE', path }]
}

/** The requests that give an object its members back. */
function restoring(kind: AdminKind, object: AdminObject, { before }: LedgerChange): AdminRequest[] | null {
  const path = objectPath(kind, object.within, object.id)
  const written = Object.entries(before).filter(([at]) => at !== kind.switches?.member)
  if (written.length > 0 && !kind.change) return null
  const restored = written.reduce<JsonObject>(
    (body, [at, value]) =>
      value === null && kind.change === 'PUT' ? withoutMember(body, at) : withMember(body, at, value),
    object.body,
  )
  const body =
    kind.change === 'PUT'
      ? kind.computed.reduce(withoutMember, restored)
      : Object.fromEntries(written.map(([at]) => [at.split('.')[0] ?? at, restored[at.split('.')[0] ?? at] ?? null]))
  const member = kind.switches?.member
  const call = member === undefined ? undefined : kind.switches?.by[String(before[member])]
  return [
    ...(written.length > 0 && kind.change ? [{ method: kind.change, path, body }] : []),
    ...(call === undefined ? [] : [{ method: 'POST' as const, path: `${path}/${call}` }]),
  ]
}
