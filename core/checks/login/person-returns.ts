import { check } from '../check.ts'

const elsewhere =
  'The redirect URI is not on this computer, so the test cannot receive the response. Register one such as http://localhost:8585/callback for the test.'

function portTrouble({ port, code }: { port: number; code: string }): string {
  if (code === 'EADDRINUSE') return `Port ${port} is used by another program (EADDRINUSE).`
  if (code === 'EACCES') return `Port ${port} may not be used without more rights (EACCES).`
  return `Port ${port} cannot be used (${code}).`
}

export default check({
  id: 'login.person-returns',
  reads: ['signOn'],
  diagnoses: ['login.timeout', 'login.port-in-use'],
  judge({ signOn: { failure, params } }) {
    if (!failure) return { holds: true, seen: Object.keys(params).toSorted() }
    const expected = 'a visit at the redirect URI'
    if (failure.kind === 'elsewhere') return { holds: null, because: elsewhere }
    if (failure.kind === 'late') {
      const says = `Nobody came back within ${Math.round(failure.after / 1000)} s.`
      return { holds: false, diagnosis: 'login.timeout', says, expected, actual: says }
    }
    const says = portTrouble(failure)
    return { holds: false, diagnosis: 'login.port-in-use', says, expected, actual: says }
  },
})
