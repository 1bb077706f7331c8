import type { FoundWant } from '../model/admin-reading.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Facts } from '../model/facts.ts'
import type { Flow } from '../model/guide.ts'
import { said } from '../words/said.ts'
import { type Check, check, type Verdict } from './check.ts'
import { foundEvidence, wantedEvidence } from './wanted-evidence.ts'
import { belongs, isPartOfNothing, isUnnamed, touches, type Wrong, wrongIn } from './wanted-wrong.ts'

/** A check of what the provider's own configuration has, beside what the guide wants. */
export function wantedCheck<const D extends readonly DiagnosisId[]>(spec: {
  id: string
  diagnoses: D
  /** Checks whose failure explains a failure of this one. */
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
    judge({ adminReading: { wants }, intake: { values } }, { provider: { admin }, guide }): Verdict<D[number]> {
      const kinds = new Map(admin?.kinds.map((kind) => [kind.id, kind]))
      const own = wants.flatMap((want) => {
        const kind = kinds.get(want.kind)
        return kind && belongs(want, kind, self) ? [{ want, kind }] : []
      })
      const apart = (want: FoundWant) => want.unread || isUnnamed(want, values, guide) || isPartOfNothing(want, wants)
      const [first] = own.filter(({ want }) => !apart(want)).flatMap(({ want, kind }) => wrongIn(want, kind, self))
      if (first && owns(first.diagnosis)) return refuted(first, instead(first.diagnosis, values, guide.flow))
      const unread = own.find(({ want }) => want.unread)
      if (unread) return { holds: null, because: said('admin.not-read', { scope: unread.kind.read }) }
      if (own.some(({ want }) => isUnnamed(want, values, guide)))
        return { holds: null, because: said('admin.not-entered') }
      if (own.some(({ want }) => apart(want))) return { holds: null, because: said('admin.not-there-yet') }
      const [seen] = own
      if (seen) return { holds: true, seen: own.map(({ want }) => want.object?.name ?? '-') }
      const waits = wants.some((want) => want.object === null && touches(want, kinds.get(want.kind), self))
      return waits
        ? { holds: null, because: said('admin.not-there-yet') }
        : { holds: null, because: said('admin.nothing-wanted'), applies: false }
    },
  })
}

function refuted<D extends DiagnosisId>({ want, kind, member }: Wrong, diagnosis: D): Verdict<D> {
  const { object, find } = want
  if (!member || !object) {
    const by = Object.values(find[0] ?? {}).flatMap((value) => wantedEvidence(value) as string)
    return {
      holds: false,
      diagnosis,
      says: said('admin.not-there', { noun: kind.noun }),
      ...(by.length === 0 ? {} : { expected: by }),
      actual: said('admin.nothing-found'),
    }
  }
  return {
    holds: false,
    diagnosis,
    says: said('admin.differs', { noun: kind.noun, name: object.name, member: member.path }),
    expected: wantedEvidence(member.wanted),
    actual: foundEvidence(member.found),
  }
}
