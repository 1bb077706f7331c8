import type { DirectTry } from '../model/network-facts.ts'
import type { Place } from './place.ts'
import { reachOf, resolutionOf } from './place-socket.ts'
import { shakeHands } from './shake-hands.ts'
import type { Shared } from './ways.ts'

/** Tries a place without its proxy: as far as TLS, and without a request. */
export async function tryDirectly(place: Place, shared: Shared): Promise<DirectTry> {
  const { failure: unresolved } = await resolutionOf(place, shared)
  if (unresolved) return { works: false, address: null, failure: unresolved, issuer: null }
  const { address, failure: unreached } = await (await reachOf(place, shared)).first
  if (!address) return { works: false, address: null, failure: unreached, issuer: null }
  if (place.url.protocol === 'http:') return { works: true, address, failure: null, issuer: null }
  const { failure, chain } = await shakeHands(place, shared)
  return { works: failure === null, address, failure, issuer: chain[0]?.issuer ?? null }
}
