import type { PlannedChange } from '../admin/change.ts'
import { type PlanInput, planOf } from '../admin/plan.ts'
import { readCollection } from '../admin/reading.ts'
import { sharedWith } from '../admin/shared.ts'
import type { Affected } from '../model/admin-decision.ts'
import type { Collection } from '../model/admin-reading.ts'
import { visibleLine } from '../model/visible.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import type { Naming } from './admin-names.ts'
import type { AdminWorld } from './admin-world.ts'

/** So many apps are named. */
const most = 10

/** The apps of the tenant, so that those that share something have names; none where nothing is shared with some of them. */
export async function appsBeside({ admin, send }: Pick<AdminWorld, 'admin' | 'send'>, input: PlanInput) {
  return planOf(input).some((change) => Array.isArray(sharedWith(change, input))) ? appsOf({ admin, send }, input) : []
}

/** The apps of the tenant, for their names. */
export async function appsOf({ admin, send }: Pick<AdminWorld, 'admin' | 'send'>, input: PlanInput) {
  const wanted = input.reading.wants.map(({ kind }) => kind)
  const kinds = admin.kinds.filter(({ id, gives }) => gives.client_id !== undefined && wanted.includes(id))
  const read: Collection[] = []
  for (const kind of kinds) read.push(await readCollection(send, kind, []))
  return read
}

/** Who else is affected by a change, in words; null where nobody is. */
export function sharedText(change: PlannedChange, input: PlanInput, words: Words, naming: Naming): string | null {
  return affectedText(sharedWith(change, input), words, naming)
}

/** The same of those who are known to be affected. */
export function affectedText(affected: Affected | null, words: Words, naming: Naming): string | null {
  if (affected === null) return null
  if (affected === 'all') return words.say(said('admin-api.shared-all'))
  if (affected === 'unknown') return words.say(said('admin-api.shared-unknown'))
  const apps = affected.slice(0, most).map((client) => visibleLine(naming(client)))
  return words.say(said('admin-api.shared-apps', { apps, more: affected.length - apps.length }))
}
