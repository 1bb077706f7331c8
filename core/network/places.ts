import type { Socket } from 'node:net'
import type { DirectTry, Resolution } from '../model/facts.ts'
import { bareHost, portOf } from '../model/hosts.ts'
import { openTcp, type Reach, reachAny } from './addresses.ts'
import { type Connection, ConnectionFailed, carry } from './connection.ts'
import { timedOut } from './failures.ts'
import { resolveHost } from './names.ts'
import type { Opened, Place } from './place.ts'
import { direct, type ProxyChoice } from './proxies.ts'
import { type ProxySources, proxyCandidates } from './proxy-choice.ts'
import type { ResolveRule } from './resolve-rules.ts'
import { createHands } from './shake-hands.ts'
import { startTls } from './start-tls.ts'
import { completedHandshake } from './tls.ts'
import { trustStore } from './trust.ts'
import { type Login, loginIn, noTunnel, openTunnel, type Tunnel } from './tunnel.ts'

/** How connections are opened. */
export interface Ways extends ProxySources {
  /** PEM certificates to trust beside the bundled ones. */
  ca: readonly string[]
  resolve: readonly ResolveRule[]
  /** Name servers to ask in place of the system, as `host` or `host:port`. */
  dns?: readonly string[] | undefined
  /** Lends the login of the proxy, where one is kept apart from its address. */
  proxyLogin?: (<T>(use: (login: Login) => T | Promise<T>) => Promise<T | null>) | undefined
  /** Told of every password that is sent to a proxy, so that it is hidden wherever it may come back. */
  learn?: (name: string, secret: string, username: string) => void
  /** Milliseconds that each phase of opening a connection may take. */
  timeout: number
  userAgent: string
  /** Ends everything that goes on. */
  signal: AbortSignal
}

