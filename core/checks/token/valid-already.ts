import { number } from '../../oauth/json.ts'
import { shownDate } from '../../oauth/times.ts'
import { check } from '../check.ts'
import { mootWhereOpaque } from '../opaque.ts'

/** What verifiers commonly forgive. */
const tolerance = 60_000

export default check({
  id: 'token.valid-already',
  reads: ['jwt', 'tokenResponse'],
  mayRead: ['token'],
  moot: mootWhereOpaque,
  diagnoses: ['token.not-yet-valid'],
  follows: ['clock.in-step'],
  judge({ jwt, tokenResponse }) {
    const now = tokenResponse.answer.at
    const begins = Math.max(number(jwt.claims, 'nbf') ?? 0, number(jwt.claims, 'iat') ?? 0)
    if (begins * 1000 <= now + tolerance)
      return { holds: true, seen: begins > 0 ? `since ${shownDate(begins)}` : 'no beginning named' }
    return {
      holds: false,
      diagnosis: 'token.not-yet-valid',
      expected: `before ${new Date(now).toISOString()}`,
      actual: shownDate(begins),
    }
  },
})
