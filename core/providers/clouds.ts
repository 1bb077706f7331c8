import type { ProviderId } from '../model/profile.ts'

/** The hosts that tell by themselves whose they are. */
export interface Cloud {
  /** The guide provider, or null for one that has no guides of its own. */
  provider: ProviderId | null
  name: string
  hosts: RegExp
}

/** Clouds by their hosts. A custom domain tells nothing, so it is never among them. */
const clouds: readonly Cloud[] = [
  {
    provider: 'okta',
    name: 'Okta',
    hosts: /(^|\.)(okta|oktapreview|okta-emea|okta-gov|okta-dnssec)\.com$|(^|\.)okta\.mil$/,
  },
  { provider: 'auth0', name: 'Auth0', hosts: /(^|\.)(auth0|auth0app)\.com$/ },
  {
    provider: null,
    name: 'Microsoft Entra ID',
    hosts:
      /^login\.(microsoftonline\.(com|us|de)|partner\.microsoftonline\.cn|chinacloudapi\.cn|windows\.net|microsoft\.com)$|^(sts|graph)\.windows\.net$|\.(b2clogin|ciamlogin|onmicrosoft)\.com$|^(portal|entra)\.(azure|microsoft)\.com$/,
  },
  {
    provider: null,
    name: 'Google',
    hosts: /^(accounts|console\.cloud|admin)\.google\.com$|^(oauth2|www)\.googleapis\.com$/,
  },
  {
    provider: null,
    name: 'Amazon Cognito',
    hosts: /\.amazoncognito\.com$|^cognito-idp\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/,
  },
  { provider: null, name: 'PingOne', hosts: /(^|\.)(pingone\.(com|eu|asia|ca|com\.au|sg)|pingidentity\.com)$/ },
  { provider: null, name: 'OneLogin', hosts: /(^|\.)onelogin\.com$/ },
  { provider: null, name: 'JumpCloud', hosts: /(^|\.)(jumpcloud|jumpcloudgov)\.com$/ },
  { provider: null, name: 'Duo', hosts: /(^|\.)duosecurity\.com$/ },
]

/** Whose cloud a host is in; null where the name does not tell. */
export const cloudOf = (host: string): Cloud | null => clouds.find(({ hosts }) => hosts.test(host)) ?? null

const suffix =
  /(?:okta|oktapreview|okta-emea|okta-gov|auth0|auth0app)\.com\.?(?:[a-z]{2}\.)?(?:okta|oktapreview|okta-emea|okta-gov|auth0|auth0app)\.com$/

/** True when a host ends with the same labels twice, or with one cloud's ending behind another's. */
export function isDoubled(host: string): boolean {
  const labels = host.split('.')
  // The parts of an IPv4 address may well repeat.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return false
  const repeats = (count: number) =>
    labels.length >= 2 * count && labels.slice(-count).join() === labels.slice(-2 * count, -count).join()
  return /\.(com|net|org)\.(com|net|org)$/.test(host) || suffix.test(host) || [2, 3, 4].some(repeats)
}
