import type { PlainFieldName } from '../../model/profile.ts'
import type { ConsoleLink } from '../../model/provider.ts'
import type { Target } from '../../model/target.ts'

const pages: Readonly<Record<string, { label: string; path: string }>> = {
  home: { label: 'the Dashboard', path: '' },
  applications: { label: 'Applications', path: '/applications' },
  application: { label: 'this application', path: '/applications/{client_id}/settings' },
  'application-credentials': { label: 'its Credentials', path: '/applications/{client_id}/credentials' },
  apis: { label: 'APIs', path: '/apis' },
  logs: { label: 'the tenant log', path: '/logs' },
  'tenant-settings': { label: 'the tenant settings', path: '/tenant/general' },
  'tenant-acl': { label: 'Access Control', path: '/security/access-control' },
  triggers: { label: 'Actions › Triggers', path: '/actions/triggers' },
}

export const consoleLinkNames = Object.keys(pages)

/** Pages of the dashboard. Its address holds region and tenant, which a custom domain does not tell. */
export function consoleLinks(
  target: Target,
  values: Readonly<Partial<Record<PlainFieldName, string>>>,
): Record<string, ConsoleLink> {
  const form = /^([a-z0-9-]+)(?:\.([a-z]{2}))?\.auth0\.com$/.exec(target.host)
  const base = form ? `https://manage.auth0.com/dashboard/${form[2] ?? 'us'}/${form[1]}` : 'https://manage.auth0.com'
  const reachable = Object.entries(pages).filter(([name, { path }]) =>
    form ? !path.includes('{client_id}') || Boolean(values.client_id) : name === 'home',
  )
  return Object.fromEntries(
    reachable.map(([name, { label, path }]) => {
      const at = path.replace('{client_id}', encodeURIComponent(values.client_id ?? ''))
      return [name, { label, url: form ? `${base}${at}` : base }]
    }),
  )
}
