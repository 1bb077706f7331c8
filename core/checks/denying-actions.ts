import { memberAt } from '../admin/members.ts'
import { said } from '../words/said.ts'
import { type Check, check } from './check.ts'
import { lookedAt } from './looked.ts'

/** What an Action does to refuse a request, on any condition. */
const denies = /\bapi\s*\.\s*access\s*\.\s*deny\s*\(/

/** A check of the Actions of one flow, which are one kind of objects: whether one of them can refuse. */
export const denyingActionsCheck = (spec: { id: string; kind: string; follows?: readonly string[] }): Check =>
  check({
    id: spec.id,
    reads: ['adminReading'],
    diagnoses: ['api.denied-by-action'],
    follows: spec.follows ?? [],
    judge({ adminReading }, context) {
      const looked = lookedAt({ adminReading }, spec.kind, context)
      if ('holds' in looked) return looked
      const bound = looked.flatMap(({ objects }) => objects)
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
