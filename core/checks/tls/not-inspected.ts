import { isLoopback } from '../../model/hosts.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { endingOf } from './ending.ts'
import { inspectorOf } from './inspector.ts'
import { noTls, notSeen } from './plain-http.ts'

export default check({
  id: 'tls.not-inspected',
  reads: ['target', 'handshake'],
  diagnoses: ['tls.inspected'],
  follows: ['tls.chain-trusted'],
  judge({ target, handshake }) {
    if (!target.secure) return noTls
    const { chain, anchor } = handshake
    const [leaf] = chain
    if (!leaf) return notSeen
    if (endingOf(handshake)) return { holds: null, because: said('tls.trust-elsewhere') }
    const product = inspectorOf(chain)
    const isPublic = anchor === null || anchor.store === 'bundled'
    if (isLoopback(target.host) || (product === null && isPublic)) return { holds: true, seen: leaf.issuer }
    return {
      holds: false,
      diagnosis: 'tls.inspected',
      certificate: leaf.fingerprint,
      ...(product === null ? { variant: 'private-root' } : {}),
      says: product ? said('tls.is-product', { product }) : said('tls.issued-by', { issuer: leaf.issuer }),
      expected: said('tls.public-issuer'),
      actual: leaf.issuer,
    }
  },
})
