import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const input = {
  'input.admin-host': {
    fix: [
      at.settings,
      'Copy **Domain** and {{paste it here|enter it in {product}}}. The domain ends with `auth0.com` or is your custom domain.',
    ],
  },
  'input.domain-malformed': {
    fix: [
      at.settings,
      'Copy **Domain** and {{paste it here|enter it in {product}}}. The domain looks like `acme.eu.auth0.com`. The region is part of the domain.',
    ],
  },
  'input.secret-in-client-id': {
    fix: [
      'Clear the field {{here|in {product}}}.',
      at.settings,
      'Copy **Client ID** (32 characters) to the client ID field.',
      'Copy **Client Secret** from the tab **Credentials** (older dashboards: **Settings**) to the secret field.',
      'If the secret was shared by mistake, open **Settings › Danger Zone** and click **Rotate**.',
    ],
  },
  'input.secret-whitespace': {
    fix: [
      at.credentials,
      'Click the copy button beside **Client Secret**. On older dashboards, the secret is on the tab **Settings**.',
      'Paste the secret {{here|in {product}}} again.',
    ],
  },
} as const satisfies ProviderWords
