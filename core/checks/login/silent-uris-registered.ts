import { said } from '../../words/said.ts'
import { nothingProved } from '../authorize-proof.ts'
import { authorizeResult } from '../authorize-result.ts'
import { check } from '../check.ts'
import { answerProblems, judgeAnswer } from '../http/answer-problems.ts'
import { receivedLogin } from '../received.ts'
import { authorizeRefusals } from '../refusals.ts'
import { among, refutedBy } from '../refuted.ts'

export default check({
  id: 'login.silent-uris-registered',
  reads: ['intake', 'silentOutcomes', 'strangerOutcome'],
  diagnoses: [...answerProblems, ...authorizeRefusals],
  follows: [
    'login.endpoint-answers',
    'login.app-known',
    'login.redirect-uri-registered',
    'login.code-offered',
    'login.pkce-accepted',
    'login.scopes-offered',
    'login.policy-allows',
  ],
  judge(facts, context) {
    if (facts.silentOutcomes.length === 0) return { holds: null, because: said('login.no-other-uri'), applies: false }
    const results = facts.silentOutcomes.map(({ redirectUri, outcome }) => ({
      redirectUri,
      result: authorizeResult(outcome, redirectUri, facts, context),
    }))
    for (const { redirectUri, result } of results) {
      if (result.kind === 'accepted') continue
      if (result.kind === 'failed') return judgeAnswer(result)
      const verdict = result.read.kind === 'other' ? judgeAnswer(result) : null
      if (verdict?.holds === false) return verdict
      const { explanation } = result
      const diagnosis = among([...authorizeRefusals, ...answerProblems], explanation.diagnosis) ?? 'login.page-refuses'
      const expected = said('login.registered-uri', { uri: redirectUri })
      return { ...refutedBy(diagnosis, explanation, expected), actual: receivedLogin(result) }
    }
    return nothingProved(facts, context) ?? { holds: true, seen: results.map(({ redirectUri }) => redirectUri) }
  },
})
