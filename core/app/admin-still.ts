import { mending, type PlannedChange } from '../admin/change.ts'
import { type PlanInput, wantNow } from '../admin/plan.ts'
import { isShown } from '../admin/shown.ts'
import type { Outcome } from '../model/exchange.ts'
import type { LedgerChange } from '../model/ledger.ts'
import { kindIn, objectNow } from './admin-object.ts'
import type { AdminWorld } from './admin-world.ts'

/**
 * What came in place of a change.
 * `appeared`: somebody else has made or changed it since the plan was made, so that nothing was sent. `lacks`: nor was it,
 * because a value of another object is not known.
 */
export type NotSent = { outcome: Outcome | null; unknown: boolean; appeared?: true; lacks?: true }

/** Somebody else has changed what this is about since the plan was made. */
const overtaken: NotSent = { outcome: null, unknown: false, appeared: true }

/**
 * A change as it is sent now. Others use the tenant, too: what is to be made may be there by now, and what is to be changed may
 * be gone or have other values. What they have changed beside our members is sent as they have it.
 */
export async function stillSo(
  change: PlannedChange,
  noted: LedgerChange,
  input: PlanInput,
  world: AdminWorld,
): Promise<{ change: PlannedChange } | NotSent> {
  const want = wantNow(input, change.as)
  const kind = kindIn(world, change.kind)
  if (change.action === 'create') {
    const { object, unseen, refused } = await objectNow(world, noted, want?.find)
    return object ? overtaken : unseen ? { outcome: refused, unknown: false } : { change }
  }
  const { object, unseen, refused } = await objectNow(world, noted)
  if (unseen) return { outcome: refused, unknown: false }
  const now = object && want ? mending(want, kind, object) : null
  return now && isShown(now, change) ? { change: now } : overtaken
}
