import type { Finding, Report } from '../../core/contract/values.ts'

/** What another way of client authentication may help with. */
const helps: readonly string[] = [
  'client.secret-wrong',
  'client.auth-failed',
  'client.auth-method',
  'client.refused-silently',
]

/** Whether other ways may be offered for a finding, were tried in its run already, or are beside the point. */
export function otherWays(finding: Finding, report: Pick<Report, 'exchanges'> | null): 'offer' | 'tried' | null {
  if (finding.status !== 'fail' || !finding.diagnosis || !helps.includes(finding.diagnosis)) return null
  return report?.exchanges.some(({ probe }) => probe === 'method-trials') ? 'tried' : 'offer'
}
