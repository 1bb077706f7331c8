import type { AdminCredential } from '../admin/access.ts'
import { urlBelow } from '../admin/below.ts'
import { lookUp, requestIdIn } from '../admin/log.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { Facts } from '../model/facts.ts'
import { settingNames } from '../model/inputs.ts'
import { said } from '../words/said.ts'
import { openedOver } from './admin-token.ts'
import { probe } from './probe.ts'

/** The provider's clock and ours may differ by so many milliseconds. */
const skew = 60_000

/** Looks up why a request for a token was refused, in the provider's own log. */
export default probe({
  id: 'admin-log',
  gives: ['adminLog'],
  needs: ['target', 'intake', 'tokenOutcome', 'adminAccess'],
  uses: ['client_id', ...settingNames],
  async fetch({ target, intake: { values }, tokenOutcome: { answer } }, context) {
    const { network, provider, lendAdmin, signal } = context
    const { admin } = provider
    if (!admin || answer === null || answer.status < 400) return { adminLog: null }
    const requestId = requestIdIn(answer, provider.headers.requestId)
    const sought = { requestId, client_id: values.client_id ?? '', since: Date.now() - skew }
    return { adminLog: (await lendAdmin?.((credential) => read(credential, admin))) ?? null }

    async function read(credential: AdminCredential, api: ProviderAdmin): Promise<Facts['adminLog']> {
      const url = (path: string) => urlBelow(target.origin, path)
      const { authorization, refused } = await openedOver(network, target.origin, credential, api, [api.log.scope])
      if (authorization === null) return { entries: [], refused }
      const headers = { Authorization: authorization, Accept: 'application/json' }
      const purpose = said('purposes.admin-log')
      return lookUp(
        ({ path }) => network.send({ purpose, method: 'GET', url: url(path), headers, confidential: true }),
        api.log,
        sought,
        signal,
      )
    }
  },
})
