import { check } from '../../model/check.ts'
import { receivedOf, tokenResult } from '../explained.ts'

export default check({
  id: 'cors.origin-trusted',
  title: 'Pages of the product may read the answers of the server',
  reads: ['intake', 'corsOutcome'],
  diagnoses: ['cors.origin-not-trusted'],
  follows: ['login.app-known', 'login.redirect-uri-registered'],
  judge(facts, context) {
    const { values } = facts.intake
    const origin = values.origin ?? URL.parse(values.redirect_uri ?? '')?.origin ?? ''
    const { answer } = facts.corsOutcome
    if (!answer) return { holds: null, because: 'No answer came from the token endpoint.' }
    const result = tokenResult({ intake: facts.intake, tokenOutcome: facts.corsOutcome }, context)
    const explanation = result.kind === 'refused' ? result.explanation : null
    const allowed = answer.headers['access-control-allow-origin'] ?? null
    const expected = `Access-Control-Allow-Origin: ${origin}`
    if (explanation?.diagnosis === 'cors.origin-not-trusted')
      return { holds: false, diagnosis: 'cors.origin-not-trusted', expected: origin, actual: explanation.received }
    if (allowed === origin || allowed === '*') return { holds: true, seen: allowed }
    if (answer.status >= 500 || !answer.isJson) return { holds: null, because: 'The API did not answer.' }
    return {
      holds: false,
      diagnosis: 'cors.origin-not-trusted',
      expected,
      actual: allowed === null ? `no such header · ${receivedOf(answer)}` : `Access-Control-Allow-Origin: ${allowed}`,
    }
  },
})
