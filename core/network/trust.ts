import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import type { CertificateInfo } from '../model/exchange.ts'

/** The certificates a run trusts: those bundled with the runtime, and those the person added. */
export interface TrustStore {
  bundled: readonly string[]
  /** Given for this run: the person says that this host uses them. */
  added: readonly string[]
  /** Of the environment: trusted, but said of no host in particular. */
  environment: readonly string[]
}

export function trustStore(added: readonly string[]): TrustStore {
  return { bundled: getCACertificates('bundled'), added, environment: extraCertificates() }
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
  const context = contexts.get(key) ?? createSecureContext({ ca: anchorsOf(store) })
  if (contexts.size > 8) contexts.clear()
  contexts.set(key, context)
  return context
}

/** Read by ourselves: a packed desktop app does not honour the variable. A file that cannot be read adds nothing. */
function extraCertificates(): string[] {
  const file = process.env.NODE_EXTRA_CA_CERTS
  if (!file) return []
  try {
    return readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  } catch {
    return []
  }
}

const inspectionProducts =
  /zscaler|netskope|forcepoint|websense|blue ?coat|symantec web|palo alto|pan-?os|fortinet|fortigate|fortiproxy|check ?point|cisco umbrella|cisco secure|umbrella|sophos|mcafee|skyhigh|trellix|barracuda|iboss|menlo|cato networks|cloudflare gateway|gateway ca - cloudflare|untangle|squid|mitmproxy|charles proxy|fiddler|burp|kaspersky|eset ssl|avast|bitdefender|smoothwall|lightspeed|securly|watchguard|sonicwall|zorp|goguardian|contentkeeper|\bproxy\b|firewall|(web|secure) ?gateway|inspection|interception|decryption|(ssl|tls|https|web)[ -]?filter/i

const nameOf = (certificate: X509Certificate): string => certificate.subject.replaceAll('\n', ', ')

/** A certificate as the report shows it. */
export function certificateInfo(certificate: X509Certificate): CertificateInfo {
  return {
    subject: nameOf(certificate),
    issuer: certificate.issuer.replaceAll('\n', ', '),
    names: (certificate.subjectAltName ?? '').split(', ').filter(Boolean),
    notBefore: certificate.validFromDate.toISOString(),
    notAfter: certificate.validToDate.toISOString(),
    fingerprint: certificate.fingerprint256,
    selfIssued: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
  }
}

/** Who issued a certificate, without the town: a company in Palo Alto is no inspection product. */
const makerOf = ({ issuer }: X509Certificate): string =>
  issuer
    .split('\n')
    .filter((part) => /^(CN|O|OU)=/.test(part))
    .join(', ')

const parsed = (pems: readonly string[]): X509Certificate[] => pems.map((pem) => new X509Certificate(pem))

function signedByOneOf(certificate: X509Certificate, roots: readonly X509Certificate[]): boolean {
  return roots.some(
    (root) =>
      root.fingerprint256 === certificate.fingerprint256 ||
      (root.subject === certificate.issuer && certificate.checkIssued(root) && certificate.verify(root.publicKey)),
  )
}

/**
 * Says why a served chain is not trusted, from the chain itself: self-signed, an inspecting proxy, an intermediate that
 * was not sent, or a CA that nobody here knows. Null when the chain does end in a trusted root.
 *
 * Only the last can be proved for a lone certificate whose issuer is unknown. It is read as a missing intermediate where
 * something says that there is one: the certificate names a place to fetch its issuer (AIA), or the person has added the
 * CA that this host is said to use.
 */
export function judgeTrust(
  chain: readonly X509Certificate[],
  store: TrustStore,
  systemRoots: () => readonly string[] = () => getCACertificates('system'),
): { diagnosis: string; says: string; possible?: readonly string[] } | null {
  const leaf = chain[0]
  const top = chain.at(-1)
  if (!leaf || !top) return null
  const trusted = parsed(anchorsOf(store))
  if (chain.some((certificate) => signedByOneOf(certificate, trusted))) return null
  const issuer = top.issuer.replaceAll('\n', ', ')
  const selfIssued = (certificate: X509Certificate) => certificate.subject === certificate.issuer
  if (chain.length === 1 && selfIssued(leaf) && !inspectionProducts.test(makerOf(leaf)))
    return { diagnosis: 'tls.self-signed', says: `The certificate is signed by itself: ${nameOf(leaf)}` }
  if (chain.some((certificate) => inspectionProducts.test(makerOf(certificate))))
    return {
      diagnosis: 'tls.intercepted',
      says: `The certificate was issued by "${issuer}", a product that inspects traffic`,
    }
  if (chain.some((certificate) => signedByOneOf(certificate, parsed(systemRoots()))))
    return {
      diagnosis: 'tls.intercepted',
      says: `The certificate was issued by "${issuer}", which this computer's own store trusts and no public list does`,
      possible: ['tls.untrusted-ca'],
    }
  if (selfIssued(top))
    return { diagnosis: 'tls.untrusted-ca', says: `The chain ends in "${nameOf(top)}", which is not trusted here` }
  const namesItsIssuer = /CA Issuers/i.test(top.infoAccess ?? '')
  if (namesItsIssuer || store.added.length > 0)
    return {
      diagnosis: 'tls.incomplete-chain',
      says: `The server did not send the certificate of "${issuer}", which stands between its own and the root`,
      possible: ['tls.untrusted-ca'],
    }
  return {
    diagnosis: 'tls.untrusted-ca',
    says: `The certificate was issued by "${issuer}", which is not trusted here`,
    possible: ['tls.incomplete-chain'],
  }
}
