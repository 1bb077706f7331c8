import { check } from '../../model/check.ts'
import { authorizeResult } from '../authorize-result.ts'
import { answerProblems, judgeAnswer } from '../http/answer-problems.ts'

export default check({
  id: 'login.endpoint-answers',
  title: 'The sign-in page answers',
  reads: ['intake', 'authorizeOutcome'],
  diagnoses: [...answerProblems, 'login.page-refuses', 'server.not-found'],
  judge(facts, context) {
    const result = authorizeResult(facts.authorizeOutcome, facts.intake.values.redirect_uri ?? '', facts, context)
    if (result.kind === 'accepted') return { holds: true, seen: `${result.answer.status}, a sign-in page` }
    if (result.kind === 'failed') return judgeAnswer(result, [])
    const { read, answer, explanation } = result
    const { provider, guide } = context
    // What an answer means by HTTP alone comes first: a limit or a block is no word about the app.
    const plain = provider.explain({ at: 'token', answer, guide, values: facts.intake.values })
    const blocked = answerProblems.some((id) => id === plain?.diagnosis && id !== 'http.not-json')
    if ((blocked && read.kind !== 'returned') || read.kind === 'other' || (answer.isJson && read.error === ''))
      return judgeAnswer({ kind: 'refused', explanation: plain, outcome: facts.authorizeOutcome }, [])
    const wrongServer = explanation?.diagnosis === 'server.not-found'
    if (explanation && !wrongServer) return { holds: true, seen: `${answer.status}, with a reason` }
    return {
      holds: false,
      diagnosis: wrongServer ? 'server.not-found' : 'login.page-refuses',
      expected: 'a sign-in page',
      actual: [answer.status, read.error, read.description.slice(0, 240)].filter(Boolean).join(' · '),
    }
  },
})
