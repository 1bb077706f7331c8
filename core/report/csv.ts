import type { Report } from '../model/report.ts'
import { shownText } from './text.ts'

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

/** A cell; one that a spreadsheet would take for a formula gets an apostrophe before it. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a table, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** The findings as CSV (RFC 4180), one a line. */
export function csvReport(report: Report): string {
  const rows = report.findings.map((finding) =>
    columns.map((column) => {
      const value = finding[column]
      return value === null ? '' : shownText(value)
    }),
  )
  return [columns, ...rows].map(csvLine).join('')
}
