import { bareHost } from '../model/hosts.ts'
import { type Connection, carry } from './connection.ts'
import type { Opened, Place } from './place.ts'
import { openSocket } from './place-socket.ts'
import { type Asked, startTls } from './start-tls.ts'
import { completedHandshake } from './tls.ts'
import type { TrustStore } from './trust-store.ts'
import type { Shared } from './ways.ts'

/** How the handshakes of a place are made; `small` where that is not left to what is known of the way. */
export function askedAt(
  place: Place,
  { trust, smallOn }: Shared,
  small = smallOn.has(place.without),
): Asked & { trust: TrustStore } {
  const host = bareHost(place.url.hostname)
  return { host, said: host, trust, small }
}

/** Opens a connection that can carry requests. */
export async function open(place: Place, shared: Shared, small?: boolean, patience = shared.timeout): Promise<Opened> {
  const { socket, address, dns, connect } = await openSocket(place, shared)
  const timings = { ...(dns === undefined ? {} : { dns }), connect }
  if (place.url.protocol === 'http:') return carry(place.url.origin, socket, { address, timings, tls: null })
  const began = performance.now()
  const tls = shared.keep(await startTls(socket, askedAt(place, shared, small), patience))
  const handshake = completedHandshake(tls, shared.trust)
  const issuer = handshake.chain[0]?.issuer ?? ''
  const opened = {
    address,
    timings: { ...timings, tls: performance.now() - began },
    tls: { protocol: handshake.protocol ?? '', issuer },
  }
  return Object.assign(carry(place.url.origin, tls, opened), { handshake })
}

/** A connection for one request: an idle one, one that was opened ahead, or a new one. */
export function lease(place: Place, shared: Shared): Promise<Connection> {
  for (let idle = place.idle.pop(); idle; idle = place.idle.pop())
    if (idle.alive && !idle.socket.destroyed) return Promise.resolve(idle)
  return place.opening.shift() ?? open(place, shared)
}

/** Opens connections ahead of time, until so many are on their way. */
export function warm(place: Place, shared: Shared, connections: number): void {
  for (let made = place.opening.length; made < connections; made++) {
    const opening = open(place, shared)
    opening.catch(() => {})
    place.opening.push(opening)
  }
}
