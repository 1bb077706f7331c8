/** The scopes of the Management API by what they are about, and what can be done with each. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  clients: ['read', 'create', 'update', 'delete'],
  client_summary: ['read'],
  client_keys: ['read', 'create', 'update', 'delete'],
  client_credentials: ['read', 'create', 'update', 'delete'],
  client_token_vault_privileged_access: ['update'],
  client_grants: ['read', 'create', 'update', 'delete'],
  organization_client_grants: ['read', 'create', 'delete'],
  connections: ['read', 'create', 'update', 'delete'],
  resource_servers: ['read', 'create', 'update', 'delete'],
  actions: ['read', 'create', 'update', 'delete'],
  custom_domains: ['read', 'create', 'update', 'delete'],
  logs: ['read'],
  logs_users: ['read'],
  tenant_settings: ['read', 'update'],
  rate_limit_policies: ['read', 'create', 'update', 'delete'],
}

export const managementScopes: readonly string[] = Object.entries(scopes).flatMap(([what, ways]) =>
  ways.map((way) => `${way}:${what}`),
)

/** What an administrator grants who only wants to be looked at: everything to read but secrets. */
export const readScopes = managementScopes.filter((scope) => /^read:/.test(scope) && scope !== 'read:client_keys')
