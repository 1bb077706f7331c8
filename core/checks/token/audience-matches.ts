import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWhereOpaque } from '../opaque.ts'

export default check({
  id: 'token.audience-matches',
  reads: ['intake', 'jwt'],
  mayRead: ['token'],
  moot: mootWhereOpaque,
  uses: ['audience'],
  diagnoses: ['token.audience-mismatch'],
  judge({ intake: { values }, jwt }, { guide, provider }) {
    const audience = [jwt.claims.aud].flat().filter((item) => typeof item === 'string')
    const expected = values.audience ?? guide.relyingParty.audience
    if (expected === undefined && audience.length > 0) return { holds: true, seen: audience }
    if (expected !== undefined && audience.includes(expected)) return { holds: true, seen: audience }
    if (expected === undefined && provider.claims.mayLackAudienceAndScope)
      return { holds: null, because: said('token.no-audience'), applies: false }
    if (audience.length === 0)
      return {
        holds: false,
        diagnosis: 'token.audience-mismatch',
        variant: 'none',
        expected: expected ?? said('token.audience'),
        actual: null,
      }
    return {
      holds: false,
      diagnosis: 'token.audience-mismatch',
      expected: expected ?? said('token.audience'),
      actual: audience.length === 1 ? (audience[0] ?? null) : audience,
    }
  },
})
