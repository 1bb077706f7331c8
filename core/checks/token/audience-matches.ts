import { check } from '../../model/check.ts'

export default check({
  id: 'token.audience-matches',
  title: 'The token is for the audience that was expected',
  reads: ['intake', 'jwt'],
  uses: ['audience'],
  diagnoses: ['token.audience-mismatch'],
  judge({ intake: { values }, jwt }, { guide }) {
    const audience = [jwt.claims.aud].flat().filter((item) => typeof item === 'string')
    const expected = values.audience ?? guide.relyingParty.audience
    if (expected === undefined && audience.length > 0) return { holds: true, seen: audience }
    if (expected !== undefined && audience.includes(expected)) return { holds: true, seen: audience }
    if (audience.length === 0)
      return {
        holds: false,
        diagnosis: 'token.audience-mismatch',
        variant: 'none',
        expected: expected ?? 'an audience',
        actual: null,
      }
    return {
      holds: false,
      diagnosis: 'token.audience-mismatch',
      expected: expected ?? 'an audience',
      actual: audience.length === 1 ? (audience[0] ?? null) : audience,
    }
  },
})
