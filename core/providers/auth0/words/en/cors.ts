import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const cors = {
  'cors.origin-not-trusted': {
    fix: [
      at.settings,
      'Under **Application URIs**, add the origin to **Allowed Web Origins** and to **Allowed Origins (CORS)**. Click **Save**.',
    ],
  },
} as const satisfies ProviderWords
