import type { Socket } from 'node:net'
import type { Handshake, Resolution } from '../model/network-facts.ts'
import type { Reach } from './addresses.ts'
import type { Connection } from './connection.ts'
import type { ProxyChoice } from './proxies.ts'
import type { Tunnel } from './tunnel.ts'

/** A connection that was opened, with what its handshake showed. */
export type Opened = Connection & { handshake?: Handshake }

/** What is known and open per origin. Everything is asked once a run. */
export interface Place {
  url: URL
  /** Known once `choosing` has settled; until then the way without a proxy. */
  proxy: ProxyChoice
  choosing?: Promise<ProxyChoice>
  resolution?: Promise<Resolution>
  reach?: Reach
  /** The socket of the first address that answered, until a connection takes it. */
  spare: Socket | null
  tunnel?: Promise<Tunnel>
  handshake?: Promise<Handshake>
  idle: Connection[]
  opening: Promise<Opened>[]
  /** The way goes round the proxy. */
  without: boolean
}
