import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
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
      expected: said('keys.use-in-every-key'),
      actual: without.map((key) => text(key, 'kid') ?? said('keys.unnamed')),
    }
  },
})
