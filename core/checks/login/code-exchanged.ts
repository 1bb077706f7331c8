import { check } from '../../model/check.ts'
import { tokenResult } from '../explained.ts'

const diagnoses = [
  'login.code-refused',
  'client.auth-method',
  'client.auth-failed',
  'client.secret-wrong',
  'client.unknown',
  'client.grant-not-allowed',
  'login.pkce-required',
  'policy.no-match',
] as const

export default check({
  id: 'login.code-exchanged',
  title: 'The code is exchanged for tokens',
  reads: ['intake', 'tokenOutcome'],
  diagnoses,
  judge(facts, context) {
    const result = tokenResult(facts, context)
    if (result.kind === 'good') return { holds: true, seen: '200 · access_token' }
    if (result.kind === 'failed') return { holds: null, because: 'No answer came from the token endpoint.' }
    const { explanation } = result
    const diagnosis = diagnoses.find((id) => id === explanation?.diagnosis)
    if (!explanation || !diagnosis) return { holds: null, because: 'Another check says what came back.' }
    return {
      holds: false,
      diagnosis,
      expected: '200 · access_token',
      actual: explanation.received,
      possible: explanation.possible,
    }
  },
})
