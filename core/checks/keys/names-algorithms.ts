import { text } from '../../oauth/json.ts'
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
      expected: 'alg in every key',
      actual: without.map((key) => text(key, 'kid') ?? 'a key without an ID'),
    }
  },
})
