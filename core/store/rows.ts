import { z } from 'zod'
import type { CheckOutcome } from '../model/outcome.ts'
import type { Report } from '../model/report.ts'
import type { RunResult } from '../model/result.ts'
import { oldReport, resultOfReport } from './old-report.ts'
import { evidence, exchange, said, saying, statuses } from './row-parts.ts'
import type { Evidence } from './store.ts'

const outcome = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('judged'),
    ms: z.number(),
    verdict: z.union([
      z.looseObject({ holds: z.literal(true), seen: evidence.optional() }),
      z.looseObject({
        holds: z.literal(false),
        diagnosis: z.string(),
        says: saying.optional(),
        expected: evidence.optional(),
        actual: evidence.optional(),
        possible: z.array(z.string()).optional(),
        variant: z.string().optional(),
      }),
      z.looseObject({ holds: z.null(), because: saying, applies: z.boolean().optional() }),
    ]),
  }),
  z.looseObject({
    kind: z.literal('blocked'),
    ms: z.number(),
    by: z.looseObject({ kind: z.enum(['check', 'probe', 'cancelled', 'not-recorded']), id: z.string() }),
  }),
  z.looseObject({
    kind: z.literal('broken'),
    ms: z.number(),
    fault: z.looseObject({ message: z.string(), places: z.array(z.string()) }),
  }),
])
const result = z.looseObject({
  check: z.string(),
  step: z.string(),
  level: z.enum(['must', 'should', 'note']),
  status: z.enum(statuses),
  diagnosis: z.string().nullable(),
  muted: z.boolean(),
  because: z.object({ id: z.string(), says: saying.nullable() }).nullable(),
  outcome,
  exchange: z.number().nullable(),
  ms: z.number(),
})

const headline = z.object({
  verified: z.number(),
  of: z.number(),
  next: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('root') }),
    z.object({ kind: z.literal('step'), step: z.string() }),
    z.object({ kind: z.literal('says'), says: said }),
    z.object({ kind: z.literal('all'), signIn: z.boolean() }),
  ]),
  warnings: z.number(),
})

/** What was written by this program but may have been edited, cut short or written by another version of it. */
const runResult = z.looseObject({
  kind: z.literal('result'),
  schema: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  started: z.string(),
  ended: z.string(),
  ms: z.number(),
  guide: z.string(),
  step: z.string().nullable(),
  profile: z.looseObject({ secrets: z.record(z.string(), z.boolean()) }),
  verdict: z.enum(['pass', 'warn', 'fail', 'incomplete']),
  values: z.record(z.string(), z.string()),
  headline: z.union([z.string(), headline]),
  root: z.string().nullable(),
  rootCause: z.string().nullable(),
  counts: z.record(z.enum(statuses), z.number()),
  results: z.array(result),
  exchanges: z.array(exchange),
  handoff: z.array(z.looseObject({ label: z.string(), field: z.string() })),
})

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
/** The run in a JSON column, or undefined when the column does not hold one; one that was kept in words becomes data. */
export function readResult(text: unknown): RunResult | undefined {
  const result = readJson<RunResult>(text, runResult)
  if (result) return result
  const report = readJson<Report>(text, oldReport)
  return report && resultOfReport(report)
}

export const setupRow = z.object({
  id: z.string().min(1),
  name: z.string(),
  guide: z.string().min(1),
  practice: z.union([z.literal(0), z.literal(1)]),
  created_at: z.iso.datetime(),
  customer: z.string().nullable(),
})
