import { settingNames } from '../model/inputs.ts'
import { text, words } from '../oauth/json.ts'
import { said } from '../words/said.ts'
import { probe } from './probe.ts'

/** Makes the calls of the provider's API that the product will make, with the token that was got. Their data is not kept. */
export default probe({
  id: 'api-calls',
  flow: 'client_credentials',
  gives: ['apiCalls'],
  needs: ['target', 'intake', 'tokenResponse'],
  uses: ['scope', ...settingNames],
  async fetch({ target, intake: { values }, tokenResponse }, { network, guide }) {
    const token = text(tokenResponse.values, 'access_token') ?? ''
    // A token that is bound to a key is refused without a proof, which the product of such a guide cannot give.
    if (text(tokenResponse.values, 'token_type')?.toLowerCase() !== 'bearer') return { apiCalls: [] }
    const asked = words(values, 'scope')
    // A call whose scope was not asked for belongs to a part of the product that is not used.
    const calls = (guide.relyingParty.calls ?? []).filter(({ scope }) => asked === null || asked.includes(scope))
    const apiCalls = await Promise.all(
      calls.map(async ({ path, scope }) => ({
        path,
        scope,
        outcome: await network.send({
          purpose: said('purposes.api-call', { path }),
          method: 'GET',
          url: `${target.origin}${path}`,
          headers: { Authorization: `Bearer ${token}` },
          confidential: true,
        }),
      })),
    )
    return { apiCalls }
  },
})
