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
