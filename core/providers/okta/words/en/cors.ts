import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const cors = {
  'cors.origin-not-trusted': {
    fix: [
      at.app,
      'Open the tab **General**. Check that one of the **Sign-in redirect URIs** begins with the origin that is shown beside this finding.',
      'Open **Security › API › Trusted Origins** and click **Add Origin**.',
      'Paste the origin without a path. Select **Cross-Origin Resource Sharing (CORS)** and save.',
    ],
  },
} as const satisfies ProviderWords
