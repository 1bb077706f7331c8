import type { Socket } from 'node:net'
import type { ResolveRule } from './resolve-rules.ts'
import { trustStore } from './trust.ts'
import type { TrustStore } from './trust-store.ts'
import type { Login } from './tunnel.ts'

/** Who may say which proxy is used. The first of these that is set decides. */
export interface ProxySources {
  /** A proxy URL, `none`, or undefined for what follows. */
  proxy?: string | undefined
  /** Where `proxy` was named. */
  proxyFrom?: 'option' | 'settings' | undefined
  /** Path or http(s) address of a PAC file. */
  pac?: string | undefined
  /** Asks the operating system, in the words of a PAC file; a host that has no system to ask leaves it out. */
  systemProxy?: ((url: string) => Promise<string>) | undefined
  env?: Readonly<Record<string, string | undefined>>
}

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

/** The usual `timeout`: a server that stays silent has its report in less than 15 seconds. */
export const usualTimeout = 10_000

/** What all connections of one network share. */
export interface Shared extends Ways {
  trust: TrustStore
  /** Holds a socket until it closes by itself or all are closed. */
  keep<S extends Socket>(socket: S): S
  /**
   * Where a ClientHello of more than one packet is lost, all connections begin with a small one: on the usual way (false),
   * or on the one round the proxy (true).
   */
  smallOn: Set<boolean>
}

/** Makes what the connections share, and the call that closes their sockets. */
export function sharedBy(ways: Ways): { shared: Shared; closeSockets(): void } {
  const sockets = new Set<Socket>()
  // A connection that was opened ahead and comes too late is closed as soon as it is there.
  let ended = false
  const keep = <S extends Socket>(socket: S): S => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    if (ended) socket.destroy()
    return socket
  }
  const closeSockets = () => {
    ended = true
    for (const socket of sockets) socket.destroy()
  }
  return { shared: { ...ways, trust: trustStore(ways.ca), keep, smallOn: new Set() }, closeSockets }
}
