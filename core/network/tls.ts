import { X509Certificate } from 'node:crypto'
import type { Socket } from 'node:net'
import { checkServerIdentity, connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import type { Handshake } from '../model/facts.ts'
import { familyOf } from '../model/hosts.ts'
import { handshakeFailure, isCertificateFailure, timedOut } from './failures.ts'
import { certificateInfo, judgeTrust, secureContextOf, type TrustStore } from './trust.ts'

/** Completes a TLS handshake on a connected socket. Rejects with the library's error. */
export function startTls(socket: Socket, host: string, trust: TrustStore | null, timeout: number): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const tls = connect({
      socket,
      ALPNProtocols: ['http/1.1'],
      ...(familyOf(host) === 0 ? { servername: host } : {}),
      // Without a trust store this is the second connection, which only reads the chain and carries no request.
      ...(trust ? { secureContext: secureContextOf(trust) } : { ca: [], rejectUnauthorized: false }),
      checkServerIdentity: trust ? (_name, certificate) => checkServerIdentity(host, certificate) : () => undefined,
    })
    const timer = setTimeout(() => tls.destroy(Object.assign(new Error('No TLS answer'), { code: 'TIMEOUT' })), timeout)
    tls.once('secureConnect', () => {
      clearTimeout(timer)
      resolve(tls)
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

/** The certificates of a connection, leaf first. */
export function chainOf(tls: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = []
  const seen = new Set<string>()
  let at: DetailedPeerCertificate | undefined = tls.getPeerCertificate(true)
  while (at?.raw && !seen.has(at.fingerprint256)) {
    seen.add(at.fingerprint256)
    chain.push(new X509Certificate(at.raw))
    at = at.issuerCertificate
  }
  return chain
}

function nameProblem(host: string, chain: readonly X509Certificate[]): string | null {
  const leaf = chain[0]
  if (!leaf) return null
  const matches = familyOf(host) === 0 ? leaf.checkHost(host) : leaf.checkIP(host)
  return matches
    ? null
    : `The certificate is for ${leaf.subjectAltName ?? leaf.subject.replaceAll('\n', ', ')}, not for ${host}`
}

/** What a completed handshake shows. */
export function completedHandshake(tls: TLSSocket): Handshake {
  return {
    protocol: tls.getProtocol(),
    cipher: tls.getCipher()?.name ?? null,
    chain: chainOf(tls).map(certificateInfo),
    failure: null,
    trust: null,
    name: null,
  }
}

/**
 * What a refused handshake shows. For a certificate's fault the chain is read on a second connection that carries no
 * request and no credential.
 */
export async function refusedHandshake(
  error: unknown,
  host: string,
  trust: TrustStore,
  reopen: () => Promise<Socket>,
  timeout: number,
): Promise<Handshake> {
  const failure =
    (error as { code?: string }).code === 'TIMEOUT' ? timedOut('http.timeout', timeout / 1000) : handshakeFailure(error)
  const refused: Handshake = { protocol: null, cipher: null, chain: [], failure, trust: null, name: null }
  if (!isCertificateFailure(failure)) return refused
  try {
    const tls = await startTls(await reopen(), host, null, timeout)
    const chain = chainOf(tls)
    const protocol = tls.getProtocol()
    tls.destroy()
    return {
      ...refused,
      protocol,
      chain: chain.map(certificateInfo),
      trust: judgeTrust(chain, trust),
      name: nameProblem(host, chain),
    }
  } catch {
    return refused
  }
}
