import { z } from 'zod'
import { call } from './call.ts'
import { type Explanation, longestPaste } from './explain-values.ts'
import { provider } from './parsers.ts'

/** What a window may ask of a text of a product. */
export const explainCalls = {
  /** What an error means that a product printed. Nothing of it is kept, and no secret of it comes back. */
  paste: call<Explanation>()(z.strictObject({ text: z.string().max(longestPaste), provider: provider.optional() })),
} as const
