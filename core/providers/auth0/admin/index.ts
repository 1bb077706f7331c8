import type { ProviderAdmin } from '../../../model/admin-decision.ts'
import { auth0Kinds } from './kinds.ts'
import { decideByGrant } from './rules.ts'
import { auth0Ways } from './ways.ts'

/** What is known of Auth0's Management API. */
export const auth0Admin: ProviderAdmin = {
  ways: auth0Ways,
  pasted: 'Bearer',
  token: { path: '/oauth/token', namesScopes: false, audience: '/api/v2/' },
  kinds: auth0Kinds,
  decided: {
    kinds: [],
    judged: { check: 'admin.policy-allows', diagnosis: 'api.not-authorized' },
    decide: decideByGrant,
  },
}
