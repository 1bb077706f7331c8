import { settingNames } from '../model/inputs.ts'
import { secretFieldNames } from '../model/profile.ts'
import { text } from '../oauth/json.ts'
import { isAuthenticationMethod } from '../oauth/token-request.ts'
import { usedMethod } from '../oauth/used-method.ts'
import { said } from '../words/said.ts'
import { askToken } from './ask-token.ts'
import { authenticate } from './client-authentication.ts'
import { probe } from './probe.ts'

/** Uses the refresh token once, to see whether another one takes its place (RFC 6749 section 6). */
export default probe({
  id: 'refresh',
  flow: 'authorization_code',
  gives: ['refreshOutcome'],
  needs: ['intake', 'metadata', 'tokenResponse', 'method', 'keyShape'],
  uses: ['client_id', 'scope', 'key_id', ...secretFieldNames, ...settingNames],
  async fetch(facts, context) {
    const refresh_token = text(facts.tokenResponse.values, 'refresh_token')
    if (!refresh_token) return { refreshOutcome: null }
    const used = usedMethod(facts, context.guide)
    const method = isAuthenticationMethod(used) ? used : 'none'
    const refreshOutcome = await askToken(
      {
        url: text(facts.metadata.values, 'token_endpoint') ?? '',
        purpose: said('purposes.refresh'),
        parameters: { grant_type: 'refresh_token', refresh_token, scope: facts.intake.values.scope },
        client: () => authenticate(method, facts, context),
        proof: null,
      },
      context.network,
    )
    return { refreshOutcome }
  },
})
