import type { PlannedChange } from '../admin/change.ts'
import type { PlanInput } from '../admin/plan.ts'
import { sharedWith } from '../admin/shared.ts'
import { visibleLine } from '../model/visible.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import type { Naming } from './admin-names.ts'

/** So many apps are named. */
const most = 10

/** Who else is affected by a change, in words; null where nobody is. */
export function sharedText(change: PlannedChange, input: PlanInput, words: Words, naming: Naming): string | null {
  const affected = sharedWith(change, input)
  if (affected === null) return null
  if (affected === 'all') return words.say(said('admin-api.shared-all'))
  if (affected === 'unknown') return words.say(said('admin-api.shared-unknown'))
  const apps = affected.slice(0, most).map((client) => visibleLine(naming(client)))
  return words.say(said('admin-api.shared-apps', { apps, more: affected.length - apps.length }))
}
