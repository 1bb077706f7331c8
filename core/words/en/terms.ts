import type { TermId, TermWords } from '../../model/term.ts'

/** What each term means, for an administrator who has not read the specifications. */
export const terms = {
  tenant: {
    name: 'Tenant',
    forms: ['tenant', 'tenants'],
    means: 'Your company’s own part of the identity provider, with its own users, apps, and host name.',
  },
  domain: {
    name: 'Domain',
    forms: ['domain', 'domains'],
    means: 'The host name of your tenant, to which all requests are sent.',
  },
  issuer: {
    name: 'Issuer',
    forms: ['issuer', 'issuers'],
    means:
      'The name of the server that issued a token, written as a URL. The token contains it in `iss`, and products compare it character by character.',
  },
  authorization_server: {
    name: 'Authorization server',
    forms: ['authorization server', 'authorization servers'],
    means: 'The part of the identity provider that issues tokens, with its own issuer, scopes, and keys.',
  },
  well_known_url: {
    name: 'Well-known URL',
    forms: ['well-known URL', 'metadata', 'discovery URL'],
    means: 'The URL of a public document that lists the other URLs of the server. The document is called metadata.',
  },
  token_endpoint: {
    name: 'Token endpoint',
    forms: ['token endpoint'],
    means: 'The URL to which a product sends its request for a token.',
  },
  jwks_uri: {
    name: 'Key set (JWKS)',
    forms: ['key set', 'key sets', 'JWKS'],
    means: 'The list of public keys by which a product verifies the signature of a token. It is published at a URL.',
  },
  api: {
    name: 'API (resource server)',
    forms: ['resource server', 'API identifier'],
    means: 'The program that accepts the tokens. The identity provider must know it before it issues tokens for it.',
  },
  audience: {
    name: 'Audience',
    forms: ['audience', 'audiences'],
    means:
      'The API that a token is for. The token contains it in `aud`, and the API rejects tokens for another audience.',
  },
  scope: {
    name: 'Scope',
    forms: ['scope', 'scopes'],
    means: 'The name of one permission that a token contains, such as reading records.',
  },
  claim: {
    name: 'Claim',
    forms: ['claim', 'claims'],
    means: 'One statement inside a token: a name and a value, such as `exp` and the time when the token expires.',
  },
  client: {
    name: 'Client (app)',
    forms: ['client credentials', 'machine-to-machine app'],
    means: 'The entry for your product in the identity provider. It has an ID, and usually a secret or a key.',
  },
  client_id: {
    name: 'Client ID',
    forms: ['client ID', 'client IDs'],
    means: 'The public name of the app. It is sent with every request and is not a secret.',
  },
  client_secret: {
    name: 'Client secret',
    forms: ['client secret', 'client secrets'],
    means: 'The password of the app. Anyone who has it can get tokens.',
  },
  token_endpoint_auth_method: {
    name: 'Client authentication method',
    forms: ['client authentication method', 'client authentication', 'client_secret_basic', 'client_secret_post'],
    means: 'How the app proves its identity: with the secret in the header or the body of the request, or with a key.',
  },
  private_key_jwt: {
    name: 'private_key_jwt',
    forms: ['private_key_jwt', 'assertion', 'assertions'],
    means:
      'A way to authenticate without a secret. The app sends a short signed statement, and the identity provider verifies it with the public key.',
  },
  key_id: {
    name: 'Key ID (kid)',
    forms: ['key ID', 'key IDs', 'kid'],
    means: 'The name of one key in a key set. It says which key verifies a signature.',
  },
  grant: {
    name: 'Grant',
    forms: ['grant type', 'grant types', 'client credentials grant'],
    means:
      'The way in which an app gets a token: by itself (`client_credentials`), or when a user signs in (`authorization_code`).',
  },
  policy: {
    name: 'Access policy',
    forms: ['access policy', 'access policies', 'policy'],
    means: 'The rules that decide which app gets which scopes. Without a matching rule, the token is refused.',
  },
  redirect_uri: {
    name: 'Redirect URI',
    forms: ['redirect URI', 'redirect URIs', 'callback URL'],
    means:
      'The URL to which the user returns after the sign-in. Only URLs that are registered with the app are accepted.',
  },
  pkce: {
    name: 'PKCE',
    forms: ['PKCE'],
    means: 'A one-time proof that the program that started the sign-in is the one that receives the token.',
  },
  dpop: {
    name: 'DPoP',
    forms: ['DPoP'],
    means:
      'A proof with every request that the token is used by the app that received it. The product must support it.',
  },
  access_token: {
    name: 'Access token',
    forms: ['access token', 'access tokens'],
    means: 'The token that a product sends to an API with each request. It is valid for a limited time.',
  },
  id_token: {
    name: 'ID token',
    forms: ['ID token', 'ID tokens'],
    means: 'The token that tells the product which user signed in.',
  },
} satisfies Readonly<Record<TermId, TermWords>>
