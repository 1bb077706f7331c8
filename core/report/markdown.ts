import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { spansOf } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import { visibleLine } from '../model/visible.ts'
import { linkable } from './escape.ts'
import { aboutLine, marks, mostUrgentFirst, ownerText, type Reporting, resultText, shownText } from './reporting.ts'
import { neededThere } from './there.ts'

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

function explained(finding: Finding, guide: Guide, reporting: Reporting): string[] {
  const { words: given } = reporting
  const { report: t } = given.catalogue.sentences
  const { says, diagnosis, expected, actual, takesEffect, fix, refs } = finding
  const owner = ownerText(finding, guide, reporting)
  return [
    `### ${inLine(says ?? '')}`,
    '',
    `- ${t['diagnosis-is']({ id: inCode(diagnosis ?? '') })}`,
    `- ${t['expected-is']({ value: inCode(shownText(expected, given)) })}`,
    `- ${t['received-is']({ value: inCode(shownText(actual, given)) })}`,
    ...(owner === null ? [] : [`- ${inLine(t.who({ owner }))}`]),
    ...(takesEffect ? [`- ${inLine(t.effect({ when: takesEffect }))}`] : []),
    '',
    ...fix.map((click, index) => `${index + 1}. ${clickOf(click)}`),
    '',
    ...(refs.length > 0
      ? [
          refs
            .map(({ id, title, url }) => (linkable(url) ? `[${escaped(title || id)}](${url})` : inLine(title || id)))
            .join(' · '),
          '',
        ]
      : []),
  ]
}

const heads = (...titles: readonly string[]): string[] => [
  `| ${titles.join(' | ')} |`,
  `|${' --- |'.repeat(titles.length)}`,
]

/** The report as Markdown, for tickets and mails. */
export function markdownReport(report: Report, guide: Guide, reporting: Reporting): string {
  const { words: given } = reporting
  const { report: t, statuses, verdicts } = given.catalogue.sentences
  const wrong = mostUrgentFirst(
    report.findings.filter(({ status }) => status === 'fail' || status === 'warn'),
    report,
  )
  const rows = report.findings.map((finding) => {
    const { status, title } = finding
    return `| ${marks[status]} ${inCell(statuses[status])} | ${inCell(title)} | ${inCell(resultText(finding, given))} |`
  })
  const exchanges = report.exchanges.map(
    ({ purpose, method, url, status, failure, timings }) =>
      `| ${inCell(purpose)} | ${inCell(`${method} ${url}`)} | ${inCell(String(status ?? failure?.code ?? ''))} | ${t.milliseconds({ ms: timings.total })} |`,
  )
  const about = aboutLine(report, reporting)
  const took = [t.seconds({ ms: report.ms }), t.requests({ n: report.exchanges.length })].join(' · ')
  return [
    `# ${inLine(t.of({ title: guide.title, verdict: verdicts[report.verdict] }))}`,
    '',
    inLine(report.headline),
    '',
    ...(about === '' ? [] : [about.split(' · ').map(inLine).join(' · '), '']),
    `${inLine(`${report.tool.name} ${report.tool.version} · ${t.started({ at: Date.parse(report.started) })}`)} · ${took}`,
    '',
    ...wrong.flatMap((finding) => explained(finding, guide, reporting)),
    ...driftSection(report, given),
    `## ${t['every-check']}`,
    '',
    ...heads(t.status, t.check, t.seen),
    ...rows,
    '',
    `## ${t['every-request']}`,
    '',
    ...heads(t.purpose, t.request, t.response, t.time),
    ...exchanges,
    '',
    ...thereSection(report, guide, given),
  ].join('\n')
}

/** What changed in the configuration since it worked. */
function driftSection({ drift }: Report, given: Reporting['words']): string[] {
  if (!drift) return []
  const { report: t } = given.catalogue.sentences
  const rows = drift.changes.map(
    ({ item, before, after }) => `| ${[item, before, after].map((cell) => inCell(cell)).join(' | ')} |`,
  )
  const table = rows.length === 0 ? [] : [...heads(t.value, t.was, t.now), ...rows, '']
  return [`## ${t.changed}`, '', inLine(drift.says), '', ...table]
}

function thereSection(report: Report, { product }: Guide, given: Reporting['words']): string[] {
  const needed = neededThere(report, given)
  const title = given.catalogue.sentences.there.title({ product })
  return needed.length === 0 ? [] : [`## ${inLine(title)}`, '', ...needed.map((line) => `- ${inLine(line)}`), '']
}
