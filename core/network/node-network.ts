import type { Listening, Network, VisitPages } from '../model/network.ts'
import { waitForVisit } from './loopback-visit.ts'
import { createPlaces, type Places } from './places.ts'
import { createRecorder, type RecordOptions } from './recorder.ts'
import type { Ways } from './ways.ts'

export interface NetworkOptions extends Ways, RecordOptions {
  /** The person allows to go round the proxy, once and without a request. */
  tryDirect?: boolean | undefined
  /** Asks an address by another network stack of this host, such as the browser's; says its status or its failure. */
  secondStack?: ((url: string) => Promise<{ status: number | null; failure: string | null }>) | undefined
}

/** The one implementation of {@link Network}, for all hosts. `timeout` also limits each exchange as a whole. */
export function createNetwork(options: NetworkOptions): Network {
  const places = createPlaces(options)
  const { placeOf } = places
  const { send, exchanges } = createRecorder(places, options)
  options.signal.addEventListener('abort', places.closeAll, { once: true })
  const secure = (origin: string) => places.handshakeOf(placeOf(origin))

  const networkOf = (probe: string): Network => ({
    proxyFor: (origin) => places.proxyOf(placeOf(origin)),
    tunnel: async (origin) => {
      const { socket: _kept, ...answer } = await places.tunnelOf(placeOf(origin))
      return answer
    },
    resolve: (origin) => places.resolutionOf(placeOf(origin)),
    reach: (origin) => reach(origin, places),
    directly: async (origin) => {
      const { url, unusable } = await places.proxyOf(placeOf(origin))
      return options.tryDirect && (url || unusable) ? places.tryDirectly(origin) : null
    },
    otherStack: async (url) => {
      if (!options.secondStack || !(await secure(url)).failure) return null
      return options.secondStack(url).catch(() => ({ status: null, failure: 'UNKNOWN' }))
    },
    secure,
    warm: (origin, connections) => places.warm(placeOf(origin), connections),
    send: (request) => send(probe, request),
    forProbe: networkOf,
    listen: (url, state, pages) => listen(url, state, pages, options),
    exchanges,
    close: async () => places.closeAll(),
  })
  return networkOf('none')
}

type Tries = ReturnType<Network['reach']>

/** Tries the addresses of a host; through a proxy there is none to try. */
function reach(origin: string, { placeOf, proxyOf, reachOf }: Places): Tries {
  const place = placeOf(origin)
  const tries = proxyOf(place).then(async ({ url, proxy, unusable }): Promise<Tries> => {
    if (!url && !unusable) return reachOf(place)
    return { first: Promise.resolve({ address: proxy, failure: null }), all: Promise.resolve([]) }
  })
  return {
    first: tries.then(({ first }) => first).then(({ address, failure }) => ({ address, failure })),
    all: tries.then(({ all }) => all),
  }
}

async function listen(url: string, state: string, pages: VisitPages, { mask }: NetworkOptions): Promise<Listening> {
  const listening = await waitForVisit(url, state, pages)
  if ('failure' in listening) return listening
  // The code that comes back is a secret: learned before anybody has it.
  const arrived = listening.arrived.then((params) => {
    mask.meetParameters(Object.entries(params))
    return params
  })
  return { ...listening, arrived }
}
