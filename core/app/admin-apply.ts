import { collectionPath, objectOf, objectPath } from '../admin/find.ts'
import { memberAt } from '../admin/members.ts'
import { isAsSent, leftOf, type PlanInput, type PlannedChange, planOf, withObject } from '../admin/plan.ts'
import type { AdminKind, AdminObject } from '../model/admin.ts'
import type { Outcome } from '../model/exchange.ts'
import type { JsonObject } from '../model/json.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import type { Store } from '../store/store.ts'
import type { AdminWorld } from './admin-world.ts'

/** What is done while a plan is applied. */
export interface ApplyOptions {
  world: AdminWorld
  store: Pick<Store, 'ledger' | 'noteChange' | 'settleChange' | 'setField' | 'setup'>
  setup: string
  /** One step of the guide, or all that is left. */
  step: string | null
  /** Takes the secret that the provider returns; it is shown nowhere. */
  keepSecret(secret: string): Promise<void>
  /** Told before each change is sent; false stops here. */
  before(change: PlannedChange): Promise<boolean> | boolean
  after(change: PlannedChange): void
  now?: () => number
}

/** How an application ended. */
export interface Applied {
  done: readonly PlannedChange[]
  /** What was refused, or whose outcome nobody knows; null where nothing was. */
  stopped: { change: PlannedChange; outcome: Outcome; unknown: boolean } | null
  /** The person stopped it. */
  declined: boolean
  /** What is planned now. */
  left: readonly PlannedChange[]
}

const isGood = ({ answer }: Outcome): boolean => answer !== null && answer.status >= 200 && answer.status < 300

/** Whether it may have been done all the same: no answer came, or the server failed on the way. */
const isUnknown = ({ answer }: Outcome): boolean => answer === null || answer.status >= 500

const bodyIn = ({ answer }: Outcome): JsonObject | null => {
  const json: unknown = answer?.json
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : null
}

const kindIn = ({ admin }: Pick<PlanInput, 'admin'>, id: string): AdminKind => {
  const kind = admin.kinds.find((each) => each.id === id)
  if (!kind) throw new Error(`no kind ${id}`)
  return kind
}

/** The ids of what a new object is within, as its request names them. */
function withinOf(
  { within, as }: { within?: string | undefined; as: string },
  { reading }: PlanInput,
): readonly string[] {
  const parent = reading.wants.find((want) => want.as === within)?.object
  if (within !== undefined && !parent) throw new Error(`${as} is within ${within}, which is not there`)
  return parent ? [...parent.within, parent.id] : []
}

/** Reads the object of a change as it is now: by its id, or by its name where it has none yet. */
export async function objectNow(
  world: AdminWorld,
  { kind: id, id: own, within, name }: Pick<LedgerChange, 'kind' | 'id' | 'within' | 'name'>,
): Promise<{ object: AdminObject | null; refused: Outcome | null }> {
  const kind = kindIn(world, id)
  const byId = own !== null && !kind.listOnly
  const path = byId ? objectPath(kind, within, own) : collectionPath(kind, within)
  const outcome = await world.send({
    method: 'GET',
    path: byId || kind.query === undefined ? path : `${path}?${kind.query}`,
  })
  if (outcome.answer?.status === 404) return { object: null, refused: null }
  if (!isGood(outcome)) return { object: null, refused: outcome }
  const json: unknown = outcome.answer?.json
  const body = bodyIn(outcome)
  const inList = body && kind.list !== undefined ? body[kind.list] : json
  const bodies: readonly JsonObject[] = byId && body ? [body] : Array.isArray(inList) ? (inList as JsonObject[]) : []
  const objects = bodies.map((each) => objectOf(kind, within, each))
  const found = objects.find((object) => (own === null ? object.name === name : object.id === own))
  return { object: found ?? null, refused: null }
}

/**
 * Settles what an earlier application left open because it was killed, or because no answer came: the object is looked at.
 * @returns those of which nobody can say what came of them
 */
export async function settleLeft({
  world,
  store,
  setup,
}: Pick<ApplyOptions, 'world' | 'store' | 'setup'>): Promise<LedgerEntry[]> {
  const open: LedgerEntry[] = []
  for (const entry of store.ledger(setup).filter(({ state }) => state === 'sending')) {
    const { change, number } = entry
    const { object, refused } = await objectNow(world, change)
    if (refused) {
      open.push(entry)
      continue
    }
    const made = object !== null && isAsSent(object, change.after)
    store.settleChange(
      number,
      made ? 'done' : 'failed',
      made ? { ...change, id: object.id, after: leftOf(object, change.after) } : change,
    )
  }
  return open
}

