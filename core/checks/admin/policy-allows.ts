import { wishOf } from '../../admin/wish.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { among } from '../refuted.ts'

const diagnoses = [
  'client.unknown',
  'client.grant-not-allowed',
  'policy.no-match',
  'api.unknown',
  'api.not-authorized',
  'api.organization-required',
  'scope.not-granted',
] as const

export default check({
  id: 'admin.policy-allows',
  reads: ['adminReading', 'intake'],
  diagnoses,
  // What a rule asks of an object is not met where that object is wrong itself.
  follows: [
    'input.client-id-usable',
    'input.scope-well-formed',
    'input.audience-usable',
    'admin.app-exists',
    'admin.app-grants',
    'admin.server-exists',
    'admin.api-exists',
    'admin.api-access',
    'admin.grant-without-organization',
    'admin.scope-exists',
    'admin.scopes-granted',
  ],
  judge({ adminReading, intake: { values } }, { guide, provider: { admin } }) {
    const wish = wishOf(guide, values)
    if (wish.client_id === '') return { holds: null, because: said('admin.not-entered') }
    const decision = admin?.decided.decide(wish, adminReading) ?? null
    if (decision === null || !admin) return { holds: null, because: said('admin.rules-not-read') }
    if (decision.decides) return { holds: true, seen: decision.decides.subject?.name ?? '-' }
    const { nearest } = decision
    return {
      holds: false,
      diagnosis: among(diagnoses, nearest?.diagnosis ?? admin.decided.judged.diagnosis) ?? 'policy.no-match',
      ...(nearest?.fails ? { says: nearest.fails } : {}),
      ...(nearest?.change ? { expected: nearest.change } : {}),
      actual: said('admin.nothing-allows'),
    }
  },
})
