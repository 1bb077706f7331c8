import type { NameOf } from '../model/admin.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import { type Evidence, isSaid, type Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Verdict } from './check.ts'
import { foundEvidence, wantedEvidence } from './wanted-evidence.ts'
import type { Wrong } from './wanted-wrong.ts'

/** A value among others: a switch says nothing without its name. */
const foundBy = (path: string, value: Evidence): readonly (string | Said)[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' || isSaid(value) ? [value] : [`${path}: ${value}`]
}

/** What is wanted beside what is there. */
export function refuted<D extends DiagnosisId>(
  { want, kind, member, variant, check }: Wrong,
  diagnosis: D,
  named: NameOf,
): Verdict<D> {
  const { object, find } = want
  if (!member || !object) {
    const by = Object.entries(find[0] ?? {}).flatMap(([path, value]) => foundBy(path, wantedEvidence(value)))
    return {
      holds: false,
      diagnosis,
      says: said('admin.not-there', { noun: kind.noun }),
      expected: by.length === 0 ? kind.noun : by,
      actual: said('admin.nothing-found'),
    }
  }
  const shown = kind.shown?.[check]
  const beside = shown?.beside ? shown.says(object.body, named) : []
  const actual = foundEvidence(member.found)
  return {
    holds: false,
    diagnosis,
    ...(variant ? { variant } : {}),
    says: said('admin.differs', { noun: kind.noun, name: object.name, member: member.path }),
    expected: wantedEvidence(member.wanted),
    actual: beside.length > 0 ? [...foundBy(member.path, actual), ...beside] : actual,
  }
}
