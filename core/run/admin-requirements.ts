import type { AdminKind } from '../model/admin.ts'
import type { Level } from '../model/finding.ts'
import type { Guide, Requirement } from '../model/guide.ts'
import { providers } from '../providers/index.ts'

/** Shows the entry of the provider's log behind a refusal. */
export const logCheck = 'admin.log-names-reason'

/** Judges whether all that is wanted could be looked at. */
export const rightsCheck = 'admin.rights-complete'

/**
 * The checks that look at what the steps of a guide want of the provider's configuration, by step. They follow from the wants:
 * whether the object is there, and each of its members. A check stands in the first step that needs it.
 */
export function adminRequirements({ provider, steps, flow }: Guide): ReadonlyMap<string, readonly Requirement[]> {
  const { admin } = providers[provider]
  const given = new Set<string>()
  const kinds = new Map(admin?.kinds.map((kind) => [kind.id, kind]))
  const judgedOf = (kind: AdminKind | undefined, members: object) =>
    Object.keys(members).flatMap((path) => kind?.members[path]?.check ?? [])
  const wanted = new Set(
    steps.flatMap(({ wants = [] }) =>
      wants.flatMap(({ kind, has, should }) => judgedOf(kinds.get(kind), { ...has, ...should })),
    ),
  )
  /** What is shown of a kind though no step wants anything of it. */
  const shownOf = ({ shown = {} }: AdminKind) =>
    Object.entries(shown).flatMap(([check, { signIn }]) =>
      wanted.has(check) || (signIn && flow !== 'authorization_code') ? [] : [check],
    )
  const at = (check: string, level: Level = 'must'): Requirement[] => {
    if (given.has(check)) return []
    given.add(check)
    return [{ check, level }]
  }
  const byStep = new Map<string, readonly Requirement[]>()
  for (const { id, wants = [] } of steps) {
    const found = wants.flatMap(({ kind: name, find, has, should = {} }) => {
      const kind = kinds.get(name)
      if (!kind) return []
      if (kind.looked) return at(kind.missing.check, kind.looked)
      const decided = admin?.decided.kinds.includes(name) ? admin.decided.judged.check : null
      return [
        ...(decided !== null || find.length > 0 ? at(decided ?? kind.missing.check) : []),
        ...judgedOf(kind, has).flatMap((check) => at(check)),
        ...judgedOf(kind, should).flatMap((check) => at(check, 'should')),
        ...shownOf(kind).flatMap((check) => at(check, 'note')),
      ]
    })
    if (found.length > 0) byStep.set(id, found)
  }
  const [first] = byStep
  const last = [...byStep.keys()].at(-1)
  if (first) byStep.set(first[0], [{ check: rightsCheck, level: 'should' }, ...first[1]])
  if (last !== undefined) byStep.set(last, [...(byStep.get(last) ?? []), { check: logCheck, level: 'note' }])
  return byStep
}
