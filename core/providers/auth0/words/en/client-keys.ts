import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const clientKeys = {
  'client.dpop-required': {
    fix: [
      at.app,
      'On the tab **Settings**, **Token Sender-Constraining**: turn off **Require Sender Constraining**.',
      'On the API (**Applications › APIs**), tab **Settings**, set **Require Token Sender Constraining** to **Never**.',
    ],
  },
  'client.keys-invalid': {
    fix: [at.app, 'On the tab **Credentials** look at the registered keys, and replace the one that is invalid.'],
  },
} as const satisfies ProviderWords
