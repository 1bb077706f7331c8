import { said } from '../../words/said.ts'
import { check } from '../check.ts'

const self = 'admin.rights-complete'

export default check({
  id: self,
  reads: ['adminAccess'],
  mayRead: ['adminReading'],
  diagnoses: ['admin.token-invalid', 'admin.scope-missing', 'admin.role-missing'],
  judge({ adminAccess: { lacking, refused, unusable }, adminReading }, { provider: { admin } }) {
    const actual = (status: number | undefined) => (status === undefined ? said('admin.no-answer') : `HTTP ${status}`)
    if (unusable || refused)
      return {
        holds: false,
        diagnosis: 'admin.token-invalid',
        says: said('admin.access-refused'),
        actual: unusable ? said('admin.key-unusable') : actual(refused?.answer?.status),
      }
    const closed = adminReading?.collections.filter((each) => each.refused !== null) ?? []
    const [first] = closed
    if (closed.length > 0 && closed.every(({ answer }) => answer?.status === 401))
      return { holds: false, diagnosis: 'admin.token-invalid', actual: actual(401) }
    const readBy = (kind: string) => admin?.kinds.find(({ id }) => id === kind)?.read ?? kind
    const scopes = [...new Set([...lacking, ...closed.map(({ kind }) => readBy(kind))])]
    if (scopes.length === 0) return { holds: true }
    return {
      holds: false,
      // The right is there, and the role does not allow its use.
      diagnosis: lacking.length === 0 && first?.answer?.status === 403 ? 'admin.role-missing' : 'admin.scope-missing',
      says: said('admin.rights-lacking', { scopes }),
      expected: scopes,
      actual: first ? actual(first.answer?.status) : said('admin.not-granted'),
    }
  },
})
