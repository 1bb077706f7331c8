import type { Report } from '../../core/model/report.ts'
import { rungMark, trustMark } from '../../renderer/lib/ladder.ts'
import { stationsOf } from '../../renderer/lib/way.ts'

const areas = { name: 'dns', addresses: 'connect', proxy: 'proxy', tls: 'tls', clock: 'clock' } as const

/** Where a mark on the way to the host says something else than the findings of the same run; empty where none does. */
export function contradictions(report: Report): string[] {
  const { connection, findings } = report
  if (!connection) return []
  const found: string[] = []
  for (const { id, mark } of stationsOf(connection, findings)) {
    const statuses = findings.filter(({ check }) => check.startsWith(`${areas[id]}.`)).map(({ status }) => status)
    const worst = (['error', 'fail', 'warn'] as const).find((status) => statuses.includes(status))
    const due = worst && { error: 'error', fail: 'failed', warn: 'warning' }[worst]
    if (due && mark !== due) found.push(`${id} is ${mark} beside a finding that is ${worst}`)
    if (!due && !['verified', 'waits', 'not-run'].includes(mark)) found.push(`${id} is ${mark}, and no finding says so`)
    if (mark === 'verified' && !statuses.some((status) => status === 'pass' || status === 'info'))
      found.push(`${id} is verified, and nothing was found`)
  }
  const { tls } = connection
  for (const rung of tls?.ladder ?? []) {
    const mark = rungMark(rung, report)
    const about = findings.find(({ diagnosis }) => rung.problem !== null && diagnosis === rung.problem)
    if (rung.problem !== null && !about) found.push(`${rung.subject} has ${rung.problem}, which is no finding`)
    if (about?.status === 'fail' && mark !== 'failed') found.push(`${rung.subject} is ${mark} beside its finding`)
    const broken = findings.some(({ check, status }) => check.startsWith('tls.') && status === 'fail')
    if (mark === 'verified' && broken) found.push(`${rung.subject} is verified in a chain that breaks`)
  }
  const chain = findings.find(({ check }) => check === 'tls.chain-trusted')
  if (tls && (chain?.status === 'fail') !== (trustMark(report) === 'failed'))
    found.push(`trust is ${trustMark(report)}, the finding is ${chain?.status}`)
  if (tls && chain?.status === 'pass' && tls.trustedBy === null && tls.ladder.length > 0 && tls.failure === null)
    found.push('the chain is trusted, and by no store')
  return found
}
