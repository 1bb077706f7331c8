import { number } from '../../oauth/json.ts'
import { expiresIn } from '../../oauth/token-response.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWhereOpaque } from '../opaque.ts'

const shortest = 60

export default check({
  id: 'token.lifetime-sane',
  reads: ['jwt', 'tokenResponse'],
  mayRead: ['token'],
  moot: mootWhereOpaque,
  diagnoses: ['token.lifetime'],
  judge({ jwt, tokenResponse }, { provider }) {
    const [issued, expires] = [number(jwt.claims, 'iat'), number(jwt.claims, 'exp')]
    if (issued === null || expires === null) return { holds: null, because: said('token.no-lifetime'), applies: false }
    const life = expires - issued
    const stated = expiresIn(tokenResponse.values)
    const refuted = { holds: false, diagnosis: 'token.lifetime' } as const
    if (life < shortest)
      return {
        ...refuted,
        expected: said('token.at-least', { n: shortest }),
        actual: said('token.lifetime', { n: life }),
      }
    if (life > provider.longestLife)
      return {
        ...refuted,
        expected: said('token.at-most', { n: provider.longestLife }),
        actual: said('token.lifetime', { n: life }),
      }
    if (stated !== null && Math.abs(stated - life) > 60)
      return {
        ...refuted,
        says: said('token.lifetimes-differ'),
        expected: said('token.lifetime-in-token', { n: life }),
        actual: said('token.lifetime-in-response', { n: stated }),
      }
    return { holds: true, seen: said('token.lifetime', { n: life }) }
  },
})
