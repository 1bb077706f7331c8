import type { Socket } from 'node:net'
import type { Handshake, Resolution } from '../model/facts.ts'
import { bareHost, portOf } from '../model/hosts.ts'
import { openTcp, type Reach, reachAny, resolveHost } from './addresses.ts'
import { type Connection, ConnectionFailed, carry } from './connection.ts'
import { timedOut } from './failures.ts'
import { chooseProxy, type ProxyChoice } from './proxies.ts'
import type { ResolveRule } from './resolve-rules.ts'
import { askedFor, startTls } from './start-tls.ts'
import { completedHandshake, nothingSeen, refusedHandshake } from './tls.ts'
import { trustStore } from './trust.ts'
import { openTunnel, type Tunnel } from './tunnel.ts'

/** How connections are opened. */
export interface Ways {
  /** PEM certificates to trust beside the bundled ones. */
  ca: readonly string[]
  /** A proxy URL, `none`, or undefined for what the environment says. */
  proxy?: string | undefined
  resolve: readonly ResolveRule[]
  /** Milliseconds that each phase of opening a connection may take. */
  timeout: number
  userAgent: string
  env?: Readonly<Record<string, string | undefined>>
}

/** What is known and open per origin. Everything is asked once a run. */
export interface Place {
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

/** Opens connections, each by the same way as the first, and keeps those that lie idle. */
export function createPlaces(options: Ways) {
  const { timeout } = options
  const trust = trustStore(options.ca)
  const places = new Map<string, Place>()
  const sockets = new Set<Socket>()
  // A connection that was opened ahead and comes too late is closed as soon as it is there.
  let ended = false
  const keep = <S extends Socket>(socket: S): S => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    if (ended) socket.destroy()
    return socket
  }

  /** Where a rule says at which address a host lives, a proxy of the environment would go elsewhere. */
  function proxyFor(url: URL): ProxyChoice {
    const ruled = options.resolve.some(({ host, port }) => host === bareHost(url.hostname) && port === portOf(url))
    if (ruled && options.proxy === undefined) return { proxy: null, source: '--resolve', url: null }
    return chooseProxy(url, options.proxy, options.env ?? process.env)
  }

  function placeOf(address: string): Place {
    const url = new URL(address)
    const known = places.get(url.origin)
    if (known) return known
    const place: Place = {
      url,
      proxy: proxyFor(url),
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
    const tls = keep(await startTls(socket, askedFor(bareHost(place.url.hostname), trust), timeout))
    const handshake = completedHandshake(tls, trust)
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
      return connection.handshake ?? nothingSeen(null)
    } catch (error) {
      if (error instanceof ConnectionFailed) return nothingSeen(error.failure)
      const reopen = async () => (await openSocket(place)).socket
      return refusedHandshake(error, bareHost(place.url.hostname), trust, reopen, timeout)
    }
  }

  function warm(place: Place, connections: number): void {
    for (let made = place.opening.length; made < connections; made++) {
      const opening = open(place)
      opening.catch(() => {})
      place.opening.push(opening)
    }
  }

  function closeAll(): void {
    ended = true
    for (const place of places.values()) for (const idle of place.idle) void idle.client.destroy().catch(() => {})
    for (const socket of sockets) socket.destroy()
  }

  return { placeOf, resolvePlace, reachPlace, askTunnel, lease, shakeHands, warm, closeAll }
}

export type Places = ReturnType<typeof createPlaces>
