import type { Exchange } from '../model/exchange.ts'
import type { CheckOutcome } from '../model/outcome.ts'
import type { Proof } from '../model/proof.ts'
import type { Verdict } from '../model/verdict.ts'
import { closureOfOutcome } from './closure.ts'
import { exchangeBehind } from './evidence.ts'
import type { Executed } from './execute.ts'
import { maskedWithin } from './masked-within.ts'
import type { Plan, Planned } from './plan.ts'

function withoutExchange(verdict: Verdict): Verdict {
  if (verdict.holds === null) return verdict
  const { exchange: _kept, ...rest } = verdict
  return rest
}

/** What came of a check as it is kept: without the exchange, which the run keeps for itself. */
export const kept = (outcome: CheckOutcome): CheckOutcome =>
  outcome.kind === 'judged' ? { ...outcome, verdict: withoutExchange(outcome.verdict) } : outcome

/** What came of a check in a run, and the exchange behind it with its place in the report. */
export interface Came {
  entry: Planned
  outcome: CheckOutcome
  behind: Exchange | null
  exchange: number | null
}

/** What came of every check of a plan; of one that was never reached, that the run ended before it. */
export const cameOf = (plan: Plan, { facts, outcomes }: Executed, exchanges: readonly Exchange[]): Came[] =>
  plan.checks.map((entry) => {
    const { check } = entry
    const outcome = outcomes.get(check.id) ?? { kind: 'blocked', by: { kind: 'cancelled', id: check.id }, ms: 0 }
    const verdict = outcome.kind === 'judged' ? outcome.verdict : null
    const behind = exchangeBehind(check, verdict, facts, plan, exchanges)
    const index = behind ? exchanges.indexOf(behind) : -1
    return { entry, outcome, behind, exchange: index < 0 ? null : index }
  })

/** Makes a check's outcome something that can be kept. */
export function proofOf(
  { entry: { check }, outcome, behind, exchange }: Came,
  giverOf: Plan['giverOf'],
  mask: (text: string) => string,
): Proof {
  const inputs = [...closureOfOutcome(check, outcome, giverOf, behind?.probe ?? null)].sort()
  return { check: check.id, outcome: maskedWithin(kept(outcome), mask), exchange, inputs }
}
