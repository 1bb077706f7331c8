import type { Report } from '../model/report.ts'
import { visibleLine } from '../model/visible.ts'
import type { Words } from '../words/words.ts'
import { shownText } from './reporting.ts'

const columns = [
  'step',
  'check',
  'title',
  'level',
  'status',
  'diagnosis',
  'says',
  'owner',
  'expected',
  'actual',
  'ms',
] as const

/** What spreadsheets take for the beginning of a formula, in narrow and in wide letters, behind what they pass over. */
const formula = /^[\s"'`]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/
/** Where the list separator is a semicolon or a tab, a cell may begin in the middle of ours. */
const laterFormula = /([;\t])(?=[\s"'`]{0,8}[=+\-@\uff1d\uff0b\uff0d\uff20])/g

/** A cell; one that a spreadsheet would take for a formula gets an apostrophe before it. */
const cell = (value: string): string => {
  const text = visibleLine(value)
  const safe = (formula.test(text) ? `'${text}` : text).replace(laterFormula, "$1'")
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a table, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** The findings as CSV (RFC 4180), one a line. */
export function csvReport(report: Report, words: Words): string {
  const rows = report.findings.map((finding) =>
    columns.map((column) => {
      const value = finding[column]
      return value === null ? '' : shownText(value, words)
    }),
  )
  return [columns, ...rows].map(csvLine).join('')
}
