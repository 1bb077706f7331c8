import { expect, test } from 'vitest'
import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import { causeStep, entriesOf, groupsOf, markNow, stepToOpen } from '../../../renderer/lib/steps.ts'
import { finding, report, state, step } from './support.ts'

const failed = (diagnosis: DiagnosisId) => finding({ status: 'fail', diagnosis })

test('steps with the same heading stand together, in the order of the guide', () => {
  const groups = groupsOf(entriesOf([step('a', 'App'), step('b', 'App'), step('c', 'Server'), step('d', 'App')], []))

  expect(groups.map(({ title, entries }) => [title, entries.length])).toEqual([
    ['App', 2],
    ['Server', 1],
    ['App', 1],
  ])
})

test('a step that nothing is known about was not run', () => {
  expect(entriesOf([step('a')], [])[0]?.state.mark).toBe('not-run')
})

test('the cause is where its finding is, not at the first failed step', () => {
  const steps = [
    state('a', { findings: [failed('token.refused')] }),
    state('b', { findings: [failed('policy.no-match')] }),
  ]

  expect(causeStep({ steps, report: report({ rootCause: 'policy.no-match' }) })).toBe('b')
})

test('after one step was verified alone, the failure of another is still found', () => {
  const steps = [state('a'), state('b', { findings: [failed('policy.no-match')] })]

  expect(causeStep({ steps, report: report({ step: 'a', rootCause: null }) })).toBe('b')
})

test('a warning is never a cause', () => {
  const steps = [state('a', { findings: [finding({ status: 'warn', diagnosis: 'tls.expires-soon' })] })]

  expect(causeStep({ steps, report: report({ rootCause: 'tls.expires-soon' }) })).toBeNull()
})

test('a person goes on at the first step that is neither proved nor ticked', () => {
  const steps = [state('a', { mark: 'verified' }), state('b', { mark: 'claimed' }), state('c', { mark: 'waits' })]

  expect(stepToOpen({ steps, report: null })).toBe('c')
})

test('a finished setup opens at its beginning', () => {
  expect(stepToOpen({ steps: [state('a', { mark: 'verified' })], report: null })).toBe('a')
  expect(stepToOpen({ steps: [], report: null })).toBeNull()
})

test('while a step is checked, its mark is what has come of that', () => {
  const entry = (proves: object[]) => ({ step: { id: 'a', proves }, state: state('a', { mark: 'failed' }) }) as never
  const checked = entry([{ check: 'token.issued' }])
  const going = (step: string | null, marks = {}) => ({ step, marks })
  expect(markNow(checked, null)).toBe('failed')
  expect(markNow(checked, going(null))).toBe('not-run')
  expect(markNow(checked, going('a', { a: 'verified', b: 'partly' }))).toBe('verified')
  expect(markNow(checked, going('b', { a: 'verified' }))).toBe('failed')
  expect(markNow(entry([]), going(null))).toBe('failed')
})
