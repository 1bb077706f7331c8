import { isDenied } from '../../admin/denied.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'admin.rights-complete',
  reads: ['adminAccess'],
  mayRead: ['adminReading'],
  diagnoses: ['admin.token-invalid', 'admin.scope-missing', 'admin.role-missing'],
  // What is refused to everybody is refused to the administrator as well.
  follows: ['tenant.active', 'metadata.found', 'http.api-answers'],
  judge({ adminAccess: { lacking, refused, unusable }, adminReading }, { provider: { admin } }) {
    const actual = (status: number | undefined) => (status === undefined ? said('admin.no-answer') : `HTTP ${status}`)
    const unanswered = { holds: null, because: said('admin.not-answered') } as const
    if (!unusable && refused && !isDenied(refused)) return unanswered
    if (unusable || refused)
      return {
        holds: false,
        diagnosis: 'admin.token-invalid',
        says: said('admin.access-refused'),
        actual: unusable ? said('admin.key-unusable') : actual(refused?.answer?.status),
      }
    const collections = adminReading?.collections ?? []
    const closed = collections.filter(({ refused: why }) => why !== null && isDenied(why))
    if (closed.length > 0 && collections.every(({ answer, refused: why }) => why && answer?.status === 401))
      return { holds: false, diagnosis: 'admin.token-invalid', actual: actual(401) }
    // A token that others accept is good: what it is refused for is something that the tenant does not have.
    const forbidden = closed.filter(({ answer }) => answer?.status === 403)
    const readBy = (kind: string) => admin?.kinds.find(({ id }) => id === kind)?.read ?? kind
    const scopes = [...new Set([...lacking, ...forbidden.map(({ kind }) => readBy(kind))])]
    if (scopes.length === 0) return collections.some(({ refused: why }) => why !== null) ? unanswered : { holds: true }
    return {
      holds: false,
      // The right is there, and the role does not allow its use.
      diagnosis: lacking.length === 0 ? 'admin.role-missing' : 'admin.scope-missing',
      says: said('admin.rights-lacking', { scopes }),
      expected: scopes,
      actual: forbidden.length > 0 ? actual(403) : said('admin.not-granted'),
    }
  },
})
