import type { Report, RunComparison, RunSummary } from '../../../core/contract/values.ts'
import { allPassed, findings, reportOf } from './fake-reports.ts'

const day = 86_400_000
const at = (before: number) => new Date(Date.UTC(2026, 10, 24, 9, 30) - before * day).toISOString()

/** Ids of kept runs, the newest first. */
export const fakeRunIds = [
  '1b9f0e5a-6c1d-4a7b-8a55-0d1c2b3a4f50',
  '2c8e1f4b-7d2e-4b8c-9b66-1e2d3c4b5a61',
  '3d7d2a3c-8e3f-4c9d-8c77-2f3e4d5c6b72',
] as const

/** An older run: what is listed of it is that of the third one. */
const olderId = (index: number) => `4e6c3b2d-9f40-4dae-8d88-${String(index).padStart(12, '0')}`

/** The newest run of a setup as it came out, and two of the days before it; more where that is asked for. */
export function fakeRuns(report: Report | null, count = 3): RunSummary[] {
  if (!report) return []
  const { guide, tool } = report
  const rows = [
    { verdict: report.verdict, rootCause: report.rootCause, host: 'desktop', lastGood: fakeRunIds[1] },
    { verdict: 'pass', rootCause: null, host: 'terminal', lastGood: null },
    { verdict: 'fail', rootCause: 'tls.intercepted', host: 'desktop', lastGood: null },
  ] as const
  return Array.from({ length: count }, (_, index) => ({
    ...(rows[index] ?? rows[2]),
    id: fakeRunIds[index] ?? olderId(index),
    started: at(index / 2),
    ended: at(index / 2),
    step: index === 2 ? 'network' : null,
    guide,
    cause: index === 1 ? null : `What ${rows[index]?.rootCause ?? 'tls.intercepted'} says.`,
    tool: index < 2 ? tool : { ...tool, version: '0.0.9' },
  }))
}

/** The report of a kept run: the second passed, and the others failed; those after the second are of an older version. */
export function fakeRunReport(run: string): Report {
  const index = (fakeRunIds as readonly string[]).indexOf(run)
  const report = reportOf(index === 1 ? allPassed : findings, null)
  const later = Date.parse(at(index / 2)) - Date.parse(report.started)
  const exchanges = report.exchanges.map((one) => ({ ...one, at: new Date(Date.parse(one.at) + later).toISOString() }))
  return {
    ...report,
    exchanges,
    started: at(index / 2),
    ...(index > 1 ? { tool: { ...report.tool, version: '0.0.9' } } : {}),
  }
}

const run = (index: 0 | 1 | 2, verdict: 'pass' | 'fail', rootCause: string | null): RunComparison['before'] => ({
  id: fakeRunIds[index],
  started: at(index / 2),
  verdict,
  rootCause,
  guide: 'okta/fortanix-key-insight',
  step: null,
})

export const fakeComparison: RunComparison = {
  schema: 1,
  before: run(1, 'pass', null),
  after: run(0, 'fail', 'proxy.refused'),
  headline: 'The run of Nov 23, 2026 passed. The run of Nov 24, 2026 did not. The runs differ in 3 things.',
  differences: [
    {
      area: 'results',
      about: 'Results of checks',
      item: 'The proxy lets the connection through',
      before: 'passed',
      after: 'failed (proxy.refused)',
      near: false,
    },
    { area: 'proxy', about: 'Proxy', item: 'Proxy', before: 'none', after: 'proxy.example.com:3128', near: true },
    {
      area: 'keys',
      about: 'Keys of the provider',
      item: 'k2026-11',
      before: 'none',
      after: 'RSA RS256 sig, seen on Nov 24, 2026',
      near: false,
    },
  ],
}
