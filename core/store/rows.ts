import { z } from 'zod'
import type { CheckOutcome } from '../model/outcome.ts'
import type { Report } from '../model/report.ts'
import type { Evidence } from './store.ts'

const statuses = ['pass', 'info', 'warn', 'fail', 'skip', 'error'] as const
const shown = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
const exchange = z.looseObject({
  purpose: z.string(),
  method: z.string(),
  url: z.string(),
  status: z.number().nullable(),
  timings: z.looseObject({ total: z.number() }),
})

/** What was written by this program but may have been edited, cut short or written by another version of it. */
const finding = z.looseObject({
  check: z.string(),
  step: z.string(),
  title: z.string(),
  level: z.enum(['must', 'should', 'note']),
  status: z.enum(statuses),
  diagnosis: z.string().nullable(),
  says: z.string().nullable(),
  fix: z.array(z.string()),
  owner: z.string().nullable(),
  takesEffect: z.string().nullable(),
  expected: shown,
  actual: shown,
  seen: shown,
  because: z.object({ id: z.string(), says: z.string() }).nullable(),
  possible: z.array(z.string()),
  refs: z.array(z.object({ id: z.string(), url: z.string() })),
  exchange: z.number().nullable(),
  ms: z.number(),
})

const report = z.looseObject({
  schema: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  started: z.string(),
  ended: z.string(),
  ms: z.number(),
  guide: z.string(),
  step: z.string().nullable(),
  profile: z.looseObject({ secrets: z.record(z.string(), z.boolean()) }),
  verdict: z.enum(['pass', 'warn', 'fail', 'incomplete']),
  headline: z.string(),
  rootCause: z.string().nullable(),
  counts: z.record(z.enum(statuses), z.number()),
  findings: z.array(finding),
  exchanges: z.array(exchange),
  handoff: z.array(z.looseObject({ label: z.string(), field: z.string() })),
})

const outcome = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('judged'),
    ms: z.number(),
    verdict: z.union([
      z.looseObject({ holds: z.literal(true), seen: shown.optional() }),
      z.looseObject({
        holds: z.literal(false),
        diagnosis: z.string(),
        says: z.string().optional(),
        expected: shown.optional(),
        actual: shown.optional(),
        possible: z.array(z.string()).optional(),
        variant: z.string().optional(),
      }),
      z.looseObject({ holds: z.null(), because: z.string(), applies: z.boolean().optional() }),
    ]),
  }),
  z.looseObject({
    kind: z.literal('blocked'),
    ms: z.number(),
    by: z.looseObject({ kind: z.enum(['check', 'probe', 'cancelled']), id: z.string() }),
  }),
  z.looseObject({
    kind: z.literal('broken'),
    ms: z.number(),
    fault: z.looseObject({ message: z.string(), places: z.array(z.string()) }),
  }),
])
const evidenceRow = z.object({
  check_id: z.string().min(1),
  run: z.string().min(1),
  at: z.iso.datetime(),
  exchange: z.number().int().nonnegative().nullable(),
})
const inputs = z.record(z.string(), z.string().nullable())

function readJson<T>(text: unknown, schema: z.ZodType): T | undefined {
  if (typeof text !== 'string') return undefined
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? (read.data as T) : undefined
  } catch {
    return undefined
  }
}

/** The evidence in a row, or undefined when the row does not hold one. */
export function readEvidence(row: Readonly<Record<string, unknown>>): Evidence | undefined {
  const read = evidenceRow.safeParse(row)
  const came = readJson<CheckOutcome>(row.outcome, outcome)
  const known = readJson<Evidence['inputs']>(row.inputs, inputs)
  if (!read.success || !came || !known) return undefined
  const { check_id: check, run, at, exchange } = read.data
  return { check, run, at, exchange, outcome: came, inputs: known }
}
/** The report in a JSON column, or undefined when the column does not hold one. */
export const readReport = (text: unknown): Report | undefined => readJson<Report>(text, report)

export const setupRow = z.object({
  id: z.string().min(1),
  name: z.string(),
  guide: z.string().min(1),
  practice: z.union([z.literal(0), z.literal(1)]),
  created_at: z.iso.datetime(),
})
