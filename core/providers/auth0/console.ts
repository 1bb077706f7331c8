import type { PlainFieldName } from '../../model/profile.ts'
import type { ConsoleLink } from '../../model/provider.ts'
import type { Target } from '../../model/target.ts'
import { said } from './said.ts'

/** Paths by the name of the page; what a page is called stands in the words of this folder. */
const paths = {
  home: '',
  applications: '/applications',
  application: '/applications/{client_id}/settings',
  'application-credentials': '/applications/{client_id}/credentials',
  apis: '/apis',
  logs: '/logs',
  'tenant-settings': '/tenant/general',
  'tenant-acl': '/security/access-control',
  triggers: '/actions/triggers',
} as const
type Page = keyof typeof paths
const names = Object.keys(paths) as Page[]

export const consoleLinkNames: readonly string[] = names

/** Pages of the dashboard. Its address holds region and tenant, which a custom domain does not tell. */
export function consoleLinks(
  target: Target,
  values: Readonly<Partial<Record<PlainFieldName, string>>>,
): Record<string, ConsoleLink> {
  const form = /^([a-z0-9-]+)(?:\.([a-z]{2}))?\.auth0\.com$/.exec(target.host)
  const base = form ? `https://manage.auth0.com/dashboard/${form[2] ?? 'us'}/${form[1]}` : 'https://manage.auth0.com'
  const reachable = names.filter((name) =>
    form ? !paths[name].includes('{client_id}') || Boolean(values.client_id) : name === 'home',
  )
  return Object.fromEntries(
    reachable.map((name) => {
      const at = paths[name].replace('{client_id}', encodeURIComponent(values.client_id ?? ''))
      return [name, { label: said(`auth0.page-${name}`), url: form ? `${base}${at}` : base }]
    }),
  )
}
