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

/** Answers from a cache carry the date of the day they were stored, so they say nothing about now. */
function sampleOf(outcome: Facts[(typeof sources)[number]] | undefined) {
  const answer = outcome?.answer
  const served = Date.parse(answer?.headers.date ?? '')
  if (!answer || Number.isNaN(served) || Number(answer.headers.age ?? 0) > 0) return []
  return [{ offset: answer.at - (served + 500), uncertainty: 500 + answer.exchange.timings.total / 2 }]
}

/**
 * Compares this machine's clock with the `Date` of every answer (RFC 9110 section 6.6.1). The median counts, so that one
 * server with a wrong clock is no alarm; of two that disagree, the one nearer to ours.
 */
export function readClock(facts: Partial<Pick<Facts, (typeof sources)[number]>>): ClockReading | null {
  const samples = sources.flatMap((name) => sampleOf(facts[name])).toSorted((a, b) => a.offset - b.offset)
  const half = samples.length / 2
  const middle = [samples[Math.ceil(half) - 1], samples[Math.floor(half)]].filter((sample) => sample !== undefined)
  const [nearest] = middle.toSorted((a, b) => Math.abs(a.offset) - Math.abs(b.offset))
  return nearest ? { ...nearest, samples: samples.length } : null
}
