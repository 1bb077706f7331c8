import type { AdminKind, AdminObject } from '../../model/admin.ts'
import type { AdminReading } from '../../model/admin-reading.ts'
import type { JsonObject } from '../../model/json.ts'
import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import type { Kept, PlannedChange } from '../change.ts'
import { withMember } from '../members.ts'
import { type PlanInput, planOf } from '../plan.ts'

/** One object of a plan, as it will be. */
export interface ExportedObject {
  as: string
  kind: AdminKind
  change: PlannedChange
  /** The members that it will have: of what is there, all that were read. */
  body: JsonObject
  /** What is there now; null where it is made. */
  object: AdminObject | null
  /** The names of the objects that it is a part of, the nearest first. */
  parents: readonly string[]
}

/** What is exported: the objects of a plan, and of the others why they are not in it. */
export interface Exported {
  /** All that the guide wants is there, and was read. */
  whole: boolean
  objects: readonly ExportedObject[]
  left: readonly { as: string; why: Said }[]
  reading: AdminReading
}

/** How a text is made of what is said. */
export type Say = (said: Said) => string

/** Why an object is not in the file. */
const reasons = (name: string): Readonly<Record<Kept, Said>> => ({
  'as-wanted': said('export.left-unknown', { name }),
  allowed: said('export.left-allowed', { name }),
  'not-found': said('export.left-not-found', { name }),
  'by-hand': said('export.left-by-hand', { name }),
  unread: said('export.left-unread', { name }),
  waits: said('export.left-waits', { name }),
})

function reasonOf({ as, name, kept, because }: PlannedChange): Said {
  return because ? said('export.left-because', { name: name || as, because }) : reasons(name || as)[kept ?? 'waits']
}

/** The objects of a plan as they will be, in its order. */
export function exportedOf(input: PlanInput): Exported {
  const kinds = new Map(input.admin.kinds.map((kind) => [kind.id, kind]))
  const { wants } = input.reading
  const parentsOf = (as: string): string[] => {
    const within = wants.find((want) => want.as === as)?.within
    return within === undefined ? [] : [within, ...parentsOf(within)]
  }
  const objects: ExportedObject[] = []
  const left: Exported['left'][number][] = []
  const changes = planOf(input)
  for (const change of changes) {
    const kind = kinds.get(change.kind)
    if (!kind) continue
    if (change.action === 'create' || (change.object && change.kept !== 'unread'))
      objects.push({ ...objectOf(change, kind), parents: parentsOf(change.as) })
    else left.push({ as: change.as, why: reasonOf(change) })
  }
  left.push(...objects.flatMap((object) => remarksOn(object, input)))
  const whole = changes.every(({ kept }) => kept === 'as-wanted' || kept === 'allowed')
  return { whole, objects, left, reading: input.reading }
}

/** What a person has to do beside the file. */
function remarksOn({ as, change, object }: ExportedObject, { reading, known }: PlanInput): Exported['left'][number][] {
  const name = change.name || as
  const members = Object.keys(change.after)
  const written = JSON.stringify(reading.wants.find((want) => want.as === as)?.written.starts ?? {})
  const signs = Object.values(change.after).includes('private_key_jwt')
  const hasKey = known.publicJwk !== undefined && written.includes('{public_jwk}')
  return [
    ...(object && change.kept === 'by-hand' && members.length > 0
      ? [{ as, why: said('export.by-hand-members', { name, members }) }]
      : []),
    ...(signs && !hasKey ? [{ as, why: said('export.no-key', { name }) }] : []),
  ]
}

function objectOf(change: PlannedChange, kind: AdminKind): Omit<ExportedObject, 'parents'> {
  const { as, object, after } = change
  const body = Object.entries(after).reduce<JsonObject>(
    (made, [path, value]) => withMember(made, path, value),
    object?.body ?? {},
  )
  return { as, kind, change, body, object }
}
