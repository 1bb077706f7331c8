import { text } from '../../oauth/json.ts'
import { check } from '../check.ts'
import { mootWithoutKeys } from '../opaque.ts'

export default check({
  id: 'keys.names-uses',
  reads: ['keySet'],
  mayRead: ['metadata'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.use-missing'],
  follows: ['keys.is-key-set'],
  judge({ keySet: { keys } }) {
    const without = keys.filter((key) => text(key, 'use') === null && key.key_ops === undefined)
    if (without.length === 0) return { holds: true }
    return {
      holds: false,
      diagnosis: 'keys.use-missing',
      expected: 'use in every key',
      actual: without.map((key) => text(key, 'kid') ?? 'a key without an ID'),
    }
  },
})
