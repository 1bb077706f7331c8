import type { Failure, Timings } from '../model/exchange.ts'
import type { Received } from '../model/mask.ts'
import type { Request } from '../model/network.ts'
import { type Connection, ConnectionFailed } from './connection.ts'
import { handshakeFailure, requestFailure, timedOut } from './failures.ts'
import type { Place } from './place.ts'
import { unpacked } from './unpacked.ts'

/** One request on its way, with the limit that ends it. */
export interface Sending {
  request: Request
  limit: AbortSignal
  /** By `performance.now()`. */
  began: number
  /** Filled in as the phases end. */
  timings: Timings
}

/** What an error of an exchange tells: on which connection, how many bytes of the answer had come, and whether its head was whole. */
interface Interrupted {
  connection?: Connection
  came?: number
  begun?: boolean
}

/** Bytes of an answer that are read at most. */
const largest = 1_048_576

/** A connection for a request: for one that must not be sent twice, one that has served nothing, and so need not be replaced. */
async function leased(
  place: Place,
  request: Pick<Request, 'once'>,
  lease: (place: Place) => Promise<Connection>,
): Promise<Connection> {
  const connection = await lease(place)
  if (!request.once || connection.served === 0) return connection
  connection.socket.destroy()
  return leased(place, request, lease)
}

/** One request on one connection. A connection that the server closed while it lay idle is replaced once. */
export async function exchangeAt(place: Place, sending: Sending, lease: (place: Place) => Promise<Connection>) {
  const { request, limit, timings } = sending
  for (;;) {
    const connection = await orAbort(leased(place, request, lease), limit)
    const first = connection.served === 0
    const before = connection.received
    try {
      const received = await orAbort(carryOver(connection, sending), limit)
      connection.served += 1
      // A server that says so closes the connection now, though the end of it may not have arrived yet.
      const closes = /\bclose\b/i.test(received.headers.connection ?? '')
      if (connection.alive && !closes) place.idle.push(connection)
      if (first) Object.assign(timings, connection.timings)
      return { connection, received }
    } catch (error) {
      connection.socket.destroy()
      if (first || limit.aborted || timings.firstByte !== undefined)
        throw Object.assign(asError(error), {
          connection,
          came: connection.received - before,
          begun: timings.firstByte !== undefined,
        })
    }
  }
}

async function carryOver(connection: Connection, { request, limit, timings, began }: Sending): Promise<Received> {
  const url = new URL(request.url)
  const answer = await connection.client.request({
    method: request.method,
    path: `${url.pathname}${url.search}`,
    headers: { ...request.headers },
    body: request.body ?? null,
    signal: limit,
  })
  timings.firstByte = performance.now() - began
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > largest)
      throw Object.assign(new Error('RESPONSE_EXCEEDED'), { code: 'RESPONSE_EXCEEDED', bytes: largest })
  }
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]),
  )
  const body = unpacked(Buffer.concat(chunks), headers['content-encoding'] ?? '', largest)
  return { status: answer.statusCode, headers, body }
}

/** What stopped an exchange, and on which connection. */
export function interruption(
  error: unknown,
  limit: AbortSignal,
  timeout: number,
): { failure: Failure; connection: Connection | null } {
  return { failure: failureOf(error, limit, timeout), connection: (error as Interrupted).connection ?? null }
}

function failureOf(error: unknown, limit: AbortSignal, timeout: number): Failure {
  const { connection, came: bytes = 0, begun = false } = error as Interrupted
  if (error instanceof ConnectionFailed) return error.failure
  if (limit.aborted) {
    const quiet = Math.round(performance.now() - (connection?.heardAt ?? 0))
    // An answer that drips is slow; one that has stopped is lost on its way.
    const stopped = bytes > 0 && quiet > timeout / 2
    return stopped ? { ...timedOut('truncated', quiet), bytes } : timedOut('timeout', timeout)
  }
  if (!connection) return handshakeFailure(error)
  const failure = requestFailure(error)
  if (failure.kind !== 'reset' || bytes === 0) return failure
  // Once its head is there, a response has arrived: what is missing is the rest of it.
  return { ...failure, kind: begun ? 'truncated' : 'reset', bytes }
}

/** Whatever a library does with a signal, nothing is waited for beyond the limit. */
function orAbort<T>(work: Promise<T>, limit: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(limit.reason)
    if (limit.aborted) end()
    limit.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => limit.removeEventListener('abort', end))
  })
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
