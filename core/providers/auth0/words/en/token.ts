import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const action = 'Open **Actions › Triggers › Machine to Machine** and check whether an Action changes the audience.'

export const token = {
  'token.refused': { fix: ['Read the message beside this finding. It is shown as received.', at.log] },
  'token.opaque': {
    fix: [
      'Auth0 issues an opaque token when the audience is missing or is the tenant’s own one.',
      at.api,
      'Copy **Identifier** and enter it here as Audience.',
      'If the token is still opaque, ask Auth0 Support about the tenant flag `allow_api1_non_global_clients`.',
    ],
  },
  'token.encrypted': { fix: [at.api, 'Open the tab **Settings**. Turn off **JSON Web Encryption (JWE)** and save.'] },
  'token.algorithm': {
    fix: [
      at.api,
      'Open the tab **Settings**. Set **Signing Algorithm** to `RS256` and save.',
      'If it cannot be changed for this API, create the API again with `RS256` and authorize the app for it.',
    ],
  },
  'token.issuer-mismatch': {
    fix: [
      'Auth0 uses the domain of the request as the issuer. Use the same domain (custom or `auth0.com`) here and in {product}.',
      'Auth0 issuers end with a slash. Enter the slash in {product} too.',
    ],
  },
  'token.audience-mismatch': {
    fix: [
      at.api,
      'Compare **Identifier** with the field Audience here. Auth0 uses the identifier of the requested API as the audience of the token.',
      action,
    ],
    variants: {
      none: {
        fix: [
          'Enter **Identifier** of your API here as Audience. Auth0 leaves the audience out of a token that was requested without one.',
          action,
        ],
      },
    },
  },
  'token.scope-missing': { fix: [at.api, at.access, 'Click **Edit**. Select the permission and save.'] },
  'token.lifetime': {
    fix: [
      at.api,
      'Open the tab **Settings**. Set **Maximum Access Token Lifetime (Seconds)**; `86400` is usual. Save.',
    ],
  },
  'token.type': {
    fix: [
      at.settings,
      'Under **Token Sender-Constraining** turn off **Require Sender Constraining**.',
      'Open **Applications › APIs**, choose the API and open the tab **Settings**. Set **Require Token Sender Constraining** to **Never**.',
    ],
  },
} as const satisfies ProviderWords
