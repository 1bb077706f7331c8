import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { tokenResult } from '../explained.ts'
import { answerProblems, judgeAnswer } from '../http/answer-problems.ts'
import { refutedBy } from '../refuted.ts'

export default check({
  id: 'login.renews-silently',
  reads: ['intake', 'refreshOutcome', 'tokenResponse'],
  diagnoses: [...answerProblems, 'login.silent-renewal'],
  judge(facts, context) {
    const expected = said('login.rotating-refresh-token')
    const { refreshOutcome, tokenResponse, intake } = facts
    if (refreshOutcome === null)
      return {
        holds: false,
        diagnosis: 'login.silent-renewal',
        expected,
        actual: said('login.no-refresh-token', { scope: intake.values.scope ?? 'openid' }),
      }
    const result = tokenResult({ intake, tokenOutcome: refreshOutcome }, context)
    if (result.kind === 'failed') return judgeAnswer(result)
    if (result.kind === 'refused') {
      // A page, a limit or an error of the server is no word about refresh tokens.
      const problem = judgeAnswer(result)
      return problem.holds === false ? problem : refutedBy('login.silent-renewal', result.explanation, expected)
    }
    const renewed = text((refreshOutcome.answer?.json ?? null) as never, 'refresh_token')
    if (renewed && renewed !== text(tokenResponse.values, 'refresh_token'))
      return { holds: true, seen: said('login.refresh-token-replaced') }
    return {
      holds: false,
      diagnosis: 'login.silent-renewal',
      variant: 'not-rotated',
      expected,
      actual: said('login.same-refresh-token'),
    }
  },
})
