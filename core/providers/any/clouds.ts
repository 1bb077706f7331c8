import type { Cloud } from '../clouds.ts'

/** Servers without a folder of their own. Where two paths fit, the first one counts. */
export const clouds: readonly Cloud[] = [
  {
    name: 'Microsoft Entra ID',
    hosts:
      /^login\.(microsoftonline\.(com|us|de)|partner\.microsoftonline\.cn|chinacloudapi\.cn|windows\.net|microsoft\.com)$|^(sts|graph)\.windows\.net$|\.(b2clogin|ciamlogin|onmicrosoft)\.com$|^(portal|entra)\.(azure|microsoft)\.com$/,
  },
  { name: 'Google', hosts: /^(accounts|console\.cloud|admin)\.google\.com$|^(oauth2|www)\.googleapis\.com$/ },
  {
    name: 'Amazon Cognito',
    hosts: /\.amazoncognito\.com$|^cognito-idp\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/,
  },
  {
    name: 'PingOne',
    hosts: /(^|\.)(pingone\.(com|eu|asia|ca|com\.au|sg)|pingidentity\.com)$/,
    path: /^\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/as(\/|$)/,
  },
  { name: 'PingFederate', path: /^\/as\/(token\.oauth2|authorization\.oauth2)$/, port: '9031' },
  { name: 'OneLogin', domains: ['onelogin.com'], path: /^\/oidc\/2(\/|$)/ },
  { name: 'JumpCloud', domains: ['jumpcloud.com', 'jumpcloudgov.com'] },
  // Its path has the word realms in it as well.
  { name: 'ForgeRock', hosts: /\.forgeblocks\.com$/, path: /^\/(am|openam)\/oauth2(\/|$)/ },
  { name: 'Keycloak', path: /\/(realms\/[^/]+|protocol\/openid-connect)(\/|$)/ },
  { name: 'Keycloak', path: /\/admin\/[^/]+\/console(\/|$)/ },
  { name: 'AD FS', path: /^\/adfs(\/|$)/ },
  { name: 'Authentik', path: /^\/application\/o\// },
  { name: 'Zitadel', domains: ['zitadel.cloud'], path: /^\/oauth\/v2\// },
  { name: 'IBM Verify', hosts: /\.verify\.ibm\.com$/, path: /^\/oidc\/endpoint\// },
  { name: 'Salesforce', hosts: /\.my\.salesforce\.com$/ },
  { name: 'Duo', domains: ['duosecurity.com'] },
]
