import type { Pages } from '../../model/provider-words.ts'

const okta = 'https://developer.okta.com/docs/'
const support = 'https://support.okta.com/help/s/article/'
const oktaHelp = 'https://help.okta.com/oie/en-us/content/topics/security/'

/** Pages about the provider, its own and those of products, by the id that a diagnosis or a click of a guide names. */
export const pages: Pages = {
  'fortanix:okta': {
    title: 'Fortanix: Okta for Key Insight',
    url: 'https://support.fortanix.com/v1/docs/okta-configuration-for-client-credentials-configuration',
  },
  'openmetadata:okta-sso': {
    title: 'OpenMetadata: Okta SSO',
    url: 'https://docs.open-metadata.org/latest/deployment/security/okta/public-client',
  },
  'palo-alto:okta-directory': {
    title: 'Palo Alto Networks: set up an Okta directory',
    url: 'https://docs.paloaltonetworks.com/cloud-identity/cloud-identity-engine-getting-started/choose-directory-type/configure-a-cloud-based-directory/set-up-okta-directory-in-the-cloud-identity-engine',
  },
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
}
