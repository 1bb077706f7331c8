import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'login.nonce-returned',
  reads: ['signOn', 'idToken'],
  diagnoses: ['login.nonce-mismatch'],
  judge({ signOn: { nonce }, idToken: { claims } }) {
    if (!claims) return { holds: null, because: said('login.id-token-unreadable') }
    const returned = text(claims, 'nonce')
    if (returned === nonce) return { holds: true, seen: said('login.same-nonce') }
    return {
      holds: false,
      diagnosis: 'login.nonce-mismatch',
      expected: said('login.sent-nonce'),
      actual: returned === null ? said('login.no-nonce') : said('login.other-nonce'),
    }
  },
})
