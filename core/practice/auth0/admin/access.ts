import type { AdminAccess, AdminCredentials } from '../../admin-access.ts'
import { type Auth0Settings, managementPath } from '../settings.ts'

/** The two apps that are granted the Management API: one to look, one to change. */
export function access({ administrators, clients, grants }: Auth0Settings): AdminAccess {
  const of = (id: string): AdminCredentials => ({
    client_id: id,
    client_secret: clients.find(({ client_id }) => client_id === id)?.client_secret ?? '',
    scopes: grants.find(({ client_id, audience }) => client_id === id && audience === managementPath)?.scope ?? [],
  })
  return { read: of(administrators.read), write: of(administrators.write) }
}
