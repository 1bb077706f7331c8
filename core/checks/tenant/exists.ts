import { asObject } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { documentResult } from '../explained.ts'
import { refutedBy } from '../refuted.ts'

export default check({
  id: 'tenant.exists',
  reads: ['intake', 'target', 'oauthDocument', 'organization'],
  mayRead: ['metadata', 'oidcDocument'],
  diagnoses: ['tenant.not-found'],
  judge(facts, context) {
    const { target, organization, oauthDocument, oidcDocument } = facts
    const { provider } = context
    const state = organization?.answer ? provider.tenantState(organization.answer, target) : null
    const absent = {
      holds: false,
      diagnosis: 'tenant.not-found',
      expected: said('tenant.tenant-at', { host: target.host }),
    } as const
    if (state && !state.exists) return { ...absent, says: state.says, actual: state.says }
    const result = documentResult(facts, context)
    if (result.kind === 'good') return { holds: true, seen: state?.says ?? target.host }
    if (result.kind === 'refused' && result.explanation.diagnosis === 'tenant.not-found')
      return refutedBy('tenant.not-found', result.explanation, absent.expected)
    const received = result.kind === 'refused' ? result.explanation.received : ''
    const noDocuments = [oauthDocument, oidcDocument].every((document) => document?.answer?.status === 404)
    if (provider.missingDocumentMeansNoTenant && noDocuments) return { ...absent, actual: received }
    if (state) return { holds: true, seen: state.says }
    return oidcDocument?.answer?.status === 200 && asObject(oidcDocument.answer.json)
      ? { holds: true, seen: target.host }
      : { holds: null, because: said('tenant.not-shown') }
  },
})