/**
 * Applies a plan, one object at a time. Each change is noted before it is sent. After a refusal, or where nobody knows what
 * came of a change, nothing more is sent.
 */
export async function applyPlan(options: ApplyOptions): Promise<Applied> {
  const { world, before, after, step } = options
  await settleLeft(options)
  let input = await world.read()
  const done: PlannedChange[] = []
  const end = (ending: Partial<Applied>): Applied => ({
    done,
    stopped: null,
    declined: false,
    left: planOf(input),
    ...ending,
  })
  for (;;) {
    const change = planOf(input).find(
      ({ action, steps, as }) =>
        action !== 'keep' && (step === null || steps.includes(step)) && !done.some((each) => each.as === as),
    )
    if (!change) return end({})
    if (!(await before(change))) return end({ declined: true })
    const came = await carryOut(change, input, options)
    if ('outcome' in came) return end({ stopped: { change, ...came } })
    done.push(change)
    after(change)
    input = { ...input, reading: withObject(input.reading, change.as, came.object) }
    input = { ...input, ...filledIn(change, came.object, input, options) }
  }
}

type Came = { object: AdminObject } | { outcome: Outcome; unknown: boolean }

/** Notes one change, sends it, and notes what came of it. */
async function carryOut(change: PlannedChange, input: PlanInput, options: ApplyOptions): Promise<Came> {
  const { world, store, setup, keepSecret, now = Date.now } = options
  const kind = kindIn(input, change.kind)
  const want = input.reading.wants.find(({ as }) => as === change.as)
  const within = change.object?.within ?? withinOf(want ?? { as: change.as }, input)
  const noted: LedgerChange = {
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
  }
  const number = store.noteChange(setup, new Date(now()).toISOString(), noted)
  let last: Outcome | null = null
  for (const request of change.requests) {
    last = await world.send(request)
    if (isGood(last)) continue
    if (!isUnknown(last)) {
      store.settleChange(number, 'failed', noted)
      return { outcome: last, unknown: false }
    }
    const { object, refused } = await objectNow(world, noted)
    if (object && isAsSent(object, change.after)) break
    if (!refused) store.settleChange(number, 'failed', noted)
    return { outcome: last, unknown: refused !== null }
  }
  const body = last && bodyIn(last)
  const [secretPath] = kind.secrets
  const secret = body && secretPath !== undefined && change.action === 'create' ? memberAt(body, secretPath) : undefined
  if (typeof secret === 'string') await keepSecret(secret)
  const made = change.action === 'create' && body && isGood(last as Outcome) ? objectOf(kind, within, body) : null
  const now_ = made ?? (await objectNow(world, noted)).object ?? change.object
  if (!now_) return { outcome: last as Outcome, unknown: true }
  const filled = Object.fromEntries(
    Object.entries(kind.gives).flatMap(([field, path]) => {
      const value = memberAt(now_.body, path)
      const typed = store.setup(setup)?.fields[field as keyof typeof kind.gives]
      return typeof value === 'string' && !typed ? [[field, value]] : []
    }),
  )
  store.settleChange(number, 'done', {
    ...noted,
    id: now_.id,
    after: leftOf(now_, noted.after),
    filled,
    secret: typeof secret === 'string',
  })
  return { object: now_ }
}

/** Fills in the fields that an object gives, and plans go on with them. */
function filledIn(
  change: PlannedChange,
  object: AdminObject,
  input: PlanInput,
  { store, setup }: ApplyOptions,
): Pick<PlanInput, 'known' | 'wish'> {
  const kind = kindIn(input, change.kind)
  const values = { ...input.known.values }
  for (const [field, path] of Object.entries(kind.gives) as [keyof typeof values, string][]) {
    const value = memberAt(object.body, path)
    if (typeof value !== 'string' || store.setup(setup)?.fields[field]) continue
    store.setField(setup, field, value)
    values[field] = value
  }
  return { known: { ...input.known, values }, wish: { ...input.wish, client_id: values.client_id ?? '' } }
}
