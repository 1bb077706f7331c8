import type { AdminCredential } from '../admin/access.ts'
import { urlBelow } from '../admin/below.ts'
import { readScopes } from '../admin/open.ts'
import { readAdmin } from '../admin/reading.ts'
import { givenValues, wantsOf } from '../admin/wants.ts'
import type { AdminScope } from '../model/admin.ts'
import { settingNames } from '../model/inputs.ts'
import { plainFieldNames } from '../model/profile.ts'
import { said } from '../words/said.ts'
import { openedOver } from './admin-token.ts'
import { probe } from './probe.ts'

/** Reads what the guide wants of the provider's configuration, for somebody who has given access. Nothing is written. */
export default probe({
  id: 'admin',
  gives: ['adminAccess', 'adminReading'],
  needs: ['target', 'intake', 'ready'],
  uses: [...plainFieldNames, ...settingNames],
  after: ['tls.chain-trusted', 'tls.names-host'],
  async fetch({ target, intake }, { network, guide, fields, provider: { admin }, lendAdmin }) {
    const opened = admin && (await lendAdmin?.((credential) => read(credential, admin)))
    return opened ?? {}

    async function read(credential: AdminCredential, api: NonNullable<typeof admin>) {
      const { origin } = target
      const values = givenValues(guide, fields, intake)
      const wants = wantsOf(guide, values)
      const opened = (scopes: readonly AdminScope[]) => openedOver(network, origin, credential, api, scopes)
      const kinds = wants.map(({ kind }) => kind)
      const { authorization, ...adminAccess } = await opened(readScopes(api, kinds))
      if (authorization === null) return { adminAccess }
      const get = (path: string, opening: string) =>
        network.send({
          purpose: said('purposes.admin-read', { path }),
          method: 'GET',
          url: urlBelow(origin, path),
          headers: { Authorization: opening, Accept: 'application/json' },
          confidential: true,
        })
      const adminReading = await readAdmin(
        ({ path }) => get(path, authorization),
        api,
        wants,
        { values, org: origin },
        new Map(),
        async ({ path }, scope) => {
          const { authorization: own, refused } = await opened([scope])
          return own === null && refused ? refused : get(path, own ?? authorization)
        },
      )
      return { adminAccess, adminReading }
    }
  },
})
