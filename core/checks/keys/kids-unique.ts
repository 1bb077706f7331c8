import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWithoutKeys } from '../opaque.ts'

export default check({
  id: 'keys.kids-unique',
  reads: ['keySet'],
  mayRead: ['metadata'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.duplicate-kid'],
  judge({ keySet: { keys } }) {
    const kids = keys.map((key) => text(key, 'kid')).filter((kid) => kid !== null)
    const twice = kids.filter((kid, index) => kids.indexOf(kid) !== index)
    if (twice.length === 0) return { holds: true, seen: kids }
    return { holds: false, diagnosis: 'keys.duplicate-kid', expected: said('keys.unique-ids'), actual: twice }
  },
})
