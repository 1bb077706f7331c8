import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const clientKeys = {
  'client.dpop-required': {
    fix: [
      at.settings,
      'Under **Token Sender-Constraining**, turn off **Require Sender Constraining**.',
      'Open **Applications › APIs**. Choose the API. Open the tab **Settings**. Set **Require Token Sender Constraining** to **Never**.',
    ],
  },
  'client.keys-invalid': { fix: [at.credentials, 'Look at the registered keys, and replace the invalid key.'] },
} as const satisfies ProviderWords
