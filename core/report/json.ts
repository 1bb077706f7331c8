import type { Report } from '../model/report.ts'
import { visibleJson } from '../model/visible.ts'

/** The report as JSON; `docs/report.schema.json` describes it. */
export const jsonReport = (report: Report): string => `${visibleJson(report)}\n`
