import type { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import type { Handshake } from '../model/facts.ts'
import { inspectorIn } from '../model/network-products.ts'
import { isSelfIssued, oneLine } from './certificates.ts'
import { codeOf } from './failures.ts'
import { looksBelow } from './kinship.ts'
import { anchorOf, climb, isCurrent, systemRoots, trustedRoots } from './ladder.ts'

/** The certificates a run trusts: those bundled with the runtime, and those the person added. */
export interface TrustStore {
  bundled: readonly string[]
  /** Given for this run: the person says that this host uses them. */
  added: readonly string[]
  /** Of the environment: trusted, but said of no host in particular. */
  environment: readonly string[]
  /** What is wrong with the file that the environment names, as the end of a sentence. */
  environmentTrouble?: string | undefined
}

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

/** Reading some hundred and fifty roots takes longer than a handshake, so it is done once for each set of added ones. */
export function secureContextOf(store: TrustStore): SecureContext {
  const key = [...store.added, ...store.environment].join()
  // As in curl and browsers, an intermediate that was added is trusted by itself.
  const context = contexts.get(key) ?? createSecureContext({ ca: anchorsOf(store), allowPartialTrustChain: true })
  if (contexts.size > 8) contexts.clear()
  contexts.set(key, context)
  return context
}

/** Read by ourselves: a packed desktop app does not honour the variable. A file that cannot be read adds nothing. */
function extraCertificates(): Pick<TrustStore, 'environment' | 'environmentTrouble'> {
  const file = process.env.NODE_EXTRA_CA_CERTS
  if (!file) return { environment: [] }
  const named = `the file ${file} that NODE_EXTRA_CA_CERTS names`
  try {
    const environment = readFileSync(file, 'utf8').match(pemCertificates) ?? []
    return environment.length > 0
      ? { environment }
      : { environment, environmentTrouble: `${named} holds no certificate in PEM form` }
  } catch (error) {
    return { environment: [], environmentTrouble: `${named} cannot be read (${codeOf(error)})` }
  }
}

const pemCertificates = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g
const squeezed = (pem: string): string => pem.replace(/\s+/g, '')

/**
 * The way that a chain was accepted by, and what it ends in. The library follows names, not dates, and shows one
 * certificate for each rung: it may be the twin (an older cross-signature) of what the way to the root really took.
 * Compared as text first: reading every root takes longer than a handshake.
 */
export function acceptedWay(
  seen: readonly X509Certificate[],
  store: TrustStore,
  now: number,
): Pick<Judged, 'path' | 'anchor'> {
  const stale = seen.findIndex((certificate, index) => index > 0 && !isCurrent(certificate, now))
  const chain = stale === -1 ? seen : seen.slice(0, stale)
  const top = chain.at(-1)
  if (!top) return { path: [], anchor: null }
  const text = squeezed(top.toString())
  const stores = ['bundled', 'added', 'environment'] as const
  const holding = stores.find((name) => store[name].some((pem) => squeezed(pem) === text))
  if (holding)
    return { path: chain, anchor: { subject: oneLine(top.subject), fingerprint: top.fingerprint256, store: holding } }
  const { path, root } = climb(chain, trustedRoots(store), now)
  return { path: root ? path : chain, anchor: anchorOf(root) }
}

/** Who issued a certificate, without the town: a company in Palo Alto is no inspection product. */
const makerOf = ({ issuer }: X509Certificate): string =>
  issuer
    .split('\n')
    .filter((part) => /^(CN|O|OU)=/.test(part))
    .join(', ')

/** What a served chain comes to: the way that it takes, what it ends in, and why that is not trusted, or null. */
export interface Judged {
  path: readonly X509Certificate[]
  anchor: Handshake['anchor']
  trust: Handshake['trust']
}

/**
 * Says why a served chain is not trusted, from the chain itself: self-signed, an inspecting proxy, an intermediate that
 * was not sent, or a CA that nobody here knows. `trust` is null when the chain does end in a trusted root.
 *
 * Only the last can be proved for a lone certificate whose issuer is unknown. It is read as a missing intermediate where
 * something says that there is one: the certificate names a place to fetch its issuer (AIA), or its issuer is named like
 * an intermediate of a CA that the person has added.
 * @param now milliseconds since the epoch
 */
export function judgeTrust(
  sent: readonly X509Certificate[],
  store: TrustStore,
  now: number,
  system: () => readonly string[] = () => getCACertificates('system'),
): Judged {
  const { path, root } = climb(sent, trustedRoots(store), now)
  const anchor = anchorOf(root)
  const leaf = path[0]
  const top = path.at(-1)
  if (!leaf || !top || root) return { path, anchor, trust: null }
  const inspector = path.map((certificate) => inspectorIn(makerOf(certificate))).find((name) => name !== null)
  if (path.length === 1 && isSelfIssued(leaf) && inspector === undefined)
    return {
      path,
      anchor,
      trust: { diagnosis: 'tls.self-signed', says: `The certificate is signed by itself: ${oneLine(leaf.subject)}` },
    }
  const bySystem = climb(sent, systemRoots(system), now)
  const known = { path: bySystem.root ? bySystem.path : path, anchor: anchorOf(bySystem.root) }
  const issuer = oneLine((known.path.at(-1) ?? top).issuer)
  const of = inspector ? `, of ${inspector},` : ''
  if (inspector !== undefined && !bySystem.root && isBelowAdded(top, store))
    return { path, anchor, trust: missingLink(path, top, of) }
  if (inspector !== undefined)
    return {
      ...known,
      trust: {
        diagnosis: 'tls.intercepted',
        says: `The certificate was issued by "${issuer}"${of || ','} a product that inspects traffic${bySystem.root ? '; the browser on this computer trusts it' : ''}`,
        product: inspector || null,
      },
    }
  if (bySystem.root)
    return {
      ...known,
      trust: {
        diagnosis: 'tls.intercepted',
        says: `The certificate was issued by "${issuer}", which this computer’s own store (and its browser) trusts and no public list does`,
        possible: ['tls.untrusted-ca'],
      },
    }
  return { path, anchor, trust: untrusted(sent, path, top, store) }
}

/** Whether its issuer is named like an intermediate of an authority that the person has added. */
const isBelowAdded = (top: X509Certificate, store: TrustStore): boolean =>
  !isSelfIssued(top) &&
  trustedRoots(store).some(
    ({ certificate, store: of }) =>
      of === 'added' && certificate.subject !== top.issuer && looksBelow(top.issuer, certificate.subject),
  )

const fetchedAt = (certificate: X509Certificate): string | undefined =>
  /CA Issuers\s*-\s*URI:(\S+)/i.exec(certificate.infoAccess ?? '')?.[1]

function missingLink(path: readonly X509Certificate[], top: X509Certificate, maker: string): Handshake['trust'] {
  const address = fetchedAt(top)
  return {
    diagnosis: 'tls.incomplete-chain',
    says: `The server did not send the certificate of "${oneLine(top.issuer)}"${maker || ','} which stands between ${path.length > 1 ? 'its chain' : 'its own'} and the root${address ? `; it can be fetched at ${address}` : ''}`,
    possible: ['tls.untrusted-ca'],
  }
}

/** What the person did so that it would be trusted, as the end of a sentence: often it is the wrong file. */
function hereOf({ added, environmentTrouble }: TrustStore): string {
  const names = trustedRoots({ bundled: [], added, environment: [] }).map(({ certificate }) =>
    oneLine(certificate.subject),
  )
  const shown = names.length > 3 ? `${names.length} others` : names.map((name) => `"${name}"`).join(', ')
  return `${names.length > 0 ? `; added for this run: ${shown}` : ''}${environmentTrouble ? `; ${environmentTrouble}` : ''}`
}

function untrusted(
  sent: readonly X509Certificate[],
  path: readonly X509Certificate[],
  top: X509Certificate,
  store: TrustStore,
): Handshake['trust'] {
  const issuer = oneLine(top.issuer)
  const unread = hereOf(store)
  if (isSelfIssued(top))
    return {
      diagnosis: 'tls.untrusted-ca',
      says: `The chain ends in "${oneLine(top.subject)}", which is not trusted here${unread}`,
    }
  if (sent.some((certificate) => certificate.subject === top.issuer && !path.includes(certificate)))
    return {
      diagnosis: 'tls.untrusted-ca',
      says: `The certificate "${oneLine(top.subject)}" says that "${issuer}" issued it, but its signature is not by the key of the certificate of that name which was sent: it was altered, or belongs to another chain`,
    }
  const roots = trustedRoots(store)
  if (roots.some(({ certificate }) => certificate.subject === top.issuer))
    return {
      diagnosis: 'tls.untrusted-ca',
      says: `The certificate was issued by "${issuer}"; an authority of that name is trusted here, but it has another key`,
    }
  if (fetchedAt(top) !== undefined || isBelowAdded(top, store)) return missingLink(path, top, '')
  return {
    diagnosis: 'tls.untrusted-ca',
    says: `The certificate was issued by "${issuer}", which is not trusted here${unread}`,
    possible: ['tls.incomplete-chain'],
  }
}
