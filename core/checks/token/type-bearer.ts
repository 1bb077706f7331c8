import { asObject, text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'token.type-bearer',
  reads: ['intake', 'tokenResponse', 'token'],
  diagnoses: ['token.type'],
  judge({ intake, tokenResponse: { values }, token }) {
    const expected = intake.values.dpop_bound_access_tokens === 'true' ? 'DPoP' : 'Bearer'
    const type = text(values, 'token_type')
    if (type === null) return { holds: null, because: said('token.type-not-stated') }
    const bound = asObject(token.claims?.cnf)?.jkt !== undefined
    if (type.toLowerCase() !== expected.toLowerCase())
      return { holds: false, diagnosis: 'token.type', expected, actual: type }
    if (expected === 'Bearer' && bound)
      return {
        holds: false,
        diagnosis: 'token.type',
        says: said('token.bearer-but-bound'),
        expected,
        actual: said('token.bound'),
      }
    return { holds: true, seen: bound ? [type, said('token.bound-to-proof')] : type }
  },
})
