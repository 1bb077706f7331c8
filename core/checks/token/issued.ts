import { check } from '../../model/check.ts'
import { responseFaults } from '../../oauth/token-response.ts'
import { tokenResult } from '../explained.ts'

export default check({
  id: 'token.issued',
  title: 'The server issues a token',
  reads: ['intake', 'tokenOutcome'],
  diagnoses: [
    'token.refused',
    'token.response-invalid',
    'server.claim-failed',
    'server.org-where-custom',
    'server.custom-where-org',
  ],
  judge(facts, context) {
    const result = tokenResult(facts, context)
    const expected = '200 · access_token, token_type'
    if (result.kind === 'failed') return { holds: null, because: 'No answer came from the token endpoint.' }
    if (result.kind === 'good') {
      const faults = responseFaults(facts.tokenOutcome.answer?.json)
      if (faults.length === 0) return { holds: true, seen: '200 · access_token' }
      return { holds: false, diagnosis: 'token.response-invalid', expected, actual: faults }
    }
    const { explanation, outcome } = result
    const answer = outcome.answer
    if (explanation) {
      const named = (['server.claim-failed', 'server.org-where-custom', 'server.custom-where-org'] as const).find(
        (id) => id === explanation.diagnosis,
      )
      if (named) return { holds: false, diagnosis: named, expected, actual: explanation.received }
      return { holds: null, because: 'Another check says why.' }
    }
    if (!answer) return { holds: null, because: 'No answer came from the token endpoint.' }
    if (answer.status === 200)
      return { holds: false, diagnosis: 'token.response-invalid', expected, actual: responseFaults(answer.json) }
    if (answer.status < 400 || answer.status > 401)
      return { holds: null, because: 'Another check says what came back.' }
    return {
      holds: false,
      diagnosis: 'token.refused',
      expected,
      actual: `${answer.status} · ${answer.exchange.response?.body?.slice(0, 300) ?? ''}`,
    }
  },
})
