import type { ConsoleLink } from '../../model/provider.ts'
import type { Target } from '../../model/target.ts'

const suffixed = /^([^.]+)(\.(?:okta|oktapreview|okta-emea|okta-gov)\.com|\.okta\.mil)$/

const pages: Readonly<Record<string, { label: string; path: string }>> = {
  home: { label: 'the Admin Console', path: '/admin/dashboard' },
  apps: { label: 'Applications', path: '/admin/apps/active' },
  app: { label: 'Applications', path: '/admin/apps/active' },
  'authorization-servers': { label: 'Authorization Servers', path: '/admin/oauth2/as' },
  'authorization-server': { label: 'this authorization server', path: '/admin/oauth2/as/{server}' },
  'authorization-server-scopes': { label: 'its Scopes', path: '/admin/oauth2/as/{server}#tab-scopes' },
  'authorization-server-policies': { label: 'its Access Policies', path: '/admin/oauth2/as/{server}#tab-policies' },
  'system-log': { label: 'the System Log', path: '/report/system_log_2' },
  networks: { label: 'Networks', path: '/admin/access/networks' },
}

export const consoleLinkNames = Object.keys(pages)

/** Pages of the Admin Console. It lives on the `-admin` host, and not on a custom domain: facts 1.1. */
export function consoleLinks(target: Target): Record<string, ConsoleLink> {
  const form = suffixed.exec(target.host)
  if (!form) return {}
  const links = Object.entries(pages).map(([name, { label, path }]) => {
    const at = path.replace('{server}', encodeURIComponent(target.server.id ?? 'default'))
    return [name, { label, url: `https://${form[1]}-admin${form[2]}${at}` }]
  })
  return Object.fromEntries(links)
}
