import type { Answer, Failure, Outcome, Timings } from '../model/exchange.ts'
import type { Handshake } from '../model/facts.ts'
import type { Mask, Received } from '../model/mask.ts'
import type { Network, Request } from '../model/network.ts'
import type { Reach } from './addresses.ts'
import { type Connection, ConnectionFailed } from './connection.ts'
import { handshakeFailure, requestFailure, timedOut } from './failures.ts'
import { type VisitPages, waitForVisit } from './loopback-visit.ts'
import type { Place } from './place.ts'
import { createPlaces, type Ways } from './places.ts'
import { record } from './record.ts'
import { unpacked } from './unpacked.ts'

export interface NetworkOptions extends Ways {
  mask: Mask
  /** What a browser is shown that comes back from a sign-in. */
  visitPages: VisitPages
  /** The person allows to go round the proxy, once and without a request. */
  tryDirect?: boolean | undefined
  /** Asks an address by another network stack of this host, such as the browser's; says its status or its failure. */
  secondStack?: ((url: string) => Promise<{ status: number | null; failure: string | null }>) | undefined
}

type Connected = { address: string | null; failure: Failure | null }

const largest = 1_048_576

/** The one implementation of {@link Network}, for all hosts. `timeout` also limits each exchange as a whole. */
export function createNetwork(options: NetworkOptions): Network {
  const { timeout, mask, signal } = options
  const { placeOf, chooseProxy, resolvePlace, reachPlace, askTunnel, lease, shakeHands, tryDirectly, warm, closeAll } =
    createPlaces(options)
  const recorded: { began: number; exchange: Answer['exchange'] }[] = []
  signal.addEventListener('abort', closeAll, { once: true })

  /** One request on one connection. A connection that the server closed while it lay idle is replaced once. */
  async function exchange(place: Place, request: Request, limit: AbortSignal, timings: Timings, began: number) {
    for (;;) {
      const connection = await orAbort(lease(place), limit)
      const first = connection.served === 0
      const before = connection.received
      try {
        const received = await orAbort(carryOver(connection, request, limit, timings, began), limit)
        connection.served += 1
        // A server that says so closes the connection now, though the end of it may not have arrived yet.
        const closes = /\bclose\b/i.test(received.headers.connection ?? '')
        if (connection.alive && !closes) place.idle.push(connection)
        if (first) Object.assign(timings, connection.timings)
        return { connection, received }
      } catch (error) {
        connection.socket.destroy()
        if (first || limit.aborted || timings.firstByte !== undefined)
          throw Object.assign(asError(error), { connection, came: connection.received - before })
      }
    }
  }

  async function carryOver(
    connection: Connection,
    request: Request,
    limit: AbortSignal,
    timings: Timings,
    began: number,
  ): Promise<Received> {
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
    return {
      status: answer.statusCode,
      headers,
      body: unpacked(Buffer.concat(chunks), headers['content-encoding'] ?? '', largest),
    }
  }

  async function send(probe: string, asked: Request): Promise<Outcome> {
    const request = {
      ...asked,
      headers: { Accept: 'application/json', 'User-Agent': options.userAgent, ...asked.headers },
    }
    const place = placeOf(request.url)
    const at = new Date()
    const began = performance.now()
    const timings: Timings = { total: 0 }
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)])
    const note = (connection: Connection | null, received: Received | null, failure: Failure | null) => {
      timings.total = performance.now() - began
      const written = record(probe, request, at, place.proxy, connection, timings, received, failure, mask)
      recorded.push({ began, exchange: written })
      return written
    }
    try {
      const { connection, received } = await exchange(place, request, limit, timings, began)
      const written = note(connection, received, null)
      return { answer: readAnswer(written, received, at.getTime() + timings.total / 2), failure: null }
    } catch (error) {
      signal.throwIfAborted()
      const failure = failureOf(error, limit)
      const connection = (error as { connection?: Connection }).connection ?? null
      return { answer: null, failure, exchange: note(connection, null, failure) }
    }
  }

  function failureOf(error: unknown, limit: AbortSignal): Failure {
    if (error instanceof ConnectionFailed) return error.failure
    const { connection, came: bytes = 0 } = error as { connection?: Connection; came?: number }
    if (limit.aborted) {
      const quiet = Math.round(performance.now() - (connection?.heardAt ?? 0))
      // An answer that drips is slow; one that has stopped is lost on its way.
      const stopped = bytes > 0 && quiet > timeout / 2
      return stopped ? { ...timedOut('truncated', quiet), bytes } : timedOut('timeout', timeout)
    }
    if (!connection) return handshakeFailure(error)
    const failure = requestFailure(error)
    return failure.kind === 'reset' && bytes > 0 ? { ...failure, bytes } : failure
  }

  function secure(origin: string): Promise<Handshake> {
    const place = placeOf(origin)
    place.handshake ??= shakeHands(place)
    return place.handshake
  }

  const networkOf = (probe: string): Network => ({
    proxyFor: (origin) => chooseProxy(placeOf(origin)),
    tunnel: async (origin) => {
      const { socket: _kept, ...answer } = await askTunnel(placeOf(origin))
      return answer
    },
    resolve: (origin) => resolvePlace(placeOf(origin)),
    reach: (origin) => {
      const place = placeOf(origin)
      const way = (async (): Promise<Pick<Reach, 'all'> & { first: Promise<Connected> }> => {
        const { url, proxy, unusable, source } = await chooseProxy(place)
        if (url || unusable)
          return { first: Promise.resolve({ address: proxy ?? source, failure: null }), all: Promise.resolve([]) }
        return reachPlace(place)
      })()
      return {
        first: way.then(({ first }) => first).then(({ address, failure }) => ({ address, failure })),
        all: way.then(({ all }) => all),
      }
    },
    directly: async (origin) => {
      const { url, unusable } = await chooseProxy(placeOf(origin))
      return options.tryDirect && (url || unusable) ? tryDirectly(origin) : null
    },
    otherStack: async (url) => {
      if (!options.secondStack || !(await secure(url)).failure) return null
      return options.secondStack(url).catch(() => ({ status: null, failure: 'UNKNOWN' }))
    },
    secure,
    warm: (origin, connections) => warm(placeOf(origin), connections),
    send: (request) => send(probe, request),
    forProbe: networkOf,
    listen: async (url, state) => {
      const listening = await waitForVisit(url, state, options.visitPages)
      if ('failure' in listening) return listening
      // The code that comes back is a secret: learned before anybody has it.
      const arrived = listening.arrived.then((params) => {
        mask.meetParameters(Object.entries(params))
        return params
      })
      return { ...listening, arrived }
    },
    exchanges: () => recorded.toSorted((a, b) => a.began - b.began).map((entry) => entry.exchange),
    close: async () => closeAll(),
  })
  return networkOf('none')
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

function readAnswer(exchange: Answer['exchange'], received: Received, at: number): Answer {
  const text = received.body.replace(/^\uFEFF/, '')
  try {
    return { ...received, exchange, at, json: JSON.parse(text) as unknown, isJson: true }
  } catch {
    return { ...received, exchange, at, json: null, isJson: false }
  }
}
