import { givenBy } from '../admin/given.ts'
import { isAsSent, leftOf, wholeOf } from '../admin/left.ts'
import { memberAt, same } from '../admin/members.ts'
import type { AdminKind, AdminObject, Members } from '../model/admin.ts'
import type { Json } from '../model/json.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import { type PlainFieldName, plainFieldNames } from '../model/profile.ts'
import type { Store } from '../store/store.ts'
import { apartOf, kindIn, type ObjectNow, objectNow } from './admin-object.ts'
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
export async function settled(
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
export async function arrived(change: LedgerChange, sentAt: string, options: ChangeOptions): Promise<ObjectNow> {
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
    else await settleNotArrived(number, change, options)
  }
  return open
}

/** What was not made as it was sent is noted as not made; of several requests, the first ones may have been done. */
export async function settleNotArrived(
  number: number,
  noted: LedgerChange,
  { store, world }: ChangeOptions,
): Promise<void> {
  const { object } = noted.action === 'change' && noted.requests.length > 1 ? await objectNow(world, noted) : {}
  const made = Object.entries(noted.after).flatMap(([path, value]) =>
    object &&
    isAsSent(object, { [path]: value }) &&
    !same(memberAt(object.body, path) ?? null, noted.before[path] ?? null)
      ? [path]
      : [],
  )
  const only = (members: Members<Json>) => Object.fromEntries(made.map((path) => [path, members[path] ?? null]))
  if (!object || made.length === 0) store.settleChange(number, 'failed', noted)
  else
    store.settleChange(number, 'done', {
      ...noted,
      before: only(noted.before),
      after: leftOf(object, only(noted.after)),
    })
}
