import type { Exchange, Finding, Report } from '../../core/contract/values.ts'

const same = (a: Finding, b: Finding): boolean => a.exchange === b.exchange && JSON.stringify(a) === JSON.stringify(b)

/**
 * The exchange behind a finding. Its index counts in the report that brought it, which may be the newest run of all
 * steps or a verification of one step; so the report is found by the finding. Null when that report is no longer kept.
 */
export function exchangeBehind(finding: Finding, reports: readonly (Report | null | undefined)[]): Exchange | null {
  if (finding.exchange === null) return null
  const report = reports.find((candidate) => candidate?.findings.some((other) => same(finding, other)))
  return report?.exchanges[finding.exchange] ?? null
}
