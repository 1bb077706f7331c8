import { check } from '../check.ts'
import { inspectorOf } from './inspector.ts'
import { noTls } from './plain-http.ts'

const day = 86_400_000

export default check({
  id: 'tls.outlasts-a-month',
  reads: ['target', 'handshake', 'now'],
  diagnoses: ['tls.expires-soon'],
  follows: ['tls.chain-trusted', 'tls.certificate-current'],
  judge({ target, handshake: { chain }, now }) {
    if (!target.secure) return noTls
    const leaf = chain[0]
    if (!leaf) return { holds: null, because: 'No certificate was seen.' }
    const maker = inspectorOf([leaf])
    if (maker !== null)
      return { holds: true, seen: `made by ${maker || 'a product'} that inspects traffic, which renews it by itself` }
    // Where the chain ends is trusted as long as it is listed; what is listed changes with the list.
    const links = chain.filter(({ selfIssued }, index) => index === 0 || !selfIssued)
    const first = links.toSorted((a, b) => Date.parse(a.notAfter) - Date.parse(b.notAfter))[0] ?? leaf
    const days = Math.floor((Date.parse(first.notAfter) - now) / day)
    if (days >= 30) return { holds: true, seen: `${days} days left` }
    return {
      holds: false,
      diagnosis: 'tls.expires-soon',
      certificate: first.fingerprint,
      ...(first === leaf ? {} : { says: `It is the certificate "${first.subject}" above it.` }),
      expected: 'at least 30 days',
      actual: `${days} days left`,
    }
  },
})
