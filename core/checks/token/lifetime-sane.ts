import { number } from '../../oauth/json.ts'
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
    if (issued === null || expires === null)
      return { holds: null, because: 'The token does not say from when to when it lives.', applies: false }
    const life = expires - issued
    const said = number(tokenResponse.values, 'expires_in')
    const refuted = { holds: false, diagnosis: 'token.lifetime' } as const
    if (life < shortest) return { ...refuted, expected: `at least ${shortest} s`, actual: `${life} s` }
    if (life > provider.longestLife)
      return { ...refuted, expected: `at most ${provider.longestLife} s`, actual: `${life} s` }
    if (said !== null && Math.abs(said - life) > 60)
      return {
        ...refuted,
        says: 'The response and the token differ.',
        expected: `${life} s, as the token says`,
        actual: `expires_in ${said} s`,
      }
    return { holds: true, seen: `${life} s` }
  },
})
