import { z } from 'zod'

/** What the first file of a bundle is called. */
export const manifestName = 'manifest.json'
export const bundleFormat = 'idp-preflight-bundle'
/** Raised when an older version could not read a bundle any more. */
export const bundleSchema = 1

/** What a bundle says of itself. */
export const manifestSchema = z.strictObject({
  format: z.literal(bundleFormat),
  schema: z.literal(bundleSchema),
  tool: z.strictObject({ name: z.string().max(200), version: z.string().max(200) }),
  /** ISO 8601. */
  created: z.iso.datetime(),
  guide: z.string().max(200),
  rootCause: z.string().max(200).nullable(),
  /** Host names, client IDs and addresses were replaced. */
  pseudonyms: z.boolean(),
  /** The run was about a practice tenant. */
  practice: z.literal(true).optional(),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(60),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(16),
})

export type Manifest = z.infer<typeof manifestSchema>

/** What is read first, whatever version made it. */
export const anyVersion = z.looseObject({
  format: z.literal(bundleFormat),
  schema: z.number().int().min(1),
  tool: z.looseObject({ version: z.string().max(200) }),
})
