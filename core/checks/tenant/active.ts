import { check } from '../../model/check.ts'
import { documentResult, organizationResult } from '../explained.ts'

export default check({
  id: 'tenant.active',
  title: 'The org is switched on',
  reads: ['intake', 'oauthDocument', 'organization'],
  mayRead: ['metadata'],
  diagnoses: ['tenant.deactivated'],
  judge(facts, context) {
    const results = [documentResult(facts, context), organizationResult(facts, context)]
    for (const result of results) {
      const explanation = result?.kind === 'refused' ? result.explanation : null
      if (explanation?.diagnosis === 'tenant.deactivated')
        return {
          holds: false,
          diagnosis: 'tenant.deactivated',
          expected: 'an org that is switched on',
          actual: explanation.received,
        }
    }
    if (results[0]?.kind === 'good') return { holds: true }
    return { holds: null, because: 'The metadata was not served, for another reason.' }
  },
})
