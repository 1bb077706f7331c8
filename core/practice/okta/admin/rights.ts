const servers = ['okta.authorizationServers.manage']
const apps = ['okta.apps.manage', 'okta.clients.manage', 'okta.clients.register']

/** What each role may change; all of them but the last may read everything (facts 5.2). */
const changes: Readonly<Record<string, readonly string[]>> = {
  READ_ONLY_ADMIN: [],
  REPORT_ADMIN: [],
  API_ACCESS_MANAGEMENT_ADMIN: [...servers, ...apps],
  APP_ADMIN: apps,
}

/** What an org administrator may not do: only a super administrator gives rights. */
const superOnly = ['okta.appGrants.manage', 'okta.roles.manage', 'okta.oauthIntegrations.manage']

const helpers = ['okta.users.read', 'okta.groups.read']

/** Whether one of the roles has the right that a scope stands for. */
export const mayDo = (roles: readonly string[], needed: string): boolean => roles.some((role) => allows(role, needed))

function allows(role: string, needed: string): boolean {
  if (role === 'SUPER_ADMIN') return true
  if (role === 'ORG_ADMIN') return !superOnly.includes(needed)
  const known = changes[role]
  return known ? needed.endsWith('.read') || known.includes(needed) : helpers.includes(needed)
}
