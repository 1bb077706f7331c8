import { asObject, text } from '../../oauth/json.ts'
import { check } from '../check.ts'

export default check({
  id: 'token.type-bearer',
  reads: ['intake', 'tokenResponse', 'token'],
  diagnoses: ['token.type'],
  judge({ intake, tokenResponse: { values }, token }) {
    const expected = intake.values.dpop_bound_access_tokens === 'true' ? 'DPoP' : 'Bearer'
    const type = text(values, 'token_type')
    if (type === null) return { holds: null, because: 'The response does not say.' }
    const bound = asObject(token.claims?.cnf)?.jkt !== undefined
    if (type.toLowerCase() !== expected.toLowerCase())
      return { holds: false, diagnosis: 'token.type', expected, actual: type }
    if (expected === 'Bearer' && bound)
      return {
        holds: false,
        diagnosis: 'token.type',
        says: 'It calls itself Bearer and is bound to a key (cnf.jkt) all the same.',
        expected,
        actual: 'bound to a key',
      }
    return { holds: true, seen: bound ? [type, 'bound to the key of the proof'] : type }
  },
})
