import type { AdminCredential } from '../admin/access.ts'
import { urlBelow } from '../admin/below.ts'
import { type Opened, openAdmin } from '../admin/open.ts'
import type { AdminScope } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { Network } from '../model/network.ts'
import { said } from '../words/said.ts'

/** Opens the admin API with a credential and some rights, over the network of a run. */
export const openedOver = (
  network: Pick<Network, 'send'>,
  origin: string,
  credential: AdminCredential,
  api: ProviderAdmin,
  scopes: readonly AdminScope[],
): Promise<Opened> =>
  openAdmin(
    ({ path, headers, body }) =>
      network.send({
        purpose: said('purposes.admin-token'),
        method: 'POST',
        url: urlBelow(origin, path),
        headers,
        body,
      }),
    credential,
    api,
    origin,
    scopes,
  )
