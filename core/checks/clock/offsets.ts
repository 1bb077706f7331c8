import type { Answer } from '../../model/exchange.ts'
import type { Facts } from '../../model/facts.ts'

/** What the answers say about this machine's clock. All in milliseconds; positive is ahead of the servers. */
export interface ClockReading {
  offset: number
  /** Half the second that `Date` is rounded to, and half the time the answer took. */
  uncertainty: number
  /** How many answers said what time it is. */
  samples: number
}

const sources = ['oauthDocument', 'oidcDocument', 'organization', 'keysOutcome', 'tokenOutcome'] as const

/** The forms of RFC 9110 section 5.6.7, the oldest of which leaves out that it is GMT; a bare number is no time. */
function timeIn(date: string): number {
  if (!/\d\d:\d\d:\d\d/.test(date)) return Number.NaN
  return Date.parse(/(GMT|UTC|Z|[+-]\d\d:?\d\d)$/.test(date) ? date : `${date} GMT`)
}

/** Answers from a cache carry the date of the day they were stored, so they say nothing about now. */
const fromCache = (headers: Answer['headers']): boolean =>
  Number(headers.age ?? 0) > 0 ||
  ['x-cache', 'cf-cache-status', 'x-cache-status', 'x-proxy-cache'].some((name) => /\bhit\b/i.test(headers[name] ?? ''))

/** What is no data of the API may come from a device of this network, whose clock is nobody's measure. */
function sampleOf(outcome: Facts[(typeof sources)[number]] | undefined) {
  const answer = outcome?.answer
  if (!answer?.isJson || fromCache(answer.headers)) return []
  const served = timeIn(answer.headers.date?.trim() ?? '')
  if (Number.isNaN(served)) return []
  return [{ offset: answer.at - (served + 500), uncertainty: 500 + answer.exchange.timings.total / 2 }]
}

/**
 * Compares this machine's clock with the `Date` of every answer (RFC 9110 section 6.6.1). The one nearest to ours counts:
 * a clock that is wrong here is wrong against all, while one server may be wrong, or a cache may have kept its answer.
 */
export function readClock(facts: Partial<Pick<Facts, (typeof sources)[number]>>): ClockReading | null {
  const samples = sources.flatMap((name) => sampleOf(facts[name]))
  const [nearest] = samples.toSorted((a, b) => Math.abs(a.offset) - Math.abs(b.offset))
  return nearest ? { ...nearest, samples: samples.length } : null
}
