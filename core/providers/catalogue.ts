import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Explanation, Refusal, RefusalKind } from '../model/provider.ts'
import type { CommonVariant, VariantName } from '../model/variants.ts'
import { errorOf, normalised, receivedLine, withoutNames } from './received.ts'

export { normalised, readError } from './received.ts'

/**
 * One row of an error catalogue: what the answer looks like, and what it means.
 * @typeParam Own the words for clicks that the provider of the row declares
 */
export interface Row<Own extends string = never> {
  /** A short name, for tests and for people who mend the row; usually the provider's own reason word. */
  row: string
  at?: readonly Refusal['at'][]
  status?: readonly number[]
  /** The OAuth `error`, or the provider's own `errorCode`. */
  code?: string | RegExp
  /**
   * Beginning of the description, compared after {@link normalised}; or a pattern. A pattern that is anchored sees the whole
   * text, any other one the text without the names in it: a scope may be called `signature`.
   */
  text?: string | RegExp
  /** A further condition on what was asked. */
  when?: (refusal: Refusal) => boolean
  diagnosis: DiagnosisId
  possible?: readonly DiagnosisId[]
  /** The word for the clicks that this very answer needs. */
  variant?: CommonVariant | Own
  /** Checks that this answer proves, where the order of the provider's own checks does not say it. */
  proves?: readonly string[]
  kind?: RefusalKind
  /** Requests that are not ours get the same answer for another reason: to a paste, it proves nothing. */
  otherwise?: true
}

/** The order in which a provider asks its own questions: an answer about one of them proves those before it. */
export type Order = readonly { check: string; areas: RegExp }[]

/** Refusals after which another way of sending the same credentials may get through. */
const ofAuthentication: readonly DiagnosisId[] = [
  'client.secret-wrong',
  'client.auth-failed',
  'client.auth-method',
  'client.refused-silently',
]

interface Read {
  code: string
  whole: string
  plain: string
}

function says(text: string | RegExp, { whole, plain }: Read): boolean {
  if (typeof text === 'string') return whole.startsWith(normalised(text))
  return text.test(text.source.startsWith('^') ? whole : plain)
}

function matches(row: Row<string>, refusal: Refusal, read: Read): boolean {
  if (row.at && !row.at.includes(refusal.at)) return false
  if (row.status && !row.status.includes(refusal.answer.status)) return false
  if (typeof row.code === 'string' && row.code !== read.code) return false
  if (row.code instanceof RegExp && !row.code.test(read.code)) return false
  if (row.text !== undefined && !says(row.text, read)) return false
  return row.when ? row.when(refusal) : true
}

/** Explains an answer by the first row that matches. The last rows of every catalogue match anything. */
export function explainBy(rows: readonly Row<string>[], order: Order, refusal: Refusal): Explanation {
  const { code, description } = errorOf(refusal.answer)
  const read = { code, whole: normalised(description), plain: withoutNames(description, refusal) }
  const row = rows.find((candidate) => matches(candidate, refusal, read))
  if (!row) throw new Error(`no row explains an answer of status ${refusal.answer.status} at ${refusal.at}`)
  const at = order.findIndex((stage) => stage.areas.test(row.diagnosis))
  const staged = refusal.at === 'token' || refusal.at === 'authorize'
  const before = staged && at >= 0 ? order.slice(0, at).map((stage) => stage.check) : []
  return {
    row: row.row,
    exchange: refusal.answer.exchange,
    diagnosis: row.diagnosis,
    kind: row.kind ?? (ofAuthentication.includes(row.diagnosis) ? 'client-authentication' : 'other'),
    ...(row.variant ? { variant: row.variant as VariantName } : {}),
    received: receivedLine(refusal),
    possible: row.possible ?? [],
    proves: row.proves ?? before,
  }
}
