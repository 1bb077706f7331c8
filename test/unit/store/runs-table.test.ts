import { expect, test } from 'vitest'
import { memoryStore } from '../../../core/store/memory-store.ts'
import { report, setup } from './samples.ts'

test('runs are listed, the newest first, with what a list shows of them', () => {
  const store = memoryStore()
  store.create(setup('a'))
  store.addRun('a', 'r1', report('one'))
  store.addRun('a', 'r2', {
    ...report('two', 'connect'),
    verdict: 'fail',
    rootCause: 'dns.failed',
    host: { ...report('').host, kind: 'terminal' },
  })
  expect(store.runs('a')).toEqual([
    {
      id: 'r2',
      started: '2026-01-02T00:00:00.000Z',
      ended: '2026-01-02T00:00:01.000Z',
      step: 'connect',
      guide: 'okta/fortanix-key-insight',
      verdict: 'fail',
      rootCause: 'dns.failed',
      tool: { name: 'IdP Preflight', version: '0.1.0' },
      host: 'terminal',
    },
    expect.objectContaining({ id: 'r1', step: null, verdict: 'pass', rootCause: null, host: 'loopback' }),
  ])
  expect(store.runs('b')).toEqual([])
})

test('a run is found by the beginning of its id, and by nothing else', () => {
  const store = memoryStore()
  store.create(setup('a'))
  for (const id of ['abc-1', 'abd-2']) store.addRun('a', id, report(id))
  expect(store.runsNamed('abc')).toEqual([{ id: 'abc-1', setup: 'a' }])
  expect(store.runsNamed('ab').map(({ id }) => id)).toEqual(['abd-2', 'abc-1'])
  for (const none of ['abc-12', 'bc', '%', 'ab_']) expect(store.runsNamed(none)).toEqual([])
})

test('so many runs are kept as are asked for, and the newest of all steps beside them', () => {
  const store = memoryStore()
  store.create(setup('a'))
  store.addRun('a', 'all', report('all'), 3)
  for (const id of ['s1', 's2', 's3', 's4']) store.addRun('a', id, report(id, 'connect'), 3)
  expect(store.runs('a').map(({ id }) => id)).toEqual(['s4', 's3', 's2', 'all'])
})

test('re-checks are told apart, and do not push out what a person has started', () => {
  const store = memoryStore()
  store.create(setup('a'))
  store.addRun('a', 'mine', report('mine'), 2)
  store.addRun('a', 'step', report('step', 'connect'), 2)
  for (const id of ['q1', 'q2', 'q3']) store.addRun('a', id, { ...report(id), recheck: 'metadata' }, 2)
  expect(store.runs('a').map(({ id, recheck }) => [id, recheck])).toEqual([
    ['q3', 'metadata'],
    ['q2', 'metadata'],
    ['step', undefined],
    ['mine', undefined],
  ])
  expect(store.latestRun('a')?.id).toBe('mine')
  expect(store.run('q3')?.result.recheck).toBe('metadata')
  store.removeRun('q3')
  expect(store.run('q3')).toBeUndefined()
  for (const id of ['s1', 's2', 's3']) store.addRun('a', id, report(id, 'connect'), 2)
  expect(store.runs('a').map(({ id }) => id)).toEqual(['s3', 's2', 'q2', 'mine'])
})

test('settings of a setup are kept with it, and go with it', () => {
  const store = memoryStore()
  store.create(setup('a'))
  store.saveSetupSetting('a', 'x', '1')
  store.saveSetupSetting('a', 'x', '2')
  store.saveSetupSetting('a', 'y', '3')
  store.saveSetupSetting('gone', 'x', '1')
  expect(store.setupSettings('a')).toEqual({ x: '2', y: '3' })
  expect(store.setupSettings('gone')).toEqual({})
  store.saveSetupSetting('a', 'y', null)
  expect(store.setupSettings('a')).toEqual({ x: '2' })
  store.remove('a')
  expect(store.setupSettings('a')).toEqual({})
})

test('the newest run that passed and looked at the configuration is found, and kept whatever comes after it', () => {
  const store = memoryStore()
  store.create(setup('a'))
  const configuration = { objects: [], read: ['/apps'] }
  const observed = { metadata: null, keys: null, token: null, configuration }
  const { guide } = report('')
  store.addRun('a', 'older', { ...report('older'), observed }, 2)
  store.addRun('a', 'good', { ...report('good'), verdict: 'warn', observed }, 2)
  expect(store.passedRun('a', guide)?.id).toBe('good')
  store.addRun('a', 'blind', report('blind'), 2)
  store.addRun('a', 'part', { ...report('part', 'connect'), observed }, 2)
  store.addRun('a', 'timer', { ...report('timer'), recheck: 'tokens', observed }, 2)
  for (const id of ['b1', 'b2', 'b3']) store.addRun('a', id, { ...report(id), verdict: 'fail', observed }, 2)
  expect(store.runs('a').map(({ id }) => id)).toEqual(['b3', 'b2', 'timer', 'good'])
  expect(store.passedRun('a', guide)?.id).toBe('good')
  expect(store.passedRun('a', 'okta/any')).toBeUndefined()
  expect(store.passedRun('b', guide)).toBeUndefined()
})
