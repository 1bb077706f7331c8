import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import { said } from '../words/said.ts'
import { type Check, check, type Verdict } from './check.ts'
import { foundEvidence, wantedEvidence } from './wanted-evidence.ts'
import { belongs, touches, type Wrong, wrongIn } from './wanted-wrong.ts'

/** A check of what the provider's own configuration has, beside what the guide wants. */
export function wantedCheck<const D extends readonly DiagnosisId[]>(spec: { id: string; diagnoses: D }): Check {
  const { id: self, diagnoses } = spec
  const owns = (diagnosis: DiagnosisId): diagnosis is D[number] => diagnoses.includes(diagnosis)
  return check({
    id: self,
    reads: ['adminReading'],
    diagnoses,
    judge({ adminReading: { wants } }, { provider: { admin } }): Verdict<D[number]> {
      const kinds = new Map(admin?.kinds.map((kind) => [kind.id, kind]))
      const own = wants.flatMap((want) => {
        const kind = kinds.get(want.kind)
        return kind && belongs(want, kind, self) ? [{ want, kind }] : []
      })
      const unread = own.find(({ want }) => want.unread)
      const wrong = own.filter(({ want }) => !want.unread).flatMap(({ want, kind }) => wrongIn(want, kind, self))
      const [first] = wrong
      if (first && owns(first.diagnosis)) return refuted(first, first.diagnosis)
      if (unread) return { holds: null, because: said('admin.not-read', { scope: unread.kind.read }) }
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
