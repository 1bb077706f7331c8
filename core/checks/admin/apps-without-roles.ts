import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { lookedAt } from '../looked.ts'

export default check({
  id: 'admin.apps-without-roles',
  reads: ['adminReading'],
  diagnoses: ['client.too-powerful'],
  judge({ adminReading }, context) {
    const looked = lookedAt({ adminReading }, 'client-privileges', context)
    if ('holds' in looked) return looked
    const on = looked.some(({ objects }) => objects.some(({ body }) => body.clientPrivilegesSetting === true))
    return on
      ? {
          holds: false,
          diagnosis: 'client.too-powerful',
          says: said('admin.new-apps-powerful'),
          expected: false,
          actual: true,
        }
      : { holds: true, seen: false }
  },
})
