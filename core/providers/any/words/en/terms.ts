import type { ProviderTerms } from '../../../../model/term.ts'

/** Names that the consoles of other servers have. */
export const terms = {
  tenant: {
    called: 'Realm, tenant, directory, environment, user pool',
    where:
      'In Keycloak a realm, in Microsoft Entra ID a tenant or directory, in PingOne an environment, in Amazon Cognito a user pool.',
  },
  domain: { called: 'Host, base URL', where: 'It is the part of the issuer after `https://`.' },
  issuer: { called: 'Issuer, authority', where: 'The metadata contains it as `issuer`.' },
  authorization_server: {
    called: 'Realm, tenant, environment',
    where: 'Most servers have one authorization server for each tenant.',
  },
  well_known_url: {
    called: 'Discovery URL, metadata URL, OpenID configuration',
    where: 'It is the issuer, followed by `/.well-known/openid-configuration`.',
  },
  token_endpoint: { called: 'Token URL, access token URL', where: 'The metadata contains it as `token_endpoint`.' },
  jwks_uri: { called: 'JWKS URL, public key URL', where: 'The metadata contains it as `jwks_uri`.' },
  api: {
    called: 'API, resource, resource server, relying party',
    where: 'Some servers do not have an entry for APIs.',
  },
  audience: {
    called: 'Application ID URI, identifier, resource',
    where: 'On the entry of the API, or in a mapper for `aud`.',
  },
  scope: {
    called: 'Scope, client scope, permission',
    where: 'On the entry of the API, or in the list of scopes of the server.',
  },
  claim: { called: 'Claim, attribute, mapper', where: 'Often on the app, in the settings of the token.' },
  client: { called: 'Client, application, app registration, app client', where: 'In the list of apps or clients.' },
  client_id: { called: 'Client ID, application ID', where: 'On the app or client.' },
  client_secret: {
    called: 'Client secret, credential',
    where: 'On the app or client. Many consoles show it only once.',
  },
  token_endpoint_auth_method: {
    called: 'Client authentication, client authenticator',
    where: 'On the app or client. The metadata lists the methods that the server supports.',
  },
  private_key_jwt: {
    called: 'Signed JWT, certificate, private_key_jwt',
    where: 'On the app or client, beside the secret.',
  },
  key_id: { called: 'Key ID, thumbprint', where: 'Beside the public key. Some servers do not use key IDs.' },
  grant: { called: 'Grant type, flow', where: 'On the app or client.' },
  policy: { called: 'Policy, rule, role assignment', where: 'Some servers do not have policies for apps.' },
  redirect_uri: { called: 'Reply URL, callback URL, redirect URI', where: 'On the app or client.' },
  pkce: { called: 'PKCE, code challenge', where: 'On the app or client, if the server can require it.' },
  dpop: { called: 'DPoP, sender-constrained tokens', where: 'On the app or client, if the server supports it.' },
  access_token: {
    called: 'Access token',
    where: 'How long it is valid is often a setting of the app or of the tenant.',
  },
  id_token: { called: 'ID token', where: 'It is issued when a user signs in and the scope `openid` was requested.' },
} satisfies ProviderTerms
