import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type ConnectionOptions, checkServerIdentity, connect, type TLSSocket } from 'node:tls'
import { familyOf } from '../model/hosts.ts'
import { secureContextOf, type TrustStore } from './trust.ts'

/** How a handshake is made: the name that is said (SNI) and the one that the certificate must have. */
export interface Asked {
  host: string
  said: string | null
  /** Null for the second look, which accepts everything and carries no request. */
  trust: TrustStore | null
}

/** What the host is called in a handshake; an address is never said (RFC 6066 section 3). */
export const askedFor = (host: string, trust: TrustStore): Asked => ({
  host,
  said: familyOf(host) === 0 ? host : null,
  trust,
})

const anything: ConnectionOptions = {
  ca: [],
  rejectUnauthorized: false,
  minVersion: 'TLSv1',
  ciphers: 'ALL:@SECLEVEL=0',
}

/** Completes a TLS handshake on a connected socket within `timeout` ms. Rejects with the library's error. */
export function startTls(socket: Socket | Duplex, { host, said, trust }: Asked, timeout: number): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const tls = connect({
      socket,
      ALPNProtocols: ['http/1.1'],
      ...(said === null ? {} : { servername: said }),
      ...(trust ? { secureContext: secureContextOf(trust) } : anything),
      checkServerIdentity: trust ? (_name, certificate) => checkServerIdentity(host, certificate) : () => undefined,
    })
    const timer = setTimeout(() => tls.destroy(Object.assign(new Error('No TLS answer'), { code: 'TIMEOUT' })), timeout)
    tls.once('secureConnect', () => {
      clearTimeout(timer)
      // Said while the library still reads: whoever closes the connection at once would free it under its hands, which
      // ends the whole program (a segmentation fault, Node 24).
      setImmediate(() => resolve(tls))
    })
    tls.once('error', (error) => {
      clearTimeout(timer)
      tls.destroy()
      reject(error)
    })
    tls.once('close', () => {
      clearTimeout(timer)
      reject(Object.assign(new Error('The connection was closed during the TLS handshake'), { code: 'ECONNRESET' }))
    })
  })
}
