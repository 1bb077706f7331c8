import type { DeclaredExport } from '../../../model/admin-export.ts'
import { said } from '../said.ts'

/** The file of Auth0's Deploy CLI (version 8): apps are named in grants, in place of their client IDs. */
export const auth0DeployCli: DeclaredExport = {
  tool: said('auth0.deploy-cli'),
  deletes: 'AUTH0_ALLOW_DELETE',
  environment: ['AUTH0_DOMAIN', 'AUTH0_CLIENT_ID', 'AUTH0_CLIENT_SECRET'],
  kinds: {
    'resource-server': { list: 'resourceServers', names: ['name', 'identifier'], refers: { identifier: 'identifier' } },
    client: { list: 'clients', names: ['name'], refers: { client_id: 'name' } },
    'client-grant': { list: 'clientGrants', names: ['client_id', 'audience'], refers: {} },
  },
}
