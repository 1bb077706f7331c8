import { text } from '../../oauth/json.ts'
import { modulusBits } from '../../oauth/key-set.ts'
import { said } from '../../words/said.ts'
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
    const sizes = keys.flatMap((key) => {
      const bits = modulusBits(key)
      return bits === null ? [] : [{ key: text(key, 'kid') ?? said('keys.unnamed'), bits }]
    })
    const weak = sizes.filter(({ bits }) => bits < least)
    if (weak.length > 0)
      return {
        holds: false,
        diagnosis: 'keys.weak',
        expected: said('keys.at-least-bits', { n: least }),
        actual: weak.map(({ key, bits }) => said('keys.of-key', { key, what: said('keys.bits', { n: bits }) })),
      }
    return { holds: true, seen: sizes.map(({ bits }) => said('keys.bits', { n: bits })) }
  },
})
