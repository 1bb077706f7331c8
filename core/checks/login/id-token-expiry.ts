import type { Facts } from '../../model/facts.ts'
import { number } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { moment } from '../token/moment.ts'

/** What verifiers commonly forgive, in seconds. */
const tolerance = 60

/** The token had expired when it came, or says nothing of when it does. */
export function expiryFault({ idToken: { claims }, tokenResponse }: Pick<Facts, 'idToken' | 'tokenResponse'>) {
  const ends = number(claims ?? {}, 'exp')
  const now = tokenResponse.answer.at / 1000
  if (ends !== null && ends + tolerance >= now) return null
  const expected = said('token.after', { when: moment(now) })
  const actual = ends === null ? said('login.no-exp') : moment(ends)
  return { holds: false, diagnosis: 'token.expired', expected, actual } as const
}
