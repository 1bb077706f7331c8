import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What one runner counted, and what it did not simply pass. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** Why it skipped what it skipped. */
  reasons: readonly string[]
  /** Each test that failed, with the first line of its error. */
  failures: readonly string[]
  /** Each test that passed at its second try, with the first line of the error of its first. */
  retried: readonly string[]
}

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0, reasons: [], failures: [], retried: [] }

const named = (file: string, test: string, error: string | undefined): string =>
  `${basename(file)} › ${test}: ${stripVTControlCharacters(error ?? '').split('\n')[0]}`

interface VitestFile {
  name: string
  status: string
  message?: string
  assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[]
}
interface VitestResult {
  testResults: VitestFile[]
}

/** Reads Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function vitestTally(result: VitestResult): Tally {
  const tests = result.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, said: named(name, test.fullName, test.failureMessages?.[0]) })),
  )
  const passed = tests.filter(({ status }) => status === 'passed')
  const failed = tests.filter(({ status }) => status === 'failed')
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status))
  const unloadable = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: passed.length,
    failed: failed.length + unloadable.length,
    skipped: skipped.length,
    reasons: [...new Set(skipped.map(({ fullName }) => fullName))],
    failures: [
      ...failed.map(({ said }) => said),
      ...unloadable.map(({ name, message }) => named(name, 'not loaded', message)),
    ],
    retried: passed.flatMap(({ said, failureMessages }) => (failureMessages?.length ? [said] : [])),
  }
}

interface PlaywrightTest {
  projectName: string
  /** `expected`, `unexpected`, `flaky` or `skipped`. */
  status: string
  annotations: { type: string; description?: string }[]
  results: { error?: { message?: string } }[]
}
interface PlaywrightSpec {
  title: string
  file: string
  tests: PlaywrightTest[]
}
interface PlaywrightSuite {
  specs: PlaywrightSpec[]
  suites?: PlaywrightSuite[]
}
interface PlaywrightResult {
  suites: PlaywrightSuite[]
  errors: { message?: string }[]
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

const specsIn = (suite: PlaywrightSuite): PlaywrightSpec[] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsIn)]

/** Reads Playwright's JSON report. An error outside of any test counts as one failure. */
export function playwrightTally(result: PlaywrightResult): Tally {
  const { expected, unexpected, flaky, skipped } = result.stats
  const tests = result.suites.flatMap(specsIn).flatMap(({ file, title, tests }) =>
    tests.map((test) => {
      const error = test.results.find((one) => one.error)?.error?.message
      return { ...test, said: named(file, `${title} [${test.projectName}]`, error) }
    }),
  )
  const of = (status: string) => tests.filter((test) => test.status === status)
  const reasons = of('skipped').flatMap(({ projectName, annotations }) =>
    annotations
      .filter(({ type }) => type === 'skip')
      .map((mark) => `${projectName}: ${mark.description ?? 'no reason given'}`),
  )
  return {
    passed: expected + flaky,
    failed: unexpected + result.errors.length,
    skipped,
    reasons: [...new Set(reasons)],
    failures: [
      ...of('unexpected').map(({ said }) => said),
      ...result.errors.map(({ message }) => named('playwright', 'outside of any test', message)),
    ],
    retried: of('flaky').map(({ said }) => said),
  }
}

/** Reads a report file, or a single failure when the runner did not get as far as writing it. */
export function tallyOf<T>(file: string, read: (result: T) => Tally): Tally {
  if (!existsSync(file))
    return { ...noTests, failed: 1, failures: [named(file, 'was not written', 'the runner ended early')] }
  return read(JSON.parse(readFileSync(file, 'utf8')) as T)
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, tally) => total + tally.passed, 0),
  failed: tallies.reduce((total, tally) => total + tally.failed, 0),
  skipped: tallies.reduce((total, tally) => total + tally.skipped, 0),
  reasons: tallies.flatMap((tally) => tally.reasons),
  failures: tallies.flatMap((tally) => tally.failures),
  retried: tallies.flatMap((tally) => tally.retried),
})
