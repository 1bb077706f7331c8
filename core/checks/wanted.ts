import { namesIn } from '../admin/named.ts'
import { wishOf } from '../admin/wish.ts'
import type { AdminKind, NameOf } from '../model/admin.ts'
import type { Collection, FoundWant } from '../model/admin-reading.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Facts } from '../model/facts.ts'
import type { Flow } from '../model/guide.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { notRead } from './admin-answer.ts'
import { type Check, check, type Verdict } from './check.ts'
import { refuted } from './wanted-refuted.ts'
import { belongs, isPartOfNothing, isUnnamed, touches, withDecided, wrongIn } from './wanted-wrong.ts'

/** A check of what the provider's own configuration has, beside what the guide wants. */
export function wantedCheck<const D extends readonly DiagnosisId[]>(spec: {
  id: string
  diagnoses: D
  follows?: readonly string[]
  /** What a difference comes to with these values, where it can mean more than one thing. */
  instead?: (diagnosis: D[number], values: Facts['intake']['values'], flow: Flow) => D[number]
}): Check {
  const { id: self, diagnoses, follows = [], instead = (diagnosis) => diagnosis } = spec
  const owns = (diagnosis: DiagnosisId): diagnosis is D[number] => diagnoses.includes(diagnosis)
  return check({
    id: self,
    reads: ['adminReading', 'intake'],
    diagnoses,
    follows,
    judge({ adminReading, intake: { values } }, { provider: { admin }, guide }): Verdict<D[number]> {
      const { collections } = adminReading
      const wants = withDecided(adminReading, admin, wishOf(guide, values))
      const named = namesIn(adminReading, admin?.kinds ?? [])
      const kinds = new Map(admin?.kinds.map((kind) => [kind.id, kind]))
      const own = wants.flatMap((want) => {
        const kind = kinds.get(want.kind)
        return kind && belongs(want, kind, self) ? [{ want, kind }] : []
      })
      const apart = (want: FoundWant) => want.unread || isUnnamed(want, values, guide) || isPartOfNothing(want, wants)
      const [first] = own.filter(({ want }) => !apart(want)).flatMap(({ want, kind }) => wrongIn(want, kind, self))
      if (first && owns(first.diagnosis)) return refuted(first, instead(first.diagnosis, values, guide.flow), named)
      const unread = own.find(({ want }) => want.unread)
      if (unread) return { holds: null, because: whyUnread(unread.kind, collections) }
      if (own.some(({ want }) => isUnnamed(want, values, guide)))
        return { holds: null, because: said('admin.not-entered') }
      if (own.some(({ want }) => apart(want))) return { holds: null, because: said('admin.not-there-yet') }
      const [seen] = own
      if (seen) return { holds: true, seen: own.map(({ want }) => want.object?.name ?? '-') }
      return wants.some((want) => want.object === null && touches(want, kinds.get(want.kind), self))
        ? { holds: null, because: said('admin.not-there-yet') }
        : onlyShown(self, { wants, collections }, kinds, named)
    },
  })
}

/** Where a guide wants nothing of it: what there is to show. */
function onlyShown(
  self: string,
  { wants, collections }: Facts['adminReading'],
  kinds: ReadonlyMap<string, AdminKind>,
  named: NameOf,
): Verdict<never> {
  const own = wants.flatMap((want) => {
    const kind = kinds.get(want.kind)
    const shown = kind?.shown?.[self]
    return kind && shown ? [{ want, kind, shown }] : []
  })
  if (own.length === 0) return { holds: null, because: said('admin.nothing-wanted'), applies: false }
  const seen = own.flatMap(({ want: { object }, shown }) => (object ? shown.says(object.body, named) : []))
  if (seen.length > 0) return { holds: true, seen }
  const unread = own.find(({ want }) => want.unread)
  return { holds: null, because: unread ? whyUnread(unread.kind, collections) : said('admin.not-there-yet') }
}

/** Why objects of a kind are not known: the answer for them, or for what they are a part of. */
function whyUnread({ id, read, noun }: AdminKind, collections: readonly Collection[]): Said {
  const of = collections.filter(({ kind }) => kind === id)
  const { refused, path } = (of.length > 0 ? of : collections).find((each) => each.refused !== null) ?? {}
  return refused && path !== undefined ? notRead(refused, path, read) : said('admin.list-cut', { noun })
}
