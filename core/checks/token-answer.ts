import { words } from '../oauth/json.ts'
import { responseFaults } from '../oauth/token-response.ts'
import { methodFacts } from '../oauth/used-method.ts'
import { type Check, check } from './check.ts'
import { tokenResult } from './explained.ts'
import { answerProblems } from './http/answer-problems.ts'
import { tokenRefusals } from './refusals.ts'
import { exchangeVerdict } from './request-verdict.ts'

interface Asked {
  id: string
  expected: string
  signsIn?: boolean
}

/**
 * Makes the check of a token request itself: whatever the server answered that no other check of the guide owns.
 * @param signsIn a code was exchanged: with the scope `openid`, an ID token is due (OpenID Connect Core section 3.1.3.3)
 */
export const tokenAnswer = ({ id, expected, signsIn = false }: Asked): Check =>
  check({
    id,
    reads: ['intake', 'tokenOutcome'],
    mayRead: methodFacts,
    ofRequest: true,
    diagnoses: [...answerProblems, ...tokenRefusals, 'token.response-invalid'],
    judge(facts, context) {
      const { answer } = facts.tokenOutcome
      const result = tokenResult(facts, context)
      const unworded = result.kind === 'good' || (result.kind === 'refused' && result.explanation.row === 'unexpected')
      const openid = signsIn && (words(facts.intake.values, 'scope') ?? ['openid']).includes('openid')
      const faults = unworded && answer?.status === 200 ? responseFaults(answer.json, openid) : []
      if (faults.length > 0) return { holds: false, diagnosis: 'token.response-invalid', expected, actual: faults }
      const seen = '200 · access_token'
      return exchangeVerdict(result, { self: id, fact: 'tokenOutcome', ids: tokenRefusals, seen, expected }, context)
    },
  })
