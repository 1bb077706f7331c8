import type { Said } from '../../model/said.ts'
import { asObject } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { organizationResult } from '../api-result.ts'
import { check } from '../check.ts'
import type { Result } from '../exchange-result.ts'
import { documentResult } from '../explained.ts'
import { shownFailure } from '../failure-words.ts'
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
    const asked = organizationResult(facts, context)
    const broken =
      asked && asked.kind !== 'good' ? [said('tenant.organization-broken', { received: receivedIn(asked) })] : []
    const absent = {
      holds: false,
      diagnosis: 'tenant.not-found',
      expected: said('tenant.tenant-at', { host: target.host }),
    } as const
    if (state && !state.exists) return { ...absent, says: state.says, actual: state.says }
    const result = documentResult(facts, context)
    if (result.kind === 'good') return { holds: true, seen: state ? state.says : [target.host, ...broken] }
    if (result.kind === 'refused' && result.explanation.diagnosis === 'tenant.not-found')
      return refutedBy('tenant.not-found', result.explanation, absent.expected)
    const received = result.kind === 'refused' ? result.explanation.received : ''
    const noDocuments = [oauthDocument, oidcDocument].every((document) => document?.answer?.status === 404)
    if (provider.missingDocumentMeansNoTenant && noDocuments) return { ...absent, actual: received }
    if (state) return { holds: true, seen: state.says }
    return oidcDocument?.answer?.status === 200 && asObject(oidcDocument.answer.json)
      ? { holds: true, seen: [target.host, ...broken] }
      : { holds: null, because: broken[0] ?? said('tenant.not-shown') }
  },
})

/** What came in place of the document, in one line. */
const receivedIn = (result: Exclude<Result, { kind: 'good' }>): Said | string =>
  result.kind === 'failed' ? shownFailure(result.failure) : result.explanation.received
