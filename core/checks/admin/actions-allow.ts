import { memberAt } from '../../admin/members.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { lookedAt } from '../looked.ts'

/** What an Action does to refuse a request, on any condition. */
const denies = /\bapi\s*\.\s*access\s*\.\s*deny\s*\(/

/** Actions of the tokens of programs, and of the sign-in of users: a guide wants those of its flow. */
const kinds = ['machine-action', 'login-action'] as const

export default check({
  id: 'admin.actions-allow',
  reads: ['adminReading'],
  diagnoses: ['api.denied-by-action'],
  follows: ['api.no-action-denies'],
  judge({ adminReading }, context) {
    const looked = kinds.map((kind) => lookedAt({ adminReading }, kind, context))
    const read = looked.flatMap((each) => ('holds' in each ? [] : [each]))
    const [open] = looked.flatMap((each) => ('holds' in each && each.applies !== false ? [each] : []))
    if (open) return open
    if (read.length === 0) return { holds: null, because: said('admin.nothing-wanted'), applies: false }
    const bound = read.flat().flatMap(({ objects }) => objects)
    const denying = bound.filter(({ body }) => denies.test(String(memberAt(body, 'action.deployed_version.code'))))
    if (denying.length === 0)
      return { holds: true, seen: bound.length > 0 ? bound.map(({ name }) => name) : said('admin.no-actions') }
    return {
      holds: false,
      diagnosis: 'api.denied-by-action',
      says: said('admin.actions-can-deny'),
      expected: said('admin.no-denying-actions'),
      actual: denying.map(({ name }) => name),
    }
  },
})
