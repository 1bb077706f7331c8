import { text } from '../../oauth/json.ts'
import { privateMembersOf } from '../../oauth/key-set.ts'
import { check } from '../check.ts'
import { mootWithoutKeys } from '../opaque.ts'

export default check({
  id: 'keys.no-private-members',
  reads: ['keySet'],
  mayRead: ['metadata'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.private-exposed'],
  judge({ keySet: { keys } }) {
    const exposed = keys.filter((key) => privateMembersOf(key).length > 0)
    if (exposed.length === 0) return { holds: true }
    return {
      holds: false,
      diagnosis: 'keys.private-exposed',
      expected: 'public members only',
      actual: exposed.map((key) => `${text(key, 'kid') ?? 'a key'}: ${privateMembersOf(key).join(', ')}`),
    }
  },
})
