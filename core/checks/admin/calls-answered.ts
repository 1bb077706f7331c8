import { check } from '../check.ts'
import { callResult } from '../explained.ts'
import { answerProblems } from '../http/answer-problems.ts'
import { apiRefusals } from '../refuted.ts'
import { exchangeVerdict } from '../request-verdict.ts'

const self = 'admin.calls-answered'

export default check({
  id: self,
  reads: ['intake', 'apiCalls'],
  ofRequest: true,
  diagnoses: [...answerProblems, ...apiRefusals],
  follows: ['token.scopes-granted', 'token.type-bearer'],
  judge({ apiCalls, intake: { values } }, context) {
    if (apiCalls.length === 0)
      return { holds: null, because: 'None of the scopes that were asked for is one that the product calls with.' }
    const verdicts = apiCalls.map(({ path, scope, outcome }) => {
      const expected = `200, by ${scope}`
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
    const where = `It was refused at ${path}, which needs ${scope}.`
    const also = others.length > 0 ? `So were ${others.join(', ')}.` : ''
    const all = verdicts.length > 1 && refused.length === 1 ? 'The other calls were answered.' : ''
    return { ...verdict, says: [verdict.says, where, also, all].filter(Boolean).join(' ') }
  },
})
