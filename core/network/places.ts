import type { Handshake } from '../model/network-facts.ts'
import { said } from '../words/said.ts'
import type { Place } from './place.ts'
import { lease, warm } from './place-connection.ts'
import { proxyOf, tunnelOf } from './place-proxy.ts'
import { reachOf, resolutionOf } from './place-socket.ts'
import { direct } from './proxies.ts'
import { shakeHands } from './shake-hands.ts'
import { tryDirectly } from './try-directly.ts'
import { sharedBy, type Ways } from './ways.ts'

/** Opens connections, each by the same way as the first, and keeps those that lie idle. */
export function createPlaces(ways: Ways) {
  const { shared, closeSockets } = sharedBy(ways)
  const places = new Map<string, Place>()

  function placeOf(address: string, without = false): Place {
    const url = new URL(address)
    const key = without ? `${url.origin} directly` : url.origin
    const known = places.get(key)
    if (known) return known
    const place: Place = { url, proxy: direct(said('network.unset')), spare: null, idle: [], opening: [], without }
    if (without) place.choosing = Promise.resolve(direct(said('network.without-proxy')))
    places.set(key, place)
    return place
  }

  function handshakeOf(place: Place): Promise<Handshake> {
    place.handshake ??= shakeHands(place, shared)
    return place.handshake
  }

  return {
    placeOf,
    handshakeOf,
    proxyOf: (place: Place) => proxyOf(place, shared),
    tunnelOf: (place: Place) => tunnelOf(place, shared),
    resolutionOf: (place: Place) => resolutionOf(place, shared),
    reachOf: (place: Place) => reachOf(place, shared),
    lease: (place: Place) => lease(place, shared),
    warm: (place: Place, connections: number) => warm(place, shared, connections),
    tryDirectly: (address: string) => tryDirectly(placeOf(address, true), shared),
    closeAll: () => {
      for (const { idle } of places.values()) for (const { client } of idle) void client.destroy().catch(() => {})
      closeSockets()
    },
  }
}

export type Places = ReturnType<typeof createPlaces>
