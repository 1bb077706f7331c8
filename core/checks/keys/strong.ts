import { text } from '../../oauth/json.ts'
import { modulusBits } from '../../oauth/key-set.ts'
import { check } from '../check.ts'
import { mootWithoutKeys } from '../opaque.ts'

const least = 2048

export default check({
  id: 'keys.strong',
  reads: ['keySet'],
  mayRead: ['metadata'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.weak'],
  judge({ keySet: { keys } }) {
    const sizes = keys.map((key) => ({ name: text(key, 'kid') ?? 'a key', bits: modulusBits(key) }))
    const weak = sizes.filter(({ bits }) => bits !== null && bits < least)
    if (weak.length > 0)
      return {
        holds: false,
        diagnosis: 'keys.weak',
        expected: `at least ${least} bits`,
        actual: weak.map(({ name, bits }) => `${name}: ${bits} bits`),
      }
    return { holds: true, seen: sizes.filter(({ bits }) => bits !== null).map(({ bits }) => `${bits} bits`) }
  },
})
