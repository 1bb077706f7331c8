import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const cors = {
  'cors.origin-not-trusted': {
    fix: [
      at.app,
      'Open the tab **General**. Check that one of the **Sign-in redirect URIs** begins with the origin {shown}.',
      'Open **Security › API › Trusted Origins**. Click **Add Origin**.',
      'Paste the origin without a path. Select **Cross-Origin Resource Sharing (CORS)**. Save the origin.',
    ],
  },
} as const satisfies ProviderWords
