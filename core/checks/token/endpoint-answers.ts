import { methodFacts } from '../../oauth/used-method.ts'
import { check } from '../check.ts'
import { tokenResult } from '../explained.ts'
import { answerProblems, judgeAnswer } from '../http/answer-problems.ts'

export default check({
  id: 'token.endpoint-answers',
  reads: ['intake', 'tokenOutcome'],
  mayRead: methodFacts,
  diagnoses: answerProblems,
  judge: (facts, context) => judgeAnswer(tokenResult(facts, context)),
})
