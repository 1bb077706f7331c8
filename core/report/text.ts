import type { Finding, Owner, Shown, Status } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import { padded, widthOf } from './columns.ts'

/** Marks that do not rely on colour. */
export const marks: Readonly<Record<Status, string>> = {
  pass: '✓',
  info: 'i',
  warn: '!',
  fail: '✗',
  skip: '–',
  error: '?',
}

export const ownerWords = (owner: Owner, provider: string): string =>
  (
    ({
      you: 'you',
      'idp-admin': `the ${provider} administrator`,
      'network-team': 'the network team',
      'relying-party': 'whoever runs the product',
      vendor: 'the vendor',
      'nobody-wait': 'nobody: wait',
      'this-program': 'IdP Preflight itself',
    }) satisfies Record<Owner, string>
  )[owner]

/** A value of a finding on one line. */
export const shownText = (shown: Shown): string =>
  Array.isArray(shown) ? shown.join(', ') : shown === null ? 'nothing' : String(shown)

export type Paint = (style: 'bold' | 'dim' | 'good' | 'bad' | 'warning', text: string) => string

/** No colour at all, for pipes and files. */
export const plain: Paint = (_style, text) => text

const styleOf: Readonly<Record<Status, Parameters<Paint>[0]>> = {
  pass: 'good',
  info: 'dim',
  warn: 'warning',
  fail: 'bad',
  skip: 'dim',
  error: 'bad',
}

function explained(finding: Finding, provider: string, paint: Paint): string[] {
  const lines = [`      ${finding.says}`, `      ${paint('dim', finding.diagnosis ?? '')}`]
  if (finding.expected !== null) lines.push(`      expected  ${shownText(finding.expected)}`)
  if (finding.expected !== null || finding.actual !== null) lines.push(`      received  ${shownText(finding.actual)}`)
  if (finding.fix.length > 0)
    lines.push(
      '      What to change:',
      ...finding.fix.map((click, index) => `        ${index + 1}. ${plainText(click)}`),
    )
  if (finding.owner)
    lines.push(`      Who: ${ownerWords(finding.owner, provider)}. Takes effect: ${finding.takesEffect}.`)
  if (finding.possible.length > 0) lines.push(`      The same answer also fits: ${finding.possible.join(', ')}`)
  return lines
}

/** One line of a report, with what explains it where it is no pass. */
export function findingLines(finding: Finding, provider: string, paint: Paint): string[] {
  const style = styleOf[finding.status]
  const seen = finding.status === 'pass' && finding.seen !== null ? paint('dim', `  ${shownText(finding.seen)}`) : ''
  const line = `  ${paint(style, marks[finding.status])} ${finding.title}${seen}`
  if (finding.status === 'skip')
    return [`  ${paint('dim', `– ${finding.title}: ${finding.because?.says ?? 'not checked'}`)}`]
  if (finding.status === 'pass') return [line]
  // What was repaired is said and needs nothing from anybody.
  if (finding.status === 'error' || finding.status === 'info') return [line, `      ${finding.says}`]
  return [line, ...explained(finding, provider, paint)]
}

/** The whole report as text: steps with their findings, what to hand over, and the verdict as the last line. */
export function textReport(report: Report, guide: Guide, provider: string, paint: Paint = plain): string {
  const lines = [paint('bold', guide.title), '']
  for (const step of guide.steps) {
    const findings = report.findings.filter((finding) => finding.step === step.id)
    if (findings.length === 0) continue
    lines.push(paint('bold', step.title), ...findings.flatMap((finding) => findingLines(finding, provider, paint)), '')
  }
  if (report.verdict === 'pass' || report.verdict === 'warn') lines.push(...handoffLines(report, guide, paint), '')
  const { counts } = report
  lines.push(
    `${counts.pass} hold, ${counts.fail} do not, ${counts.warn} to look at, ${counts.skip} not checked${counts.error > 0 ? `, ${counts.error} faults of ours` : ''} · ${report.exchanges.length} requests · ${(report.ms / 1000).toFixed(1)} s`,
  )
  const style = report.verdict === 'pass' ? 'good' : report.verdict === 'warn' ? 'warning' : 'bad'
  lines.push(
    `${paint(style, report.verdict.toUpperCase())}: ${report.headline}${report.rootCause ? ` [${report.rootCause}]` : ''}`,
  )
  return `${lines.join('\n')}\n`
}

function handoffLines(report: Report, guide: Guide, paint: Paint): string[] {
  const width = Math.max(...report.handoff.map(({ label }) => widthOf(label)))
  const secret = (field: string) =>
    report.profile.secrets[field] === false ? '(no secret was given)' : '(the secret you gave)'
  return [
    paint('bold', `Enter in ${guide.product}`),
    ...report.handoff.map(
      ({ label, field, value, note }) =>
        `  ${padded(label, width)}  ${value ?? secret(field)}${note ? paint('dim', `  ${plainText(note)}`) : ''}`,
    ),
  ]
}
