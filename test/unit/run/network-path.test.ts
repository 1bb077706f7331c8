import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/model/facts.ts'
import type { Finding } from '../../../core/model/finding.ts'
import type { CheckOutcome } from '../../../core/model/outcome.ts'
import type { Verdict } from '../../../core/model/verdict.ts'
import { maskedWithin } from '../../../core/run/masked-within.ts'
import { networkPathOf } from '../../../core/run/network-path.ts'
import { answered, certificate, failure, handshake, now, plainTarget, target } from '../checks/fixtures.ts'
import { finding, type Line } from './fixtures.ts'

const leaf = certificate({ fingerprint: 'AA' })
const root = certificate({ fingerprint: 'BB', subject: 'CN=Zscaler', issuer: 'CN=Zscaler', selfIssued: true })
const middle = certificate({ fingerprint: 'CC', issuer: 'CN=Zscaler' })
const facts = (change: Partial<Facts> = {}): Partial<Facts> => ({
  target: target(),
  handshake: handshake({ chain: [leaf, middle, root] }),
  ...change,
})
const judged = (verdict: Verdict): CheckOutcome => ({ kind: 'judged', ms: 1, verdict })
const expired = (fingerprint: string): Verdict => ({
  holds: false,
  diagnosis: 'tls.expired',
  certificate: fingerprint,
})
const found = (check: string, status: Finding['status'], diagnosis: Finding['diagnosis']) =>
  finding({ check, status, diagnosis })
const report = (results: readonly Line[], outcomes: readonly [string, CheckOutcome][], change: Partial<Facts> = {}) =>
  networkPathOf(facts(change), { results, outcomes: new Map(outcomes) })

describe('the way to the host', () => {
  test('is none where there is no host', () => {
    expect(networkPathOf({}, { results: [], outcomes: new Map() })).toBeNull()
  })

  test('marks the certificate that a finding is about, and no other', () => {
    const tls = report([found('a', 'fail', 'tls.expired')], [['a', judged(expired('CC'))]])?.tls
    expect(tls?.ladder.map(({ role, problem }) => [role, problem])).toEqual([
      ['leaf', null],
      ['intermediate', 'tls.expired'],
      ['root', null],
    ])
  })

  test.each([
    ['a finding that only follows', 'skip', null, null],
    ['a note', 'info', 'tls.inspected', null],
    ['a warning', 'warn', 'tls.expires-soon', 'tls.expires-soon'],
    ['a failure', 'fail', 'tls.expired', 'tls.expired'],
  ] as const)('for %s', (_name, status, diagnosis, problem) => {
    const tls = report([found('a', status, diagnosis)], [['a', judged(expired('AA'))]])?.tls
    expect(tls?.ladder[0]?.problem).toBe(problem)
  })

  test('of two findings about one certificate shows the first', () => {
    const findings = [found('a', 'fail', 'tls.untrusted-ca'), found('b', 'fail', 'tls.weak-certificate')]
    const outcomes: [string, CheckOutcome][] = [
      ['a', judged(expired('AA'))],
      ['b', judged(expired('AA'))],
    ]
    expect(report(findings, outcomes)?.tls?.ladder[0]?.problem).toBe('tls.untrusted-ca')
  })

  test('takes nothing from a check that was not judged, or that holds', () => {
    const findings = [found('a', 'fail', 'tls.expired'), found('b', 'fail', 'tls.expired'), found('c', 'fail', null)]
    const outcomes: [string, CheckOutcome][] = [
      ['a', { kind: 'blocked', ms: 1, by: { kind: 'probe', id: 'handshake' } }],
      ['b', judged({ holds: true })],
    ]
    expect(report(findings, outcomes)?.tls?.ladder.every(({ problem }) => problem === null)).toBe(true)
  })

  test.each([
    ['tls.intercepted', 'Zscaler'],
    ['tls.inspected', 'Zscaler'],
    ['tls.expired', null],
  ] as const)('names who inspects only beside a finding that says so: %s', (diagnosis, product) => {
    expect(report([found('a', 'fail', diagnosis)], [])?.tls?.inspectedBy).toBe(product)
  })

  test('has no TLS on this computer itself', () => {
    expect(report([], [], { target: plainTarget })?.tls).toBeNull()
    expect(networkPathOf({ target: target() }, { results: [], outcomes: new Map() })?.tls).toBeNull()
  })

  test('has failures as they were measured, and what the proxy said as data', () => {
    const late = { kind: 'no-answer', code: 'TIMEOUT', message: '', after: 1500 } as const
    const forbidden = failure('proxy.refused', '403', 'Forbidden')
    const source = { word: 'network.option' }
    const way = report([], [], {
      attempts: [{ address: '203.0.113.7', family: 4, ms: 1, failure: late }],
      direct: { works: false, address: null, failure: late, issuer: null },
      handshake: handshake({ failure: late }),
      proxyChoice: { proxy: 'p:1', source },
      tunnel: {
        failure: forbidden,
        status: 403,
        offers: [],
        loginSent: false,
        overTls: false,
        page: { headers: {}, body: '<title>Zscaler says no</title>' },
      },
    })
    expect(way?.attempts[0]?.failure).toEqual(late)
    expect(way?.direct?.failure).toEqual(late)
    expect(way?.tls?.failure).toEqual(late)
    expect(way?.proxy).toEqual({
      proxy: 'p:1',
      source,
      failure: forbidden,
      status: 403,
      offers: [],
      says: [
        { word: 'proxy.page-titled', with: { title: 'Zscaler says no' } },
        { word: 'proxy.looks-like', with: { product: 'Zscaler' } },
      ],
      product: 'Zscaler',
    })
  })

  test('has the clock as it was read, in whole milliseconds', () => {
    const clock = report([], [], { oauthDocument: answered({ at: now + 500 + 600_000.4 }) })?.clock
    expect(clock).toEqual({ offset: 600_000, uncertainty: 505, samples: 1 })
    expect(report([], [])?.clock).toBeNull()
  })
})

test('secrets are hidden in every text of a value', () => {
  const mask = (text: string) => text.replace('secret', '*')
  expect(maskedWithin({ a: 'my secret', b: ['secret', 1, null], c: true }, mask)).toEqual({
    a: 'my *',
    b: ['*', 1, null],
    c: true,
  })
})
