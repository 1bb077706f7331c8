import { probe } from '../model/probe.ts'
import { text } from '../oauth/json.ts'

/** Makes the calls of the provider's API that the product will make, with the token that was got. Their data is not kept. */
export default probe({
  id: 'api-calls',
  flow: 'client_credentials',
  gives: ['apiCalls'],
  needs: ['target', 'tokenResponse'],
  waits: 'the API of the provider',
  async fetch({ target, tokenResponse }, { network, guide }) {
    const token = text(tokenResponse.values, 'access_token') ?? ''
    // A token that is bound to a key is refused without a proof, which the product of such a guide cannot give.
    if (text(tokenResponse.values, 'token_type')?.toLowerCase() !== 'bearer') return { apiCalls: [] }
    const calls = guide.relyingParty.calls ?? []
    const apiCalls = await Promise.all(
      calls.map(async ({ path, scope }) => ({
        path,
        scope,
        outcome: await network.send({
          purpose: `Call the API as the product does: ${path}`,
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
