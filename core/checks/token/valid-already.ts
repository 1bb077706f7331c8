import { number } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWhereOpaque } from '../opaque.ts'
import { moment } from './moment.ts'

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
      return { holds: true, seen: begins > 0 ? said('token.since', { when: moment(begins) }) : said('token.no-start') }
    return {
      holds: false,
      diagnosis: 'token.not-yet-valid',
      expected: said('token.before', { when: moment(now / 1000) }),
      actual: moment(begins),
    }
  },
})
