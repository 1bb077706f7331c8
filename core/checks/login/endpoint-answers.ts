import { said } from '../../words/said.ts'
import { authorizeResult } from '../authorize-result.ts'
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
  ofRequest: true,
  diagnoses: [...answerProblems, ...authorizeRefusals],
  judge(facts, context) {
    const { values } = facts.intake
    const result = authorizeResult(facts.authorizeOutcome, values.redirect_uri ?? '', facts, context)
    if (result.kind === 'accepted')
      return { holds: true, seen: said('login.page-with-status', { status: result.answer.status }) }
    if (result.kind === 'failed') return judgeAnswer(result)
    const { read, answer, explanation } = result
    const { provider, guide } = context
    // What an answer means by HTTP alone comes first: a limit or a block is no word about the app.
    const plain = provider.explain({ at: 'organization', answer, guide, values })
    const open = /^http\.(not-json|unexpected-status)$/
    const blocked = answerProblems.some((id) => id === plain.diagnosis && !open.test(id))
    const wordless = answer.isJson && read.error === '' && read.description === ''
    // An empty refusal is one of the request: the metadata came from this server a moment ago.
    const silent = explanation.diagnosis === 'client.refused-silently' && [400, 401, 403].includes(answer.status)
    const byHttp = !silent && ((blocked && read.kind !== 'returned') || read.kind === 'other' || wordless)
    const asPage = explanation.diagnosis === 'http.blocked' && answer.status === 200
    const verdict = byHttp ? judgeAnswer({ kind: 'refused', explanation: asPage ? explanation : plain, answer }) : null
    if (verdict?.holds === false) return verdict
    const diagnosis =
      among([...authorizeRefusals, ...answerProblems], explanation.diagnosis) ?? ('login.page-refuses' as const)
    if (ownedElsewhere(self, diagnosis, 'authorizeOutcome', context))
      return { holds: true, seen: said('login.reason-with-status', { status: answer.status }) }
    return { ...refutedBy(diagnosis, explanation, expected), actual: receivedLogin(result) }
  },
})
