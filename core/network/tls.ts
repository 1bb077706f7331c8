import type { X509Certificate } from 'node:crypto'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { familyOf } from '../model/hosts.ts'
import type { Handshake } from '../model/network-facts.ts'
import { certificateInfo, chainOf } from './certificates.ts'
import { handshakeFailure, timedOut } from './failures.ts'
import { lookAgain, type SecondLook } from './second-look.ts'
import type { Asked, Lost } from './start-tls.ts'
import { acceptedWay, followChain } from './trust.ts'
import type { TrustStore } from './trust-store.ts'

/** Whether the certificate of the host is for its name (RFC 9525 section 6). */
function namesHost(host: string, [leaf]: readonly X509Certificate[]): boolean | null {
  return leaf ? (familyOf(host) === 0 ? leaf.checkHost(host) : leaf.checkIP(host)) !== undefined : null
}

/** A handshake of which nothing was seen. */
export const nothingSeen = (failure: Handshake['failure']): Handshake => ({
  protocol: null,
  cipher: null,
  chain: [],
  anchor: null,
  top: null,
  failure,
  openEnd: null,
  namesHost: null,
  asksForCertificate: false,
  agreesOn: null,
  cutByName: false,
  helloTooLarge: null,
  greeting: null,
})

/** What a completed handshake shows. */
export function completedHandshake(tls: TLSSocket, trust: TrustStore): Handshake {
  const { path: chain, anchor } = acceptedWay(chainOf(tls), trust, Date.now())
  return {
    ...nothingSeen(null),
    protocol: tls.getProtocol(),
    cipher: tls.getCipher()?.name ?? null,
    chain: chain.map(certificateInfo),
    anchor,
    top: chain.at(-1)?.toString() ?? null,
  }
}

/** Whether a device cuts what names this host: without the name it goes through, and with it again not. */
async function cutForName(host: string, look: (name: string | null) => Promise<SecondLook>): Promise<boolean> {
  if (familyOf(host) !== 0 || (await look(null)).agreesOn === null) return false
  return (await look(host).catch(() => null))?.agreesOn == null
}

/** Longest time in ms for a second look; it explains, and nothing waits for it but the explanation. */
export const longestLook = 5000

/**
 * What a refused handshake shows. What is wrong with a certificate, a protocol or a name is read on a second connection
 * that carries no request and no credential.
 */
export async function refusedHandshake(
  error: unknown,
  { host, trust, small }: Asked & { trust: TrustStore },
  reopen: () => Promise<Socket>,
  timeout: number,
): Promise<Handshake> {
  const { code, bytes = 0 } = error as Lost
  const late = { ...timedOut('timeout', timeout), ...(bytes > 0 ? { kind: 'truncated' as const, bytes } : {}) }
  const failure = code === 'TIMEOUT' ? late : handshakeFailure(error)
  const refused = nothingSeen(failure)
  if (code === 'TIMEOUT') return refused
  const cut = failure.kind === 'reset'
  const look = async (name: string | null) => lookAgain(await reopen(), name, Math.min(timeout, longestLook), small)
  try {
    if (cut) return { ...refused, cutByName: await cutForName(host, look) }
    const { agreesOn, chain, asksForCertificate, greeting } = await look(host)
    if (failure.kind !== 'certificate' || chain.length === 0)
      return { ...refused, agreesOn, asksForCertificate, greeting }
    const { path, anchor, openEnd } = followChain(chain, trust, Date.now())
    return {
      ...refused,
      protocol: agreesOn?.protocol ?? null,
      chain: path.map(certificateInfo),
      anchor,
      top: path.at(-1)?.toString() ?? null,
      openEnd,
      namesHost: namesHost(host, path),
    }
  } catch {
    return refused
  }
}
