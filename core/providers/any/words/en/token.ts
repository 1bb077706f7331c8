import type { ProviderWords } from '../../../../model/provider-words.ts'

const audience = [
  'Compare the audience {shown} with the one that {product} checks.',
  'Keycloak: the audience is not a parameter of the request. Add an **Audience** mapper to a client scope of the client.',
  'Amazon Cognito: access tokens have no audience. Leave the audience empty {{here|in {product}}}, and configure {product} to check the client ID.',
] as const

export const token = {
  'token.issuer-mismatch': {
    fix: [
      'Compare both issuers {shown}. A product that reads this metadata rejects tokens from a different issuer.',
      'Microsoft Entra ID: an issuer that begins with `https://sts.windows.net/` belongs to version 1.0. Set `requestedAccessTokenVersion` to `2` in the manifest of the API, or use the metadata of version 1.0.',
      'If the other issuer has an internal host name, the server is behind a proxy that does not forward the public host.',
    ],
  },
  'token.audience-mismatch': { fix: audience, variants: { none: { fix: audience } } },
  'token.algorithm': {
    fix: [
      'Set the server to sign tokens with an asymmetric algorithm, such as RS256.',
      'Authentik: select a signing key in the provider. Without a signing key, tokens are signed with HS256, and only the client can verify them.',
    ],
  },
} as const satisfies ProviderWords
