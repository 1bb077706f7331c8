import type { ClaimRow, Shown } from '../../core/contract/values.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** A value as JSON, as what it says: a string without its quotes, a list of strings item by item. */
export function shownOf(json: string): Shown {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return json
  }
  if (isText(value)) return value
  if (Array.isArray(value) && value.length > 0 && value.every(isText)) return value
  return json
}

/** Both sides of a row that is not as expected, ready to be compared. */
export const sidesOf = ({ value, expected }: ClaimRow): { expected: Shown; actual: Shown } => ({
  expected: expected === null ? null : shownOf(expected),
  actual: shownOf(value),
})

/** Whether saying what was expected would only repeat what stands there. */
export function repeats(row: ClaimRow): boolean {
  const { expected, actual } = sidesOf(row)
  return JSON.stringify(expected) === JSON.stringify(actual)
}

export const differing = (rows: readonly ClaimRow[]): number => rows.filter(({ holds }) => holds === false).length
