import { existsSync, readFileSync } from 'node:fs'

/** What one runner counted, and why it skipped what it skipped. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  reasons: readonly string[]
}

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0, reasons: [] }

interface VitestFile {
  status: string
  assertionResults: { status: string; fullName: string }[]
}
interface VitestResult {
  testResults: VitestFile[]
}

/** Reads Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function vitestTally(result: VitestResult): Tally {
  const tests = result.testResults.flatMap((file) => file.assertionResults)
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status))
  const unloadable = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unloadable.length,
    skipped: skipped.length,
    reasons: [...new Set(skipped.map(({ fullName }) => fullName))],
  }
}

interface PlaywrightTest {
  projectName: string
  status: string
  annotations: { type: string; description?: string }[]
}
interface PlaywrightSuite {
  specs: { title: string; tests: PlaywrightTest[] }[]
  suites?: PlaywrightSuite[]
}
interface PlaywrightResult {
  suites: PlaywrightSuite[]
  errors: unknown[]
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

const testsIn = (suite: PlaywrightSuite): PlaywrightTest[] => [
  ...suite.specs.flatMap((spec) => spec.tests),
  ...(suite.suites ?? []).flatMap(testsIn),
]

/** Reads Playwright's JSON report. An error outside of any test counts as one failure; so does a flaky test. */
export function playwrightTally(result: PlaywrightResult): Tally {
  const { expected, unexpected, flaky, skipped } = result.stats
  const reasons = result.suites
    .flatMap(testsIn)
    .flatMap(({ projectName, status, annotations }) =>
      status === 'skipped'
        ? annotations
            .filter(({ type }) => type === 'skip')
            .map((mark) => `${projectName}: ${mark.description ?? 'no reason given'}`)
        : [],
    )
  return {
    passed: expected,
    failed: unexpected + flaky + result.errors.length,
    skipped,
    reasons: [...new Set(reasons)],
  }
}

/** Reads a report file, or a single failure when the runner did not get as far as writing it. */
export function tallyOf<T>(file: string, read: (result: T) => Tally): Tally {
  if (!existsSync(file)) return { ...noTests, failed: 1 }
  return read(JSON.parse(readFileSync(file, 'utf8')) as T)
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, tally) => total + tally.passed, 0),
  failed: tallies.reduce((total, tally) => total + tally.failed, 0),
  skipped: tallies.reduce((total, tally) => total + tally.skipped, 0),
  reasons: tallies.flatMap((tally) => tally.reasons),
})
