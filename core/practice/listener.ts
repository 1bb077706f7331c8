import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { SecureVersion } from 'node:tls'
import type { Flaw, Served } from './certificates.ts'

export interface Listener {
  port: number
  /** Cuts the connection under a request, so that the other side sees a reset and not an end. */
  reset(request: IncomingMessage): void
  close(): Promise<void>
}

const tlsHandshake = 0x16
const tooOld: { minVersion: SecureVersion; maxVersion: SecureVersion } = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }

/**
 * Listens on 127.0.0.1 alone, and speaks TLS and plain http on the same port: the first byte tells which.
 * @param flawNow asked at each handshake, so that a certificate's fault can be switched while it runs
 */
export async function listen(
  handle: RequestListener,
  served: (flaw: Flaw | null) => Promise<Served>,
  flawNow: () => Flaw | null,
  port: number,
): Promise<Listener> {
  const sockets = new Map<number, Socket>()
  const plain = createHttpServer(handle)
  const secure = new Map<Flaw | null, Promise<HttpsServer>>()
  const secureFor = (flaw: Flaw | null): Promise<HttpsServer> => {
    const known = secure.get(flaw)
    if (known) return known
    const made = served(flaw).then((certificate) =>
      createHttpsServer({ ...certificate, ...(flaw === 'tls.handshake-failed' ? tooOld : {}) }, handle),
    )
    secure.set(flaw, made)
    return made
  }
  const server = createServer((socket) => {
    const from = socket.remotePort ?? 0
    sockets.set(from, socket)
    socket.on('close', () => sockets.delete(from)).on('error', () => socket.destroy())
    socket.once('readable', async () => {
      const first: Buffer | null = socket.read()
      if (!first) return socket.destroy()
      socket.unshift(first)
      const speaker = first[0] === tlsHandshake ? await secureFor(flawNow()) : plain
      speaker.emit('connection', socket)
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    reset: (request) => sockets.get(request.socket.remotePort ?? 0)?.resetAndDestroy(),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets.values()) socket.destroy()
      await closed
    },
  }
}
