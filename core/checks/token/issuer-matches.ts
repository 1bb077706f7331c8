import { check } from '../../model/check.ts'
import { text } from '../../oauth/json.ts'

export default check({
  id: 'token.issuer-matches',
  title: 'The token names the issuer of the metadata',
  reads: ['metadata', 'jwt'],
  diagnoses: ['token.issuer-mismatch'],
  judge({ metadata, jwt }) {
    const expected = text(metadata.values, 'issuer')
    const actual = text(jwt.claims, 'iss')
    if (actual !== null && actual === expected) return { holds: true, seen: actual }
    return { holds: false, diagnosis: 'token.issuer-mismatch', expected, actual }
  },
})
