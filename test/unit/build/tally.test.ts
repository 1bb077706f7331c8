import { expect, test } from 'vitest'
import { noTests, playwrightTally, sum, tallyOf, vitestTally } from '../../support/tally.ts'

test('counts what Vitest reports, and a file that could not be loaded as a failure', () => {
  const test = (status: string, fullName: string, ...failureMessages: string[]) => ({
    status,
    fullName,
    failureMessages,
  })
  const tally = vitestTally({
    testResults: [
      {
        name: '/here/one.test.ts',
        status: 'failed',
        assertionResults: [
          test('passed', 'a'),
          test('passed', 'late', 'Error: slow\n    at x'),
          test('failed', 'b', '\u001b[31mError: 1\u001b[39m\n    at y', 'Error: 2'),
          test('pending', 'c'),
          test('todo', 'd'),
        ],
      },
      { name: '/here/two.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  })

  expect(tally).toEqual({
    passed: 2,
    failed: 2,
    skipped: 2,
    reasons: ['c', 'd'],
    failures: ['one.test.ts › b: Error: 1', 'two.test.ts › not loaded: no such module'],
    retried: ['one.test.ts › late: Error: slow'],
  })
})

test('counts what Playwright reports, an error outside of tests as a failure, and gives each reason once', () => {
  const skipped = {
    projectName: 'desktop',
    status: 'skipped',
    annotations: [{ type: 'skip', description: 'no binary' }],
    results: [],
  }
  const ended = (status: string, ...errors: (string | undefined)[]) => ({
    projectName: 'ui',
    status,
    annotations: [],
    results: errors.map((message) => (message ? { error: { message } } : {})),
  })
  const spec = (title: string, ...tests: (typeof skipped | ReturnType<typeof ended>)[]) => ({
    title,
    file: 'ui/x.spec.ts',
    tests,
  })
  const tally = playwrightTally({
    errors: [{ message: 'no port' }],
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [
      {
        specs: [spec('late', ended('flaky', 'Error: a\n b', undefined))],
        suites: [{ specs: [spec('bad', ended('unexpected', 'Error: c')), spec('x', skipped, skipped)] }],
      },
    ],
  })

  expect(tally).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
    reasons: ['desktop: no binary'],
    failures: ['x.spec.ts › bad [ui]: Error: c', 'playwright › outside of any test: no port'],
    retried: ['x.spec.ts › late [ui]: Error: a'],
  })
})

test('takes a runner that wrote no report for one failure', () => {
  expect(tallyOf('/nowhere.json', vitestTally)).toMatchObject({
    failed: 1,
    failures: ['nowhere.json › was not written: the runner ended early'],
  })
})

test('adds up', () => {
  const one = { passed: 1, failed: 2, skipped: 3, reasons: ['a'], failures: ['b'], retried: ['c'] }

  expect(sum([one, one])).toEqual({
    passed: 2,
    failed: 4,
    skipped: 6,
    reasons: ['a', 'a'],
    failures: ['b', 'b'],
    retried: ['c', 'c'],
  })
  expect(sum([])).toEqual(noTests)
})
