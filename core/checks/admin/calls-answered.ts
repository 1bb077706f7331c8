import { said } from '../../words/said.ts'
import { callResult } from '../api-result.ts'
import { check } from '../check.ts'
import { answerProblems } from '../http/answer-problems.ts'
import { apiRefusals } from '../refusals.ts'
import { exchangeVerdict } from '../request-verdict.ts'
import { sentencesOf } from '../sentences.ts'

const self = 'admin.calls-answered'

export default check({
  id: self,
  reads: ['intake', 'apiCalls'],
  ofRequest: true,
  diagnoses: [...answerProblems, ...apiRefusals],
  follows: ['token.scopes-granted', 'token.type-bearer'],
  judge({ apiCalls, intake: { values } }, context) {
    if (apiCalls.length === 0) return { holds: null, because: said('admin.no-scope-for-calls') }
    const verdicts = apiCalls.map(({ path, scope, outcome }) => {
      const expected = said('admin.success-with-scope', { scope })
      const result = callResult(outcome, values, context)
      const verdict = exchangeVerdict(
        result,
        { self, fact: 'apiCalls', ids: apiRefusals, seen: path, expected },
        context,
      )
      return { path, scope, verdict }
    })
    const refused = verdicts.filter(({ verdict }) => verdict.holds !== true)
    const [first] = refused
    if (!first) return { holds: true, seen: verdicts.map(({ path }) => path) }
    const { path, scope, verdict } = first
    if (verdict.holds !== false) return verdict
    const others = refused.slice(1).map((call) => call.path)
    const says = [
      ...sentencesOf(verdict.says),
      said('admin.rejected-at', { path, scope }),
      ...(others.length > 0 ? [said('admin.also-rejected', { paths: others })] : []),
      ...(verdicts.length > 1 && others.length === 0 ? [said('admin.others-succeeded')] : []),
    ]
    return { ...verdict, says }
  },
})
