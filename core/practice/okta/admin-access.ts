import type { AdminAccess, AdminCredentials } from '../admin-access.ts'
import type { ClientKey, OwnKey } from '../client-key.ts'
import type { Client } from './client.ts'
import type { Admin } from './directory.ts'
import type { OktaSettings } from './settings.ts'

const credentials = ({ token }: Admin, { id, keys, scopes }: Client, key: OwnKey): AdminCredentials => ({
  token,
  client_id: id,
  private_key: key.privatePem,
  key_id: keys[0]?.kid ?? '',
  scopes: scopes.map(({ scopeId }) => scopeId),
})

/** An administrator who reads and one who changes, each with a token and with a service app. */
export const adminAccess = ({ admins, clients }: OktaSettings, key: ClientKey): AdminAccess => ({
  read: credentials(admins.reader, clients.reader, key.reader),
  write: credentials(admins.manager, clients.manager, key.manager),
})
