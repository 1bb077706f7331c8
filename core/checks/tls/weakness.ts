import type { CertificateInfo } from '../../model/exchange.ts'
import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'

/** NIST SP 800-131A: RSA below 2048 bits, curves below 224, and signatures with MD5 or SHA-1 are not to be used. */
export function weaknessOf({ key, bits, signature, selfIssued }: CertificateInfo): Said | null {
  if (bits !== null && bits < (/^(EC|Ed)/.test(key) ? 224 : 2048)) return said('tls.short-key', { bits, key })
  // Nothing depends on the signature of a certificate that vouches for itself.
  return !selfIssued && signature !== null && /md5|sha-?1(?!\d)/i.test(signature)
    ? said('tls.weak-signature', { signature })
    : null
}
