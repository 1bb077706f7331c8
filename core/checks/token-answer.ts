import { responseFaults } from '../oauth/token-response.ts'
import { type Check, check } from './check.ts'
import { tokenResult } from './explained.ts'
import { answerProblems } from './http/answer-problems.ts'
import { tokenRefusals } from './refusals.ts'
import { exchangeVerdict } from './request-verdict.ts'

/** Makes the check of a token request itself: whatever the server answered that no other check of the guide owns. */
export const tokenAnswer = ({ id, expected }: { id: string; expected: string }): Check =>
  check({
    id,
    reads: ['intake', 'tokenOutcome'],
    mayRead: ['method'],
    ofRequest: true,
    diagnoses: [...answerProblems, ...tokenRefusals, 'token.response-invalid'],
    judge(facts, context) {
      const { answer } = facts.tokenOutcome
      const result = tokenResult(facts, context)
      const unworded = result.kind === 'good' || (result.kind === 'refused' && result.explanation.row === 'unexpected')
      const faults = unworded && answer?.status === 200 ? responseFaults(answer.json) : []
      if (faults.length > 0) return { holds: false, diagnosis: 'token.response-invalid', expected, actual: faults }
      const seen = '200 · access_token'
      return exchangeVerdict(result, { self: id, fact: 'tokenOutcome', ids: tokenRefusals, seen, expected }, context)
    },
  })
