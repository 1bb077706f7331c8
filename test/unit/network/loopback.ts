import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import type { Network } from '../../../core/model/network.ts'
import { createNetwork, type NetworkOptions } from '../../../core/network/node-network.ts'
import { afterHead, openTunnelTo, type Running, tcpServer, tlsServer } from '../../support/faults/servers.ts'
import { mask } from './sent.ts'

export const host = 'acme.okta.com'

const open: { close(): unknown }[] = []
export const keep = <S extends { close(): unknown }>(one: S): S => {
  open.push(one)
  return one
}
export const closeAll = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((one) => one.close()))
}

/** A network of its own for a test; without the environment and the system of this machine. */
export const network = (change: Partial<NetworkOptions> = {}): Network =>
  keep(
    createNetwork({
      mask,
      headers: { requestId: [], rateLimit: [] },
      userAgent: 'preflight',
      timeout: 3000,
      signal: new AbortController().signal,
      ca: [],
      resolve: [],
      env: {},
      ...change,
    }),
  )

/** A server that answers every request with this body and notes the connections and the requests. */
export async function server(tls: TlsOptions | null = null, listen = '127.0.0.1') {
  const connections: Socket[] = []
  const requests: string[] = []
  const talk = (socket: Socket) => {
    connections.push(socket)
    const next = () =>
      afterHead((head) => {
        requests.push(head.split('\r\n')[0] ?? '')
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')
        next()
      })(socket)
    next()
  }
  const running = keep(await (tls ? tlsServer(tls, talk) : tcpServer(talk, listen)))
  return { ...running, connections, requests }
}

/** A proxy that opens every tunnel, to this port; it notes the heads that it was sent. */
export async function proxyTo(port: number, answer?: string) {
  const heads: string[] = []
  const running = keep(
    await tcpServer(
      afterHead((head, socket) => {
        heads.push(head)
        if (answer === undefined) openTunnelTo(port, socket)
        else socket.end(answer)
      }),
    ),
  )
  return { ...running, heads, at: `127.0.0.1:${running.port}` }
}

/** A port that nobody listens on. */
export async function deadPort(): Promise<number> {
  const { port, close }: Running = await tcpServer(() => {})
  await close()
  return port
}
