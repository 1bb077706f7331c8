import { expect, test } from 'vitest'
import { playwrightTally, sum, tallyOf, vitestTally } from '../../support/tally.ts'

test('counts what Vitest reports, and a file that could not be loaded as a failure', () => {
  const test = (status: string, fullName: string) => ({ status, fullName })
  const tally = vitestTally({
    testResults: [
      {
        status: 'failed',
        assertionResults: [test('passed', 'a'), test('failed', 'b'), test('pending', 'c'), test('todo', 'd')],
      },
      { status: 'failed', assertionResults: [] },
    ],
  })

  expect(tally).toEqual({ passed: 1, failed: 2, skipped: 2, reasons: ['c', 'd'] })
})

test('counts what Playwright reports, an error outside of tests and a flaky test as failures, and gives each reason once', () => {
  const skipped = (description: string) => ({
    projectName: 'desktop',
    status: 'skipped',
    annotations: [{ type: 'skip', description }],
  })
  const tally = playwrightTally({
    errors: [{}],
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [{ specs: [], suites: [{ specs: [{ title: 'x', tests: [skipped('no binary'), skipped('no binary')] }] }] }],
  })

  expect(tally).toEqual({ passed: 3, failed: 3, skipped: 2, reasons: ['desktop: no binary'] })
})

test('takes a runner that wrote no report for one failure', () => {
  expect(tallyOf('/nowhere.json', vitestTally)).toMatchObject({ passed: 0, failed: 1 })
})

test('adds up', () => {
  const one = { passed: 1, failed: 2, skipped: 3, reasons: ['a'] }

  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6, reasons: ['a', 'a'] })
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0, reasons: [] })
})
