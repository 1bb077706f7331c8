import { z } from 'zod'

export const statuses = ['pass', 'info', 'warn', 'fail', 'skip', 'error'] as const
export const shown = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])

/** A word of the catalogue with what it is filled with, to any depth. */
export const said: z.ZodType = z.looseObject({ word: z.string(), with: z.record(z.string(), z.unknown()).optional() })
/** Sentences: data, or words of an older version. */
export const saying = z.union([z.string(), said, z.array(said)])
export const evidence = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  said,
  z.array(z.union([z.string(), said])),
])

export const exchange = z.looseObject({
  purpose: z.union([z.string(), said]),
  method: z.string(),
  url: z.string(),
  status: z.number().nullable(),
  timings: z.looseObject({ total: z.number() }),
})
