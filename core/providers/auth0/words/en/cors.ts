import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const cors = {
  'cors.origin-not-trusted': {
    fix: [
      at.app,
      'On the tab **Settings**, **Application URIs › Allowed Web Origins** (and **Allowed Origins (CORS)**), add the origin, and save.',
    ],
  },
} as const satisfies ProviderWords
