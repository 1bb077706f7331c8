import type { Check } from '../checks/check.ts'
import { checkById } from '../checks/index.ts'
import type { FactName } from '../model/facts.ts'
import type { Level } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { probes } from '../probes/index.ts'
import type { Probe } from '../probes/probe.ts'
import { adminRequirements } from './admin-requirements.ts'

/** A check of the plan, with the step it belongs to and how much it matters there. */
export interface Planned {
  check: Check
  step: string
  level: Level
}

export interface Plan {
  checks: readonly Planned[]
  probes: readonly Probe[]
  /** The probe of this plan that gives a fact. */
  giverOf: ReadonlyMap<FactName, Probe>
}

/** The probes of a flow, by the facts they give; a fact that is known without one is not there. */
const giversOf = ({ flow }: Guide): ReadonlyMap<FactName, Probe> =>
  new Map(
    probes
      .filter((probe) => probe.flow === undefined || probe.flow === flow)
      .flatMap((probe) => probe.gives.map((fact) => [fact, probe] as const)),
  )

/** Facts of certain probes, and of those that need them. */
function factsOf(giverOf: ReadonlyMap<FactName, Probe>, isOne: (probe: Probe) => boolean): ReadonlySet<FactName> {
  const facts = new Set<FactName>()
  const wants = (probe: Probe): boolean =>
    isOne(probe) ||
    probe.needs.some((fact) => {
      const giver = giverOf.get(fact)
      return giver !== undefined && wants(giver)
    })
  for (const [fact, probe] of giverOf) if (wants(probe)) facts.add(fact)
  return facts
}

/** Facts that cannot be had without a person. */
const personsFacts = (giverOf: ReadonlyMap<FactName, Probe>) =>
  factsOf(giverOf, ({ interactive }) => interactive === true)

/** Facts that cannot be had without a request that names the client: all such requests are of the probes of a flow. */
const clientsFacts = (giverOf: ReadonlyMap<FactName, Probe>) => factsOf(giverOf, ({ flow }) => flow !== undefined)

/** Whether a step has a check that waits for a person. */
export function needsPerson(guide: Guide, step: string): boolean {
  const facts = personsFacts(giversOf(guide))
  const proves = guide.steps.find(({ id }) => id === step)?.proves ?? []
  return proves.some(({ check }) => checkById.get(check)?.reads.some((fact) => facts.has(fact)) ?? false)
}

/**
 * What a run does: all checks of a guide, or those of one step and of everything that its requests prove on the way, so
 * that the root cause is seen wherever it lies.
 * @param person whether somebody agreed to sign in; without, nothing that waits for a person is part of the run
 * @param quiet no request names the client: it costs nothing at the provider, and leaves no trace of the client there
 * @param admin somebody has given access to the provider's admin API: what the steps want is looked at as well
 */
export function plan(guide: Guide, step: string | null, person = false, quiet = false, admin = false): Plan {
  const giverOf = giversOf(guide)
  const persons = personsFacts(giverOf)
  const apart = quiet ? clientsFacts(giverOf) : person ? new Set<FactName>() : persons
  const looked = admin ? adminRequirements(guide) : null
  const all = guide.steps.flatMap(({ id, proves }) =>
    [...proves, ...(looked?.get(id) ?? [])].flatMap(({ check, level }) => {
      const found = checkById.get(check)
      return found && !found.reads.some((fact) => apart.has(fact)) ? [{ check: found, step: id, level }] : []
    }),
  )
  // Somebody who signs in is asked once: what hangs on it is proved by the same sign-in, whichever step it was begun in.
  const bySignIn = (planned: Planned) => person && planned.check.reads.some((fact) => persons.has(fact))
  const wanted = step === null ? all : all.filter((planned) => planned.step === step || bySignIn(planned))
  const needed = new Set<Probe>()
  const add = (fact: FactName) => {
    const probe = giverOf.get(fact)
    if (!probe || needed.has(probe)) return
    needed.add(probe)
    probe.needs.forEach(add)
    for (const id of probe.after) checkById.get(id)?.reads.forEach(add)
  }
  for (const { check } of wanted) check.reads.forEach(add)
  const given = (fact: FactName) => {
    const probe = giverOf.get(fact)
    return !probe || needed.has(probe)
  }
  return {
    checks: all.filter(({ check }) => check.reads.every(given)),
    probes: probes.filter((probe) => needed.has(probe)),
    giverOf,
  }
}
