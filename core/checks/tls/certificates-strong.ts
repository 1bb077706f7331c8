import { check } from '../../model/check.ts'
import type { CertificateInfo } from '../../model/exchange.ts'
import { noTls } from './plain-http.ts'

/** NIST SP 800-131A: RSA below 2048 bits, curves below 224, and signatures with MD5 or SHA-1 are not to be used. */
function weaknessOf({ key, bits, signature, selfIssued }: CertificateInfo): string | null {
  if (bits !== null && bits < (/^(EC|Ed)/.test(key) ? 224 : 2048)) return `a key of ${bits} bits (${key})`
  // Nothing depends on the signature of a certificate that vouches for itself.
  return !selfIssued && /md5|sha-?1(?!\d)/i.test(signature ?? '') ? `a signature by ${signature}` : null
}

export default check({
  id: 'tls.certificates-strong',
  title: 'No certificate of the chain is too weak',
  reads: ['target', 'handshake'],
  diagnoses: ['tls.weak-certificate'],
  follows: ['tls.chain-trusted'],
  judge({ target, handshake: { chain, failure } }) {
    if (!target.secure) return noTls
    const expected = 'RSA of 2048 bits, EC of 256 bits, SHA-256, or better'
    const refused = failure?.diagnosis === 'tls.weak-certificate'
    for (const certificate of chain) {
      const actual = weaknessOf(certificate)
      if (actual)
        return {
          holds: false,
          diagnosis: 'tls.weak-certificate',
          says: `It is the certificate "${certificate.subject}".`,
          expected,
          actual,
        }
    }
    if (refused) return { holds: false, diagnosis: 'tls.weak-certificate', expected, actual: failure.message }
    if (chain.length === 0) return { holds: null, because: 'No certificate was seen.' }
    return { holds: true, seen: chain.map(({ key, bits }) => (bits === null ? key : `${key} ${bits}`)) }
  },
})
