import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const relyingParty = {
  'relying-party.audience': {
    fix: [
      at.apis,
      'Find the API whose **Identifier** is the expected value {shown}. The identifier is case-sensitive, and dashes count.',
      'If the API does not exist, click **Create API**. Use this identifier. Then authorize the app for the API.',
      'Enter the same value {{here as Audience|in {product} as the audience}}.',
    ],
  },
  'relying-party.well-known-form': {
    fix: [
      '{product} needs `/.well-known/oauth-authorization-server`. This tenant publishes only `/.well-known/openid-configuration`.',
      'If the tenant is on a private cloud, ask Auth0 Support when the URL will be available.',
      'If the domain is a custom domain, check that your reverse proxy forwards both URLs.',
    ],
  },
  'relying-party.implicit-grant': { fix: [at.app, at.grantTypes, 'Clear **Implicit**. Click **Save**.'] },
} as const satisfies ProviderWords
