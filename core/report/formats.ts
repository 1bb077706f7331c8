import type { Guide } from '../model/guide.ts'
import type { Report } from '../model/report.ts'
import { visibleWithin } from '../model/visible.ts'
import { csvReport } from './csv.ts'
import { htmlReport } from './html.ts'
import { jsonReport } from './json.ts'
import { junitReport } from './junit.ts'
import { markdownReport } from './markdown.ts'
import { type TextReporting, textReport } from './text.ts'

export const formats = ['text', 'json', 'junit', 'markdown', 'html', 'csv'] as const
export type Format = (typeof formats)[number]

/**
 * A report in one of the formats. `paint` and `verbose` are for the text and no other format. Whatever report and guide hold, no line
 * has a character in it that is not seen: here, once, for every format.
 */
export function formatReport(format: Format, given: Report, pack: Guide, reporting: TextReporting): string {
  if (format === 'json') return jsonReport(given)
  const report = visibleWithin(given)
  const guide = visibleWithin(pack)
  if (format === 'junit') return junitReport(report, guide, reporting.words)
  if (format === 'markdown') return markdownReport(report, guide, reporting)
  if (format === 'html') return htmlReport(report, guide, reporting)
  if (format === 'csv') return csvReport(report, reporting.words)
  return textReport(report, guide, reporting)
}
