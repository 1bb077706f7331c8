import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'login.state-returned',
  reads: ['signOn'],
  diagnoses: ['login.state-mismatch'],
  judge({ signOn: { failure, params, state } }) {
    if (failure) return { holds: null, because: said('login.no-return') }
    if (params.state === state) return { holds: true, seen: said('login.same-state') }
    return {
      holds: false,
      diagnosis: 'login.state-mismatch',
      expected: said('login.sent-state'),
      actual: params.state === undefined ? said('login.no-state') : said('login.other-state'),
    }
  },
})
