import { check } from '../../model/check.ts'
import { noTls } from './plain-http.ts'

const day = 86_400_000

export default check({
  id: 'tls.outlasts-a-month',
  title: 'The certificate stays valid for another month',
  reads: ['target', 'handshake', 'now'],
  diagnoses: ['tls.expires-soon'],
  follows: ['tls.chain-trusted', 'tls.certificate-current'],
  judge({ target, handshake: { chain }, now }) {
    if (!target.secure) return noTls
    const leaf = chain[0]
    if (!leaf) return { holds: null, because: 'No certificate was seen.' }
    const days = Math.floor((Date.parse(leaf.notAfter) - now) / day)
    if (days >= 30) return { holds: true, seen: `${days} days left` }
    return { holds: false, diagnosis: 'tls.expires-soon', expected: 'at least 30 days', actual: `${days} days left` }
  },
})
