import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWithoutKeys } from '../opaque.ts'

export default check({
  id: 'relying-party.kid-own',
  reads: ['keyShape', 'keySet'],
  mayRead: ['metadata'],
  moot: mootWithoutKeys,
  diagnoses: ['relying-party.kid-copied'],
  judge({ keyShape, keySet: { keys } }) {
    const kid = keyShape?.kid
    if (!kid) return { holds: null, because: said('relying-party.no-key-id'), applies: false }
    if (!keys.some((key) => text(key, 'kid') === kid)) return { holds: true, seen: kid }
    return {
      holds: false,
      diagnosis: 'relying-party.kid-copied',
      expected: said('relying-party.unused-key-id'),
      actual: kid,
    }
  },
})
