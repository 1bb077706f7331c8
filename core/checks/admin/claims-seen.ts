import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { lookedAt } from '../looked.ts'

export default check({
  id: 'admin.claims-seen',
  reads: ['adminReading'],
  diagnoses: [],
  judge({ adminReading }, context) {
    const looked = lookedAt({ adminReading }, 'claim', context)
    if ('holds' in looked) return looked
    const own = looked.flatMap(({ objects }) => objects.filter(({ body }) => body.system !== true))
    if (own.length === 0) return { holds: true, seen: said('admin.no-own-claims') }
    return { holds: true, seen: own.map(({ name, body }) => `${name}: ${String(body.value)}`) }
  },
})
