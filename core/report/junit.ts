import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import { escapeMarkup as x } from './escape.ts'
import { shownText } from './text.ts'

const detail = (finding: Finding): string =>
  [
    finding.says ?? '',
    `expected: ${shownText(finding.expected)}`,
    `received: ${shownText(finding.actual)}`,
    ...finding.fix.map(plainText),
  ].join('\n')

function testCase(finding: Finding): string {
  const head = `    <testcase classname="${x(finding.step)}" name="${x(`${finding.check}: ${finding.title}`)}" time="${(finding.ms / 1000).toFixed(4)}"`
  const inner = {
    pass: '',
    info: '',
    warn: `<system-out>${x(`${finding.diagnosis}: ${detail(finding)}`)}</system-out>`,
    fail: `<failure type="${x(finding.diagnosis ?? '')}" message="${x(finding.says ?? '')}">${x(detail(finding))}</failure>`,
    skip: `<skipped message="${x(finding.because?.says ?? '')}"/>`,
    error: `<error type="internal" message="${x(finding.says ?? '')}"/>`,
  }[finding.status]
  return inner ? `${head}>${inner}</testcase>` : `${head}/>`
}

/** The report as JUnit XML, a test suite for the guide and a test case for each check. */
export function junitReport(report: Report, guide: Guide): string {
  const { counts, findings } = report
  const totals = `tests="${findings.length}" failures="${counts.fail}" errors="${counts.error}" skipped="${counts.skip}" time="${(report.ms / 1000).toFixed(3)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${x(report.tool.name)}" ${totals}>`,
    `  <testsuite name="${x(guide.title)}" timestamp="${x(report.started)}" ${totals}>`,
    `    <properties><property name="verdict" value="${x(report.verdict)}"/><property name="rootCause" value="${x(report.rootCause ?? '')}"/><property name="headline" value="${x(report.headline)}"/></properties>`,
    ...findings.map(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}
