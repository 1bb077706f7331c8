import { isLoopback } from '../../model/hosts.ts'
import { check } from '../check.ts'
import { endingOf } from './ending.ts'
import { inspectorOf } from './inspector.ts'
import { noTls } from './plain-http.ts'

export default check({
  id: 'tls.not-inspected',
  reads: ['target', 'handshake'],
  diagnoses: ['tls.inspected'],
  follows: ['tls.chain-trusted'],
  judge({ target, handshake }) {
    if (!target.secure) return noTls
    const { chain, anchor } = handshake
    const [leaf] = chain
    if (!leaf) return { holds: null, because: 'No certificate was seen.' }
    if (endingOf(handshake)) return { holds: null, because: 'Another check says why the chain is not trusted.' }
    const product = inspectorOf(chain)
    const isPublic = anchor === null || anchor.store === 'bundled'
    if (isLoopback(target.host) || (product === null && isPublic)) return { holds: true, seen: leaf.issuer }
    return {
      holds: false,
      diagnosis: 'tls.inspected',
      certificate: leaf.fingerprint,
      ...(product === null ? { variant: 'private-root' } : {}),
      says: product ? `It is ${product}.` : `The certificate was issued by "${leaf.issuer}".`,
      expected: 'a certificate of a public certificate authority',
      actual: leaf.issuer,
    }
  },
})
