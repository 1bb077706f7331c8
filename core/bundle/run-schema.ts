import { z } from 'zod'
import { type RunResult, rechecks } from '../model/result.ts'
import { trustStores } from '../model/trust-stores.ts'
import {
  anchor,
  attempts,
  certificate,
  count,
  directTry,
  exchange,
  failure,
  maybeText,
  otherStack,
  resolution,
  said,
  saying,
  text,
} from './parts.ts'
import { tape } from './tape-schema.ts'

const statuses = ['pass', 'info', 'warn', 'fail', 'skip', 'error'] as const
const evidence = z.union([text, z.number(), z.boolean(), z.null(), said, z.array(z.union([text, said])).max(1000)])
const words = z.union([saying, text])
/** No run takes longer than a day. */
const ms = z.number().min(0).max(86_400_000)

const verdict = z.union([
  z.strictObject({ holds: z.literal(true), seen: evidence.optional() }),
  z.strictObject({
    holds: z.literal(false),
    diagnosis: text,
    says: words.optional(),
    expected: evidence.optional(),
    actual: evidence.optional(),
    possible: z.array(text).max(100).optional(),
    variant: text.optional(),
    certificate: text.optional(),
  }),
  z.strictObject({ holds: z.null(), because: words, applies: z.boolean().optional() }),
])

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('judged'), ms, verdict }),
  z.strictObject({
    kind: z.literal('blocked'),
    ms,
    by: z.strictObject({ kind: z.enum(['check', 'probe', 'cancelled', 'not-recorded']), id: text }),
  }),
  z.strictObject({
    kind: z.literal('broken'),
    ms,
    fault: z.strictObject({ message: text, places: z.array(text).max(20) }),
  }),
])

const result = z.strictObject({
  check: text,
  step: text,
  level: z.enum(['must', 'should', 'note']),
  status: z.enum(statuses),
  diagnosis: maybeText,
  muted: z.boolean(),
  because: z.strictObject({ id: text, says: words.nullable() }).nullable(),
  outcome,
  exchange: z.number().int().min(0).nullable(),
  ms,
})

const headline = z.strictObject({
  verified: count,
  of: count,
  next: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('root') }),
    z.strictObject({ kind: z.literal('step'), step: text }),
    z.strictObject({ kind: z.literal('says'), says: said }),
    z.strictObject({ kind: z.literal('all'), signIn: z.boolean() }),
  ]),
  warnings: count,
})

const rung = certificate.extend({ role: z.enum(['leaf', 'intermediate', 'root']), problem: maybeText })

const connection = z.strictObject({
  host: text,
  port: count,
  proxy: z
    .strictObject({
      proxy: maybeText,
      source: z.union([said, text]),
      failure: failure.nullable(),
      status: z.number().nullable(),
      offers: z.array(text).max(50),
      says: words.nullable(),
      product: maybeText,
    })
    .nullable(),
  resolution: resolution.nullable(),
  attempts,
  tls: z
    .strictObject({
      protocol: maybeText,
      cipher: maybeText,
      ladder: z.array(rung).max(50),
      trustedBy: z.enum(trustStores).nullable(),
      anchor: anchor.nullable(),
      topPem: maybeText,
      inspectedBy: maybeText,
      failure: failure.nullable(),
    })
    .nullable(),
  direct: directTry,
  otherStack,
  clock: z.strictObject({ offset: z.number(), uncertainty: z.number(), samples: count }).nullable(),
})

/** A run as it stands in a bundle: see `core/model/result.ts`. */
const members = {
  kind: z.literal('result'),
  schema: z.literal(1),
  tool: z.strictObject({ name: text, version: text }),
  started: z.iso.datetime(),
  ended: z.iso.datetime(),
  ms,
  host: z.strictObject({ platform: text, release: text, runtime: text, kind: text }),
  guide: text,
  step: maybeText,
  recheck: z.enum(rechecks).optional(),
  profile: z.strictObject({ secrets: z.record(text, z.boolean()) }).catchall(z.union([text, said])),
  verdict: z.enum(['pass', 'warn', 'fail', 'incomplete']),
  values: z.record(text, text),
  headline,
  root: maybeText,
  rootCause: maybeText,
  counts: z.strictObject(Object.fromEntries(statuses.map((status) => [status, count])) as Record<Status, typeof count>),
  results: z.array(result).max(1000),
  exchanges: z.array(exchange).max(1000),
  connection: connection.nullable(),
  handoff: z
    .array(
      z.strictObject({
        label: text,
        field: text,
        value: text.optional(),
        secret: z.literal(true).optional(),
        note: text.optional(),
      }),
    )
    .max(100),
  // Fingerprints of secrets are not handed over.
  observed: z
    .strictObject({
      metadata: z.record(text, text).nullable(),
      keys: z
        .array(z.strictObject({ id: text, kty: text, alg: maybeText, use: maybeText }))
        .max(1000)
        .nullable(),
      token: z.record(text, text).nullable(),
      configuration: z
        .strictObject({
          objects: z
            .array(z.strictObject({ kind: text, name: text, id: text, of: text, members: z.record(text, text) }))
            .max(1000),
          read: z.array(text).max(1000),
        })
        .exactOptional(),
    })
    .optional(),
  drift: z
    .strictObject({
      since: z.iso.datetime(),
      changes: z.array(z.strictObject({ item: z.union([saying, text]), before: evidence, after: evidence })).max(1000),
    })
    .optional(),
  tape,
  // A member that a run gains is read here too, or this does not compile.
} satisfies Record<keyof RunResult, z.ZodType>
export const runSchema = z.strictObject(members)

type Status = (typeof statuses)[number]

/** The run in a value that came from a file, or null where it holds none. */
export const runIn = (value: unknown): RunResult | null => {
  const read = runSchema.safeParse(value)
  return read.success ? (read.data as unknown as RunResult) : null
}
