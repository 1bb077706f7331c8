import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

function portTrouble(given: { port: number; code: string }): Said {
  if (given.code === 'EADDRINUSE') return said('login.port-in-use', given)
  if (given.code === 'EACCES') return said('login.port-not-permitted', given)
  return said('login.port-not-opened', given)
}

export default check({
  id: 'login.person-returns',
  reads: ['signOn'],
  diagnoses: ['login.timeout', 'login.port-in-use'],
  judge({ signOn: { failure, params } }) {
    if (!failure) return { holds: true, seen: Object.keys(params).toSorted() }
    const expected = said('login.request-at-redirect-uri')
    if (failure.kind === 'elsewhere') return { holds: null, because: said('login.redirect-uri-elsewhere') }
    if (failure.kind === 'late') {
      const says = said('login.late-return', { seconds: Math.round(failure.after / 1000) })
      return { holds: false, diagnosis: 'login.timeout', says, expected, actual: says }
    }
    const { port, code } = failure
    const says = portTrouble({ port, code })
    return { holds: false, diagnosis: 'login.port-in-use', says, expected, actual: says }
  },
})
