import type { MethodTrial } from '../model/facts.ts'
import { settingNames } from '../model/inputs.ts'
import { secretFieldNames } from '../model/profile.ts'
import { tokenBody } from '../oauth/token-response.ts'
import { usedMethod } from '../oauth/used-method.ts'
import { said } from '../words/said.ts'
import { authenticate } from './client-authentication.ts'
import { askByCredentials } from './client-credentials.ts'
import { encodingMatters, otherWays } from './other-ways.ts'
import { probe } from './probe.ts'

/**
 * Tries the other ways in which the same secret can be sent, once each, where the chosen one was refused and the person
 * agreed: every try leaves a failed entry in the provider's log. A way that would send the very same bytes is left out.
 */
export default probe({
  id: 'method-trials',
  flow: 'client_credentials',
  gives: ['methodTrials'],
  needs: ['intake', 'metadata', 'method', 'keyShape', 'tokenOutcome'],
  uses: [
    'client_id',
    'scope',
    'audience',
    'resource',
    'token_endpoint_auth_method',
    'dpop_bound_access_tokens',
    ...secretFieldNames,
    ...settingNames,
  ],
  async fetch(facts, context) {
    const { provider, guide, tryMethods, borrow } = context
    const { values } = facts.intake
    const { answer } = facts.tokenOutcome
    const used = usedMethod(facts, guide)
    const refused = answer && !tokenBody(answer.status, answer.json)
    const kind = refused && provider.explain({ at: 'token', answer, guide, values, method: used }).kind
    if (!tryMethods || kind !== 'client-authentication') return { methodTrials: [] }
    const special = await borrow('client_secret', (secret) => encodingMatters(values.client_id ?? '', secret))
    if (special === null) return { methodTrials: [] }
    const others = otherWays(used, provider.basicEncoding, special)
    const methodTrials: MethodTrial[] = []
    // One after the other: a server that counts failures must not see them as an attack.
    for (const { method, encoding } of others) {
      const outcome = await askByCredentials(facts, context, {
        purpose: said('purposes.method-trial', { method, encoding }),
        client: () => authenticate(method, facts, context, encoding ?? 'raw'),
        proof: null,
      })
      if (outcome) methodTrials.push({ method, encoding, outcome })
    }
    return { methodTrials }
  },
})
