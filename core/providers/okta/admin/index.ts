import type { ProviderAdmin } from '../../../model/admin-decision.ts'
import { affects } from './affects.ts'
import { judged } from './common.ts'
import { oktaKinds } from './kinds.ts'
import { oktaLog } from './log.ts'
import { oktaRotations } from './rotation.ts'
import { decideByRules, notesOf } from './rules.ts'
import { oktaTerraform } from './terraform.ts'
import { oktaWays } from './ways.ts'

/** What is known of Okta's Management API. */
export const oktaAdmin: ProviderAdmin = {
  ways: oktaWays,
  pasted: 'SSWS',
  token: { path: '/oauth2/v1/token', namesScopes: true },
  kinds: oktaKinds,
  log: oktaLog,
  rotations: oktaRotations,
  affects,
  exports: { terraform: oktaTerraform, curl: { token: 'OKTA_API_TOKEN' } },
  decided: {
    kinds: ['policy', 'rule'],
    judged: judged('admin.policy-allows', 'policy.no-match'),
    needs: ['client_id'],
    decide: decideByRules,
    notes: notesOf,
  },
}
