import { said } from '../../words/said.ts'
import { organizationResult } from '../api-result.ts'
import { check } from '../check.ts'
import { documentResult } from '../explained.ts'
import { refutedBy } from '../refuted.ts'

export default check({
  id: 'tenant.active',
  reads: ['intake', 'oauthDocument', 'organization'],
  mayRead: ['metadata'],
  diagnoses: ['tenant.deactivated'],
  judge(facts, context) {
    const results = [documentResult(facts, context), organizationResult(facts, context)]
    for (const result of results) {
      if (result?.kind === 'refused' && result.explanation.diagnosis === 'tenant.deactivated')
        return refutedBy('tenant.deactivated', result.explanation, said('tenant.active-org'))
    }
    if (results[0]?.kind === 'good') return { holds: true }
    return { holds: null, because: said('stage.no-metadata') }
  },
})
