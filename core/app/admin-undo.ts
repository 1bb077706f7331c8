import { memberAt, same } from '../admin/members.ts'
import type { AdminKind, AdminObject, AdminRequest, Members } from '../model/admin.ts'
import type { Json } from '../model/json.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import { isGood, isUnknown, objectNow } from './admin-object.ts'
import { type ChangeOptions, settleLeft } from './admin-settle.ts'
import { inTurn } from './admin-turn.ts'
import { type Judged, judgeUndo, unknownStill } from './admin-undo-judge.ts'
import { setting } from './admin-undo-requests.ts'

/** What came of taking changes back. */
export interface Undone {
  undone: readonly LedgerEntry[]
  /** Of these, nothing was there any more: somebody else has removed it. */
  gone: readonly LedgerEntry[]
  left: readonly Judged[]
}

type Options = ChangeOptions & {
  /** The numbers of the changes that the person has agreed to: no other is taken back. Left out, all that can be. */
  shown?: readonly number[]
  /** Told before each change is taken back; false stops here. */
  before(entry: LedgerEntry): Promise<boolean> | boolean
  /** Removes the secret that came with an object. */
  forgetSecret(): Promise<void>
}

/** The changes that would be taken back, in the order in which that is done: the newest first. */
const undoable = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.filter(({ state }) => state === 'done').toReversed()

/** Whether there is something to take back, or of which nobody knows what came of it. */
export const hasUndoable = (entries: readonly LedgerEntry[]): boolean =>
  entries.some(({ state }) => state === 'done' || state === 'sending')

/** The rights that taking one change back takes. */
export function undoRights({ action, kind }: LedgerChange, kinds: readonly AdminKind[]): string[] {
  const { update, remove, switches } = kinds.find(({ id }) => id === kind) ?? {}
  const scopes = action === 'create' ? [...(switches ? [update] : []), remove] : [update]
  return [...new Set(scopes.filter((scope) => scope !== undefined))]
}

/** The rights that taking all of these changes back takes. */
export const undoScopes = (entries: readonly LedgerEntry[], kinds: readonly AdminKind[]): string[] => {
  const left = entries.filter(({ state }) => state === 'done' || state === 'sending')
  return [...new Set(left.flatMap(({ change }) => undoRights(change, kinds)))]
}

const oursIn = (entries: readonly LedgerEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ change }) => change.id ?? []))

/**
 * What would be taken back now, in that order, and what would stay, and why. Nothing is changed at the provider. What an earlier
 * time left open is looked at first. Throws `ChangesGoOn`.
 */
export const planUndo = (options: ChangeOptions): Promise<readonly Judged[]> =>
  inTurn(options.store, options.setup, async () => {
    const { world, store, setup } = options
    const all = (await settleLeft(options)).map(unknownStill)
    const entries = store.ledger(setup)
    for (const entry of undoable(entries)) {
      const left = all.filter(({ why }) => why !== null)
      const foreseen = all.filter(({ why }) => why === null).map((each) => each.entry)
      all.push(await judgeUndo(entry, { world, ours: oursIn(entries), left, foreseen }))
    }
    return all
  })

/**
 * Takes back what was done for a setup, in reverse order: only what is ours, and still as we left it. What somebody else has
 * changed since stays, and so does everything that it depends on. Throws `ChangesGoOn`.
 */
export const undoChanges = (options: Options): Promise<Undone> =>
  inTurn(options.store, options.setup, () => undoing(options))

async function undoing(options: Options): Promise<Undone> {
  const { world, store, setup, before, shown } = options
  const left: Judged[] = (await settleLeft(options)).map(unknownStill)
  const undone: LedgerEntry[] = []
  const gone: LedgerEntry[] = []
  const ours = oursIn(store.ledger(setup))
  for (const entry of undoable(store.ledger(setup))) {
    if (!(await before(entry))) break
    const judged = await judgeUndo(entry, { world, ours, left, foreseen: [] })
    const agreed = shown?.includes(entry.number) ?? true
    const came = judged.why !== null ? judged : agreed ? await takeBack(judged, options) : notShown(judged)
    if (came.why !== null) {
      left.push(came)
      continue
    }
    await forget(entry, options)
    undone.push(entry)
    if (came.gone) gone.push(entry)
  }
  return { undone, gone, left }
}

const notShown = (judged: Judged): Judged => ({ ...judged, why: 'not-shown' })

async function forget({ number, change }: LedgerEntry, { store, setup, forgetSecret }: Options): Promise<void> {
  const { undoing: _begun, ...settled } = change
  store.settleChange(number, 'undone', settled)
  const fields = store.setup(setup)?.fields ?? {}
  for (const [field, value] of Object.entries(change.filled))
    if (fields[field as keyof typeof fields] === value) store.setField(setup, field, '')
  if (change.secret) await forgetSecret()
}

/** Takes one change back. It is noted before that this begins, so that a half of it is known as ours. */
async function takeBack(judged: Judged, { world, store }: Options): Promise<Judged> {
  const { does, entry } = judged
  // It is gone already: there is nothing to take back. Where our own undoing began, it has come to its end.
  if (!does) return entry.change.undoing ? { ...judged, gone: false } : judged
  const { kind, object, undoing: planned } = does
  const { undoing: begun, ...change } = entry.change
  const from: Members<Json> =
    begun?.from ?? Object.fromEntries(Object.keys(planned.to).map((at) => [at, memberAt(object.body, at) ?? null]))
  const note = (noted: LedgerChange) => store.settleChange(entry.number, 'done', noted)
  note({ ...change, undoing: { from, to: planned.to } })
  for (const request of planned.requests) {
    const outcome = await world.send(request)
    if (isGood(outcome) || outcome.answer?.status === 404) continue
    const seen = await objectNow(world, change)
    if (!seen.object && !seen.unseen) return { ...judged, does: null }
    const now = seen.object ?? object
    // No answer came, and it was done all the same.
    if (isUnknown(outcome) && seen.object && hasWritten(request, planned.to, now, kind)) continue
    const differs = Object.entries(from).some(([at, value]) => !same(memberAt(now.body, at) ?? null, value))
    if (isUnknown(outcome) || seen.unseen) return { ...judged, why: differs ? 'half-undone' : 'unknown', outcome }
    for (const back of differs ? (setting(kind, now, from)?.requests ?? []) : [])
      if (!isGood(await world.send(back))) return { ...judged, why: 'half-undone', outcome }
    note(change)
    return { ...judged, why: 'refused', outcome }
  }
  return judged
}

/** Whether an object has what a request was to write. */
function hasWritten(
  { method }: AdminRequest,
  to: Members<Json>,
  { body }: AdminObject,
  { switches }: AdminKind,
): boolean {
  const written = Object.entries(to).filter(([at]) => (at === switches?.member) === (method === 'POST'))
  return method !== 'DELETE' && written.every(([at, value]) => same(memberAt(body, at) ?? null, value))
}
