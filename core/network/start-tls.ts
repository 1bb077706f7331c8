import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { checkServerIdentity, connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls'
import { familyOf } from '../model/hosts.ts'
import { secureContextOf } from './trust.ts'
import type { TrustStore } from './trust-store.ts'

/** How a handshake is made: the name that is said (SNI) and the one that the certificate must have. An address is never said (RFC 6066 section 3). */
export interface Asked {
  host: string
  said: string | null
  /** Null for the second look, which accepts everything and carries no request. */
  trust: TrustStore | null
  /** The ClientHello is kept within one packet: without the key share of the post-quantum group. */
  small: boolean
}

/** What an error of a handshake says beside its code: how many bytes had gone out, and how many had come. */
export interface Lost {
  code?: string
  sent?: number
  bytes?: number
}

/** Bytes that go into one packet on any path (RFC 8200 section 5, without its headers and those of TCP). */
const onePacket = 1220

/** Whether a handshake that began with a ClientHello of more than one packet ended without a word of the other side. */
export const isLost = ({ code = '', sent = 0, bytes = 0 }: Lost): boolean =>
  /^(TIMEOUT|ECONNRESET|EPIPE)$/.test(code) && sent > onePacket && bytes === 0

/** The groups of RFC 8446 that all servers know; their key shares are short. */
export const smallGroups = 'X25519:P-256:P-384'

/**
 * A context that allows everything. OpenSSL does so at its security level 0 alone; BoringSSL, the library of Electron, has
 * no levels and refuses a list that names one (INVALID_COMMAND). Tried and not asked for by name: forks have many.
 */
function anything(small: boolean): SecureContext {
  const order = { ca: [], minVersion: 'TLSv1' as const, ...(small ? { ecdhCurve: smallGroups } : {}) }
  try {
    return createSecureContext({ ...order, ciphers: 'ALL:@SECLEVEL=0' })
  } catch {
    return createSecureContext({ ...order, ciphers: 'ALL' })
  }
}

/** Completes a TLS handshake on a connected socket within `timeout` ms. Rejects with the library's error. */
export function startTls(
  socket: Socket | Duplex,
  { host, said, trust, small }: Asked,
  timeout: number,
): Promise<TLSSocket> {
  const raw = socket as Partial<Pick<Socket, 'bytesRead' | 'bytesWritten'>>
  const before = { sent: raw.bytesWritten ?? 0, bytes: raw.bytesRead ?? 0 }
  const measured = (error: Error): Error =>
    Object.assign(error, {
      sent: (raw.bytesWritten ?? 0) - before.sent,
      bytes: (raw.bytesRead ?? 0) - before.bytes,
    })
  return new Promise((resolve, reject) => {
    const tls = connect({
      socket,
      ALPNProtocols: ['http/1.1'],
      ...(said === null || familyOf(said) !== 0 ? {} : { servername: said }),
      secureContext: trust ? secureContextOf(trust, small ? smallGroups : undefined) : anything(small),
      rejectUnauthorized: trust !== null,
      checkServerIdentity: trust ? (_name, certificate) => checkServerIdentity(host, certificate) : () => undefined,
    })
    const timer = setTimeout(() => tls.destroy(Object.assign(new Error('TIMEOUT'), { code: 'TIMEOUT' })), timeout)
    tls.once('secureConnect', () => {
      clearTimeout(timer)
      // Said while the library still reads: whoever closes the connection at once would free it under its hands, which
      // ends the whole program (a segmentation fault, Node 24).
      setImmediate(() => resolve(tls))
    })
    tls.once('error', (error) => {
      clearTimeout(timer)
      tls.destroy()
      reject(measured(error))
    })
    tls.once('close', () => {
      clearTimeout(timer)
      reject(measured(Object.assign(new Error('ECONNRESET'), { code: 'ECONNRESET' })))
    })
  })
}
