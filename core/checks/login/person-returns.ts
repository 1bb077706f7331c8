import { check } from '../../model/check.ts'

const elsewhere =
  'The redirect URI is not on this computer, so the test cannot receive the response. Register one such as http://localhost:8585/callback for the test.'

export default check({
  id: 'login.person-returns',
  title: 'The person comes back from the sign-in page',
  reads: ['signOn'],
  diagnoses: ['login.timeout', 'login.port-in-use'],
  judge({ signOn: { failure, params } }) {
    if (!failure) return { holds: true, seen: Object.keys(params).toSorted() }
    const { reason, detail } = failure
    if (reason === 'elsewhere') return { holds: null, because: elsewhere }
    const expected = 'a visit at the redirect URI'
    if (reason === 'port-in-use')
      return { holds: false, diagnosis: 'login.port-in-use', says: detail, expected, actual: detail }
    const says = `Nobody came back within ${detail}.`
    return { holds: false, diagnosis: 'login.timeout', says, expected, actual: says }
  },
})
