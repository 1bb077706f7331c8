import type { PlannedChange } from '../admin/change.ts'
import { objectOf } from '../admin/find.ts'
import { isAsSent, leftOf } from '../admin/left.ts'
import { memberAt } from '../admin/members.ts'
import type { PlanInput } from '../admin/plan.ts'
import type { AdminKind, AdminObject } from '../model/admin.ts'
import type { Outcome } from '../model/exchange.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import { type PlainFieldName, plainFieldNames } from '../model/profile.ts'
import type { Store } from '../store/store.ts'
import { bodyIn, isGood, isUnknown, kindIn, type ObjectNow, objectNow, secretIn } from './admin-object.ts'
import type { AdminWorld } from './admin-world.ts'

/** Where changes are made and noted. */
export interface ChangeOptions {
  world: AdminWorld
  store: Pick<Store, 'ledger' | 'noteChange' | 'settleChange' | 'setField' | 'setup'>
  setup: string
  /** Takes the secret that the provider returns; it is shown nowhere. */
  keepSecret(secret: string): Promise<void>
  now?: () => number
}

/** An object that was made or changed, or what came in its place. */
export type Came = { object: AdminObject } | { outcome: Outcome; unknown: boolean }

/** Keys go in whole, and come back by their ids. */
const apartOf = ({ elsewhere }: AdminKind): string[] => Object.keys(elsewhere?.has ?? {})

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
  id: change.object?.id ?? null,
  within,
  before: change.before,
  after: change.after,
  requests: change.requests.map(({ method, path }) => ({ method, path })),
  filled: {},
  secret: false,
})

/** The fields of a setup that are empty and that an object gives. */
const filledBy = (kind: AdminKind, object: AdminObject, { store, setup }: ChangeOptions): Map<PlainFieldName, string> =>
  new Map(
    plainFieldNames.flatMap((field) => {
      const path = kind.gives[field]
      const value = path === undefined ? undefined : memberAt(object.body, path)
      return typeof value === 'string' && !store.setup(setup)?.fields[field] ? [[field, value] as const] : []
    }),
  )

/** What is there is noted as done: its secret is kept and the fields that it gives are filled in, before anything else is sent. */
async function settled(
  number: number,
  noted: LedgerChange,
  now: Pick<ObjectNow, 'secret'> & { object: AdminObject },
  options: ChangeOptions,
): Promise<void> {
  const { store, setup, keepSecret, world } = options
  const { object, secret } = now
  const filled = filledBy(kindIn(world, noted.kind), object, options)
  const kept = noted.action === 'create' && secret !== null
  if (kept) await keepSecret(secret)
  store.settleChange(number, 'done', {
    ...noted,
    id: object.id,
    after: leftOf(object, noted.after),
    filled: Object.fromEntries(filled),
    secret: kept,
  })
  for (const [field, value] of filled) store.setField(setup, field, value)
}

/**
 * Settles what was left open because the program was killed, or because no answer came: the object is looked at.
 * @returns those of which nobody can say what came of them
 */
export async function settleLeft(options: ChangeOptions): Promise<LedgerEntry[]> {
  const { world, store, setup } = options
  const open: LedgerEntry[] = []
  for (const entry of store.ledger(setup).filter(({ state }) => state === 'sending')) {
    const { change, number } = entry
    const { object, secret, refused } = await objectNow(world, change)
    if (refused) open.push(entry)
    else if (object && isAsSent(object, change.after, apartOf(kindIn(world, change.kind))))
      await settled(number, change, { object, secret }, options)
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
  const kind = kindIn(input, change.kind)
  const noted = notedOf(change, withinOf(change, input))
  const number = store.noteChange(setup, new Date(now()).toISOString(), noted)
  const { last, bad } = await send(change, world)
  if (bad && !isUnknown(bad)) {
    store.settleChange(number, 'failed', noted)
    return { outcome: bad, unknown: false }
  }
  const body = bad === null && last && change.action === 'create' ? bodyIn(last) : null
  const made = body && { object: objectOf(kind, noted.within, body), secret: secretIn(kind, body), refused: null }
  const { object, secret, refused } = made ?? (await objectNow(world, noted))
  if (object && (made || isAsSent(object, change.after, apartOf(kind)))) {
    await settled(number, noted, { object, secret }, options)
    return { object }
  }
  if (!refused) store.settleChange(number, 'failed', noted)
  const outcome = bad ?? refused ?? last
  if (!outcome) throw new Error(`nothing was sent for ${change.as}`)
  return { outcome, unknown: refused !== null }
}
