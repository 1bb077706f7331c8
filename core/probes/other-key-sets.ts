import { settingNames } from '../model/inputs.ts'
import { text } from '../oauth/json.ts'
import { readKeySet } from '../oauth/key-set.ts'
import { said } from '../words/said.ts'
import { probe } from './probe.ts'

/**
 * Looks for the token's key in the key sets of the tenant's other servers, where its own server does not have it. A token
 * whose key was found asks for nothing.
 */
export default probe({
  id: 'other-key-sets',
  gives: ['otherKeySets'],
  needs: ['target', 'keySet', 'jwt'],
  uses: settingNames,
  async fetch({ target, keySet, jwt }, { network, provider }) {
    const kid = text(jwt.header, 'kid')
    if (kid === null || keySet.keys.some((key) => text(key, 'kid') === kid)) return { otherKeySets: [] }
    const otherKeySets = await Promise.all(
      provider.otherKeySets(target).map(async ({ name, url }) => {
        const { answer } = await network.send({ purpose: said('purposes.other-keys', { name }), method: 'GET', url })
        const { keys } = readKeySet(answer?.status === 200 ? answer.json : null)
        return { name, kids: (keys ?? []).flatMap((key) => text(key, 'kid') ?? []) }
      }),
    )
    return { otherKeySets }
  },
})
