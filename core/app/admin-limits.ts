import type { Ask } from '../admin/reading.ts'
import type { Answer } from '../model/exchange.ts'

export interface Patience {
  /** Milliseconds since the epoch. */
  now(): number
  wait(ms: number): Promise<void>
}

export const usualPatience: Patience = {
  now: Date.now,
  wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
}

/** Requests of a window that are left to everything else that uses the API. */
const reserve = 5

/** No longer than this is waited for a window to end, in milliseconds: windows of a minute are usual. */
const longest = 70_000

const numberIn = ({ headers }: Answer, ...names: string[]): number => {
  const text = names.map((name) => headers[name]).find((value) => value !== undefined && value !== '')
  return text === undefined ? Number.NaN : Number(text)
}

/** How long it is until requests are allowed again, in milliseconds; 0 where nothing says so, or it is too long to wait for. */
function pauseOf(answer: Answer, now: number): number {
  const after = numberIn(answer, 'retry-after') * 1000
  const served = Date.parse(answer.headers.date ?? '') || now
  const reset = numberIn(answer, 'x-rate-limit-reset', 'x-ratelimit-reset') * 1000 - served
  const pause = Number.isNaN(after) ? reset + 1000 : after
  return pause > 0 && pause <= longest ? pause : 0
}

/**
 * Keeps the limits of the provider's API: where almost nothing is left of a window, its end is waited for; what is refused
 * for the limit was not carried out, and is sent once more. (RFC 6585 section 4, and the rate limit headers of the providers.)
 */
export function withinLimits(ask: Ask, { now, wait }: Patience): Ask {
  let last: Answer | null = null
  // Who is refused after the wait as well is refused for something that does not end with it.
  let patient = true
  const pauseAfter = (answer: Answer) => (patient ? pauseOf(answer, now()) : 0)
  return async (request) => {
    const left = last ? numberIn(last, 'x-rate-limit-remaining', 'x-ratelimit-remaining') : Number.NaN
    if (last && left <= reserve) await wait(pauseAfter(last))
    const outcome = await ask(request)
    last = outcome.answer
    if (outcome.answer?.status !== 429) return outcome
    const pause = pauseAfter(outcome.answer)
    if (pause === 0) return outcome
    await wait(pause)
    const again = await ask(request)
    last = again.answer
    patient = again.answer?.status !== 429
    return again
  }
}
