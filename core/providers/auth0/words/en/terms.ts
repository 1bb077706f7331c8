import type { ProviderTerms } from '../../../../model/term.ts'

const endpoints = 'On the app, on the tab **Settings**, under **Advanced Settings › Endpoints**.'

/** What Auth0 calls each term, and where its dashboard shows it. */
export const terms = {
  tenant: { called: 'Tenant', where: 'At the top left of the dashboard.' },
  domain: { called: 'Domain', where: 'On any app, on the tab **Settings**.' },
  issuer: {
    called: null,
    where: 'The dashboard does not show it. It is `https://`, the domain, and a slash at the end.',
  },
  authorization_server: { called: null, where: 'The tenant is the only authorization server.' },
  well_known_url: { called: 'OpenID Configuration', where: endpoints },
  token_endpoint: { called: 'OAuth Token URL', where: endpoints },
  jwks_uri: { called: 'JSON Web Key Set', where: endpoints },
  api: { called: 'API', where: 'Under **Applications › APIs**.' },
  audience: { called: 'Identifier', where: 'Under **Applications › APIs**, on the API, on the tab **Settings**.' },
  scope: { called: 'Permission', where: 'Under **Applications › APIs**, on the API, on the tab **Permissions**.' },
  claim: {
    called: 'Claim',
    where: 'The dashboard does not list them. An Action under **Actions › Library** can add claims of your own.',
  },
  client: {
    called: 'Application',
    where:
      'Under **Applications › Applications**. For a product without users, the type is **Machine to Machine Applications**.',
  },
  client_id: { called: 'Client ID', where: 'On the app, on the tab **Settings**.' },
  client_secret: {
    called: 'Client Secret',
    where: 'On the app, on the tab **Credentials** (older dashboards: **Settings**).',
  },
  token_endpoint_auth_method: {
    called: 'Authentication Methods',
    where: 'On the app, on the tab **Credentials**.',
  },
  private_key_jwt: {
    called: 'Private Key JWT',
    where: 'On the app, on the tab **Credentials**, under **Authentication Methods**.',
  },
  key_id: { called: 'Key ID', where: 'On the app, on the tab **Credentials**, under **Available Credentials**.' },
  grant: {
    called: 'Grant Types',
    where: 'On the app, on the tab **Settings**, under **Advanced Settings › Grant Types**.',
  },
  policy: {
    called: 'Application Access Policy',
    where:
      'Under **Applications › APIs**, on the API, on the tab **Settings**. Each app gets its access on the tab **Application Access** (older dashboards: **Machine to Machine Applications**).',
  },
  redirect_uri: { called: 'Allowed Callback URLs', where: 'On the app, on the tab **Settings**.' },
  pkce: { called: null, where: 'There is no setting. Auth0 accepts PKCE from every app.' },
  dpop: {
    called: 'Token Sender-Constraining',
    where: 'On the app, on the tab **Settings**, and on the API, on the tab **Settings**.',
  },
  access_token: {
    called: 'Access token',
    where: 'How long it is valid: under **Applications › APIs**, on the API, on the tab **Settings**.',
  },
  id_token: { called: 'ID token', where: 'It is issued when a user signs in and the scope `openid` was requested.' },
} satisfies ProviderTerms
