import { z } from 'zod'
import type { Failure } from '../model/exchange.ts'
import type { Finding } from '../model/finding.ts'
import type { NetworkPath, NetworkPathData } from '../model/network-path.ts'
import type { CheckOutcome } from '../model/outcome.ts'
import type { Report } from '../model/report.ts'
import type { Result, RunResult } from '../model/result.ts'
import { exchange, shown, statuses } from './row-parts.ts'

/** What was written by this program but may have been edited, cut short or written by another version of it. */
const finding = z.looseObject({
  check: z.string(),
  step: z.string(),
  title: z.string(),
  level: z.enum(['must', 'should', 'note']),
  status: z.enum(statuses),
  diagnosis: z.string().nullable(),
  says: z.string().nullable(),
  fix: z.array(z.string()),
  owner: z.string().nullable(),
  takesEffect: z.string().nullable(),
  expected: shown,
  actual: shown,
  seen: shown,
  because: z.object({ id: z.string(), says: z.string() }).nullable(),
  possible: z.array(z.string()),
  refs: z.array(z.object({ id: z.string(), url: z.string() })),
  exchange: z.number().nullable(),
  ms: z.number(),
})

/** The report in words that versions before 2026-11-29 kept. */
export const oldReport = z.looseObject({
  schema: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  started: z.string(),
  ended: z.string(),
  ms: z.number(),
  guide: z.string(),
  step: z.string().nullable(),
  profile: z.looseObject({ secrets: z.record(z.string(), z.boolean()) }),
  verdict: z.enum(['pass', 'warn', 'fail', 'incomplete']),
  headline: z.string(),
  rootCause: z.string().nullable(),
  counts: z.record(z.enum(statuses), z.number()),
  findings: z.array(finding),
  exchanges: z.array(exchange),
  handoff: z.array(z.looseObject({ label: z.string(), field: z.string() })),
})

/** What a finding says came of its check. Its sentence is left out: the diagnosis has the words of today. */
function outcomeOf({ status, diagnosis, seen, expected, actual, possible, because, ms }: Finding): CheckOutcome {
  const judged = { kind: 'judged' as const, ms }
  if (status === 'error') return { kind: 'broken', ms, fault: { message: String(actual), places: [] } }
  if (diagnosis !== null)
    return { ...judged, verdict: { holds: false, diagnosis, expected, actual, possible } as never }
  if (status === 'pass') return { ...judged, verdict: { holds: true, seen } }
  return {
    ...judged,
    verdict: { holds: null, because: because?.says ?? '', applies: because?.id !== 'not-applicable' },
  }
}

const resultOf = (finding: Finding): Result => {
  const { check, step, level, status, diagnosis, because, exchange: index, ms } = finding
  return {
    check,
    step,
    level,
    status,
    diagnosis,
    muted: false,
    because,
    outcome: outcomeOf(finding),
    exchange: index,
    ms,
  }
}

/** What failed, as a report shows it: its words are not made again. */
const worded = <T extends { failure: Failure | null }>(fact: T): T => ({
  ...fact,
  failure: fact.failure && { ...fact.failure, worded: true },
})

const pathOf = (path: NetworkPath): NetworkPathData => ({
  ...path,
  proxy: path.proxy && worded(path.proxy),
  resolution: path.resolution && worded(path.resolution),
  attempts: path.attempts.map(worded),
  tls: path.tls && worded(path.tls),
  direct: path.direct && worded(path.direct),
})

/** Makes data of a report that was kept in words. */
export function resultOfReport({ findings, exchanges, connection, ...rest }: Report): RunResult {
  const root = findings.find(({ status, diagnosis }) => status === 'fail' && diagnosis === rest.rootCause)
  return {
    ...rest,
    kind: 'result',
    values: {},
    root: root?.check ?? null,
    results: findings.map(resultOf),
    exchanges: exchanges.map(worded),
    ...(connection === undefined ? {} : { connection: connection && pathOf(connection) }),
  }
}
