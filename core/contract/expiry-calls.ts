import { z } from 'zod'
import { call } from './call.ts'
import { isPlausibleDay } from './expiry-values.ts'
import { id, nothing } from './parsers.ts'
import { datedSecrets, type ExpiryEntry, type MadeFile, type SecretDates } from './values.ts'

/** One setup, or all of them. */
const someOrAll = nothing.or(z.strictObject({ setup: id.optional() }))

/** What ends, and when. */
export const expiryCalls = {
  /** What ends, of a setup or of all, the first one first. */
  list: call<readonly ExpiryEntry[]>()(someOrAll),
  /** What is known of the ends of a setup's secrets. */
  secrets: call<readonly SecretDates[]>()(z.strictObject({ setup: id })),
  /** What is left out stays as it is. */
  save: call<readonly SecretDates[]>()(
    z.strictObject({
      setup: id,
      field: z.enum(datedSecrets),
      ends: z.iso.date().refine(isPlausibleDay).nullable().optional(),
      /** It is due for rotation so many days after it was stored. */
      rotateDays: z.int().min(1).max(3650).nullable().optional(),
    }),
  ),
  /** The same as a calendar (RFC 5545). */
  file: call<MadeFile>()(someOrAll),
  saveFile: call<{ path: string | null }>()(someOrAll),
} as const
