import type { HandoffCard } from '../../core/contract/values.ts'
import { text } from '../text.ts'

type Row = HandoffCard['rows'][number]

/** Rows that hold something to hand over. */
const filled = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ value, stored }) => value !== undefined || stored)

/**
 * What is said above the values: no more than what each of them proves.
 * @param age how long ago the newest run was, in words
 */
export function standingOf(
  { rows, verdict }: Pick<HandoffCard, 'rows' | 'verdict'>,
  age: string,
): { kind: 'verified' | 'warning' | 'failed'; sentence: string } {
  const t = text.handoff
  if (verdict === null) return { kind: 'warning', sentence: t.never }
  if (verdict === 'fail') return { kind: 'failed', sentence: t.failed(age) }
  const all = filled(rows)
  const proved = all.filter(({ proof }) => proof.state === 'proved')
  const whole = all.length > 0 && proved.length === all.length
  const sentence = whole ? t.allProved(all.length) : t.someProved(proved.length, all.length)
  if (verdict === 'warn') return { kind: 'warning', sentence: `${sentence} ${t.warned}` }
  return { kind: whole && verdict === 'pass' ? 'verified' : 'warning', sentence }
}
