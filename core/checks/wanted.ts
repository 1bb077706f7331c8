import { namesIn } from '../admin/named.ts'
import { wishOf } from '../admin/wish.ts'
import type { FoundWant } from '../model/admin-reading.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Facts } from '../model/facts.ts'
import type { Flow } from '../model/guide.ts'
import { said } from '../words/said.ts'
import { type Check, check, type Verdict } from './check.ts'
import { onlyShown, whyUnread } from './only-shown.ts'
import { isPartOfNothing, isUnnamed } from './wanted-apart.ts'
import { withDecided } from './wanted-decided.ts'
import { refuted } from './wanted-refuted.ts'
import { belongs, touches, wrongIn } from './wanted-wrong.ts'

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
