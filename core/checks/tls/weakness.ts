import type { CertificateInfo } from '../../model/exchange.ts'

/** NIST SP 800-131A: RSA below 2048 bits, curves below 224, and signatures with MD5 or SHA-1 are not to be used. */
export function weaknessOf({ key, bits, signature, selfIssued }: CertificateInfo): string | null {
  if (bits !== null && bits < (/^(EC|Ed)/.test(key) ? 224 : 2048)) return `a key of ${bits} bits (${key})`
  // Nothing depends on the signature of a certificate that vouches for itself.
  return !selfIssued && /md5|sha-?1(?!\d)/i.test(signature ?? '') ? `a signature by ${signature}` : null
}
