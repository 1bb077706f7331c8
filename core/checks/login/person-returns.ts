import { check } from '../../model/check.ts'

export default check({
  id: 'login.person-returns',
  title: 'The person comes back from the sign-in page',
  reads: ['signOn'],
  diagnoses: ['login.timeout', 'login.port-in-use'],
  judge({ signOn: { failure, params } }) {
    if (!failure) return { holds: true, seen: Object.keys(params).toSorted() }
    const diagnosis = (['login.timeout', 'login.port-in-use'] as const).find((id) => id === failure.diagnosis)
    return diagnosis
      ? { holds: false, diagnosis, says: failure.says, expected: 'a visit at the redirect URI', actual: failure.says }
      : { holds: null, because: failure.says }
  },
})
