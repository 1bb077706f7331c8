import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWithoutKeys } from '../opaque.ts'

export default check({
  id: 'keys.names-algorithms',
  reads: ['keySet'],
  mayRead: ['metadata'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.alg-missing'],
  follows: ['keys.is-key-set'],
  judge({ keySet: { keys } }) {
    const without = keys.filter((key) => text(key, 'alg') === null)
    if (without.length === 0) return { holds: true }
    return {
      holds: false,
      diagnosis: 'keys.alg-missing',
      expected: said('keys.alg-in-every-key'),
      actual: without.map((key) => text(key, 'kid') ?? said('keys.unnamed')),
    }
  },
})
