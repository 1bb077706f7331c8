import { text } from '../../oauth/json.ts'
import { check } from '../check.ts'
import { mootWhereOpaque } from '../opaque.ts'

export default check({
  id: 'token.issuer-matches',
  reads: ['metadata', 'jwt'],
  mayRead: ['token'],
  moot: mootWhereOpaque,
  diagnoses: ['token.issuer-mismatch'],
  judge({ metadata, jwt }, { provider }) {
    const expected = text(metadata.values, 'issuer')
    const actual = text(jwt.claims, 'iss')
    if (actual !== null && provider.issuerAccepts.token(jwt.claims, metadata.values, 'access'))
      return { holds: true, seen: actual }
    return { holds: false, diagnosis: 'token.issuer-mismatch', expected, actual }
  },
})
