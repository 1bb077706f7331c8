import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { spansOf } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import { visibleLine } from '../model/visible.ts'
import { linkable } from './escape.ts'
import { marks, ownerWords, shownText } from './text.ts'

/** A stretch of code, in which nothing means anything; what would end it is replaced. */
const inCode = (text: string): string => `\`\`${` ${visibleLine(text).replaceAll('`', "'")} `}\`\``

/** What some reader of Markdown makes a link of by itself, whatever stands before it: addresses of pages and of mail. */
const linkLike = /:\/\/|@|\bwww\./i
/** Marks that mean something inside a line. */
const inner = /[\\`*_[\]|~$]/g
/** Marks that mean something where a line begins: headings, lists, quotations, rules. */
const leading = /^(\s*)(#|[-+=:>]|\d{1,9}(?=[.)]))/

const escaped = (text: string): string =>
  text
    .replace(inner, '\\$&')
    .replace(/&(?=#?\w)/g, '&amp;')
    .replaceAll('<', '&lt;')

/** Words on one line, in which nothing is a link, a picture, a heading or HTML. */
const words = (text: string): string =>
  visibleLine(text)
    .split(/(\s)/)
    .map((word) => (linkLike.test(word) ? inCode(word) : escaped(word)))
    .join('')

/** What came from outside stays words on one line: no HTML, no link, no picture that tells who looks at it. */
export const inLine = (text: string): string => words(text).replace(leading, begun)
export const inCell = (text: string): string => inLine(text).replace(/(?<!\\)\|/g, '\\|')

const begun = (_all: string, space: string, mark: string): string =>
  /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`

/** A click of a fix: the marks of our own stay marks, and what stands between them is words. */
const clickOf = (click: string): string =>
  spansOf(click)
    .map(({ kind, text }) => {
      if (kind === 'code') return `\`${visibleLine(text).replaceAll('`', "'")}\``
      if (kind === 'path') return `**${words(text)}**`
      return kind === 'em' ? `_${words(text)}_` : words(text)
    })
    .join('')

function explained(finding: Finding, provider: string): string[] {
  return [
    `### ${inLine(finding.says ?? '')}`,
    '',
    `- Diagnosis: ${inCode(finding.diagnosis ?? '')}`,
    `- Expected: ${inCode(shownText(finding.expected))}`,
    `- Received: ${inCode(shownText(finding.actual))}`,
    `- Who: ${finding.owner ? ownerWords(finding.owner, provider) : ''}; takes effect: ${inLine(finding.takesEffect ?? '')}`,
    '',
    ...finding.fix.map((click, index) => `${index + 1}. ${clickOf(click)}`),
    '',
    ...(finding.refs.length > 0
      ? [finding.refs.map(({ id, url }) => (linkable(url) ? `[${escaped(id)}](${url})` : inLine(id))).join(' · '), '']
      : []),
  ]
}

/** The report as Markdown, for tickets and mails. */
export function markdownReport(report: Report, guide: Guide, provider: string): string {
  const wrong = report.findings.filter(({ status }) => status === 'fail' || status === 'warn')
  const rows = report.findings.map(
    ({ status, title, seen, says, because }) =>
      `| ${marks[status]} ${inCell(status)} | ${inCell(title)} | ${inCell(says ?? because?.says ?? (seen === null ? '' : shownText(seen)))} |`,
  )
  const exchanges = report.exchanges.map(
    ({ purpose, method, url, status, failure, timings }) =>
      `| ${inCell(purpose)} | ${inCell(`${method} ${url}`)} | ${inCell(String(status ?? failure?.code ?? ''))} | ${Math.round(timings.total)} ms |`,
  )
  return [
    `# ${inLine(`${guide.title}: ${report.verdict}`)}`,
    '',
    inLine(report.headline),
    '',
    `${inLine(`${report.tool.name} ${report.tool.version} · ${report.started}`)} · ${report.ms} ms · ${report.exchanges.length} requests`,
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
