import { check } from '../../model/check.ts'
import { documentResult } from '../explained.ts'
import { answerProblems, judgeAnswer } from './answer-problems.ts'

export default check({
  id: 'http.api-answers',
  title: 'What answers is the API of the provider',
  reads: ['intake', 'oauthDocument'],
  mayRead: ['metadata'],
  diagnoses: answerProblems,
  judge: (facts, context) => judgeAnswer(documentResult(facts, context), []),
})
