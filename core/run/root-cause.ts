import { placeInOrder } from '../diagnoses/index.ts'
import type { Result } from '../model/result.ts'
import type { Planned } from './plan.ts'

/** Failed results that only follow from another failed one. */
export function consequences(results: readonly Result[], plan: readonly Planned[]): Map<string, string> {
  // What waits for a value that has yet to be entered is no fault either.
  const causes = results.filter(({ status, because }) => status === 'fail' || because?.id === 'to-do')
  const failed = new Set(causes.map(({ check }) => check))
  const follows = new Map(plan.map(({ check }) => [check.id, check.follows]))
  const explained = new Map<string, string>()
  for (const result of results) {
    if (result.status !== 'fail' && result.status !== 'warn') continue
    const cause = follows.get(result.check)?.find((id) => failed.has(id))
    if (cause) explained.set(result.check, cause)
  }
  return explained
}

/** The failed result that no other explains, earliest in the order of areas; null when nothing failed. */
export function rootCauseOf(results: readonly Result[], order: readonly string[]): Result | null {
  const failed = results.filter(({ status, diagnosis }) => status === 'fail' && diagnosis !== null)
  const place = (result: Result) => [placeInOrder(result.diagnosis ?? ''), order.indexOf(result.check)] as const
  return (
    failed.toSorted((a, b) => {
      const [x, y] = [place(a), place(b)]
      return x[0] - y[0] || x[1] - y[1]
    })[0] ?? null
  )
}
