import type { PlainFieldName } from '../../model/profile.ts'
import type { ConsoleLink } from '../../model/provider.ts'
import type { Target } from '../../model/target.ts'

const suffixed = /^([^.]+)(\.(?:okta|oktapreview|okta-emea|okta-gov)\.com|\.okta\.mil)$/

const apps = { label: 'Applications', path: '/admin/apps/active' }

const pages: Readonly<Record<string, { label: string; path: string }>> = {
  home: { label: 'the Admin Console', path: '/admin/dashboard' },
  apps,
  app: { label: 'this app', path: '/admin/app/oidc_client/instance/{client_id}#tab-general' },
  'app-assignments': { label: 'its Assignments', path: '/admin/app/oidc_client/instance/{client_id}#tab-assignments' },
  // The path of this page is not confirmed by a document of Okta; the click beside it names the menu too.
  'api-service-integrations': { label: 'API Service Integrations', path: '/admin/apps/api-services' },
  'authorization-servers': { label: 'Authorization Servers', path: '/admin/oauth2/as' },
  'authorization-server': { label: 'this authorization server', path: '/admin/oauth2/as/{server}' },
  'authorization-server-scopes': { label: 'its Scopes', path: '/admin/oauth2/as/{server}#scopes' },
  'authorization-server-policies': { label: 'its Access Policies', path: '/admin/oauth2/as/{server}#policies' },
  'system-log': { label: 'the System Log', path: '/report/system_log_2' },
  'api-tokens': { label: 'API tokens', path: '/admin/access/api/tokens' },
  'trusted-origins': { label: 'Trusted Origins', path: '/admin/access/api/trusted_origins' },
  'account-settings': { label: 'the account settings', path: '/admin/settings/account' },
  networks: { label: 'Networks', path: '/admin/access/networks' },
}

export const consoleLinkNames = Object.keys(pages)

/**
 * Pages of the Admin Console. It lives on the `-admin` host, and not on a custom domain: facts 1.1. The pages of an app are
 * found by its client ID, which is the app's own id too: facts 7.1.
 */
export function consoleLinks(
  target: Target,
  { client_id }: Readonly<Partial<Record<PlainFieldName, string>>>,
): Record<string, ConsoleLink> {
  const form = suffixed.exec(target.host)
  if (!form) return {}
  const links = Object.entries(pages).map(([name, page]) => {
    const { label, path } = page.path.includes('{client_id}') && !client_id ? apps : page
    const at = path
      .replace('{server}', encodeURIComponent(target.server.id ?? 'default'))
      .replace('{client_id}', encodeURIComponent(client_id ?? ''))
    return [name, { label, url: `https://${form[1]}-admin${form[2]}${at}` }]
  })
  return Object.fromEntries(links)
}
