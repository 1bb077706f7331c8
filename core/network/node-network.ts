import type { Socket } from 'node:net'
import type { Answer, Failure, Outcome, Timings } from '../model/exchange.ts'
import type { Handshake, Resolution } from '../model/facts.ts'
import { bareHost, portOf } from '../model/hosts.ts'
import { openTcp, type Reach, reachAny, resolveHost } from './addresses.ts'
import { type Connection, ConnectionFailed, carry } from './connection.ts'
import { handshakeFailure, requestFailure, timedOut } from './failures.ts'
import type { Network, Request } from './network.ts'
import { chooseProxy, type ProxyChoice } from './proxies.ts'
import { type Mask, type Received, record } from './record.ts'
import type { ResolveRule } from './resolve-rules.ts'
import { completedHandshake, refusedHandshake, startTls } from './tls.ts'
import { trustStore } from './trust.ts'
import { openTunnel, type Tunnel } from './tunnel.ts'

export interface NetworkOptions {
  /** PEM certificates to trust beside the bundled ones. */
  ca: readonly string[]
  /** A proxy URL, `none`, or undefined for what the environment says. */
  proxy?: string | undefined
  resolve: readonly ResolveRule[]
  /** Milliseconds that each exchange may take, and each phase of opening a connection. */
  timeout: number
  userAgent: string
  mask: Mask
  env?: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

const largest = 1_048_576

/** What is known and open per origin. Everything is asked once a run. */
interface Place {
  url: URL
  proxy: ProxyChoice
  resolution?: Promise<Resolution>
  reach?: Reach
  /** The socket of the first address that answered, until a connection takes it. */
  spare: Socket | null
  tunnel?: Promise<Tunnel>
  handshake?: Promise<Handshake>
  idle: Connection[]
  opening: Promise<Connection>[]
}

/** The one implementation of {@link Network}, for all hosts. */
export function createNetwork(options: NetworkOptions): Network {
  const { timeout, mask, signal } = options
  const trust = trustStore(options.ca)
  const places = new Map<string, Place>()
  const recorded: { began: number; exchange: Answer['exchange'] }[] = []
  const sockets = new Set<Socket>()
  const keep = <S extends Socket>(socket: S): S => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    return socket
  }
  signal.addEventListener('abort', () => closeAll(), { once: true })

  function placeOf(address: string): Place {
    const url = new URL(address)
    const known = places.get(url.origin)
    if (known) return known
    const place: Place = {
      url,
      proxy: chooseProxy(url, options.proxy, options.env ?? process.env),
      spare: null,
      idle: [],
      opening: [],
    }
    places.set(url.origin, place)
    return place
  }

  const authority = (place: Place) => `${place.url.hostname}:${portOf(place.url)}`

  function resolvePlace(place: Place): Promise<Resolution> {
    place.resolution ??= place.proxy.url
      ? Promise.resolve({ host: bareHost(place.url.hostname), source: 'proxy', answers: [], failure: null })
      : resolveHost(place.url.hostname, portOf(place.url), options.resolve, timeout)
    return place.resolution
  }

  async function reachPlace(place: Place): Promise<Reach> {
    const resolution = await resolvePlace(place)
    if (!place.reach) {
      const reach = reachAny(resolution, portOf(place.url), timeout)
      const first = reach.first.then((reached) => {
        place.spare = reached.socket && keep(reached.socket)
        return reached
      })
      place.reach = { first, all: reach.all }
    }
    return place.reach
  }

  function askTunnel(place: Place): Promise<Tunnel> {
    if (!place.proxy.url) return Promise.resolve({ socket: null, failure: null, status: null, says: null })
    place.tunnel ??= openTunnel(place.proxy.url, authority(place), options.userAgent, timeout).then((tunnel) => {
      place.spare = tunnel.socket && keep(tunnel.socket)
      return tunnel
    })
    return place.tunnel
  }

  /** A connected socket: the spare one if nobody took it, else a new one by the same way. */
  async function openSocket(place: Place): Promise<{ socket: Socket; address: string; dns?: number; connect: number }> {
    const began = performance.now()
    if (place.proxy.url) {
      const asked = await askTunnel(place)
      const spare = takeSpare(place)
      const tunnel =
        spare || asked.failure
          ? { ...asked, socket: spare }
          : await openTunnel(place.proxy.url, authority(place), options.userAgent, timeout)
      if (!tunnel.socket) throw new ConnectionFailed(tunnel.failure ?? timedOut('proxy.unreachable', timeout / 1000))
      return { socket: keep(tunnel.socket), address: place.proxy.proxy ?? '', connect: performance.now() - began }
    }
    const resolution = await resolvePlace(place)
    if (resolution.failure) throw new ConnectionFailed(resolution.failure)
    const resolved = performance.now()
    const reached = await (await reachPlace(place)).first
    if (!reached.address) throw new ConnectionFailed(reached.failure ?? timedOut('connect.timeout', timeout / 1000))
    const socket = takeSpare(place) ?? keep(await openTcp(reached.address, portOf(place.url), timeout))
    const address = `${reached.address}:${portOf(place.url)}`
    return { socket, address, dns: resolved - began, connect: performance.now() - resolved }
  }

