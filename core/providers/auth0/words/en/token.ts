import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const token = {
  'token.refused': { fix: ['Read the message beside this finding. It is shown as received.', at.log] },
  'token.opaque': {
    fix: [
      'Auth0 gives such a token when no audience was sent, or the tenant’s own one: enter **Identifier** of your API as Audience.',
      at.apis,
      'If the audience was sent and the token is opaque nevertheless, ask Auth0 Support about the tenant flag `allow_api1_non_global_clients`.',
    ],
  },
  'token.encrypted': { fix: [at.api, 'On the tab **Settings** turn off **JSON Web Encryption (JWE)**, and save.'] },
  'token.algorithm': {
    fix: [
      at.api,
      'On the tab **Settings** look at **Signing Algorithm**: it must be `RS256`.',
      'If it cannot be changed there, create the API again with `RS256` and authorize the app for it.',
    ],
  },
  'token.issuer-mismatch': {
    fix: [
      'The issuer follows the domain that was asked: use the same one (custom or `auth0.com`) here and in {product}.',
      'Auth0 issuers always end with a slash; do not take it off.',
    ],
  },
  'token.audience-mismatch': {
    fix: [
      at.apis,
      'The audience in the token is **Identifier** of the API for which it was asked. Compare it with the field Audience here.',
      'An Action under **Actions › Triggers › Machine to Machine** may change it.',
    ],
    variants: {
      none: {
        fix: [
          'Enter **Identifier** of your API as Audience here: a token without an audience was not requested for an API.',
          'An Action under **Actions › Triggers › Machine to Machine** may remove it.',
        ],
      },
    },
  },
  'token.scope-missing': { fix: [at.api, at.access, 'Click **Edit**, tick the permission and save.'] },
  'token.lifetime': {
    fix: [at.api, 'On the tab **Settings**, **Maximum Access Token Lifetime (Seconds)**: `86400` is usual.'],
  },
  'token.type': {
    fix: [
      at.app,
      'On the tab **Settings**, **Token Sender-Constraining**: turn off **Require Sender Constraining**.',
      'On the API, tab **Settings**, set **Require Token Sender Constraining** to **Never**.',
    ],
  },
} as const satisfies ProviderWords
