import type { PlannedChange } from '../admin/change.ts'
import { withObject } from '../admin/left.ts'
import { type PlanInput, planOf } from '../admin/plan.ts'
import { isShown } from '../admin/shown.ts'
import { forStep } from '../admin/step-plan.ts'
import { wishOf } from '../admin/wish.ts'
import type { Outcome } from '../model/exchange.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import { carryOut } from './admin-change.ts'
import { type ChangeOptions, settleLeft } from './admin-settle.ts'
import { inTurn } from './admin-turn.ts'

/** What is done while a plan is applied. */
export interface ApplyOptions extends ChangeOptions {
  /** One step of the guide, or all that is left. */
  step: string | null
  /** The changes that the person has seen: no other is made. Left out, all that is planned. */
  shown?: readonly PlannedChange[]
  /** Told before each change is sent; false stops here. */
  before(change: PlannedChange): Promise<boolean> | boolean
  after(change: PlannedChange): void
}

/** Where an application stopped. */
export interface Stopped {
  change: PlannedChange
  /** The answer that was not good; null where nothing was sent. */
  outcome: Outcome | null
  unknown: boolean
  /** Somebody else has made such an object, or changed it, since the plan was made. */
  appeared?: true
  /** A value of another object is not known. */
  lacks?: true
}

/** How an application ended. */
export interface Applied {
  done: readonly PlannedChange[]
  /** What was refused, or whose outcome nobody knows; null where nothing was. */
  stopped: Stopped | null
  /** The person stopped it. */
  declined: boolean
  /** Changes of an earlier time of which nobody can say what came of them: nothing is sent before that is known. */
  open: readonly LedgerEntry[]
  /** What is planned now. */
  left: readonly PlannedChange[]
}

/**
 * Applies a plan, one object at a time. Each change is noted before it is sent. After a refusal, or where nobody knows what
 * came of a change, nothing more is sent. Throws `ChangesGoOn`.
 */
export const applyPlan = (options: ApplyOptions): Promise<Applied> =>
  inTurn(options.store, options.setup, () => applied(options))

async function applied(options: ApplyOptions): Promise<Applied> {
  const { world, before, after, step, shown } = options
  const open = await settleLeft(options)
  let input = await world.read()
  const done: PlannedChange[] = []
  const end = (ending: Partial<Applied> = {}): Applied => ({
    done,
    stopped: null,
    declined: false,
    open,
    left: planOf(input),
    ...ending,
  })
  if (open.length > 0) return end()
  for (;;) {
    const planned = forStep(planOf(input), step)
    const taken = shown?.flatMap((seen) => takenBy(seen, planned, options)) ?? []
    if (taken[0]) return end({ stopped: { change: taken[0], outcome: null, unknown: false, appeared: true } })
    const change = planned.find(
      ({ action, as }) =>
        action !== 'keep' && !done.some((each) => each.as === as) && (shown?.some((each) => each.as === as) ?? true),
    )
    if (!change) return end()
    const seen = shown?.find(({ as }) => as === change.as)
    if (seen && !isShown(change, seen))
      return end({ stopped: { change, outcome: null, unknown: false, appeared: true } })
    if (!(await before(change))) return end({ declined: true })
    const came = await carryOut(change, input, options)
    if ('outcome' in came) return end({ stopped: { change, ...came } })
    done.push(change)
    after(change)
    input = withFields({ ...input, reading: withObject(input.reading, change.as, came.object) }, options)
  }
}

/** What was to be made, where somebody else has made one by now: what follows would be built on theirs. */
function takenBy(
  seen: PlannedChange,
  planned: readonly PlannedChange[],
  { store, setup }: ApplyOptions,
): PlannedChange[] {
  const object = planned.find(({ as }) => as === seen.as)?.object
  if (seen.action !== 'create' || !object) return []
  const ours = store.ledger(setup).some(({ state, change }) => state === 'done' && change.id === object.id)
  return ours ? [] : [seen]
}

/** Goes on with the fields that an object has filled in. */
function withFields(input: PlanInput, { store, setup, world: { guide } }: ApplyOptions): PlanInput {
  const values = { ...input.known.values, ...store.setup(setup)?.fields, domain: input.known.values.domain ?? '' }
  return { ...input, known: { ...input.known, values }, wish: wishOf(guide, values) }
}
