import { lackingFor, wishOf } from '../../admin/wish.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { among } from '../refuted.ts'

const diagnoses = [
  'client.unknown',
  'client.disabled',
  'client.grant-not-allowed',
  'server.not-found',
  'scope.unknown',
  'scope.no-default',
  'scope.oidc-not-allowed',
  'scope.consent-required',
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
  follows: [
    'input.client-id-usable',
    'input.scope-well-formed',
    'input.audience-usable',
    'admin.app-exists',
    'admin.app-active',
    'admin.app-grants',
    'admin.server-exists',
    'admin.server-active',
    'admin.api-exists',
    'admin.api-access',
    'admin.grant-without-organization',
    'admin.scope-exists',
    'admin.scope-consent',
    'admin.scopes-granted',
  ],
  judge({ adminReading, intake: { values } }, { guide, provider: { admin } }) {
    const wish = wishOf(guide, values)
    if (admin && lackingFor(wish, admin).length > 0) return { holds: null, because: said('admin.not-entered') }
    const decision = admin?.decided.decide(wish, adminReading) ?? null
    if (!admin || decision === null) return { holds: null, because: said('admin.rules-not-read') }
    const { decides, nearest } = decision
    if (decides?.depends) return { holds: null, because: decides.depends }
    if (decides) return { holds: true, seen: decides.subject?.name ?? '-' }
    const [change, ...more] = nearest?.changes ?? []
    return {
      holds: false,
      diagnosis: among(diagnoses, nearest?.diagnosis ?? admin.decided.judged.diagnosis) ?? 'policy.no-match',
      ...(nearest?.fails ? { says: nearest.fails } : {}),
      expected: more.length > 0 && change ? [change, ...more] : (change ?? said('admin.rule-that-allows')),
      actual: said('admin.nothing-allows'),
    }
  },
})
