import { exportPlan } from '../../core/admin/export/index.ts'
import { nothingFound, withoutIds } from '../../core/admin/export/unread.ts'
import { objectOf } from '../../core/admin/find.ts'
import type { PlanInput } from '../../core/admin/plan.ts'
import { givenValues, wantsOf } from '../../core/admin/wants.ts'
import { wishOf } from '../../core/admin/wish.ts'
import type { ProviderAdmin } from '../../core/model/admin-decision.ts'
import type { ExportForm } from '../../core/model/admin-export.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { Fields } from '../../core/model/profile.ts'
import { providers } from '../../core/providers/index.ts'
import { guideNamed } from './run-guide.ts'
import { words } from './words.ts'

/** Objects that are there, by the names of their wants; within are the ids above them. */
export type There = Readonly<Record<string, { within?: readonly string[]; body: JsonObject }>>

export interface Case {
  guide: string
  fields?: Fields
  there?: There
  /** All that a collection has, by kind. */
  others?: Readonly<Record<string, { within: readonly string[]; bodies: readonly JsonObject[] }>>
  publicJwk?: JsonObject
}

const hosts: Readonly<Record<string, string>> = { okta: 'acme.okta.com', auth0: 'acme.eu.auth0.com' }

/** What a plan is made from, with these objects in the tenant. */
export function inputOf({ guide: id, fields = {}, there = {}, others = {}, publicJwk }: Case): PlanInput {
  const guide = guideNamed(id)
  const { intake, admin } = providers[guide.provider]
  const { kinds } = admin as ProviderAdmin
  const entered = { domain: hosts[guide.provider] ?? '', ...fields }
  const read = intake(entered, guide)
  const { target } = read
  const given = givenValues(guide, entered, read)
  const values = Object.keys(there).length > 0 ? given : withoutIds(kinds, guide, given)
  const known = { values, org: target?.origin ?? '', ...(publicJwk ? { publicJwk } : {}) }
  const kindOf = (kind: string) => kinds.find((each) => each.id === kind) as (typeof kinds)[number]
  const reading = nothingFound(kinds, wantsOf(guide, values), known)
  const wants = reading.wants.map((want) => {
    const found = there[want.as]
    return found
      ? { ...want, unread: false, object: objectOf(kindOf(want.kind), found.within ?? [], found.body) }
      : want
  })
  const collections = Object.entries(others).map(([kind, { within, bodies }]) => ({
    kind,
    within,
    path: '',
    objects: bodies.map((body) => objectOf(kindOf(kind), within, body)),
    refused: null,
    answer: null,
    cut: false,
  }))
  return { admin: admin as ProviderAdmin, reading: { wants, collections }, known, wish: wishOf(guide, values) }
}

/** The file that a plan becomes. */
export const fileOf = (given: Case, form: ExportForm): string =>
  exportPlan(inputOf(given), {
    form,
    guide: guideNamed(given.guide).title,
    read: given.there !== undefined,
    say: words.say,
  }) ?? ''
