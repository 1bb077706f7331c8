import type { Exchange, Finding, Report } from '../../core/contract/values.ts'

/** The same line, whatever its index: the host takes the index off where it would count in another run's exchanges. */
const same = (a: Finding, b: Finding): boolean =>
  JSON.stringify({ ...a, exchange: null }) === JSON.stringify({ ...b, exchange: null })

type Reports = readonly (Report | null | undefined)[]

/** The run that a finding comes from; null when its report is no longer kept. */
export const reportBehind = (finding: Finding, reports: Reports): Report | null =>
  reports.find((report) => report?.findings.some((other) => same(finding, other))) ?? null

/**
 * The exchange behind a finding. Its index counts in the report that brought it, which may be the newest run of all
 * steps or a verification of one step; so the report is found by the finding. Null when that report is no longer kept.
 */
export function exchangeBehind(finding: Finding, reports: Reports): Exchange | null {
  for (const report of reports) {
    const index = report?.findings.find((other) => same(finding, other))?.exchange
    if (report && typeof index === 'number') return report.exchanges[index] ?? null
  }
  return null
}
