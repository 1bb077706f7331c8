import type { Finding, Status } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import { visibleLine } from '../model/visible.ts'
import { padded, widthOf } from './columns.ts'
import { marks, ownerText, type Reporting, shownText } from './reporting.ts'
import { neededThere } from './there.ts'

export type Paint = (style: 'bold' | 'dim' | 'good' | 'bad' | 'warning', text: string) => string

export interface TextReporting extends Reporting {
  /** Colors; none for pipes and files. */
  paint?: Paint | undefined
  /** Every check, also those that passed. */
  verbose?: boolean
}

/** No color at all. */
export const plain: Paint = (_style, text) => text

const styleOf: Readonly<Record<Status, Parameters<Paint>[0]>> = {
  pass: 'good',
  info: 'dim',
  warn: 'warning',
  fail: 'bad',
  skip: 'dim',
  error: 'bad',
}

function explained(finding: Finding, guide: Guide, reporting: TextReporting): string[] {
  const { words, paint = plain } = reporting
  const { report: t } = words.catalogue.sentences
  const { says, diagnosis, expected, actual, fix, takesEffect, possible } = finding
  const wide = Math.max(widthOf(t.expected), widthOf(t.received)) + 2
  const lines = [`      ${plainText(says ?? '')}`, `      ${paint('dim', diagnosis ?? '')}`]
  if (expected !== null) lines.push(`      ${padded(t.expected, wide)}${shownText(expected, words)}`)
  if (expected !== null || actual !== null) lines.push(`      ${padded(t.received, wide)}${shownText(actual, words)}`)
  if (fix.length > 0)
    lines.push(`      ${t['fix-follows']}`, ...fix.map((click, index) => `        ${index + 1}. ${plainText(click)}`))
  const owner = ownerText(finding, guide, reporting)
  if (owner !== null) lines.push(`      ${t.who({ owner })}`)
  if (owner !== null && takesEffect) lines.push(`      ${t.effect({ when: takesEffect })}`)
  if (possible.length > 0) lines.push(`      ${t['also-fits']({ diagnoses: possible })}`)
  return lines
}

/** One line of a report, with what explains it where it is no pass. */
function findingLines(finding: Finding, guide: Guide, reporting: TextReporting): string[] {
  const { words, paint = plain } = reporting
  const { report: t } = words.catalogue.sentences
  const { status, title, seen, says, because } = finding
  const shown = status === 'pass' && seen !== null ? paint('dim', `  ${shownText(seen, words)}`) : ''
  const line = `  ${paint(styleOf[status], marks[status])} ${title}${shown}`
  if (status === 'skip') {
    const reason = t['skipped-because']({ title, reason: plainText(because?.says ?? t['not-checked']) })
    return [`  ${paint('dim', `${marks.skip} ${reason}`)}`]
  }
  if (status === 'pass') return [line]
  // What was repaired is said and needs no action.
  if (status === 'error' || status === 'info') return [line, `      ${plainText(says ?? '')}`]
  return [line, ...explained(finding, guide, reporting)]
}

/** Checks that were skipped, one line for each reason; one that stands alone is named. */
function skippedLines(skipped: readonly Finding[], guide: Guide, reporting: TextReporting): string[] {
  const { words, paint = plain } = reporting
  const { report: t } = words.catalogue.sentences
  const byReason = Map.groupBy(skipped, ({ because }) => because?.says ?? t['not-checked'])
  return [...byReason].flatMap(([reason, group]) =>
    group.length === 1
      ? group.flatMap((finding) => findingLines(finding, guide, reporting))
      : [`  ${paint('dim', `${marks.skip} ${t['all-skipped']({ n: group.length, reason })}`)}`],
  )
}

