import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RunResult } from '../../../core/model/result.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import { usualRuns } from '../../../core/store/runs-table.ts'
import type { Store } from '../../../core/store/store.ts'
import { evidence, finding, oldReport, report, setup } from './samples.ts'

const at = '2026-01-03T00:00:00.000Z'
let store: Store
beforeEach(() => {
  store = memoryStore()
})
afterEach(() => store.close())

test('gives back a setup exactly as it was made', () => {
  const made = setup('a', { practice: true })

  store.create(made)

  expect(store.setup('a')).toEqual(made)
  expect(store.setups()).toEqual([made])
  expect(store.setup('b')).toBeUndefined()
})

test('lists setups oldest first', () => {
  store.create(setup('later', { createdAt: '2026-02-01T00:00:00.000Z' }))
  store.create(setup('earlier', { createdAt: '2026-01-01T00:00:00.000Z' }))

  expect(store.setups().map(({ id }) => id)).toEqual(['earlier', 'later'])
})

test('changes a name, a field and a claim, and takes them away again', () => {
  store.create(setup('a'))

  store.rename('a', 'Acme, production')
  store.setField('a', 'domain', '')
  store.setField('a', 'client_id', '0oa')
  store.setField('a', 'client_id', '0ob')
  store.claim('a', 'create-app', null)
  store.claim('a', 'policy', at)

  expect(store.setup('a')).toMatchObject({
    name: 'Acme, production',
    fields: { client_id: '0ob' },
    claims: { policy: at },
  })
  expect(store.setup('a')?.fields.domain).toBeUndefined()
  expect(store.setup('a')?.claims['create-app']).toBeUndefined()
})

test('refuses to keep a secret field, whatever the caller thinks', () => {
  store.create(setup('a'))

  expect(() => store.setField('a', 'client_secret', 's3cret')).toThrow('not a field that this store keeps')
})

test('gives back evidence exactly as it was added: judged, stopped, and broken by a fault of ours', () => {
  store.create(setup('a'))
  const kept = [
    evidence('one', { exchange: 3 }),
    evidence('two', {
      outcome: {
        kind: 'judged',
        verdict: {
          holds: false,
          diagnosis: 'dns.failed',
          says: 'so',
          expected: 1,
          actual: null,
          possible: [],
          variant: 'alias',
        },
        ms: 2.5,
      },
    }),
    evidence('three', {
      outcome: { kind: 'judged', verdict: { holds: null, because: 'none', applies: false }, ms: 0 },
    }),
    evidence('four', { outcome: { kind: 'blocked', by: { kind: 'probe', id: 'token' }, ms: 0 } }),
    evidence('five', {
      outcome: { kind: 'broken', fault: { message: 'TypeError: x', places: ['core/x.ts:1:2'] }, ms: 0 },
    }),
  ] as const

  store.addEvidence('a', kept)

  expect(store.evidence('a')).toEqual(kept)
})

test('replaces the evidence of the checks named and keeps the others', () => {
  store.create(setup('a'))
  store.addEvidence('a', [evidence('one'), evidence('two')])

  const later = evidence('one', { run: 'r2', at: '2026-01-04T00:00:00.000Z' })
  store.addEvidence('a', [later])

  expect(store.evidence('a').toSorted((x, y) => x.check.localeCompare(y.check))).toEqual([later, evidence('two')])
})

test('removes what belongs to a setup together with it', () => {
  store.create(setup('a'))
  store.addEvidence('a', [evidence('one')])
  store.addRun('a', 'r1', report('Ready'))

  store.remove('a')
  store.create(setup('a', { fields: {}, claims: {} }))

  expect(store.setup('a')).toMatchObject({ fields: {}, claims: {} })
  expect(store.evidence('a')).toEqual([])
  expect(store.latestRun('a')).toBeUndefined()
})

test('drops what arrives for a setup that was removed while its run went on', () => {
  store.addRun('gone', 'r1', report('Ready'))
  store.addEvidence('gone', [evidence('one')])
  store.setField('gone', 'domain', 'acme.okta.com')
  store.claim('gone', 'policy', at)

  expect(store.setups()).toEqual([])
})

test('takes the newest run of all steps, not a verification of one step', () => {
  store.create(setup('a'))
  store.addRun('a', 'r1', report('first'))
  store.addRun('a', 'r2', report('second'))
  store.addRun('a', 'r3', report('one step', 'connect'))

  expect(store.latestRun('a')).toEqual({ id: 'r2', result: report('second') })
  expect(store.run('r3')).toEqual({ id: 'r3', result: report('one step', 'connect') })
  expect(store.run('r4')).toBeUndefined()
})

test('reads a run that was kept in words as data, whose words are those of today', () => {
  store.create(setup('a'))
  const failed = finding('policy.allows', {
    status: 'fail',
    diagnosis: 'policy.no-match',
    says: 'Old words.',
    expected: 'a token',
    actual: '400',
    possible: ['scope.unknown'],
  })
  const skipped = finding('token.is-jwt', { status: 'skip', because: { id: 'policy.allows', says: 'It waits.' } })
  const old = {
    ...oldReport('Old headline.'),
    rootCause: 'policy.no-match',
    findings: [finding('a.b'), failed, skipped],
  }
  store.addRun('a', 'r1', old as unknown as RunResult)
  const result = store.latestRun('a')?.result
  expect(result).toMatchObject({ kind: 'result', headline: 'Old headline.', root: 'policy.allows', values: {} })
  expect(result?.results.map(({ check, outcome }) => [check, outcome.kind === 'judged' && outcome.verdict])).toEqual([
    ['a.b', { holds: true, seen: ['a', 'b'] }],
    [
      'policy.allows',
      { holds: false, diagnosis: 'policy.no-match', expected: 'a token', actual: '400', possible: ['scope.unknown'] },
    ],
    ['token.is-jwt', { holds: null, because: 'It waits.', applies: true }],
  ])
  expect(JSON.stringify(result)).not.toContain('Old words.')
})

test('keeps the last runs of a setup, and its newest whole run however long ago that was', () => {
  store.create(setup('a'))
  store.create(setup('b'))
  store.addRun('b', 'other', report('of another setup'))
  store.addRun('a', 'whole', report('the whole run'))
  for (let count = 0; count < usualRuns + 20; count += 1) store.addRun('a', `s${count}`, report('one step', 'connect'))

  expect(store.latestRun('a')?.result.headline).toBe('the whole run')
  expect(store.latestRun('b')?.result.headline).toBe('of another setup')
})

test('has nothing to tell when all is well', () => {
  expect(store.notice).toBeNull()
})
