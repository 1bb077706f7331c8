import { number } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWhereOpaque } from '../opaque.ts'
import { moment } from './moment.ts'

export default check({
  id: 'token.not-expired',
  reads: ['jwt', 'tokenResponse'],
  mayRead: ['token'],
  moot: mootWhereOpaque,
  diagnoses: ['token.expired'],
  follows: ['clock.in-step'],
  judge({ jwt, tokenResponse }) {
    const expires = number(jwt.claims, 'exp')
    const now = tokenResponse.answer.at
    if (expires === null)
      return {
        holds: false,
        diagnosis: 'token.expired',
        says: said('token.no-exp'),
        expected: 'exp',
        actual: null,
      }
    if (expires * 1000 > now) return { holds: true, seen: said('token.until', { when: moment(expires) }) }
    return {
      holds: false,
      diagnosis: 'token.expired',
      expected: said('token.after', { when: moment(now / 1000) }),
      actual: moment(expires),
    }
  },
})
