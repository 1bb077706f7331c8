import type { MethodTrial } from '../model/facts.ts'
import { settingNames } from '../model/inputs.ts'
import { secretFieldNames } from '../model/profile.ts'
import { text } from '../oauth/json.ts'
import { formEncoded } from '../oauth/token-request.ts'
import { tokenBody } from '../oauth/token-response.ts'
import { usedMethod } from '../oauth/used-method.ts'
import { said } from '../words/said.ts'
import { askToken } from './ask-token.ts'
import { authenticate } from './client-authentication.ts'
import { probe } from './probe.ts'

type Way = Pick<MethodTrial, 'encoding'> & { method: 'client_secret_basic' | 'client_secret_post' }

const ways: readonly Way[] = [
  { method: 'client_secret_basic', encoding: 'raw' },
  { method: 'client_secret_basic', encoding: 'form' },
  { method: 'client_secret_post', encoding: null },
]

/**
 * Tries the other ways in which the same secret can be sent, once each, where the chosen one was refused and the person
 * agreed: every try leaves a failed entry in the provider's log. A way that would send the very same bytes is left out.
 */
export default probe({
  id: 'method-trials',
  flow: 'client_credentials',
  gives: ['methodTrials'],
  needs: ['intake', 'metadata', 'method', 'tokenOutcome'],
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
    const special = await borrow('client_secret', (secret) =>
      [values.client_id ?? '', secret].some((part) => formEncoded(part) !== part),
    )
    if (special === null) return { methodTrials: [] }
    const sent: Way['encoding'] = used === 'client_secret_basic' ? provider.basicEncoding : null
    const others = ways.filter(
      ({ method, encoding }) =>
        !(method === used && encoding === sent) &&
        (encoding === null || special || (encoding === 'raw' && used !== 'client_secret_basic')),
    )
    const methodTrials: MethodTrial[] = []
    // One after the other: a server that counts failures must not see them as an attack.
    for (const { method, encoding } of others) {
      const outcome = await askToken(
        {
          url: text(facts.metadata.values, 'token_endpoint') ?? '',
          purpose: said('purposes.method-trial', { method, encoding }),
          parameters: {
            grant_type: 'client_credentials',
            scope: values.scope,
            audience: provider.sendsAudience ? values.audience : undefined,
            resource: values.resource,
          },
          client: () => authenticate(method, facts, context, encoding ?? 'raw'),
          proof: null,
        },
        context.network,
      )
      if (outcome) methodTrials.push({ method, encoding, outcome })
    }
    return { methodTrials }
  },
})
