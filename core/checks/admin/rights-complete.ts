import { isDenied } from '../../admin/denied.ts'
import { said } from '../../words/said.ts'
import { receivedIn } from '../admin-answer.ts'
import { check } from '../check.ts'

const invalid = { holds: false, diagnosis: 'admin.token-invalid' } as const

export default check({
  id: 'admin.rights-complete',
  reads: ['adminAccess'],
  mayRead: ['adminReading'],
  diagnoses: ['admin.token-invalid', 'admin.scope-missing', 'admin.role-missing'],
  // What is refused to everybody is refused to the administrator as well.
  follows: ['tenant.active', 'metadata.found', 'http.api-answers'],
  judge({ adminAccess: { lacking, refused, unusable }, adminReading }, { provider: { admin } }) {
    if (unusable) return { ...invalid, says: said('admin.key-unusable') }
    const rejected = { ...invalid, says: said('admin.access-refused') }
    if (refused) {
      const received = receivedIn(refused)
      if (isDenied(refused)) return { ...rejected, actual: received }
      return { holds: null, because: said('admin.unusable', { what: said('admin.the-token'), received }) }
    }
    // What is read for names alone is named where the ids are.
    const forNames = new Set(admin?.kinds.flatMap(({ id, namesFor }) => (namesFor ? [id] : [])))
    const collections = (adminReading?.collections ?? []).filter(({ kind }) => !forNames.has(kind))
    const closed = collections.flatMap(({ refused: why, kind, path }) => (why ? [{ outcome: why, kind, path }] : []))
    const denied = closed.filter(({ outcome }) => isDenied(outcome))
    const withStatus = (status: number) => denied.filter(({ outcome }) => outcome.answer?.status === status)
    const [first] = denied
    // A token that others accept is good: what it is refused for is something that the tenant does not have.
    if (first && withStatus(401).length === collections.length)
      return { ...rejected, actual: receivedIn(first.outcome) }
    const forbidden = withStatus(403)
    const readBy = (kind: string) => admin?.kinds.find(({ id }) => id === kind)?.read ?? kind
    const scopes = [...new Set([...lacking, ...forbidden.map(({ kind }) => readBy(kind))])]
    const [other] = closed
    if (scopes.length > 0)
      return {
        holds: false,
        // The right is there, and the role does not allow its use.
        diagnosis: lacking.length === 0 ? 'admin.role-missing' : 'admin.scope-missing',
        // The app of the access is another one than that of the product.
        variant: 'admin-access',
        says: said('admin.rights-lacking', { scopes }),
        expected: scopes,
        actual: forbidden[0] ? receivedIn(forbidden[0].outcome) : said('admin.not-granted'),
      }
    if (!other) return { holds: true }
    return { holds: null, because: said('admin.unusable', { what: other.path, received: receivedIn(other.outcome) }) }
  },
})
