import type { Finding, Report } from '../../core/contract/values.ts'

/** Up to where a proxy can be what is wrong; behind that the host itself has answered. */
const onTheWay = /^(connect|proxy|portal|tls|http)\./

/** Whether trying without the proxy may be offered for a finding, was done in its run already, or is beside the point. */
export function withoutProxy(finding: Finding, report: Pick<Report, 'connection'> | null): 'offer' | 'tried' | null {
  const { proxy, direct } = report?.connection ?? {}
  if (finding.status !== 'fail' || !onTheWay.test(finding.diagnosis ?? '') || !proxy?.proxy) return null
  if (!direct) return 'offer'
  return finding.diagnosis === 'proxy.direct-works' ? null : 'tried'
}
