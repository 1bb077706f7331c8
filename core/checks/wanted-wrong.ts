import { differences } from '../admin/members.ts'
import type { AdminKind, Members, Wanted } from '../model/admin.ts'
import type { FoundWant } from '../model/admin-reading.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Json } from '../model/json.ts'
import type { VariantName } from '../model/variants.ts'

/** What is wrong with one object, for the check that owns it. */
export interface Wrong {
  want: FoundWant
  kind: AdminKind
  /** The check that owns it. */
  check: string
  diagnosis: DiagnosisId
  variant?: VariantName
  /** The member; null where the object is not there. */
  member: { path: string; wanted: Wanted; found: Json | undefined } | null
}

/** All members that are compared. */
const comparedIn = ({ has, should }: FoundWant): Members<Wanted> => ({ ...has, ...should })

/** What a want leaves wrong that belongs to this check. */
export function wrongIn(want: FoundWant, kind: AdminKind, self: string): Wrong[] {
  const { object, find } = want
  if (object === null) {
    const [by] = Object.keys(find[0] ?? {}).flatMap((path) => kind.missingBy?.[path] ?? [])
    const diagnosis = by ?? kind.missing.diagnosis
    return kind.missing.check === self ? [{ want, kind, check: self, diagnosis, member: null }] : []
  }
  return differences(object.body, comparedIn(want)).flatMap((member) => {
    const judged = kind.members[member.path]
    if (judged?.check !== self) return []
    const { diagnosis, variant } = judged
    return [{ want, kind, check: self, diagnosis, ...(variant ? { variant } : {}), member }]
  })
}

/** Whether a want has anything to do with a check. */
export const belongs = (want: FoundWant, kind: AdminKind, self: string): boolean =>
  (want.find.length > 0 && kind.missing.check === self) ||
  (want.object !== null && Object.keys(comparedIn(want)).some((path) => kind.members[path]?.check === self))

/** Whether something that this check judges is wanted of it. */
export const touches = (want: FoundWant, kind: AdminKind | undefined, self: string): boolean =>
  Object.keys(comparedIn(want)).some((path) => kind?.members[path]?.check === self)
