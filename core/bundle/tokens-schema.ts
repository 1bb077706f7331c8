import { z } from 'zod'
import { maybeText, said, saying, text } from './parts.ts'

const row = z.strictObject({
  name: text,
  value: z.union([said, text]),
  meaning: saying,
  expected: z.union([said, text]).nullable(),
  holds: z.boolean().nullable(),
})

/** The tokens of a run, taken apart: see `core/model/token-view.ts`. */
export const tokensSchema = z
  .array(
    z.strictObject({
      kind: z.enum(['access', 'id']),
      form: z.enum(['jwt', 'jwe', 'opaque', 'malformed']),
      says: saying,
      header: z.array(row).max(500),
      claims: z.array(row).max(500),
      signature: z.strictObject({
        state: z.enum(['verified', 'refuted', 'unchecked']),
        alg: maybeText,
        kid: maybeText,
        says: saying,
      }),
      lifetime: z
        .strictObject({
          issuedAt: maybeText,
          notBefore: maybeText,
          expiresAt: maybeText,
          seconds: z.number().nullable(),
        })
        .nullable(),
      at: z.iso.datetime(),
      whole: z.boolean(),
    }),
  )
  .max(4)
