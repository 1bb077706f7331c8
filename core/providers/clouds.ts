import type { ProviderId } from '../model/provider-ids.ts'

/** A kind of server that can be told by its address. */
export interface Cloud {
  /** The provider whose guides are for it. */
  provider: ProviderId
  name: string
}

/** Clouds by their hosts. A custom domain tells nothing, so it is never among them. */
const clouds: readonly (Cloud & { hosts: RegExp })[] = [
  {
    provider: 'okta',
    name: 'Okta',
    hosts: /(^|\.)(okta|oktapreview|okta-emea|okta-gov|okta-dnssec)\.com$|(^|\.)okta\.mil$/,
  },
  { provider: 'auth0', name: 'Auth0', hosts: /(^|\.)(auth0|auth0app)\.com$/ },
  {
    provider: 'any',
    name: 'Microsoft Entra ID',
    hosts:
      /^login\.(microsoftonline\.(com|us|de)|partner\.microsoftonline\.cn|chinacloudapi\.cn|windows\.net|microsoft\.com)$|^(sts|graph)\.windows\.net$|\.(b2clogin|ciamlogin|onmicrosoft)\.com$|^(portal|entra)\.(azure|microsoft)\.com$/,
  },
  {
    provider: 'any',
    name: 'Google',
    hosts: /^(accounts|console\.cloud|admin)\.google\.com$|^(oauth2|www)\.googleapis\.com$/,
  },
  {
    provider: 'any',
    name: 'Amazon Cognito',
    hosts: /\.amazoncognito\.com$|^cognito-idp\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/,
  },
  { provider: 'any', name: 'PingOne', hosts: /(^|\.)(pingone\.(com|eu|asia|ca|com\.au|sg)|pingidentity\.com)$/ },
  { provider: 'any', name: 'OneLogin', hosts: /(^|\.)onelogin\.com$/ },
  { provider: 'any', name: 'JumpCloud', hosts: /(^|\.)(jumpcloud|jumpcloudgov)\.com$/ },
  { provider: 'any', name: 'Zitadel', hosts: /(^|\.)zitadel\.cloud$/ },
  { provider: 'any', name: 'ForgeRock', hosts: /\.forgeblocks\.com$/ },
  { provider: 'any', name: 'IBM Verify', hosts: /\.verify\.ibm\.com$/ },
  { provider: 'any', name: 'Salesforce', hosts: /\.my\.salesforce\.com$/ },
  { provider: 'any', name: 'Duo', hosts: /(^|\.)duosecurity\.com$/ },
]

/** Servers by a path that no other kind has, whatever their host is. */
const byPath: readonly (Cloud & { address: RegExp })[] = [
  // Its path has the word realms in it as well.
  { provider: 'any', name: 'ForgeRock', address: /^\/(am|openam)\/oauth2(\/|$)/ },
  { provider: 'any', name: 'Keycloak', address: /\/(realms\/[^/]+|protocol\/openid-connect)(\/|$)/ },
  { provider: 'any', name: 'Keycloak', address: /\/admin\/[^/]+\/console(\/|$)/ },
  { provider: 'any', name: 'AD FS', address: /^\/adfs(\/|$)/ },
  { provider: 'any', name: 'Authentik', address: /^\/application\/o\// },
  { provider: 'any', name: 'Zitadel', address: /^\/oauth\/v2\// },
  { provider: 'any', name: 'PingOne', address: /^\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/as(\/|$)/ },
  { provider: 'any', name: 'PingFederate', address: /^\/as\/(token\.oauth2|authorization\.oauth2)$/ },
  { provider: 'any', name: 'IBM Verify', address: /^\/oidc\/endpoint\// },
  { provider: 'any', name: 'OneLogin', address: /^\/oidc\/2(\/|$)/ },
]

/** Whose cloud a host is in; null where the name does not tell. */
export const cloudOf = (host: string): Cloud | null => clouds.find(({ hosts }) => hosts.test(host)) ?? null

/** What kind of server an address belongs to: its host tells, else its path; null where neither does. */
export const serverAt = ({ host, port, path }: { host: string; port: string; path: string }): Cloud | null =>
  cloudOf(host) ??
  byPath.find(({ address }) => address.test(path)) ??
  (port === '9031' ? { provider: 'any', name: 'PingFederate' } : null)

/** How the cloud of a provider is called. */
export const cloudName = (id: ProviderId): string | undefined => clouds.find(({ provider }) => provider === id)?.name

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
