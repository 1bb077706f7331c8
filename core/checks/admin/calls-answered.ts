import { check } from '../../model/check.ts'
import { receivedOf } from '../explained.ts'

const diagnoses = ['admin.token-invalid', 'admin.scope-missing', 'admin.role-missing'] as const

export default check({
  id: 'admin.calls-answered',
  title: 'The API of the provider answers the calls that the product makes',
  reads: ['intake', 'apiCalls'],
  diagnoses,
  follows: ['token.scopes-granted'],
  judge({ apiCalls, intake: { values } }, { provider, guide }) {
    const answered: string[] = []
    for (const { path, scope, outcome } of apiCalls) {
      const { answer } = outcome
      if (answer && answer.status >= 200 && answer.status < 300) answered.push(path)
      const explanation = answer && provider.explain({ at: 'api', answer, guide, values })
      const diagnosis = diagnoses.find((id) => id === explanation?.diagnosis)
      if (answer && diagnosis)
        return {
          holds: false,
          diagnosis,
          says: `It was refused at ${path}, which needs ${scope}.`,
          expected: `200, by ${scope}`,
          actual: receivedOf(answer),
          possible: explanation?.possible ?? [],
        }
    }
    if (answered.length > 0) return { holds: true, seen: answered }
    return { holds: null, because: 'This server has no such API, or did not answer.', applies: false }
  },
})
