import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { inspectorOf } from './inspector.ts'
import { noTls, notSeen } from './plain-http.ts'

const day = 86_400_000

export default check({
  id: 'tls.outlasts-a-month',
  reads: ['target', 'handshake', 'now'],
  diagnoses: ['tls.expires-soon'],
  follows: ['tls.chain-trusted', 'tls.certificate-current'],
  judge({ target, handshake: { chain }, now }) {
    if (!target.secure) return noTls
    const leaf = chain[0]
    if (!leaf) return notSeen
    const maker = inspectorOf([leaf])
    if (maker !== null)
      return {
        holds: true,
        seen: maker === '' ? said('tls.renewed-by-inspector') : said('tls.renewed-by', { product: maker }),
      }
    // Where the chain ends is trusted as long as it is listed; what is listed changes with the list.
    const links = chain.filter(({ selfIssued }, index) => index === 0 || !selfIssued)
    const first = links.toSorted((a, b) => Date.parse(a.notAfter) - Date.parse(b.notAfter))[0] ?? leaf
    // Days as a calendar counts them, so that the expiry calendar says the same number.
    const days = Math.floor(Date.parse(first.notAfter) / day) - Math.floor(now / day)
    if (days >= 30) return { holds: true, seen: said('tls.days-left', { n: days }) }
    return {
      holds: false,
      diagnosis: 'tls.expires-soon',
      certificate: first.fingerprint,
      ...(first === leaf ? {} : { says: said('tls.the-certificate', { subject: first.subject }) }),
      expected: said('tls.thirty-days'),
      actual: said('tls.days-left', { n: days }),
    }
  },
})
