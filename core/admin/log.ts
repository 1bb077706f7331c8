import { setTimeout as wait } from 'node:timers/promises'
import type { AdminLog, LogEntry } from '../model/admin-decision.ts'
import type { Answer, Outcome } from '../model/exchange.ts'
import type { Json } from '../model/json.ts'
import type { Ask } from './reading.ts'

/** Logs are written a moment later: so often, and so far apart in milliseconds, the entry is looked for. */
const tries = 3
const pause = 1000

/** The id of a request, as the provider names it in its answer. @param headers names of headers, the usual one first */
export const requestIdIn = (answer: Answer, headers: readonly RegExp[]): string | null => {
  const name = headers
    .map((pattern) => Object.keys(answer.headers).find((each) => pattern.test(each)))
    .find((each) => each !== undefined)
  return name === undefined ? null : (answer.headers[name] ?? null)
}

/** What was found in the log, or why it could not be read. */
export interface LookedUp {
  entries: readonly LogEntry[]
  refused: Outcome | null
}

/** Looks a request up in the log; where nothing is there yet, again a moment later. */
export async function lookUp(
  ask: Ask,
  log: AdminLog,
  sought: Parameters<AdminLog['request']>[0],
  signal: AbortSignal,
): Promise<LookedUp> {
  for (let left = tries; ; left--) {
    const outcome = await ask(log.request(sought))
    if (outcome.answer?.status !== 200) return { entries: [], refused: outcome }
    const entries = log.read((outcome.answer.json ?? null) as Json)
    if (entries.length > 0 || left === 1) return { entries, refused: null }
    await wait(pause, undefined, { signal }).catch(() => {})
  }
}
