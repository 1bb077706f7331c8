import { rungOf } from '../diagnoses/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Planned } from './plan.ts'

/** Failed findings that only follow from another failed one. */
export function consequences(findings: readonly Finding[], plan: readonly Planned[]): Map<string, string> {
  // What waits for a value that has yet to be entered is no fault either.
  const causes = findings.filter(({ status, because }) => status === 'fail' || because?.id === 'to-do')
  const failed = new Set(causes.map(({ check }) => check))
  const follows = new Map(plan.map(({ check }) => [check.id, check.follows]))
  const explained = new Map<string, string>()
  for (const finding of findings) {
    if (finding.status !== 'fail' && finding.status !== 'warn') continue
    const cause = follows.get(finding.check)?.find((id) => failed.has(id))
    if (cause) explained.set(finding.check, cause)
  }
  return explained
}

/** The failed finding that no other explains, earliest on the ladder; null when nothing failed. */
export function rootCauseOf(findings: readonly Finding[], order: readonly string[]): Finding | null {
  const failed = findings.filter(({ status, diagnosis }) => status === 'fail' && diagnosis !== null)
  const place = (finding: Finding) => [rungOf(finding.diagnosis ?? ''), order.indexOf(finding.check)] as const
  return (
    failed.toSorted((a, b) => {
      const [x, y] = [place(a), place(b)]
      return x[0] - y[0] || x[1] - y[1]
    })[0] ?? null
  )
}
