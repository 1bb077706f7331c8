import { check } from '../../model/check.ts'
import { text } from '../../oauth/json.ts'
import { signingKeys } from '../../oauth/key-set.ts'

export default check({
  id: 'keys.has-token-key',
  title: "The key that signed the token is in the server's key set",
  reads: ['keySet', 'jwt', 'otherKeySets'],
  diagnoses: ['keys.kid-not-found'],
  follows: ['token.algorithm-accepted', 'keys.has-signing-key', 'keys.is-key-set'],
  judge({ keySet: { keys }, jwt, otherKeySets }) {
    const kid = text(jwt.header, 'kid')
    const kids = keys.map((key) => text(key, 'kid') ?? '(none)')
    if (kid === null && signingKeys(keys).length > 0)
      return { holds: true, seen: 'the token names no key; all are tried' }
    if (kid !== null && kids.includes(kid)) return { holds: true, seen: kid }
    const home = otherKeySets.find((other) => kid !== null && other.kids.includes(kid))
    const refuted = { holds: false, diagnosis: 'keys.kid-not-found', expected: kids, actual: kid } as const
    return home ? { ...refuted, says: `It is a key of ${home.name}: the token comes from there.` } : refuted
  },
})
