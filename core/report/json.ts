import type { Report } from '../model/report.ts'

/** The report as JSON; `docs/report.schema.json` describes it. */
export const jsonReport = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
