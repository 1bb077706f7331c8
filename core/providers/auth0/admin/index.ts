import type { ProviderAdmin } from '../../../model/admin-decision.ts'
import { affects } from './affects.ts'
import { auth0DeployCli } from './deploy-cli.ts'
import { auth0Kinds } from './kinds.ts'
import { auth0Log } from './log.ts'
import { auth0Rotations } from './rotation.ts'
import { decideByGrant } from './rules.ts'
import { auth0Terraform } from './terraform.ts'
import { auth0Ways } from './ways.ts'

/** What is known of Auth0's Management API. */
export const auth0Admin: ProviderAdmin = {
  ways: auth0Ways,
  pasted: 'Bearer',
  token: { path: '/oauth/token', namesScopes: false, audience: '/api/v2/' },
  kinds: auth0Kinds,
  log: auth0Log,
  rotations: auth0Rotations,
  affects,
  exports: { terraform: auth0Terraform, 'deploy-cli': auth0DeployCli, curl: { token: 'AUTH0_API_TOKEN' } },
  decided: {
    kinds: [],
    judged: { check: 'admin.policy-allows', diagnosis: 'api.not-authorized' },
    needs: ['client_id', 'audience'],
    decide: decideByGrant,
  },
}