/** A step that passed is one line; of any other, the checks that did not pass, and those that were skipped in short. */
function stepLines(title: string, findings: readonly Finding[], guide: Guide, reporting: TextReporting): string[] {
  const { words, paint = plain, verbose = false } = reporting
  const head = paint('bold', title)
  if (verbose) return [head, ...findings.flatMap((finding) => findingLines(finding, guide, reporting))]
  const told = findings.filter(({ status }) => status !== 'pass' && status !== 'skip')
  const skipped = findings.filter(({ status }) => status === 'skip')
  const passed = paint('dim', `  ${words.catalogue.sentences.report['all-passed']({ n: findings.length })}`)
  if (told.length + skipped.length === 0) return [`${paint('good', marks.pass)} ${head}${passed}`]
  return [
    head,
    ...told.flatMap((finding) => findingLines(finding, guide, reporting)),
    ...skippedLines(skipped, guide, reporting),
  ]
}

/** Steps of one line stand together; an empty line is around each of the others. */
const spaced = (steps: readonly string[][]): string[] =>
  steps.flatMap((lines, at) => {
    const before = steps[at - 1]
    return before && (before.length > 1 || lines.length > 1) ? ['', ...lines] : lines
  })

function lastLines({ counts, exchanges, ms, verdict, headline, rootCause }: Report, reporting: TextReporting) {
  const { words, paint = plain } = reporting
  const { report: t } = words.catalogue.sentences
  const parts = [t.counts(counts), t.requests({ n: exchanges.length }), t.seconds({ ms })]
  const style = verdict === 'pass' ? 'good' : verdict === 'warn' ? 'warning' : 'bad'
  // The same in every language, because a script looks for this word: docs/writing-a-language.md.
  const word = paint(style, verdict.toUpperCase())
  return [parts.join(' · '), `${word}: ${plainText(headline)}${rootCause ? ` [${rootCause}]` : ''}`]
}

/** The whole report as text: steps with their findings, what to hand over, and the verdict as the last line. */
export function textReport(report: Report, guide: Guide, reporting: TextReporting): string {
  const { paint = plain } = reporting
  const steps = guide.steps.flatMap(({ id, title }) => {
    const findings = report.findings.filter((finding) => finding.step === id)
    return findings.length === 0 ? [] : [stepLines(title, findings, guide, reporting)]
  })
  const hands = report.verdict === 'pass' || report.verdict === 'warn'
  const lines = [paint('bold', guide.title), '', ...spaced(steps)]
  if (steps.length > 0) lines.push('')
  if (hands) lines.push(...handoffLines(report, guide, reporting), '')
  if (hands) lines.push(...thereLines(report, guide, reporting))
  lines.push(...driftLines(report, reporting))
  return `${[...lines, ...lastLines(report, reporting)].join('\n')}\n`
}

/** What changed in the configuration since it worked: beside the root cause, which is in the last line. */
const driftLines = ({ drift }: Report, { words, paint = plain }: TextReporting): string[] =>
  drift
    ? [
        paint('bold', drift.says),
        ...drift.changes.map((one) => `  ${visibleLine(words.catalogue.sentences.report.change(one))}`),
        '',
      ]
    : []

function handoffLines({ handoff, profile }: Report, { product }: Guide, { words, paint = plain }: TextReporting) {
  const { report: t } = words.catalogue.sentences
  const width = Math.max(...handoff.map(({ label }) => widthOf(label)))
  const secret = (field: string) => (profile.secrets[field] === false ? t['secret-missing'] : t['secret-given'])
  return [
    paint('bold', t['enter-in']({ product })),
    ...handoff.map(
      ({ label, field, value, note }) =>
        `  ${padded(label, width)}  ${value ?? secret(field)}${note ? paint('dim', `  ${plainText(note)}`) : ''}`,
    ),
  ]
}

function thereLines(report: Report, { product }: Guide, { words, paint = plain }: TextReporting): string[] {
  const needed = neededThere(report, words)
  const title = words.catalogue.sentences.there.title({ product })
  return needed.length === 0 ? [] : [paint('bold', title), ...needed.map((line) => `  ${line}`), '']
}
