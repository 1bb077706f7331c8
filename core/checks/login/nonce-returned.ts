import { text } from '../../oauth/json.ts'
import { check } from '../check.ts'

export default check({
  id: 'login.nonce-returned',
  reads: ['signOn', 'idToken'],
  diagnoses: ['login.nonce-mismatch'],
  judge({ signOn: { nonce }, idToken: { claims } }) {
    if (!claims) return { holds: null, because: 'The ID token cannot be read.' }
    const returned = text(claims, 'nonce')
    if (returned === nonce) return { holds: true, seen: 'the same nonce' }
    return {
      holds: false,
      diagnosis: 'login.nonce-mismatch',
      expected: 'the nonce that was sent',
      actual: returned === null ? 'no nonce' : 'another nonce',
    }
  },
})
