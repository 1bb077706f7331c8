import { text } from '../../oauth/json.ts'
import { signingKeys } from '../../oauth/key-set.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWithoutKeys } from '../opaque.ts'

export default check({
  id: 'keys.has-signing-key',
  reads: ['keySet'],
  mayRead: ['metadata'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.empty'],
  judge({ keySet: { keys } }) {
    const usable = signingKeys(keys)
    if (usable.length > 0) return { holds: true, seen: usable.map((key) => text(key, 'kid') ?? said('keys.unnamed')) }
    return {
      holds: false,
      diagnosis: 'keys.empty',
      expected: said('keys.signing-key'),
      actual: said('keys.no-signing-key', { n: keys.length }),
    }
  },
})