  function takeSpare(place: Place): Socket | null {
    const spare = place.spare && !place.spare.destroyed ? place.spare : null
    place.spare = null
    return spare
  }

  async function open(place: Place): Promise<Connection & { handshake?: Handshake }> {
    const { socket, address, dns, connect } = await openSocket(place)
    const timings = { ...(dns === undefined ? {} : { dns }), connect }
    if (place.url.protocol === 'http:') return carry(place.url.origin, socket, { address, timings, tls: null })
    const began = performance.now()
    const tls = keep(await startTls(socket, bareHost(place.url.hostname), trust, timeout))
    const handshake = completedHandshake(tls)
    const issuer = handshake.chain[0]?.issuer ?? ''
    const opened = {
      address,
      timings: { ...timings, tls: performance.now() - began },
      tls: { protocol: handshake.protocol ?? '', issuer },
    }
    return Object.assign(carry(place.url.origin, tls, opened), { handshake })
  }

  function lease(place: Place): Promise<Connection> {
    for (let idle = place.idle.pop(); idle; idle = place.idle.pop()) if (idle.alive) return Promise.resolve(idle)
    return place.opening.shift() ?? open(place)
  }

  async function shakeHands(place: Place): Promise<Handshake> {
    const opening = place.opening.shift() ?? open(place)
    try {
      const connection: Connection & { handshake?: Handshake } = await opening
      place.idle.push(connection)
      return connection.handshake ?? { protocol: null, cipher: null, chain: [], failure: null, trust: null, name: null }
    } catch (error) {
      if (error instanceof ConnectionFailed)
        return { protocol: null, cipher: null, chain: [], failure: error.failure, trust: null, name: null }
      const reopen = async () => (await openSocket(place)).socket
      return refusedHandshake(error, bareHost(place.url.hostname), trust, reopen, timeout)
    }
  }

  /** One request on one connection. A connection that the server closed while it lay idle is replaced once. */
  async function exchange(place: Place, request: Request, limit: AbortSignal, timings: Timings, began: number) {
    for (;;) {
      const connection = await orAbort(lease(place), limit)
      const first = connection.served === 0
      try {
        const received = await orAbort(carryOver(connection, request, limit, timings, began), limit)
        connection.served += 1
        if (connection.alive) place.idle.push(connection)
        if (first) Object.assign(timings, connection.timings)
        return { connection, received }
      } catch (error) {
        connection.socket.destroy()
        if (first || limit.aborted || timings.firstByte !== undefined)
          throw Object.assign(asError(error), { connection })
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
        throw Object.assign(new Error(`The answer is larger than ${largest} bytes`), { code: 'RESPONSE_EXCEEDED' })
    }
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]),
    )
    return { status: answer.statusCode, headers, body: Buffer.concat(chunks).toString('utf8') }
  }

  async function send(asked: Request): Promise<Outcome> {
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
      const written = record(request, at, place.proxy, connection, timings, received, failure, mask)
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
    if (limit.aborted) return timedOut('http.timeout', timeout / 1000)
    return (error as { connection?: Connection }).connection ? requestFailure(error) : handshakeFailure(error)
  }

  function closeAll() {
    for (const place of places.values()) for (const idle of place.idle) void idle.client.destroy().catch(() => {})
    for (const socket of sockets) socket.destroy()
  }

  return {
    proxyFor: (origin) => placeOf(origin).proxy,
    tunnel: async (origin) => {
      const { failure, status, says } = await askTunnel(placeOf(origin))
      return { failure, status, says }
    },
    resolve: (origin) => resolvePlace(placeOf(origin)),
    reach: (origin) => {
      const place = placeOf(origin)
      const reach = reachPlace(place)
      const viaProxy = { address: place.proxy.proxy, failure: null }
      return {
        first: place.proxy.url
          ? Promise.resolve(viaProxy)
          : reach.then((reached) => reached.first).then(({ address, failure }) => ({ address, failure })),
        all: place.proxy.url ? Promise.resolve([]) : reach.then((reached) => reached.all),
      }
    },
    secure: (origin) => {
      const place = placeOf(origin)
      place.handshake ??= shakeHands(place)
      return place.handshake
    },
    warm: (origin, connections) => {
      const place = placeOf(origin)
      for (let made = place.opening.length; made < connections; made++) {
        const opening = open(place)
        opening.catch(() => {})
        place.opening.push(opening)
      }
    },
    send,
    exchanges: () => recorded.toSorted((a, b) => a.began - b.began).map((entry) => entry.exchange),
    close: async () => {
      await Promise.allSettled([...places.values()].flatMap((place) => place.idle.map((idle) => idle.client.close())))
      await Promise.allSettled([...places.values()].flatMap((place) => place.opening))
      closeAll()
    },
  }
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
