import type { ProviderAdmin } from '../../../model/admin-decision.ts'
import { said } from '../said.ts'
import { judged } from './common.ts'
import { oktaKinds } from './kinds.ts'
import { decideByRules } from './rules.ts'
import { oktaWays } from './ways.ts'

/** What is known of Okta's Management API. */
export const oktaAdmin: ProviderAdmin = {
  ways: oktaWays,
  pasted: 'SSWS',
  token: { path: '/oauth2/v1/token', namesScopes: true },
  ways: {
    key: [
      said('okta.access-app'),
      said('okta.access-key'),
      said('okta.access-dpop'),
      said('okta.access-scopes'),
      said('okta.access-role'),
      said('okta.access-client-id'),
    ],
    token: [said('okta.access-token-admin'), said('okta.access-token-create'), said('okta.access-token-copy')],
  },
  kinds: oktaKinds,
  decided: {
    kinds: ['policy', 'rule'],
    judged: judged('admin.policy-allows', 'policy.no-match'),
    decide: decideByRules,
  },
}
