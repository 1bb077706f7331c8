const okta = 'https://developer.okta.com/docs/'
const support = 'https://support.okta.com/help/s/article/'
const oktaHelp = 'https://help.okta.com/oie/en-us/content/topics/security/'
const auth0 = 'https://auth0.com/docs/'

/** Providers' and products' own pages, by the id that a diagnosis names. */
export const pages: Readonly<Record<string, { title: string; url: string }>> = {
  'okta:sign-up': { title: 'Okta: sign up for an org', url: 'https://developer.okta.com/signup/' },
  'okta:find-your-domain': { title: 'Okta: find your domain', url: `${okta}guides/find-your-domain/main/` },
  'okta:organizations': { title: 'Okta: organizations', url: `${okta}concepts/okta-organizations/` },
  'okta:org-defaults': { title: 'Okta: defaults of an organization', url: `${okta}reference/org-defaults/` },
  'okta:error-codes': { title: 'Okta: error codes', url: `${okta}reference/error-codes/` },
  'okta:rate-limits': { title: 'Okta: rate limits', url: `${okta}reference/rate-limits/` },
  'okta:token-inline-hook': { title: 'Okta: token inline hook', url: `${okta}guides/token-inline-hook/nodejs/main/` },
  'okta:client-keys': {
    title: 'Okta: keys of a client',
    url: `${okta}guides/implement-oauth-for-okta-serviceapp/main/`,
  },
  'okta:status': { title: 'Okta: service status', url: 'https://status.okta.com' },
  'okta:certificates': { title: 'Okta: its certificates', url: 'https://github.com/okta/okta-pki/pull/12' },
  'okta:custom-domain': { title: 'Okta: custom domain', url: `${okta}guides/custom-url-domain/main/` },
  'okta:issuer-mode': { title: 'Okta: issuer and custom domain', url: `${okta}guides/custom-url-domain/main/` },
  'okta:authorization-servers': { title: 'Okta: authorization servers', url: `${okta}concepts/auth-servers/` },
  'okta:api-access-management': { title: 'Okta: API Access Management', url: `${okta}concepts/api-access-management/` },
  'okta:customize-authorization-server': {
    title: 'Okta: scopes, claims and policies of a server',
    url: `${okta}guides/customize-authz-server/main/`,
  },
  'okta:access-policies': { title: 'Okta: access policies', url: `${okta}guides/configure-access-policy/main/` },
  'okta:metadata': { title: 'Okta: server metadata', url: `${okta}api/openapi/okta-oauth/oauth/customas` },
  'okta:key-rotation': { title: 'Okta: key rotation', url: `${okta}concepts/key-rotation/` },
  'okta:client-credentials': {
    title: 'Okta: client credentials',
    url: `${okta}guides/implement-grant-type/clientcreds/main/`,
  },
  'okta:implicit': { title: 'Okta: implicit grant', url: `${okta}guides/implement-grant-type/implicit/main/` },
  'okta:apps': { title: 'Okta: service apps', url: `${okta}guides/implement-oauth-for-okta-serviceapp/main/` },
  'okta:api-service-integrations': {
    title: 'Okta: API service integrations',
    url: `${okta}guides/build-api-integration/main/`,
  },
  'okta:pkce': {
    title: 'Okta: sign-in with a code and PKCE',
    url: `${okta}guides/implement-grant-type/authcodepkce/main/`,
  },
  'okta:cors': { title: 'Okta: trusted origins', url: `${okta}guides/enable-cors/main/` },
  'okta:refresh-tokens': { title: 'Okta: refresh tokens', url: `${okta}guides/refresh-tokens/main/` },
  'okta:scopes': { title: 'Okta: scopes of its own API', url: `${okta}api/oauth2/` },
  'okta:dpop': { title: 'Okta: DPoP', url: `${okta}guides/dpop/nonoktaresourceserver/main/` },
  'okta:user-consent': { title: 'Okta: user consent', url: `${okta}guides/request-user-consent/main/` },
  'okta:secret-rotation': { title: 'Okta: client secrets', url: `${okta}guides/client-secret-rotation-key/main/` },
  'okta:validate-tokens': { title: 'Okta: validate access tokens', url: `${okta}guides/validate-access-tokens/main/` },
  'okta:audience': { title: 'Okta: audience of a server', url: `${okta}guides/customize-authz-server/main/` },
  'okta:api-settings': { title: 'Okta: settings of a server', url: `${oktaHelp}api-config-auth-server.htm` },
  'okta:assertion-audience': {
    title: 'Okta: audience of an assertion',
    url: `${support}the-audience-claim-for-client-assertion-must-be-the-endpoint-invoked-for-the-request`,
  },
  'okta:assertion-key-id': {
    title: 'Okta: key id of an assertion',
    url: `${support}okta-client-assertion-error-invalid-key-id`,
  },
  'okta:org-server-method': {
    title: 'Okta: how to prove oneself to the org server',
    url: `${support}client-credentials-requests-to-the-org-auithorization-server-must-use-the-private-key-jwt-token-endpoint-auth-method`,
  },
  'okta:service-app-roles': {
    title: 'Okta: admin role of a service app',
    url: `${support}how-to-assign-the-correct-admin-role-to-a-service-application`,
  },
  'okta:redirect-uri': {
    title: 'Okta: redirect URI is not registered',
    url: `${support}okta-error-400-bad-request-the-redirect-uri-parameter-must-be-a-login-redirect-uri-in-the-client-app-settings`,
  },
  'okta:dpop-error': { title: 'Okta: proof header is missing', url: `${support}the-dpop-proof-jwt-header-is-missing` },
  'okta:invalid-client': {
    title: 'Okta: invalid client',
    url: `${support}invalid-client-error-returned-during-client-authentication-failure`,
  },
  'okta:scope-error': {
    title: 'Okta: scopes not configured',
    url: `${support}error-one-or-more-scopes-are-not-configured-for-the-authorization-server-resource`,
  },
  'okta:openid-scopes': {
    title: 'Okta: openid with client credentials',
    url: `${support}cannot-request-openid-scopes-using-client-credentials`,
  },
  'okta:licence-error': {
    title: 'Okta: no permission for this feature',
    url: `${support}401-permissions-error-during-log-in-to-an-oidc-app-or-when-configuring-a-custom-authorization-server`,
  },
  'okta:wrong-server-id': {
    title: 'Okta: authorization server id is invalid',
    url: `${support}invalid-authorization-server-id-error-during-oidc-sso-configuration`,
  },
  'okta:access-rule': {
    title: 'Okta: which rule decides',
    url: `${support}tokens-not-issued-with-lifetime-configured-in-access-rule-for-custom-authorization-server`,
  },
  'okta:org-server-tokens': {
    title: 'Okta: tokens of the org server',
    url: `${support}Signature-Validation-Failed-on-Access-Token`,
  },
  'okta:network-zones': {
    title: 'Okta: blocking addresses',
    url: `${support}how-to-block-ip-address-from-accessing-organization`,
  },
  'okta:threatinsight': {
    title: 'Okta: ThreatInsight',
    url: `${support}Users-Blocked-by-Threatinsight-and-How-to-Allow-IPs-that-are-Blocked-Login-into-Okta`,
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
  'fortanix:okta': {
    title: 'Fortanix: Okta for Key Insight',
    url: 'https://support.fortanix.com/v1/docs/okta-configuration-for-client-credentials-configuration',
  },
  'fortanix:auth0': {
    title: 'Fortanix: Auth0 for Key Insight',
    url: 'https://support.fortanix.com/v1/docs/auth0-configuration-for-client-credentials-authentication',
  },
  'openmetadata:okta-sso': {
    title: 'OpenMetadata: Okta SSO',
    url: 'https://docs.open-metadata.org/latest/deployment/security/okta/public-client',
  },
  'openmetadata:jwt-tokens': {
    title: 'OpenMetadata: keys for its own tokens',
    url: 'https://docs.open-metadata.org/deployment/security/enable-jwt-tokens',
  },
  'palo-alto:okta-directory': {
    title: 'Palo Alto Networks: set up an Okta directory',
    url: 'https://docs.paloaltonetworks.com/cloud-identity/cloud-identity-engine-getting-started/choose-directory-type/configure-a-cloud-based-directory/set-up-okta-directory-in-the-cloud-identity-engine',
  },
}
