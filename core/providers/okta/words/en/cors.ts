import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const cors = {
  'cors.origin-not-trusted': {
    fix: [
      at.app,
      'On the tab **General**, the **Sign-in redirect URIs** must hold an address that begins with the origin that stands beside this finding.',
      'Open **Security › API › Trusted Origins**, click **Add Origin**, paste the origin without anything behind it, and tick **Cross-Origin Resource Sharing (CORS)**.',
    ],
  },
} as const satisfies ProviderWords
