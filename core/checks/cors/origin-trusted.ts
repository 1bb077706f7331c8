import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { tokenResult } from '../explained.ts'
import { answerProblems, judgeAnswer } from '../http/answer-problems.ts'
import { receivedOf } from '../received.ts'
import { refutedBy } from '../refuted.ts'

export default check({
  id: 'cors.origin-trusted',
  reads: ['intake', 'corsOutcome'],
  uses: ['scope', 'audience'],
  diagnoses: [...answerProblems, 'cors.origin-not-trusted'],
  follows: ['login.app-known', 'login.redirect-uri-registered', 'login.endpoint-answers'],
  judge(facts, context) {
    const { values } = facts.intake
    const origin = values.origin ?? URL.parse(values.redirect_uri ?? '')?.origin ?? ''
    const { answer } = facts.corsOutcome
    const result = tokenResult(
      { intake: facts.intake, tokenOutcome: facts.corsOutcome, method: 'none' },
      context,
      origin,
    )
    if (!answer || result.kind === 'failed') return judgeAnswer(result)
    const allowed = answer.headers['access-control-allow-origin'] ?? null
    const expected = `Access-Control-Allow-Origin: ${origin}`
    if (result.kind === 'refused' && result.explanation.diagnosis === 'cors.origin-not-trusted')
      return refutedBy('cors.origin-not-trusted', result.explanation, origin)
    if (allowed === origin || allowed === '*') return { holds: true, seen: allowed }
    // A page, a limit or an error of the server is no word about origins.
    const problem = judgeAnswer(result)
    if (problem.holds === false) return problem
    return {
      holds: false,
      diagnosis: 'cors.origin-not-trusted',
      expected,
      actual:
        allowed === null
          ? said('cors.no-header', { received: receivedOf(answer) })
          : `Access-Control-Allow-Origin: ${allowed}`,
    }
  },
})
