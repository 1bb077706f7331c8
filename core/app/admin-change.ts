import type { PlannedChange } from '../admin/change.ts'
import { objectOf } from '../admin/find.ts'
import { givenBy } from '../admin/given.ts'
import { isAsSent, leftOf, wholeOf } from '../admin/left.ts'
import type { PlanInput } from '../admin/plan.ts'
import { hasPlaces } from '../admin/step-plan.ts'
import type { AdminKind, AdminObject } from '../model/admin.ts'
import type { Outcome } from '../model/exchange.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import { type PlainFieldName, plainFieldNames } from '../model/profile.ts'
import type { Store } from '../store/store.ts'
import { namesById } from './admin-names.ts'
import { apartOf, bodyIn, isGood, isUnknown, kindIn, type ObjectNow, objectNow, secretIn } from './admin-object.ts'
import { type NotSent, stillSo } from './admin-still.ts'
import type { AdminWorld } from './admin-world.ts'

/** Where changes are made and noted. */
export interface ChangeOptions {
  world: AdminWorld
  store: Pick<Store, 'ledger' | 'noteChange' | 'settleChange' | 'setField' | 'setup' | 'takeTurn'>
  setup: string
  /** Takes the secret that the provider returns; it is shown nowhere. */
  keepSecret(secret: string): Promise<void>
  now?: () => number
  /** Waits before it is looked once more; milliseconds. */
  wait?: (ms: number) => Promise<void>
}

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

/** The fields of a setup that are empty and that an object gives. */
const filledBy = (kind: AdminKind, object: AdminObject, { store, setup }: ChangeOptions): Map<PlainFieldName, string> =>
  new Map(
    plainFieldNames.flatMap((field) => {
      const value = givenBy(kind, object, field)
      return value !== undefined && !store.setup(setup)?.fields[field] ? [[field, value] as const] : []
    }),
  )

/** An object as a later look has it: an answer to its creation may have other members. */
async function asRead(object: AdminObject, noted: LedgerChange, world: AdminWorld): Promise<AdminObject> {
  return (await objectNow(world, { ...noted, id: object.id })).object ?? object
}

/** What is there is noted as done: its secret is kept and the fields that it gives are filled in, before anything else is sent. */
async function settled(
  number: number,
  noted: LedgerChange,
  now: Pick<ObjectNow, 'secret'> & { object: AdminObject },
  options: ChangeOptions,
): Promise<void> {
  const { store, setup, keepSecret, world } = options
  const { object, secret } = now
  const kind = kindIn(world, noted.kind)
  const filled = filledBy(kind, object, options)
  const kept = noted.action === 'create' && secret !== null
  if (kept) {
    await keepSecret(secret)
    world.learn('client_secret', secret)
  }
  const done = {
    ...noted,
    id: object.id,
    after: leftOf(object, noted.after),
    filled: Object.fromEntries(filled),
    secret: kept,
  }
  store.settleChange(number, 'done', done)
  for (const [field, value] of filled) store.setField(setup, field, value)
  if (noted.action === 'create')
    store.settleChange(number, 'done', { ...done, left: wholeOf(await asRead(object, noted, world), kind) })
}

/** Lists of a provider lag behind what was made: so long it is looked again after a change was sent, in milliseconds. */
const lag = 10_000
const pauses = [500, 1000, 2000, 3000, 4000]

const paused = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms))

/** Whether it was made far from the time at which it was sent: then somebody else has made it. */
function isOfAnotherTime({ body }: AdminObject, { action }: LedgerChange, sentAt: string): boolean {
  const made = action === 'create' && typeof body.created === 'string' ? Date.parse(body.created) : Number.NaN
  return Math.abs(made - Date.parse(sentAt)) > 600_000
}

/** Looks at what a change was sent for, until it is there, or would be seen by now. */
async function arrived(change: LedgerChange, sentAt: string, options: ChangeOptions): Promise<ObjectNow> {
  const { world, now = Date.now, wait = paused } = options
  for (const pause of [...pauses, null]) {
    const seen = await objectNow(world, change)
    const { object, unseen } = seen
    const ours =
      object &&
      isAsSent(object, change.after, apartOf(kindIn(world, change.kind))) &&
      !isOfAnotherTime(object, change, sentAt)
    if (ours || unseen) return seen
    if (pause === null || now() - Date.parse(sentAt) > lag) break
    await wait(pause)
  }
  return { object: null, secret: null, unseen: false, refused: null }
}

/**
 * Settles what was left open because the program was killed, or because no answer came: the object is looked at.
 * @returns those of which nobody can say what came of them
 */
export async function settleLeft(options: ChangeOptions): Promise<LedgerEntry[]> {
  const { store, setup } = options
  const open: LedgerEntry[] = []
  for (const entry of store.ledger(setup).filter(({ state }) => state === 'sending')) {
    const { change, number, at } = entry
    const { object, secret, unseen } = await arrived(change, at, options)
    if (unseen) open.push(entry)
    else if (object) await settled(number, change, { object, secret }, options)
    else store.settleChange(number, 'failed', change)
  }
  return open
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
  if (hasPlaces(change)) return { outcome: null, unknown: false, lacks: true }
  const within = withinOf(change, input)
  const still = await stillSo(change, notedOf(change, within), input, world)
  if ('outcome' in still) return still
  const noted = withNames(notedOf(still.change, within), input)
  const sentAt = new Date(now()).toISOString()
  const number = store.noteChange(setup, sentAt, noted)
  const { last, bad } = await send(still.change, world)
  if (bad && !isUnknown(bad)) {
    store.settleChange(number, 'failed', noted)
    return { outcome: bad, unknown: false }
  }
  const made = bad === null && last ? madeIn(last, noted, world) : null
  const { object, secret, unseen, refused } = made ?? (await arrived(noted, sentAt, options))
  if (object) {
    await settled(number, noted, { object, secret }, options)
    return { object }
  }
  if (!unseen) store.settleChange(number, 'failed', noted)
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
