import type { ProviderTerms } from '../../../../model/term.ts'

const server = '**Security › API › Authorization Servers**'

/** What Okta calls each term, and where its Admin Console shows it. */
export const terms = {
  tenant: { called: 'Organization (org)', where: 'Click your name at the top right of the Admin Console.' },
  domain: {
    called: 'Okta domain',
    where: 'Click your name at the top right of the Admin Console. It is shown under it.',
  },
  issuer: { called: 'Issuer URI', where: `In the list under ${server}.` },
  authorization_server: { called: 'Authorization Server', where: `Under ${server}.` },
  well_known_url: { called: 'Metadata URI', where: `Under ${server}, on the server, on the tab **Settings**.` },
  token_endpoint: {
    called: null,
    where: 'The console does not show it. The page behind **Metadata URI** contains it as `token_endpoint`.',
  },
  jwks_uri: {
    called: null,
    where: 'The console does not show it. The page behind **Metadata URI** contains it as `jwks_uri`.',
  },
  api: {
    called: null,
    where: 'APIs do not have an entry of their own. A custom authorization server is created for one or more APIs.',
  },
  audience: { called: 'Audience', where: `Under ${server}, on the server, on the tab **Settings**.` },
  scope: {
    called: 'Scope',
    where: `Under ${server}, on the server, on the tab **Scopes**. For Okta’s own API: on the app, on the tab **Okta API Scopes**.`,
  },
  claim: { called: 'Claim', where: `Under ${server}, on the server, on the tab **Claims**.` },
  client: {
    called: 'App integration',
    where: 'Under **Applications › Applications**. For a product without users, the type is **API Services**.',
  },
  client_id: { called: 'Client ID', where: 'On the app, on the tab **General**, under **Client Credentials**.' },
  client_secret: {
    called: 'Client secret',
    where: 'On the app, on the tab **General**, under **Client Credentials**.',
  },
  token_endpoint_auth_method: {
    called: 'Client authentication',
    where: 'On the app, on the tab **General**, under **Client Credentials**.',
  },
  private_key_jwt: {
    called: 'Public key / Private key',
    where: 'On the app, on the tab **General**, under **Client authentication**.',
  },
  key_id: { called: 'KID', where: 'On the app, on the tab **General**, in the list under **Public keys**.' },
  grant: { called: 'Grant type', where: 'On the app, on the tab **General**, under **General Settings**.' },
  policy: { called: 'Access policy', where: `Under ${server}, on the server, on the tab **Access Policies**.` },
  redirect_uri: { called: 'Sign-in redirect URIs', where: 'On the app, on the tab **General**, under **Login**.' },
  pkce: {
    called: 'Proof Key for Code Exchange (PKCE)',
    where: 'On the app, on the tab **General**: **Require PKCE as additional verification**.',
  },
  dpop: {
    called: 'Proof of possession',
    where:
      'On the app, on the tab **General**: **Require Demonstrating Proof of Possession (DPoP) header in token requests**.',
  },
  access_token: {
    called: 'Access token',
    where: `How long it is valid: under ${server}, on the server, on the tab **Access Policies**, in the rule.`,
  },
  id_token: { called: 'ID token', where: 'It is issued when a user signs in and the scope `openid` was requested.' },
} satisfies ProviderTerms
