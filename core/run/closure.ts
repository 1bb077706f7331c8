import type { Check } from '../checks/check.ts'
import { checkById } from '../checks/index.ts'
import type { FactName } from '../model/facts.ts'
import type { Input } from '../model/inputs.ts'
import type { CheckOutcome } from '../model/outcome.ts'
import type { Probe } from '../probes/probe.ts'
import type { Plan } from './plan.ts'

type Givers = Plan['giverOf']

/** What a probe's facts depend on, with everything that the facts it needs depend on. */
function closureOfProbe(probe: Probe, giverOf: Givers, into: Set<Input>): void {
  for (const input of probe.uses) into.add(input)
  for (const fact of probe.needs) closureOfFact(fact, giverOf, into)
}

function closureOfFact(fact: FactName, giverOf: Givers, into: Set<Input>): void {
  if (fact === 'target') into.add('target')
  const giver = giverOf.get(fact)
  if (giver) closureOfProbe(giver, giverOf, into)
}

/**
 * Everything that a verdict of a check depends on, derived from the facts that it reads and the probes that they come
 * from: as long as all of it is unchanged, what was proved stays proved.
 * @param behind id of the probe that made the exchange behind the verdict, null where there is none; left out, whatever
 *   the check may ever depend on
 */
export function closureOf(check: Check, giverOf: Givers, behind?: string | null): ReadonlySet<Input> {
  const inputs = new Set<Input>(['guide', ...check.uses])
  // What it may read and did not rest on could only have refuted it.
  const rested = check.mayRead.filter((fact) => behind === undefined || giverOf.get(fact)?.id === behind)
  for (const fact of [...check.reads, ...rested, ...check.later]) closureOfFact(fact, giverOf, inputs)
  return inputs
}

/** The closure of an outcome: what was stopped by another check depends on what that one depends on, too. */
export function closureOfOutcome(
  check: Check,
  outcome: CheckOutcome,
  giverOf: Givers,
  behind: string | null,
): ReadonlySet<Input> {
  const own = closureOf(check, giverOf, behind)
  const stopper = outcome.kind === 'blocked' ? checkById.get(outcome.by.id) : undefined
  return stopper ? new Set([...own, ...closureOf(stopper, giverOf)]) : own
}

/**
 * The fields, secrets and settings that a check is about itself: those that it uses and those that the probes of its own
 * facts use, without what those needed before.
 */
export function directInputs(check: Check, giverOf: Givers): ReadonlySet<Input> {
  const inputs = new Set<Input>(check.uses)
  for (const fact of check.reads) {
    const giver = giverOf.get(fact)
    for (const input of giver?.uses ?? []) inputs.add(input)
    if (fact === 'target' || giver?.needs.includes('target')) inputs.add('target')
  }
  return inputs
}
