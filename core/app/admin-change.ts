import type { PlannedChange } from '../admin/change.ts'
import { objectOf } from '../admin/find.ts'
import type { PlanInput } from '../admin/plan.ts'
import { hasPlaces } from '../admin/step-plan.ts'
import type { AdminObject } from '../model/admin.ts'
import type { Outcome } from '../model/exchange.ts'
import type { LedgerChange } from '../model/ledger.ts'
import { namesById } from './admin-names.ts'
import { bodyIn, isGood, isUnknown, kindIn, type ObjectNow, secretIn } from './admin-object.ts'
import { arrived, type ChangeOptions, settled, settleNotArrived } from './admin-settle.ts'
import { type NotSent, stillSo } from './admin-still.ts'
import type { AdminWorld } from './admin-world.ts'

/** An object that was made or changed, or what came in its place. */
export type Came = { object: AdminObject } | NotSent

/** The ids of what an object is within: those of the object that is there, or of the one that it is a part of. */
function withinOf({ as, object }: PlannedChange, { reading }: PlanInput): readonly string[] {
  if (object) return object.within
  const within = reading.wants.find((want) => want.as === as)?.within
  const parent = reading.wants.find((want) => want.as === within)?.object
  if (within !== undefined && !parent) throw new Error(`${as} is within ${within}, which is not there`)
  return parent ? [...parent.within, parent.id] : []
}

const notedOf = (change: PlannedChange, within: readonly string[]): LedgerChange => ({
  as: change.as,
  kind: change.kind,
  name: change.name,
  action: change.action === 'create' ? 'create' : 'change',
  id: change.object?.id ?? (typeof change.after.id === 'string' ? change.after.id : null),
  within,
  before: change.before,
  after: change.after,
  requests: change.requests.map(({ method, path }) => ({ method, path })),
  filled: {},
  secret: false,
})

/** With the names of the objects whose ids stand in it: later, they may not be read any more. */
function withNames(noted: LedgerChange, { reading }: PlanInput): LedgerChange {
  const written = JSON.stringify([noted.before, noted.after, noted.within])
  const known = namesById(reading.collections.flatMap(({ objects }) => objects))
  const names = [...known].filter(([id]) => written.includes(JSON.stringify(id)))
  return names.length === 0 ? noted : { ...noted, names: Object.fromEntries(names) }
}

/** Sends the requests of a change; null where all were answered well, else the answer that was not. */
async function send(
  { requests }: PlannedChange,
  world: AdminWorld,
): Promise<{ last: Outcome | null; bad: Outcome | null }> {
  let last: Outcome | null = null
  for (const request of requests) {
    last = await world.send(request)
    if (!isGood(last)) return { last, bad: last }
  }
  return { last, bad: null }
}

/** Notes one change, sends it, and notes what came of it. Where no answer came, or a server failed, the object is looked at. */
export async function carryOut(change: PlannedChange, input: PlanInput, options: ChangeOptions): Promise<Came> {
  const { world, store, setup, now = Date.now } = options
  // A value that is made by an earlier change did not come: nothing with a place in it is sent.
  if (hasPlaces(change, input.reading.wants)) return { outcome: null, unknown: false, lacks: true }
  const within = withinOf(change, input)
  const still = await stillSo(change, notedOf(change, within), input, world)
  if ('outcome' in still) return still
  const noted = withNames(notedOf(still.change, within), input)
  const sentAt = new Date(now()).toISOString()
  const number = store.noteChange(setup, sentAt, noted)
  const { last, bad } = await send(still.change, world)
  if (bad && !isUnknown(bad)) {
    await settleNotArrived(number, noted, options)
    return { outcome: bad, unknown: false }
  }
  const made = bad === null && last ? madeIn(last, noted, world) : null
  const { object, secret, unseen, refused } = made ?? (await arrived(noted, sentAt, options))
  if (object) {
    await settled(number, noted, { object, secret }, options)
    return { object }
  }
  if (!unseen) await settleNotArrived(number, noted, options)
  return { outcome: bad ?? refused ?? last, unknown: unseen }
}

/** The object that an answer says was made; null where it names none. */
function madeIn(answer: Outcome, { action, kind: id, within }: LedgerChange, world: AdminWorld): ObjectNow | null {
  const kind = kindIn(world, id)
  const body = action === 'create' ? bodyIn(answer) : null
  const object = body && objectOf(kind, within, body)
  return object && body && object.id !== ''
    ? { object, secret: secretIn(kind, body), unseen: false, refused: null }
    : null
}
