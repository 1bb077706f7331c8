import type { Facts } from '../model/facts.ts'
import { settingNames } from '../model/inputs.ts'
import { secretFieldNames } from '../model/profile.ts'
import { text } from '../oauth/json.ts'
import { isAuthenticationMethod } from '../oauth/token-request.ts'
import { usedMethod } from '../oauth/used-method.ts'
import { said } from '../words/said.ts'
import { askToken, proofKey } from './ask-token.ts'
import { authenticate } from './client-authentication.ts'
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
  after: [
    'input.client-id-usable',
    'input.client-secret-usable',
    'input.private-key-usable',
    'input.key-id-usable',
    'input.scope-well-formed',
    'input.audience-usable',
    'input.auth-method-known',
    'tenant.exists',
    'tenant.active',
    'server.right-kind',
    'metadata.valid',
    'metadata.complete',
    'metadata.issuer-matches',
    'metadata.endpoints-secure',
  ],
  async fetch(facts, context): Promise<Partial<Facts>> {
    const { values } = facts.intake
    const { provider, network } = context
    const used = usedMethod(facts, context.guide)
    const method = isAuthenticationMethod(used) ? used : 'client_secret_basic'
    const tokenOutcome = await askToken(
      {
        url: text(facts.metadata.values, 'token_endpoint') ?? '',
        purpose: said('purposes.token'),
        parameters: {
          grant_type: 'client_credentials',
          scope: values.scope,
          audience: provider.sendsAudience ? values.audience : undefined,
          resource: values.resource,
        },
        client: () => authenticate(method, facts, context),
        proof: values.dpop_bound_access_tokens === 'true' ? proofKey() : null,
      },
      network,
    )
    return tokenOutcome ? { tokenOutcome, ...gotToken(tokenOutcome) } : {}
  },
})
