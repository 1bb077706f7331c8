import type { PlainFieldName } from '../../model/profile.ts'
import type { ConsoleLink } from '../../model/provider.ts'
import type { Target } from '../../model/target.ts'
import { said } from './said.ts'

const suffixed = /^([^.]+)(\.(?:okta|oktapreview|okta-emea|okta-gov)\.com|\.okta\.mil)$/

/** Paths by the name of the page; what a page is called stands in the words of this folder. */
const paths = {
  home: '/admin/dashboard',
  apps: '/admin/apps/active',
  app: '/admin/app/oidc_client/instance/{client_id}#tab-general',
  'app-assignments': '/admin/app/oidc_client/instance/{client_id}#tab-assignments',
  // The path of this page is not confirmed by a document of Okta; the click beside it names the menu too.
  'api-service-integrations': '/admin/apps/api-services',
  'authorization-servers': '/admin/oauth2/as',
  'authorization-server': '/admin/oauth2/as/{server}',
  'authorization-server-scopes': '/admin/oauth2/as/{server}#scopes',
  'authorization-server-policies': '/admin/oauth2/as/{server}#policies',
  'system-log': '/report/system_log_2',
  'api-tokens': '/admin/access/api/tokens',
  'trusted-origins': '/admin/access/api/trusted_origins',
  'account-settings': '/admin/settings/account',
  networks: '/admin/access/networks',
} as const
type Page = keyof typeof paths
const names = Object.keys(paths) as Page[]

export const consoleLinkNames: readonly string[] = names

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
  const links = names.map((name) => {
    const shown = paths[name].includes('{client_id}') && !client_id ? 'apps' : name
    const at = paths[shown]
      .replace('{server}', encodeURIComponent(target.server.id ?? 'default'))
      .replace('{client_id}', encodeURIComponent(client_id ?? ''))
    return [name, { label: said(`okta.page-${shown}`), url: `https://${form[1]}-admin${form[2]}${at}` }]
  })
  return Object.fromEntries(links)
}
