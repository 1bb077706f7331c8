import type { AdminRequest } from '../model/admin.ts'
import type { Exchange, Outcome } from '../model/exchange.ts'
import type { Request } from '../model/network.ts'
import { createNetwork, type NetworkOptions } from './node-network.ts'

/** A request that may change something: only `core/app` can make one, on the order of a person. */
export type Writing = Omit<Request, 'method'> & Pick<AdminRequest, 'method'>

/** The way to change something at a provider. It is recorded and bounded as {@link createNetwork} is, and repeats nothing. */
export interface Writer {
  send(request: Writing): Promise<Outcome>
  /** All exchanges, masked, in the order in which they began. */
  exchanges(): readonly Exchange[]
  close(): Promise<void>
}

export function createWriter(options: NetworkOptions): Writer {
  const network = createNetwork(options).forProbe('admin')
  return {
    // The network carries any method; that of a run is typed so that it cannot write.
    send: (request) => network.send({ ...request, once: request.method !== 'GET' } as Request),
    exchanges: network.exchanges,
    close: network.close,
  }
}
