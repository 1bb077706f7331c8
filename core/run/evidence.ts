import type { Check } from '../checks/check.ts'
import type { Exchange } from '../model/exchange.ts'
import type { FactName, Facts } from '../model/facts.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Plan } from './plan.ts'

/** The exchanges that a fact is or holds: outcomes, answers, and lists of them. */
function exchangesIn(fact: unknown): Exchange[] {
  if (Array.isArray(fact)) return fact.flatMap(exchangesIn)
  if (fact === null || typeof fact !== 'object') return []
  const { outcome, answer, failure, exchange } = fact as Record<string, unknown>
  if (outcome !== undefined) return exchangesIn(outcome)
  if (answer && typeof answer === 'object' && 'exchange' in answer) return [answer.exchange as Exchange]
  return failure && exchange ? [exchange as Exchange] : []
}

/**
 * The exchange behind a verdict: the one that the check names, else the newest that the facts it reads came from. What
 * it may read counts where nothing that it reads came from an exchange.
 * @param recorded all exchanges of the run, each with the probe that made it
 */
export function exchangeBehind(
  check: Check,
  verdict: Verdict | null,
  facts: Partial<Facts>,
  { giverOf, probes }: Pick<Plan, 'giverOf' | 'probes'>,
  recorded: readonly Exchange[],
): Exchange | null {
  if (verdict && verdict.holds !== null && verdict.exchange) return verdict.exchange
  const newestOf = (names: readonly FactName[]): Exchange | null => {
    const found = names.flatMap((name) => {
      const giver = giverOf.get(name)
      if (!giver || facts[name] === undefined) return []
      const made = exchangesIn(facts[name]).at(-1) ?? recorded.findLast(({ probe }) => probe === giver.id)
      return made ? [{ made, rank: probes.indexOf(giver) }] : []
    })
    return found.toSorted((a, b) => b.rank - a.rank)[0]?.made ?? null
  }
  return newestOf(check.reads) ?? newestOf(check.mayRead)
}
