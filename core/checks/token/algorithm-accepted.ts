import { text } from '../../oauth/json.ts'
import { check } from '../check.ts'
import { mootWhereOpaque } from '../opaque.ts'

export default check({
  id: 'token.algorithm-accepted',
  reads: ['jwt'],
  mayRead: ['token'],
  moot: mootWhereOpaque,
  diagnoses: ['token.algorithm'],
  judge({ jwt }, { guide }) {
    const algorithm = text(jwt.header, 'alg')
    const accepted = guide.relyingParty.algorithms ?? ['RS256']
    if (algorithm !== null && accepted.includes(algorithm)) return { holds: true, seen: algorithm }
    return { holds: false, diagnosis: 'token.algorithm', expected: accepted, actual: algorithm }
  },
})
