import { check } from '../check.ts'

export default check({
  id: 'login.state-returned',
  reads: ['signOn'],
  diagnoses: ['login.state-mismatch'],
  judge({ signOn: { failure, params, state } }) {
    if (failure) return { holds: null, because: 'Nobody came back.' }
    if (params.state === state) return { holds: true, seen: 'the same state' }
    return {
      holds: false,
      diagnosis: 'login.state-mismatch',
      expected: 'the state that was sent',
      actual: params.state === undefined ? 'no state' : 'another state',
    }
  },
})
