import { differences } from '../admin/members.ts'
import type { AdminKind, FoundWant, Wanted } from '../model/admin.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Json } from '../model/facts.ts'
import type { Evidence } from '../model/said.ts'
import { jsonOf } from '../oauth/json.ts'
import { said } from '../words/said.ts'
import { type Check, check, type Verdict } from './check.ts'

/** What is wrong with one object, for the check that owns it. */
interface Wrong {
  want: FoundWant
  kind: AdminKind
  diagnosis: DiagnosisId
  /** The member; null where the object is not there. */
  member: { path: string; wanted: Wanted; found: Json | undefined } | null
}

const shown = (value: Json | undefined): string =>
  value === undefined || value === null ? '-' : typeof value === 'string' ? value : jsonOf(value)

const list = (values: readonly Json[]): readonly string[] => values.map(shown)

/** What is wanted, as evidence. */
const wantedEvidence = (wanted: Wanted): Evidence => {
  if (typeof wanted !== 'object') return wanted
  if ('includes' in wanted) return list(wanted.includes)
  if ('only' in wanted) return list(wanted.only)
  return said('admin.one-of', { values: list(wanted.oneOf) })
}

const foundEvidence = (found: Json | undefined): Evidence =>
  Array.isArray(found) ? list(found) : typeof found === 'boolean' || typeof found === 'number' ? found : shown(found)

/** What a want leaves wrong that belongs to this check. */
function wrongIn(want: FoundWant, kind: AdminKind, self: string): Wrong[] {
  const { object } = want
  if (object === null)
    return kind.missing.check === self ? [{ want, kind, diagnosis: kind.missing.diagnosis, member: null }] : []
  return differences(object.body, want.has).flatMap((member) => {
    const judged = kind.members[member.path]
    return judged?.check === self ? [{ want, kind, diagnosis: judged.diagnosis, member }] : []
  })
}

/** Whether a want has anything to do with a check. */
const belongs = (want: FoundWant, kind: AdminKind, self: string): boolean =>
  (want.find.length > 0 && kind.missing.check === self) ||
  (want.object !== null && Object.keys(want.has).some((path) => kind.members[path]?.check === self))

/** Whether something that this check judges is wanted of it. */
const touches = (want: FoundWant, kind: AdminKind | undefined, self: string): boolean =>
  Object.keys(want.has).some((path) => kind?.members[path]?.check === self)

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
    const by = Object.values(find[0] ?? {}).map((value) => shown(wantedEvidence(value) as Json))
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
