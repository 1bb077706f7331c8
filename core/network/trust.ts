import type { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import type { Handshake, OpenEnd } from '../model/network-facts.ts'
import { certificatesIn } from '../model/scan.ts'
import { oneLine } from './certificates.ts'
import { anchorOf, certificationPath, isCurrent, systemRoots, trustedRoots } from './certification-path.ts'
import { codeOf } from './failures.ts'
import type { TrustStore } from './trust-store.ts'

export function trustStore(added: readonly string[]): TrustStore {
  return { bundled: getCACertificates('bundled'), added, ...extraCertificates() }
}

/** Everything that a chain may end in. */
export const anchorsOf = ({ bundled, added, environment }: TrustStore): string[] => [
  ...bundled,
  ...added,
  ...environment,
]

const contexts = new Map<string, SecureContext>()

/**
 * Reading some hundred and fifty roots takes longer than a handshake, so it is done once for each set of added ones.
 * @param groups key exchange groups in place of the library's
 */
export function secureContextOf(store: TrustStore, groups = ''): SecureContext {
  const key = [groups, ...store.added, ...store.environment].join()
  // As in curl and browsers, an intermediate that was added is trusted by itself.
  const order = { ca: anchorsOf(store), allowPartialTrustChain: true, ...(groups ? { ecdhCurve: groups } : {}) }
  const context = contexts.get(key) ?? createSecureContext(order)
  if (contexts.size > 8) contexts.clear()
  contexts.set(key, context)
  return context
}

/** Read by ourselves: a packed desktop app does not honour the variable. A file that cannot be read adds nothing. */
function extraCertificates(): Pick<TrustStore, 'environment' | 'unread'> {
  const file = process.env.NODE_EXTRA_CA_CERTS
  if (!file) return { environment: [] }
  try {
    const environment = certificatesIn(readFileSync(file, 'utf8'))
    return environment.length > 0 ? { environment } : { environment, unread: { file, code: 'NO_PEM' } }
  } catch (error) {
    return { environment: [], unread: { file, code: codeOf(error) } }
  }
}

const squeezed = (pem: string): string => pem.replace(/\s+/g, '')

/**
 * The way that a chain was accepted by, and what it ends in. The library follows names, not dates, and shows one
 * certificate for each issuer: it may be the twin (an older cross-signature) of what the way to the root really took.
 * Compared as text first: reading every root takes longer than a handshake.
 */
export function acceptedWay(
  seen: readonly X509Certificate[],
  store: TrustStore,
  now: number,
): Pick<FollowedChain, 'path' | 'anchor'> {
  const stale = seen.findIndex((certificate, index) => index > 0 && !isCurrent(certificate, now))
  const chain = stale === -1 ? seen : seen.slice(0, stale)
  const top = chain.at(-1)
  if (!top) return { path: [], anchor: null }
  const text = squeezed(top.toString())
  const stores = ['bundled', 'added', 'environment'] as const
  const holding = stores.find((name) => store[name].some((pem) => squeezed(pem) === text))
  if (holding)
    return { path: chain, anchor: { subject: oneLine(top.subject), fingerprint: top.fingerprint256, store: holding } }
  const roots = trustedRoots(store)
  const { path, root } = certificationPath(chain, roots, now)
  // A twin has the key of what it stands for: it leads to the same root, also where it is out of date itself.
  return { path: root ? path : chain, anchor: anchorOf(root ?? certificationPath(seen, roots, now).root) }
}

/** What a served chain comes to: the way that it takes, what it ends in, and how it ends where that is in no root of ours. */
export interface FollowedChain {
  path: readonly X509Certificate[]
  anchor: Handshake['anchor']
  openEnd: OpenEnd | null
}

/**
 * Follows a served chain to a root of ours or, where there is none, of the operating system, and measures what is known
 * of its end. Whether it is trusted, and why not, is for `core/checks/tls` to say.
 * @param now milliseconds since the epoch
 */
export function followChain(
  sent: readonly X509Certificate[],
  store: TrustStore,
  now: number,
  system: () => readonly string[] = () => getCACertificates('system'),
): FollowedChain {
  const roots = trustedRoots(store)
  const { path, root } = certificationPath(sent, roots, now)
  const top = path.at(-1)
  if (root || !top) return { path, anchor: anchorOf(root), openEnd: null }
  const bySystem = certificationPath(sent, systemRoots(system), now)
  const named = ({ subject }: X509Certificate) => subject === top.issuer
  const namesake = sent.some((certificate) => named(certificate) && !path.includes(certificate))
    ? 'sent'
    : roots.some(({ certificate }) => named(certificate))
      ? 'trusted'
      : null
  return {
    path: bySystem.root ? bySystem.path : path,
    anchor: anchorOf(bySystem.root),
    openEnd: {
      namesake,
      issuerAt: /CA Issuers\s*-\s*URI:(\S+)/i.exec(top.infoAccess ?? '')?.[1] ?? null,
      added: roots.flatMap(({ certificate, store: of }) => (of === 'added' ? oneLine(certificate.subject) : [])),
      unread: store.unread ?? null,
    },
  }
}
