import { said } from '../../words/said.ts'
import { ownResult } from '../authorize-own-result.ts'
import { check } from '../check.ts'
import { answerProblems, judgeAnswer } from '../http/answer-problems.ts'
import { receivedLogin } from '../received.ts'
import { authorizeRefusals } from '../refusals.ts'
import { among, ownedElsewhere, refutedBy } from '../refuted.ts'

const self = 'login.endpoint-answers'
const expected = said('login.sign-in-page')

export default check({
  id: self,
  reads: ['intake', 'authorizeOutcome'],
  mayRead: ['strangerOutcome'],
  ofRequest: true,
  diagnoses: [...answerProblems, ...authorizeRefusals],
  judge(facts, context) {
    const result = ownResult(facts, context)
    if (result.kind === 'accepted')
      return { holds: true, seen: said('login.page-with-status', { status: result.answer.status }) }
    if (result.kind === 'failed') return judgeAnswer(result)
    const { read, answer, explanation } = result
    const verdict = read.kind === 'other' ? judgeAnswer(result) : null
    if (verdict?.holds === false) return verdict
    const diagnosis =
      among([...authorizeRefusals, ...answerProblems], explanation.diagnosis) ?? ('login.page-refuses' as const)
    if (ownedElsewhere(self, diagnosis, 'authorizeOutcome', context))
      return { holds: true, seen: said('login.reason-with-status', { status: answer.status }) }
    return { ...refutedBy(diagnosis, explanation, expected), actual: receivedLogin(result) }
  },
})
