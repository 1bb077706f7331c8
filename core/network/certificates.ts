import { X509Certificate } from 'node:crypto'
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls'
import type { CertificateInfo } from '../model/exchange.ts'

/** Distinguished names on one line. */
export const oneLine = (name: string): string => name.replaceAll('\n', ', ')

export const isSelfIssued = (certificate: X509Certificate): boolean => certificate.subject === certificate.issuer

/**
 * Whether the key of one certificate verifies the signature of another. A key or a signature of a kind that the library
 * does not know (BoringSSL knows fewer: no Ed448, no Brainpool curve) verifies nothing.
 */
export function verifies(certificate: X509Certificate, by: X509Certificate): boolean {
  try {
    return certificate.verify(by.publicKey)
  } catch {
    return false
  }
}

/** Kind and length of the public key: `RSA`, 2048; `EC P-256`, 256. */
function keyOf({ publicKey, toLegacyObject }: X509Certificate, legacy: ReturnType<typeof toLegacyObject>) {
  const type = publicKey.asymmetricKeyType ?? 'unknown'
  const { nistCurve, bits } = legacy as { nistCurve?: string; bits?: number }
  if (type === 'ec') return { key: `EC ${nistCurve ?? publicKey.asymmetricKeyDetails?.namedCurve ?? ''}`.trim(), bits }
  if (/^ed/.test(type)) return { key: type.replace('ed', 'Ed'), bits: type === 'ed25519' ? 256 : 456 }
  return { key: type.toUpperCase(), bits: publicKey.asymmetricKeyDetails?.modulusLength ?? bits }
}

/** A certificate as the report shows it. */
export function certificateInfo(certificate: X509Certificate): CertificateInfo {
  const { key, bits } = readKey(certificate)
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: (certificate.subjectAltName ?? '').split(', ').filter(Boolean),
    notBefore: certificate.validFromDate.toISOString(),
    notAfter: certificate.validToDate.toISOString(),
    fingerprint: certificate.fingerprint256,
    selfIssued: isSelfIssued(certificate) && verifies(certificate, certificate),
    key,
    bits: bits ?? null,
    // Since Node 24.9; an older one leaves it unsaid.
    signature: (certificate as { signatureAlgorithm?: string }).signatureAlgorithm ?? null,
  }
}

/** A key of a kind that the library cannot read makes no certificate unreadable. */
function readKey(certificate: X509Certificate): { key: string; bits: number | undefined } {
  try {
    return keyOf(certificate, certificate.toLegacyObject())
  } catch {
    return { key: 'unknown', bits: undefined }
  }
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
