import { text } from '../../oauth/json.ts'
import { privateMembersOf } from '../../oauth/key-set.ts'
import { said } from '../../words/said.ts'
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
      expected: said('keys.public-members'),
      actual: exposed.map((key) =>
        said('keys.of-key', {
          key: text(key, 'kid') ?? said('keys.unnamed'),
          what: privateMembersOf(key).join(', '),
        }),
      ),
    }
  },
})
