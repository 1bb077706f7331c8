import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import { said } from '../words/said.ts'
import type { Verdict } from './check.ts'
import { foundEvidence, wantedEvidence } from './wanted-evidence.ts'
import type { Wrong } from './wanted-wrong.ts'

/** What is wanted beside what is there. */
export function refuted<D extends DiagnosisId>({ want, kind, member }: Wrong, diagnosis: D): Verdict<D> {
  const { object, find } = want
  if (!member || !object) {
    const by = Object.values(find[0] ?? {}).flatMap((value) => wantedEvidence(value) as string)
    return {
      holds: false,
      diagnosis,
      says: said('admin.not-there', { noun: kind.noun }),
      expected: by.length === 0 ? kind.noun : by,
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
