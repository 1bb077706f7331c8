import type { Answer, Exchange, Failure, Outcome, Timings } from '../model/exchange.ts'
import type { Mask, Received } from '../model/mask.ts'
import type { Request } from '../model/network.ts'
import type { ProviderHeaders } from '../model/provider.ts'
import type { Connection } from './connection.ts'
import { exchangeAt, interruption } from './exchange.ts'
import type { Places } from './places.ts'
import { headerOf, record } from './record.ts'

export interface RecordOptions {
  mask: Mask
  /** Headers in which the provider says more. */
  headers: ProviderHeaders
  userAgent: string
  /** Milliseconds for each exchange as a whole. */
  timeout: number
  signal: AbortSignal
}

/** Sends requests and writes every exchange down. */
export function createRecorder(
  places: Pick<Places, 'placeOf' | 'lease'>,
  { mask, headers, userAgent, timeout, signal }: RecordOptions,
) {
  const recorded: { began: number; exchange: Exchange }[] = []

  async function send(probe: string, asked: Request): Promise<Outcome> {
    const request = { ...asked, headers: { Accept: 'application/json', 'User-Agent': userAgent, ...asked.headers } }
    const place = places.placeOf(request.url)
    const at = new Date()
    const began = performance.now()
    const timings: Timings = { total: 0 }
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)])
    const note = (connection: Connection | null, received: Received | null, failure: Failure | null) => {
      timings.total = performance.now() - began
      const written = record(
        probe,
        request,
        { at, proxy: place.proxy, connection, timings, received, failure },
        mask,
        headers.requestId,
      )
      recorded.push({ began, exchange: written })
      return written
    }
    try {
      const { connection, received } = await exchangeAt(place, { request, limit, began, timings }, places.lease)
      const written = note(connection, received, null)
      const seen = { at: at.getTime() + timings.total / 2, limitEnds: headerOf(received.headers, headers.rateLimit) }
      return { answer: readAnswer(written, received, seen), failure: null }
    } catch (error) {
      signal.throwIfAborted()
      const { failure, connection } = interruption(error, limit, timeout)
      return { answer: null, failure, exchange: note(connection, null, failure) }
    }
  }

  const exchanges = () => recorded.toSorted((a, b) => a.began - b.began).map(({ exchange }) => exchange)
  return { send, exchanges }
}

function readAnswer(exchange: Exchange, received: Received, seen: Pick<Answer, 'at' | 'limitEnds'>): Answer {
  const text = received.body.replace(/^\uFEFF/, '')
  try {
    return { ...received, ...seen, exchange, json: JSON.parse(text) as unknown, isJson: true }
  } catch {
    return { ...received, ...seen, exchange, json: null, isJson: false }
  }
}
