import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const client = {
  'client.unknown': {
    fix: [
      at.settings,
      'Copy **Client ID** and {{paste it here|enter it in {product}}}. Compare **Domain** beside it with {host}, including the region.',
    ],
  },
  'client.disabled': { fix: [at.app, 'Check that the app has not been deleted or blocked.'] },
  'client.grant-not-allowed': {
    fix: [
      at.app,
      at.grantTypes,
      'Select **Client Credentials**. Click **Save**.',
      'If **Client Credentials** is missing, the app is a public client. Create a **Machine to Machine** app. Use its client ID and secret.',
    ],
    variants: { 'sign-on': { fix: [at.app, at.grantTypes, 'Select **Authorization Code**. Click **Save**.'] } },
  },
} as const satisfies ProviderWords
