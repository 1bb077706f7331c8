import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const action = 'Open **Actions › Triggers › Machine to Machine** and check whether an Action changes the audience.'

export const token = {
  'token.refused': { fix: ['Read the message {shown}. The message is shown as received.', at.log] },
  'token.opaque': {
    fix: [
      'Auth0 issues an opaque token when the request does not name an audience, or names the tenant’s `/userinfo` URL as the audience.',
      at.api,
      'Copy **Identifier** and enter it {{here as Audience|in {product} as the audience}}.',
      'If the token is still opaque, ask Auth0 Support about the tenant flag `allow_api1_non_global_clients`.',
    ],
  },
  'token.encrypted': {
    fix: [at.api, 'Open the tab **Settings**. Turn off **JSON Web Encryption (JWE)**. Click **Save**.'],
  },
  'token.algorithm': {
    fix: [
      at.api,
      'Open the tab **Settings**. Set **Signing Algorithm** to `RS256`. Click **Save**.',
      'If the algorithm cannot be changed for this API, create the API again with `RS256`. Then authorize the app for the new API.',
    ],
  },
  'token.issuer-mismatch': {
    fix: [
      'Auth0 uses the domain of the request as the issuer. Use the same domain (custom or `auth0.com`) {{here and |}}in {product}.',
      'Auth0 issuers end with a slash. Enter the slash in {product} too.',
    ],
  },
  'token.audience-mismatch': {
    fix: [
      at.api,
      'Compare **Identifier** with the {{field Audience here|audience in {product}}}. Auth0 uses the identifier of the requested API as the audience of the token.',
      action,
    ],
    variants: {
      none: {
        fix: [
          'Enter the **Identifier** of your API {{here as Audience|in {product} as the audience}}. If the request does not name an audience, the token does not contain one.',
          action,
        ],
      },
    },
  },
  'token.scope-missing': { fix: [at.api, at.access, 'Click **Edit**. Select the permission. Click **Save**.'] },
  'token.lifetime': {
    fix: [
      at.api,
      'Open the tab **Settings**. Set **Maximum Access Token Lifetime (Seconds)** to a usual value, such as `86400`. Click **Save**.',
    ],
  },
  'token.type': {
    fix: [
      at.settings,
      'Under **Token Sender-Constraining**, turn off **Require Sender Constraining**.',
      'Open **Applications › APIs**. Choose the API. Open the tab **Settings**. Set **Require Token Sender Constraining** to **Never**.',
    ],
    variants: {
      profile: {
        fix: [
          at.api,
          'Open the tab **Settings**. Set **JSON Web Token (JWT) Profile** (`token_dialect`) to the expected profile.',
          'Under **RBAC Settings**, set **Enable RBAC** (`enforce_policies`) and **Add Permissions in the Access Token** (the ending `_authz`) as expected. Click **Save**.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
