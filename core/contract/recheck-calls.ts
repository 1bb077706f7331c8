import { z } from 'zod'
import { call, signal } from './call.ts'
import { id, nothing } from './parsers.ts'
import { type RecheckNews, type RecheckSettings, recheckHours } from './values.ts'

/** Checking setups again on a timer. */
export const recheckCalls = {
  show: call<RecheckSettings>()(z.strictObject({ setup: id })),
  /** Checks a setup again every so many hours while the program runs; null turns it off. */
  save: call<RecheckSettings>()(
    z.strictObject({
      setup: id,
      hours: z.int().min(recheckHours.least).max(recheckHours.most).nullable(),
      /** Token requests are part of it: they cost quota, and leave traces at the provider. */
      tokens: z.boolean(),
    }),
  ),
  /** What re-checks found to have changed, and nobody has put away. */
  news: call<readonly RecheckNews[]>()(nothing),
  putAway: call<readonly RecheckNews[]>()(z.strictObject({ setup: id })),
  changed: signal<{ news: readonly RecheckNews[] }>(),
} as const
