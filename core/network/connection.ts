import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { Client } from 'undici'
import type { Failure, Timings } from '../model/exchange.ts'

/** A connection that carries requests one after the other, with what it cost to open it. */
export interface Connection {
  client: Client
  socket: Socket
  address: string
  timings: Pick<Timings, 'dns' | 'connect' | 'tls'>
  tls: { protocol: string; issuer: string } | null
  /** Bytes that have come in for its requests, as they are read. */
  received: number
  /** When the last of them came, by `performance.now()`. */
  heardAt: number
  /** How many requests it has carried; a reused one may have been closed by the server in the meantime. */
  served: number
  alive: boolean
}

/** Thrown where a connection could not be made, carrying the named reason. */
export class ConnectionFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/**
 * An HTTP/1.1 client on a socket that is open already.
 * @param brokenBy what ended the connection while nobody asked for anything, if anything did
 */
const clientOn = (origin: string, socket: Socket | TLSSocket, brokenBy: () => Error | null): Client => {
  let taken = false
  return new Client(origin, {
    // Not at once: undici does not notice a connection that is made while it asks for one. And once only: it would ask
    // again and again for one that is closed.
    connect: (_options, callback) => {
      const again = taken || socket.destroyed
      taken = true
      setImmediate(() => {
        if (again || socket.destroyed)
          callback(brokenBy() ?? Object.assign(new Error('ECONNRESET'), { code: 'ECONNRESET' }), null)
        else callback(null, socket)
      })
    },
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 65_536,
  })
}

/** Counts what a connection receives where the client reads: what TLS needs for itself is no part of an answer. */
function count(connection: Connection): void {
  const { socket } = connection
  const read = socket.read.bind(socket)
  socket.read = (size?: number): unknown => {
    const chunk: unknown = read(size)
    if (chunk instanceof Buffer) {
      connection.received += chunk.length
      connection.heardAt = performance.now()
    }
    return chunk
  }
}

/** Puts undici's HTTP/1.1 client on a socket that is open already, so that every phase before it is ours to time. */
export function carry(
  origin: string,
  socket: Socket | TLSSocket,
  opened: Pick<Connection, 'address' | 'timings' | 'tls'>,
): Connection {
  // With TLS 1.3 a server may refuse after the handshake, before anybody has asked for anything.
  let broken: Error | null = null
  socket.on('error', (error) => {
    broken = error
  })
  const client = clientOn(origin, socket, () => broken)
  const counters = { received: 0, heardAt: performance.now(), served: 0 }
  const connection: Connection = { client, socket, ...counters, alive: true, ...opened }
  count(connection)
  const end = () => {
    connection.alive = false
  }
  socket.once('close', end)
  client.on('disconnect', end)
  return connection
}
