import type { AdminObject } from '../model/admin.ts'
import type { Affected, Touched } from '../model/admin-decision.ts'
import type { PlannedChange } from './change.ts'
import { memberAt } from './members.ts'
import type { PlanInput } from './plan.ts'

type Input = Pick<PlanInput, 'admin' | 'reading' | 'known'>

/** The ids of what an object is within, or of what a new one becomes a part of, as far as that is there. */
function withinOf({ as, object }: PlannedChange, { wants }: Input['reading']): readonly string[] {
  if (object) return object.within
  const within = wants.find((want) => want.as === as)?.within
  const parent = wants.find((want) => want.as === within)?.object
  return parent ? [...parent.within, parent.id] : []
}

/** The client IDs of the app of the setup. */
function ownClients({ admin, reading, known }: Input): string[] {
  const clientOf = ({ kind, body }: AdminObject) => {
    const path = admin.kinds.find(({ id }) => id === kind)?.gives.client_id
    return path === undefined ? undefined : memberAt(body, path)
  }
  const found = reading.wants.flatMap(({ object }) => (object ? [clientOf(object)] : []))
  return [known.values.client_id, ...found].flatMap((id) => (typeof id === 'string' ? [id] : []))
}

/**
 * Who uses what a change touches, beside the app of the setup: all apps, those with these client IDs, or nobody knows. Null
 * where nobody else does.
 */
export function sharedWith(change: PlannedChange, input: Input): Affected | null {
  const { action, kind, object, after } = change
  if (action === 'keep') return null
  return usersBeside({ kind, action, object, within: withinOf(change, input.reading), after }, input)
}

/** The same of any object that is touched. */
export function usersBeside(touched: Touched, input: Input): Affected | null {
  const affected = input.admin.affects(touched, input.reading)
  if (affected === null || typeof affected === 'string') return affected
  const own = ownClients(input)
  const others = [...new Set(affected)].filter((client) => !own.includes(client))
  return others.length === 0 ? null : others
}
