import type { ClaimReading, ClaimRow, TokenReading, TokenView } from '../model/token-view.ts'
import type { Words } from './words.ts'

/** A decoded token, in words. */
export function tokenViewOf(reading: TokenReading, { say, shown }: Words): TokenView {
  const rowOf = (row: ClaimReading): ClaimRow => ({
    ...row,
    value: String(shown(row.value)),
    meaning: say(row.meaning),
    expected: row.expected === null ? null : String(shown(row.expected)),
  })
  return {
    ...reading,
    says: say(reading.says),
    header: reading.header.map(rowOf),
    claims: reading.claims.map(rowOf),
    signature: { ...reading.signature, says: say(reading.signature.says) },
  }
}
