import { differences } from '../admin/members.ts'
import { lackingFor } from '../admin/wish.ts'
import type { AdminKind, Members, Wanted } from '../model/admin.ts'
import type { ProviderAdmin, TokenWish } from '../model/admin-decision.ts'
import type { AdminReading, FoundWant } from '../model/admin-reading.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Facts } from '../model/facts.ts'
import type { Guide } from '../model/guide.ts'
import type { Json } from '../model/json.ts'
import { isPlainField } from '../model/profile.ts'
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

/** The wants, each of what the rules of the provider decide by with the object that decides, whatever its name is. */
export function withDecided(
  reading: AdminReading,
  admin: ProviderAdmin | null,
  wish: TokenWish,
): readonly FoundWant[] {
  const { wants } = reading
  if (!admin || !wants.some(({ kind }) => admin.decided.kinds.includes(kind)) || lackingFor(wish, admin).length > 0)
    return wants
  const subject = admin.decided.decide(wish, reading)?.decides?.subject
  if (!subject || !admin.decided.kinds.includes(subject.kind)) return wants
  return wants.map((want) => (want.kind === subject.kind ? { ...want, object: subject, unread: false } : want))
}

/** Whether a want has anything to do with a check. */
export const belongs = (want: FoundWant, kind: AdminKind, self: string): boolean =>
  (want.find.length > 0 && kind.missing.check === self) ||
  (want.object !== null && Object.keys(comparedIn(want)).some((path) => kind.members[path]?.check === self))

/** Whether something that this check judges is wanted of it. */
export const touches = (want: FoundWant, kind: AdminKind | undefined, self: string): boolean =>
  Object.keys(comparedIn(want)).some((path) => kind?.members[path]?.check === self)

/** Whether a value names it that has yet to be entered, so that nobody knows which object is meant. */
export const isUnnamed = (
  { object, written: { find } }: FoundWant,
  values: Facts['intake']['values'],
  { fields }: Pick<Guide, 'fields'>,
): boolean =>
  object === null &&
  fields.some(
    ({ name, required }) =>
      required && isPlainField(name) && !values[name] && Object.values(find[0] ?? {}).includes(`{${name}}`),
  )

/** Whether what it is a part of is not there: that is said once, of the whole. */
export const isPartOfNothing = ({ object, within }: FoundWant, wants: readonly FoundWant[]): boolean =>
  object === null && wants.some((want) => want.as === within && want.object === null)
