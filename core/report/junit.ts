import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import type { Words } from '../words/words.ts'
import { escapeMarkup as x } from './escape.ts'
import { shownText } from './reporting.ts'

function detail({ says, expected, actual, fix }: Finding, words: Words): string {
  const { report: t } = words.catalogue.sentences
  return [
    says ?? '',
    t['expected-is']({ value: shownText(expected, words) }),
    t['received-is']({ value: shownText(actual, words) }),
    ...fix.map(plainText),
  ].join('\n')
}

function testCase(finding: Finding, words: Words): string {
  const head = `    <testcase classname="${x(finding.step)}" name="${x(`${finding.check}: ${finding.title}`)}" time="${(finding.ms / 1000).toFixed(4)}"`
  const inner = {
    pass: '',
    info: '',
    warn: `<system-out>${x(`${finding.diagnosis}: ${detail(finding, words)}`)}</system-out>`,
    fail: `<failure type="${x(finding.diagnosis ?? '')}" message="${x(finding.says ?? '')}">${x(detail(finding, words))}</failure>`,
    skip: `<skipped message="${x(finding.because?.says ?? '')}"/>`,
    error: `<error type="internal" message="${x(finding.says ?? '')}"/>`,
  }[finding.status]
  return inner ? `${head}>${inner}</testcase>` : `${head}/>`
}

/** The report as JUnit XML, a test suite for the guide and a test case for each check. */
export function junitReport(report: Report, guide: Guide, words: Words): string {
  const { counts, findings } = report
  const totals = `tests="${findings.length}" failures="${counts.fail}" errors="${counts.error}" skipped="${counts.skip}" time="${(report.ms / 1000).toFixed(3)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${x(report.tool.name)}" ${totals}>`,
    `  <testsuite name="${x(guide.title)}" timestamp="${x(report.started)}" ${totals}>`,
    `    <properties><property name="verdict" value="${x(report.verdict)}"/><property name="rootCause" value="${x(report.rootCause ?? '')}"/><property name="headline" value="${x(report.headline)}"/></properties>`,
    ...findings.map((finding) => testCase(finding, words)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}
