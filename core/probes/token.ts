import type { Facts } from '../model/facts.ts'
import { settingNames } from '../model/inputs.ts'
import { secretFieldNames } from '../model/profile.ts'
import { isAuthenticationMethod } from '../oauth/token-request.ts'
import { usedMethod } from '../oauth/used-method.ts'
import { said } from '../words/said.ts'
import { proofKey } from './ask-token.ts'
import { beforeToken } from './before-requests.ts'
import { authenticate } from './client-authentication.ts'
import { askByCredentials } from './client-credentials.ts'
import { gotToken } from './got-token.ts'
import { probe } from './probe.ts'

/**
 * Asks for one token with the client credentials grant. It waits for every check that says whether the secret may be
 * sent at all, and whether it would be sent to the right place.
 */
export default probe({
  id: 'token',
  flow: 'client_credentials',
  gives: ['tokenOutcome', 'tokenResponse', 'token', 'jwt'],
  needs: ['intake', 'metadata', 'secretShape', 'keyShape', 'method'],
  uses: [
    'client_id',
    'scope',
    'audience',
    'resource',
    'token_endpoint_auth_method',
    'key_id',
    'dpop_bound_access_tokens',
    ...secretFieldNames,
    ...settingNames,
  ],
  after: [...beforeToken],
  async fetch(facts, context): Promise<Partial<Facts>> {
    const used = usedMethod(facts, context.guide)
    const method = isAuthenticationMethod(used) ? used : 'client_secret_basic'
    const tokenOutcome = await askByCredentials(facts, context, {
      purpose: said('purposes.token'),
      client: () => authenticate(method, facts, context),
      proof: facts.intake.values.dpop_bound_access_tokens === 'true' ? proofKey() : null,
    })
    return tokenOutcome ? { tokenOutcome, ...gotToken(tokenOutcome) } : {}
  },
})
