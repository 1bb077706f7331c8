import type { AdminKind, Wanted } from '../../model/admin.ts'
import type { AdminReading, FoundWant } from '../../model/admin-reading.ts'
import type { Guide } from '../../model/guide.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { type PlainFieldName, plainFieldNames } from '../../model/profile.ts'
import { placed } from '../elsewhere.ts'
import { withMember } from '../members.ts'
import type { PlanInput } from '../plan.ts'
import { filledWant, type ResolvedWant } from '../wants.ts'

/** Whether a field of a setup names an object by its id: without a look at the tenant, that object is not known. */
const namesById = (kinds: readonly AdminKind[], field: PlainFieldName): boolean =>
  kinds.some(({ gives, id_at }) => {
    const path = gives[field]
    return path !== undefined && (path === 'id' || path === id_at || path.endsWith('.client_id'))
  })

/**
 * The values of a setup without those that name objects of the tenant by their ids. What the guide itself assumes is there in
 * every tenant.
 */
export const withoutIds = (
  kinds: readonly AdminKind[],
  { fields }: Pick<Guide, 'fields'>,
  values: Readonly<Partial<Record<PlainFieldName, string>>>,
): PlanInput['known']['values'] =>
  Object.fromEntries(
    plainFieldNames.flatMap((field) => {
      const value = values[field]
      const assumed = fields.some(({ name, default: usual }) => name === field && usual === value)
      return value === undefined || (namesById(kinds, field) && !assumed) ? [] : [[field, value] as const]
    }),
  )

type Standing = Pick<FoundWant, 'object' | 'unread'>

/** What stands for an object that is there and was not read: its id where that is known, else the place of it. */
function standIn({ as, byHand, find: [way = {}] }: ResolvedWant, kind: AdminKind): Standing {
  const plain = Object.entries(way).filter((entry): entry is [string, Wanted & Json] => typeof entry[1] !== 'object')
  const body = plain.reduce<JsonObject>((made, [path, value]) => withMember(made, path, value), {})
  const of = (wanted: string) => plain.find(([path]) => path === wanted)?.[1]
  const [id, name] = [of('id') ?? of(kind.id_at), of(kind.name_at)]
  const object = { kind: kind.id, within: [], body }
  if (typeof id === 'string') return { object: { ...object, id, name: id }, unread: true }
  if (byHand && typeof name === 'string') return { object: { ...object, id: `{${as}.id}`, name }, unread: false }
  return { object: null, unread: false }
}

/** The reading of a tenant in which nothing was found, for a plan that makes everything. */
export function nothingFound(
  kinds: readonly AdminKind[],
  wants: readonly ResolvedWant[],
  known: PlanInput['known'],
): AdminReading {
  const { org } = known
  const objects = { org: { kind: 'org', id: org, name: org, within: [], body: { url: org } } }
  return {
    wants: wants.flatMap((want) => {
      const kind = kinds.find(({ id }) => id === want.kind)
      if (!kind) return []
      const filled = placed(filledWant(want, { ...known, objects }), kind, known.publicJwk)
      return [{ ...filled, written: want, ...standIn(filled, kind) }]
    }),
    collections: [],
  }
}