/** Opens connections, each by the same way as the first, and keeps those that lie idle. */
export function createPlaces(options: Ways) {
  const { timeout } = options
  const trust = trustStore(options.ca)
  const { askedAt, shakeHands } = createHands({ trust, timeout, open, openSocket })
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

  function placeOf(address: string, without = false): Place {
    const url = new URL(address)
    const key = without ? `${url.origin} directly` : url.origin
    const known = places.get(key)
    if (known) return known
    const place: Place = { url, proxy: direct('none'), spare: null, idle: [], opening: [], without }
    if (without) place.choosing = Promise.resolve(direct('tried directly'))
    places.set(key, place)
    return place
  }

  const names = { rules: options.resolve, servers: options.dns ?? [], timeout }
  const addressFor = async (host: string) =>
    (await resolveHost(host, 0, names)).answers.find(({ family }) => family === 4)?.address ?? null

  /** Decides once which proxy serves a place; of several, the first that can be spoken to. */
  function chooseProxy(place: Place): Promise<ProxyChoice> {
    place.choosing ??= decide(place)
    return place.choosing
  }

  async function decide(place: Place): Promise<ProxyChoice> {
    const { choices, failure } = await proxyCandidates(
      place.url,
      options,
      options.resolve,
      trust,
      timeout,
      addressFor,
      options.signal,
    )
    if (failure) place.tunnel = Promise.resolve({ ...noTunnel, failure })
    const dead: string[] = []
    for (const [index, choice] of choices.entries()) {
      place.proxy =
        dead.length > 0 ? { ...choice, source: `${choice.source} (${dead.join(', ')} did not answer)` } : choice
      if (!choice.url || index === choices.length - 1) break
      // One that is silent must not cost as much as the whole exchange when others stand behind it.
      const tunnel = await ask(place, choice.url, Math.min(timeout, Math.max(1000, timeout / choices.length)))
      if (tunnel.failure?.kind !== 'proxy-unreachable') {
        place.tunnel = Promise.resolve(tunnel)
        place.spare = tunnel.socket && keep(tunnel.socket)
        break
      }
      dead.push(choice.proxy ?? '')
    }
    return place.proxy
  }

  /** Asks a proxy for a tunnel, with the login of its address or the one that is kept for it. */
  async function ask(place: Place, proxy: URL, patience = timeout): Promise<Tunnel> {
    const order = { proxy, authority: authority(place), userAgent: options.userAgent, trust, timeout: patience }
    const send = (login: Login | null) => {
      if (login) options.learn?.('proxy password', login.password, login.username)
      return openTunnel({ ...order, login, signal: options.signal })
    }
    const own = loginIn(proxy)
    if (own || !options.proxyLogin) return send(own)
    return (await options.proxyLogin(send)) ?? send(null)
  }

  const authority = (place: Place) => `${place.url.hostname}:${portOf(place.url)}`

  function resolvePlace(place: Place): Promise<Resolution> {
    place.resolution ??= chooseProxy(place).then(({ url, unusable }) =>
      url || unusable ? leftToProxy(place) : resolveHost(place.url.hostname, portOf(place.url), names),
    )
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

  async function askTunnel(place: Place): Promise<Tunnel> {
    const { url } = await chooseProxy(place)
    if (!url) return place.tunnel ?? noTunnel
    place.tunnel ??= ask(place, url).then((tunnel) => {
      place.spare = tunnel.socket && keep(tunnel.socket)
      return tunnel
    })
    return place.tunnel
  }

  /** A connected socket: the spare one if nobody took it, else a new one by the same way. */
  async function openSocket(place: Place): Promise<{ socket: Socket; address: string; dns?: number; connect: number }> {
    const began = performance.now()
    const { url } = await chooseProxy(place)
    const asked = await askTunnel(place)
    if (asked.failure) throw new ConnectionFailed(asked.failure)
    if (url) {
      const spare = takeSpare(place)
      const tunnel = spare ? { ...asked, socket: spare } : await ask(place, url)
      if (!tunnel.socket) throw new ConnectionFailed(tunnel.failure ?? timedOut('proxy-unreachable', timeout))
      return { socket: keep(tunnel.socket), address: place.proxy.proxy ?? '', connect: performance.now() - began }
    }
    const resolution = await resolvePlace(place)
    if (resolution.failure) throw new ConnectionFailed(resolution.failure)
    const resolved = performance.now()
    const reached = await (await reachPlace(place)).first
    if (!reached.address) throw new ConnectionFailed(reached.failure ?? timedOut('no-answer', timeout))
    const socket = takeSpare(place) ?? keep(await openTcp(reached.address, portOf(place.url), timeout))
    const address = `${reached.address}:${portOf(place.url)}`
    return { socket, address, dns: resolved - began, connect: performance.now() - resolved }
  }

  function takeSpare(place: Place): Socket | null {
    const spare = place.spare && !place.spare.destroyed ? place.spare : null
    place.spare = null
    return spare
  }

  async function open(place: Place, small?: boolean, patience = timeout): Promise<Opened> {
    const { socket, address, dns, connect } = await openSocket(place)
    const timings = { ...(dns === undefined ? {} : { dns }), connect }
    if (place.url.protocol === 'http:') return carry(place.url.origin, socket, { address, timings, tls: null })
    const began = performance.now()
    const tls = keep(await startTls(socket, askedAt(place, small), patience))
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
    for (let idle = place.idle.pop(); idle; idle = place.idle.pop())
      if (idle.alive && !idle.socket.destroyed) return Promise.resolve(idle)
    return place.opening.shift() ?? open(place)
  }

  function warm(place: Place, connections: number): void {
    for (let made = place.opening.length; made < connections; made++) {
      const opening = open(place)
      opening.catch(() => {})
      place.opening.push(opening)
    }
  }

  /** Tries the same host without the proxy: as far as TLS, and without a request. */
  async function tryDirectly(address: string): Promise<DirectTry> {
    const place = placeOf(address, true)
    const { failure: unresolved } = await resolvePlace(place)
    if (unresolved) return { works: false, address: null, failure: unresolved, issuer: null }
    const reached = await (await reachPlace(place)).first
    if (!reached.address) return { works: false, address: null, failure: reached.failure, issuer: null }
    if (place.url.protocol === 'http:') return { works: true, address: reached.address, failure: null, issuer: null }
    const { failure, chain } = await shakeHands(place)
    return { works: failure === null, address: reached.address, failure, issuer: chain[0]?.issuer ?? null }
  }

  function closeAll(): void {
    ended = true
    for (const place of places.values()) for (const idle of place.idle) void idle.client.destroy().catch(() => {})
    for (const socket of sockets) socket.destroy()
  }

  return { placeOf, chooseProxy, resolvePlace, reachPlace, askTunnel, lease, shakeHands, tryDirectly, warm, closeAll }
}

const leftToProxy = (place: Place): Resolution => ({
  host: bareHost(place.url.hostname),
  source: 'proxy',
  answers: [],
  failure: null,
  servers: [],
  ms: 0,
  queries: [],
})

export type Places = ReturnType<typeof createPlaces>
