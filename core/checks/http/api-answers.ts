import { idsOf } from '../../model/diagnosis-ids.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { documentResult } from '../explained.ts'
import { exchangeVerdict } from '../request-verdict.ts'
import { answerProblems, judgeAnswer } from './answer-problems.ts'

const refusals = [
  ...idsOf('tenant', 'server', 'quota'),
  'client.unknown',
  'metadata.not-found',
  'metadata.invalid',
] as const

const self = 'http.api-answers'

export default check({
  id: self,
  reads: ['intake', 'oauthDocument'],
  mayRead: ['metadata'],
  ofRequest: true,
  diagnoses: [...answerProblems, ...refusals],
  judge(facts, context) {
    const result = documentResult(facts, context)
    const expected = said('http.metadata-json')
    const verdict = exchangeVerdict(
      result,
      { self, fact: 'oauthDocument', ids: refusals, seen: null, expected },
      context,
    )
    // What another check says in the API's own words proves that the API answers.
    return verdict.holds === null ? judgeAnswer(result) : verdict
  },
})
