import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import type { Report } from '../model/report.ts'
import { marks, ownerWords, shownText } from './text.ts'

const inCode = (text: string): string => `\`\`${` ${text.replaceAll('`', "'").replace(/[\r\n]+/g, ' ')} `}\`\``
/** What came from outside stays words on one line: no HTML, no link, no picture that tells who looks at it. */
export const inLine = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('<', '&lt;')
    .replaceAll('[', '\\[')
export const inCell = (text: string): string => inLine(text).replaceAll('|', '\\|')

function explained(finding: Finding, provider: string): string[] {
  return [
    `### ${inLine(finding.says ?? '')}`,
    '',
    `- Diagnosis: ${inCode(finding.diagnosis ?? '')}`,
    `- Expected: ${inCode(shownText(finding.expected))}`,
    `- Received: ${inCode(shownText(finding.actual))}`,
    `- Who: ${finding.owner ? ownerWords(finding.owner, provider) : ''}; takes effect: ${finding.takesEffect}`,
    '',
    ...finding.fix.map((click, index) => `${index + 1}. ${inLine(click)}`),
    '',
    ...(finding.refs.length > 0 ? [finding.refs.map(({ id, url }) => `[${id}](${url})`).join(' · '), ''] : []),
  ]
}

/** The report as Markdown, for tickets and mails. */
export function markdownReport(report: Report, guide: Guide, provider: string): string {
  const wrong = report.findings.filter(({ status }) => status === 'fail' || status === 'warn')
  const rows = report.findings.map(
    ({ status, title, seen, says, because }) =>
      `| ${marks[status]} ${status} | ${inCell(title)} | ${inCell(says ?? because?.says ?? (seen === null ? '' : shownText(seen)))} |`,
  )
  const exchanges = report.exchanges.map(
    ({ purpose, method, url, status, failure, timings }) =>
      `| ${inCell(purpose)} | ${method} ${inCell(url)} | ${status ?? failure?.code ?? ''} | ${Math.round(timings.total)} ms |`,
  )
  return [
    `# ${guide.title}: ${report.verdict}`,
    '',
    inLine(report.headline),
    '',
    `${report.tool.name} ${report.tool.version} · ${report.started} · ${report.ms} ms · ${report.exchanges.length} requests`,
    '',
    ...wrong.flatMap((finding) => explained(finding, provider)),
    '## Every check',
    '',
    '| Status | Check | What was seen |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## Every request',
    '',
    '| Purpose | Request | Answer | Time |',
    '| --- | --- | --- | --- |',
    ...exchanges,
    '',
  ].join('\n')
}
