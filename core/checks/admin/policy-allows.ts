import { words } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

const self = 'admin.policy-allows'

export default check({
  id: self,
  reads: ['adminReading', 'intake'],
  diagnoses: ['policy.no-match', 'api.not-authorized'],
  judge({ adminReading, intake: { values } }, { guide, provider: { admin } }) {
    const decided = admin?.decided
    const wish = {
      client_id: values.client_id ?? '',
      grant_type: guide.flow,
      scopes: words(values, 'scope') ?? [],
      ...(values.audience === undefined ? {} : { audience: values.audience }),
    }
    const decision = decided?.decide(wish, adminReading) ?? null
    if (decision === null || !decided) return { holds: null, because: said('admin.rules-not-read') }
    if (decision.decides) return { holds: true, seen: decision.decides.subject?.name ?? '-' }
    const { nearest } = decision
    return {
      holds: false,
      diagnosis: decided.judged.diagnosis === 'policy.no-match' ? 'policy.no-match' : 'api.not-authorized',
      ...(nearest?.fails ? { says: nearest.fails } : {}),
      ...(nearest?.change ? { expected: nearest.change } : {}),
      actual: said('admin.nothing-allows'),
    }
  },
})
