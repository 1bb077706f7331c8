import type { Outcome } from '../model/exchange.ts'
import type { Network } from '../network/network.ts'

const fetched = new WeakMap<Network, Map<string, Promise<Outcome>>>()
const purposes = { oauth: 'Read the OAuth metadata', oidc: 'Read the OpenID metadata' }

/** A metadata document, asked for once a run however many probes want it. */
export function readDocument(network: Network, kind: 'oauth' | 'oidc', url: string): Promise<Outcome> {
  const known = fetched.get(network) ?? new Map<string, Promise<Outcome>>()
  fetched.set(network, known)
  const asked = known.get(url) ?? network.send({ purpose: purposes[kind], method: 'GET', url })
  known.set(url, asked)
  return asked
}
