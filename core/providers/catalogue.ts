import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Explanation, Refusal } from '../model/provider.ts'

/** One row of an error catalogue: what the answer looks like, and what it means. */
export interface Row {
  /** A short name, for tests and for people who mend the row; usually the provider's own reason word. */
  row: string
  at?: readonly Refusal['at'][]
  status?: readonly number[]
  /** The OAuth `error`, or the provider's own `errorCode`. */
  code?: string | RegExp
  /** Beginning of the description, compared after {@link normalised}; or a pattern on the normalised text. */
  text?: string | RegExp
  /** A further condition on what was asked. */
  when?: (refusal: Refusal) => boolean
  diagnosis: DiagnosisId
  possible?: readonly DiagnosisId[]
  /** Checks that this answer proves, where the order of the provider's own checks does not say it. */
  proves?: readonly string[]
}

/** Wording drifts between releases: quotes, contractions, case and white space do not count. */
export const normalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\bisn't\b/g, 'is not')
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bdoesn't\b/g, 'does not')
    .replace(/\baren't\b/g, 'are not')
    .replace(/['"“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')

const member = (json: unknown, name: string): string => {
  const value = json && typeof json === 'object' ? (json as Record<string, unknown>)[name] : undefined
  return typeof value === 'string' ? value : ''
}

/** The code and the description of an error body, in the OAuth shape or in Okta's own. */
export function readError(json: unknown): { code: string; description: string } {
  return {
    code: member(json, 'error') || member(json, 'errorCode'),
    description: member(json, 'error_description') || member(json, 'errorSummary') || member(json, 'message'),
  }
}

/** The error as received, in one line; what is not an error body is described by its status and title. */
export function receivedLine({ answer }: Refusal): string {
  const { code, description } = readError(answer.json)
  if (code || description) return [answer.status, code, description].filter(Boolean).join(' · ')
  const title = /<title[^>]*>([^<]{1,120})/i.exec(answer.body)?.[1]?.trim()
  return [answer.status, title ? `a page titled "${title}"` : '', answer.isJson ? '' : 'not JSON']
    .filter(Boolean)
    .join(' · ')
}

function matches(row: Row, refusal: Refusal): boolean {
  const { code, description } = readError(refusal.answer.json)
  if (row.at && !row.at.includes(refusal.at)) return false
  if (row.status && !row.status.includes(refusal.answer.status)) return false
  if (typeof row.code === 'string' && row.code !== code) return false
  if (row.code instanceof RegExp && !row.code.test(code)) return false
  const text = normalised(description)
  if (typeof row.text === 'string' && !text.startsWith(normalised(row.text))) return false
  if (row.text instanceof RegExp && !row.text.test(text)) return false
  return row.when ? row.when(refusal) : true
}

/**
 * Explains an answer by the first row that matches.
 * @param order the provider's own order of checks: an answer about one of them proves those before it
 */
export function explainBy(
  rows: readonly Row[],
  order: readonly { check: string; areas: RegExp }[],
  refusal: Refusal,
): Explanation | null {
  const row = rows.find((candidate) => matches(candidate, refusal))
  if (!row) return null
  const at = order.findIndex((stage) => stage.areas.test(row.diagnosis))
  const staged = refusal.at === 'token' || refusal.at === 'authorize'
  const before = staged && at >= 0 ? order.slice(0, at).map((stage) => stage.check) : []
  return {
    row: row.row,
    diagnosis: row.diagnosis,
    received: receivedLine(refusal),
    possible: row.possible ?? [],
    proves: row.proves ?? before,
  }
}
