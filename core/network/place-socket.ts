import type { Socket } from 'node:net'
import { bareHost, portOf } from '../model/hosts.ts'
import type { Resolution } from '../model/network-facts.ts'
import { openTcp, type Reach, reachAny } from './addresses.ts'
import { ConnectionFailed } from './connection.ts'
import { timedOut } from './failures.ts'
import { resolveHost } from './names.ts'
import type { Place } from './place.ts'
import { newTunnel, proxyOf, tunnelOf } from './place-proxy.ts'
import type { Shared } from './ways.ts'

/** Resolves the name of a place once; a proxy does so itself. */
export function resolutionOf(place: Place, shared: Shared): Promise<Resolution> {
  const { resolve: rules, dns: servers = [], timeout } = shared
  place.resolution ??= proxyOf(place, shared).then(({ url, unusable }) =>
    url || unusable
      ? leftToProxy(place)
      : resolveHost(place.url.hostname, portOf(place.url), { rules, servers, timeout }),
  )
  return place.resolution
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

/** Tries the addresses of a place once. */
export async function reachOf(place: Place, shared: Shared): Promise<Reach> {
  const resolution = await resolutionOf(place, shared)
  if (!place.reach) {
    const reach = reachAny(resolution, portOf(place.url), shared.timeout)
    const first = reach.first.then((reached) => {
      place.spare = reached.socket && shared.keep(reached.socket)
      return reached
    })
    place.reach = { first, all: reach.all }
  }
  return place.reach
}

/** A connected socket, and what it cost to have it, in milliseconds. */
export interface Plugged {
  socket: Socket
  address: string
  dns?: number
  connect: number
}

/** A connected socket: the spare one if nobody took it, else a new one by the same way. */
export async function openSocket(place: Place, shared: Shared): Promise<Plugged> {
  const began = performance.now()
  const { url } = await proxyOf(place, shared)
  const asked = await tunnelOf(place, shared)
  if (asked.failure) throw new ConnectionFailed(asked.failure)
  if (!url) return openDirectly(place, shared, began)
  const spare = takeSpare(place)
  const tunnel = spare ? { ...asked, socket: spare } : await newTunnel(place, url, shared)
  if (!tunnel.socket) throw new ConnectionFailed(tunnel.failure ?? timedOut('proxy-unreachable', shared.timeout))
  return { socket: shared.keep(tunnel.socket), address: place.proxy.proxy ?? '', connect: performance.now() - began }
}

async function openDirectly(place: Place, shared: Shared, began: number): Promise<Plugged> {
  const { timeout, keep } = shared
  const resolution = await resolutionOf(place, shared)
  if (resolution.failure) throw new ConnectionFailed(resolution.failure)
  const resolved = performance.now()
  const reached = await (await reachOf(place, shared)).first
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
