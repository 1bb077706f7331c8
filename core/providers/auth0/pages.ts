import type { Pages } from '../../model/provider-words.ts'

const auth0 = 'https://auth0.com/docs/'

/** Pages about the provider, its own and those of products, by the id that a diagnosis or a click of a guide names. */
export const pages: Pages = {
  'fortanix:auth0': {
    title: 'Fortanix: Auth0 for Key Insight',
    url: 'https://support.fortanix.com/v1/docs/auth0-configuration-for-client-credentials-authentication',
  },
  'auth0:create-tenants': { title: 'Auth0: tenants', url: `${auth0}get-started/auth0-overview/create-tenants` },
  'auth0:service-endpoints': {
    title: 'Auth0: addresses of the public cloud',
    url: `${auth0}troubleshoot/customer-support/operational-policies/public-cloud-service-endpoints`,
  },
  'auth0:application-settings': {
    title: 'Auth0: application settings',
    url: `${auth0}get-started/applications/application-settings`,
  },
  'auth0:application-credentials': {
    title: 'Auth0: application credentials',
    url: `${auth0}get-started/applications/credentials`,
  },
  'auth0:rotate-client-secret': {
    title: 'Auth0: rotate a client secret',
    url: `${auth0}get-started/applications/rotate-client-secret`,
  },
  'auth0:private-key-jwt': {
    title: 'Auth0: private key JWT',
    url: `${auth0}get-started/authentication-and-authorization-flow/authenticate-with-private-key-jwt`,
  },
  'auth0:grant-types': { title: 'Auth0: grant types', url: `${auth0}get-started/applications/update-grant-types` },
  'auth0:client-credentials': {
    title: 'Auth0: get a token',
    url: `${auth0}api/authentication/client-credential-flow/get-token`,
  },
  'auth0:set-up-apis': { title: 'Auth0: set up an API', url: `${auth0}get-started/auth0-overview/set-up-apis` },
  'auth0:api-settings': { title: 'Auth0: API settings', url: `${auth0}get-started/apis/api-settings` },
  'auth0:api-access-policies': {
    title: 'Auth0: access of apps to APIs',
    url: `${auth0}get-started/apis/api-access-policies-for-applications`,
  },
  'auth0:client-grants': {
    title: 'Auth0: client grants',
    url: `${auth0}get-started/applications/application-access-to-apis-client-grants`,
  },
  'auth0:discovery': {
    title: 'Auth0: discovery documents',
    url: `${auth0}get-started/applications/configure-applications-with-oidc-discovery`,
  },
  'auth0:jwks': { title: 'Auth0: key sets', url: `${auth0}secure/tokens/json-web-tokens/json-web-key-sets` },
  'auth0:signing-keys': { title: 'Auth0: signing keys', url: `${auth0}get-started/tenant-settings/signing-keys` },
  'auth0:rotate-signing-keys': {
    title: 'Auth0: rotate signing keys',
    url: `${auth0}get-started/tenant-settings/signing-keys/rotate-signing-keys`,
  },
  'auth0:custom-domains': { title: 'Auth0: custom domains', url: `${auth0}customize/custom-domains` },
  'auth0:certificate-chain': {
    title: 'Auth0 tools behind an inspecting proxy',
    url: 'https://github.com/auth0/auth0-deploy-cli/issues/835',
  },
  'auth0:deprecations': {
    title: 'Auth0: deprecations',
    url: `${auth0}troubleshoot/product-lifecycle/deprecations-and-migrations`,
  },
  'auth0:access-control': {
    title: 'Auth0: tenant access control list',
    url: `${auth0}secure/tenant-access-control-list`,
  },
  'auth0:rate-limits': {
    title: 'Auth0: rate limits',
    url: `${auth0}troubleshoot/customer-support/operational-policies/rate-limit-policy/rate-limit-use-cases`,
  },
  'auth0:token-quotas': { title: 'Auth0: token quotas', url: `${auth0}fine-grained-m2m-token-quotas` },
  'auth0:status': { title: 'Auth0: service status', url: 'https://status.auth0.com' },
  'auth0:errors': {
    title: 'Auth0: error answers',
    url: 'https://github.com/auth0/docs/blob/master/articles/api/authentication/errors/_errors.md',
  },
  'auth0:audience-required': {
    title: 'Auth0: the audience is needed',
    url: 'https://support.auth0.com/center/s/article/Client-credentials-grant-requires-audience-parameter',
  },
  'auth0:scope-not-granted': {
    title: 'Auth0: scopes missing from a token',
    url: 'https://support.auth0.com/center/s/article/The-Mangaemnet-API-Explore-Token-Does-Not-Have-The-All-Scopes-that-Granted-to-the-API',
  },
  'auth0:actions-deny': {
    title: 'Auth0: Actions that refuse a token',
    url: `${auth0}actions/reference/credentials-exchange/credentials-exchange-api-object`,
  },
  'auth0:actions-machine-to-machine': {
    title: 'Auth0: Actions for machines',
    url: `${auth0}customize/actions/explore-triggers/credentials-exchange`,
  },
  'auth0:organizations-for-machines': {
    title: 'Auth0: organizations and machines',
    url: `${auth0}manage-users/organizations/organizations-for-m2m-applications/configure-your-application-for-m2m-access`,
  },
  'auth0:sender-constraining': {
    title: 'Auth0: sender constraining',
    url: `${auth0}secure/sender-constraining/configure-sender-constraining`,
  },
  'auth0:access-tokens': { title: 'Auth0: access tokens', url: `${auth0}secure/tokens/access-tokens` },
  'auth0:access-token-profiles': {
    title: 'Auth0: access token profiles',
    url: `${auth0}secure/tokens/access-tokens/access-token-profiles`,
  },
  'auth0:token-encryption': {
    title: 'Auth0: token encryption',
    url: `${auth0}get-started/apis/configure-json-web-encryption`,
  },
  'auth0:token-lifetime': {
    title: 'Auth0: token lifetime',
    url: `${auth0}secure/tokens/access-tokens/update-access-token-lifetime`,
  },
}
