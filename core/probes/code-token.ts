import type { Facts } from '../model/facts.ts'
import { settingNames } from '../model/inputs.ts'
import { secretFieldNames } from '../model/profile.ts'
import { text } from '../oauth/json.ts'
import { decodeToken } from '../oauth/token.ts'
import { isAuthenticationMethod } from '../oauth/token-request.ts'
import { usedMethod } from '../oauth/used-method.ts'
import { said } from '../words/said.ts'
import { askToken } from './ask-token.ts'
import { authenticate } from './client-authentication.ts'
import { gotToken } from './got-token.ts'
import { probe } from './probe.ts'

/** Exchanges the code that the person brought back for tokens (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
export default probe({
  id: 'code-token',
  flow: 'authorization_code',
  gives: ['tokenOutcome', 'tokenResponse', 'token', 'jwt', 'idToken'],
  needs: ['intake', 'metadata', 'signOn', 'method', 'keyShape'],
  uses: [
    'client_id',
    'redirect_uri',
    'resource',
    'token_endpoint_auth_method',
    'key_id',
    ...secretFieldNames,
    ...settingNames,
  ],
  after: ['login.person-returns', 'login.state-returned', 'login.person-admitted'],
  async fetch(facts, context): Promise<Partial<Facts>> {
    const { code } = facts.signOn.params
    if (!code) return {}
    const used = usedMethod(facts, context.guide)
    const method = isAuthenticationMethod(used) ? used : 'none'
    const tokenOutcome = await askToken(
      {
        url: text(facts.metadata.values, 'token_endpoint') ?? '',
        purpose: said('purposes.code'),
        parameters: {
          grant_type: 'authorization_code',
          code,
          redirect_uri: facts.intake.values.redirect_uri,
          code_verifier: facts.signOn.verifier,
          resource: facts.intake.values.resource,
        },
        client: () => authenticate(method, facts, context),
        proof: null,
      },
      context.network,
    )
    if (!tokenOutcome) return {}
    const got = gotToken(tokenOutcome)
    const id = got.tokenResponse && text(got.tokenResponse.values, 'id_token')
    return { tokenOutcome, ...got, ...(id ? { idToken: decodeToken(id) } : {}) }
  },
})
