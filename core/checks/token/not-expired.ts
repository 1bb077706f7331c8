import { number } from '../../oauth/json.ts'
import { shownDate } from '../../oauth/times.ts'
import { check } from '../check.ts'
import { mootWhereOpaque } from '../opaque.ts'

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
        says: 'It does not say when it ends.',
        expected: 'exp',
        actual: null,
      }
    if (expires * 1000 > now) return { holds: true, seen: `until ${shownDate(expires)}` }
    return {
      holds: false,
      diagnosis: 'token.expired',
      expected: `after ${new Date(now).toISOString()}`,
      actual: shownDate(expires),
    }
  },
})
