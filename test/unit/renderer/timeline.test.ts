import { describe, expect, test } from 'vitest'
import type { Exchange, Finding, NetworkPath, Timings } from '../../../core/contract/values.ts'
import { calledBy, reasonOf, rungMark, trustMark, validity } from '../../../renderer/lib/ladder.ts'
import { placeOf } from '../../../renderer/lib/place.ts'
import { chainLength, longestChain, milliseconds, phaseOf, rowsOf, scaleOf } from '../../../renderer/lib/timeline.ts'
import { stationsOf } from '../../../renderer/lib/way.ts'
import { exchange, finding, report } from './support.ts'

const began = Date.parse('2026-03-01T12:00:00Z')
const sent = (after: number, timings: Timings, given: Partial<Exchange> = {}): Exchange => ({
  ...exchange(`at ${after}`),
  at: new Date(began + after).toISOString(),
  timings,
  ...given,
})
const rows = (exchanges: readonly Exchange[], given: Parameters<typeof report>[0] = {}) =>
  rowsOf(report({ exchanges, ...given }))

const way: NetworkPath = {
  host: 'acme.okta.com',
  port: 443,
  proxy: { proxy: null, source: 'none', failure: null, status: null, offers: [], says: null, product: null },
  resolution: {
    host: 'acme.okta.com',
    source: 'resolver',
    answers: [{ address: '192.0.2.1', family: 4 }],
    failure: null,
    servers: ['10.0.0.53'],
    ms: 12,
    queries: [
      { family: 4, code: null, ms: 12, answers: 1 },
      { family: 6, code: 'ENODATA', ms: 9, answers: 0 },
    ],
  },
  attempts: [{ address: '192.0.2.1', family: 4, ms: 18, failure: null }],
  tls: {
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_128_GCM_SHA256',
    ladder: [],
    trustedBy: 'bundled',
    anchor: null,
    topPem: null,
    inspectedBy: null,
    failure: null,
  },
  direct: null,
  otherStack: null,
  clock: null,
}
const judged = (check: string, status: Finding['status']) => finding({ check, status })
const station = (id: string, given: Partial<NetworkPath> = {}, findings: readonly Finding[] = []) =>
  stationsOf({ ...way, ...given }, findings).find((one) => one.id === id)
const refused = { kind: 'refused', code: 'ECONNREFUSED', message: 'Nobody listens there' } as const

test('the timeline is a place of the history', () => {
  expect(placeOf({ place: { screen: 'timeline', setup: 'a' } })).toEqual({ screen: 'timeline', setup: 'a' })
  expect(placeOf({ place: { screen: 'timeline' } })).toEqual({ screen: 'setups' })
})

describe('the phases of a request', () => {
  const whole = { dns: 10, connect: 20, tls: 30, firstByte: 100, total: 120 }

  test('follow each other from its beginning where it opened its own connection', () => {
    const [row] = rows([sent(50, whole)])

    expect(row).toMatchObject({ from: 50, until: 170, ahead: false })
    expect(row?.pieces).toEqual([
      { phase: 'dns', from: 50, until: 60 },
      { phase: 'connect', from: 60, until: 80 },
      { phase: 'tls', from: 80, until: 110 },
      { phase: 'wait', from: 110, until: 150 },
      { phase: 'receive', from: 150, until: 170 },
    ])
  })

  test('lie before it where its connection was opened ahead: with the handshake of the probed host', () => {
    const [first, second] = rows([sent(80, whole), sent(300, whole)], { connection: way })

    expect(first).toMatchObject({ from: 80, until: 200, ahead: true })
    expect(first?.pieces[0]).toEqual({ phase: 'dns', from: 20, until: 30 })
    expect(first && phaseOf(first, 'wait')).toBe(100)
    expect(second).toMatchObject({ ahead: false })
  })

  test('cannot be longer than the wait for the first byte: then the connection was there before', () => {
    const [row] = rows([sent(100, { dns: 1, connect: 40, tls: 40, firstByte: 60, total: 62 })])

    expect(row?.ahead).toBe(true)
    expect(row?.pieces.map(({ phase, from, until }) => [phase, Math.round(from), Math.round(until)])).toEqual([
      ['dns', 19, 20],
      ['connect', 20, 60],
      ['tls', 60, 100],
      ['wait', 100, 160],
      ['receive', 160, 162],
    ])
  })

  test('never begin before the run', () => {
    const [row] = rows([sent(5, { dns: 2, connect: 20, tls: 30, firstByte: 40, total: 41 })])

    expect(row?.pieces.every(({ from, until }) => from >= 0 && until > from)).toBe(true)
    expect(row && phaseOf(row, 'connect')).toBe(20)
  })

  test('without an answer are one silence', () => {
    const [row] = rows([sent(0, { total: 900 }, { status: null })])

    expect(row?.pieces).toEqual([{ phase: 'silent', from: 0, until: 900 }])
    expect(row && phaseOf(row, 'dns')).toBeNull()
  })

  test('a damaged moment counts as the beginning', () => {
    expect(rows([sent(0, { total: 5 }, { at: 'yesterday' })])[0]).toMatchObject({ from: 0, until: 5 })
  })

  test('a failed check marks the request it rests on', () => {
    const findings = [finding({ status: 'fail', exchange: 1 }), finding({ status: 'pass', exchange: 0 })]

    expect(rows([sent(0, whole), sent(200, whole)], { findings }).map((row) => row.behindFailed)).toEqual([false, true])
  })
})

describe('the longest chain', () => {
  test('goes through what took longest, one sizeWith the other', () => {
    const spans = [
      { from: 0, until: 100 },
      { from: 0, until: 60 },
      { from: 100, until: 120 },
      { from: 61, until: 300 },
    ]

    expect([...longestChain(spans)].sort()).toEqual([1, 3])
  })

  test('forgives what rounding makes overlap, and nothing more', () => {
    const sizeWith = (from: number) =>
      longestChain([
        { from: 0, until: 100 },
        { from, until: 200 },
      ]).size

    expect([sizeWith(99.5), sizeWith(98)]).toEqual([2, 1])
  })

  test('of one request is none worth a mark, and of none nothing', () => {
    expect(rows([sent(0, { total: 5 })])[0]?.onChain).toBe(false)
    expect(longestChain([]).size).toBe(0)
  })

  test('is as long as its requests together', () => {
    const all = rows([sent(0, { total: 100 }), sent(0, { total: 40 }), sent(150, { total: 50 })])

    expect(chainLength(all)).toBe(150)
  })
})

describe('the axis', () => {
  test('goes from the beginning of the run to its last answer, in round steps', () => {
    const { at, ticks, folds } = scaleOf(rows([sent(0, { total: 300 }), sent(310, { total: 290 })]))

    expect([at(0), at(300), at(600), at(900)]).toEqual([0, 0.5, 1, 1])
    expect(ticks.map(({ ms }) => ms)).toEqual([0, 200, 400])
    expect(folds).toEqual([])
  })

  test('has labels that do not touch each other, nor leave the page, however long the run was', () => {
    for (let total = 1; total < 200_000; total = Math.ceil(total * 1.07)) {
      const at = scaleOf(rows([sent(0, { total })])).ticks.map((tick) => tick.at)
      const gaps = at.slice(1).map((here, n) => here - (at[n] ?? 0))
      expect(Math.min(1, ...gaps), `${total} ms`).toBeGreaterThan(0.17)
      expect(at.at(-1), `${total} ms`).toBeLessThan(0.87)
    }
  })

  test('draws a pause short in which somebody signed in', () => {
    const { at, ticks, folds } = scaleOf(rows([sent(0, { total: 400 }), sent(60_400, { total: 600 })]))

    expect(folds).toHaveLength(1)
    expect(at(400)).toBeCloseTo(400 / 1080)
    expect(at(60_400)).toBeCloseTo(480 / 1080)
    expect(at(61_000)).toBe(1)
    expect(ticks.every(({ ms }) => ms <= 400 || ms >= 60_400)).toBe(true)
    expect(ticks.at(-1)?.ms).toBeGreaterThan(60_400)
  })

  test.each([
    [0, '0'],
    [1.24, '1.2'],
    [9.94, '9.9'],
    [9.95, '10'],
    [9.96, '10'],
    [184.4, '184'],
    [21_400, '21,400'],
    [1_234_567, '1,234,567'],
  ])('%d milliseconds are written %s', (ms, words) => {
    expect(milliseconds(ms)).toBe(words)
  })
})

describe('the way to the host', () => {
  test('tells the addresses of both families, or why there are none', () => {
    expect(station('addresses')).toMatchObject({
      lines: [
        { label: 'IPv4', value: '192.0.2.1', note: 'connected after 18 ms', bad: false },
        { label: 'IPv6', value: null, note: 'The name has no address of this type.', bad: false },
      ],
    })
  })

  test('one family that leads nowhere is no failure; none that leads anywhere is', () => {
    const six = { address: '2001:db8::1', family: 6, ms: 1, failure: refused } as const
    const resolution = way.resolution && {
      ...way.resolution,
      answers: [...way.resolution.answers, { address: six.address, family: 6 as const }],
    }
    const half = station('addresses', { resolution, attempts: [...way.attempts, six] })
    const none = station('addresses', { resolution, attempts: [{ ...six, address: '192.0.2.1', family: 4 }, six] })

    expect(half?.lines.some(({ bad }) => bad)).toBe(false)
    expect(none?.lines.every(({ bad }) => bad)).toBe(true)
    expect(none?.lines[0]?.note).toBe('Nobody listens there (ECONNREFUSED)')
  })

  test('names the proxy and the rule that chose it', () => {
    const proxy = { ...way.proxy, proxy: 'proxy:8080', source: 'HTTPS_PROXY', status: 407, offers: ['NTLM'] }
    const found = station('proxy', { proxy: { failure: null, says: null, product: null, ...proxy } })

    expect(found?.lines.slice(0, 2)).toMatchObject([{ value: 'proxy:8080' }, { label: 'Rule', note: 'HTTPS_PROXY' }])
    expect(found?.lines.map(({ note }) => note)).toContain('supports login with NTLM')
    expect(station('proxy')?.lines[0]?.note).toBe('None. The connection is direct.')
  })

  test('never looks like a pass where nothing is known', () => {
    const unknown = stationsOf({ ...way, proxy: null, resolution: null, attempts: [], tls: null }, [])

    expect(unknown.map(({ mark }) => mark)).toEqual(['not-run', 'not-run', 'not-run', 'not-run'])
  })

  test('a name that nobody knows is a failure, said once for the name', () => {
    const failure = { kind: 'no-such-name', code: 'ENOTFOUND', message: 'There is no such name' } as const
    const resolution = way.resolution && { ...way.resolution, answers: [], queries: [], failure }

    expect(station('name', { resolution })?.lines.at(-1)).toMatchObject({ bad: true })
    expect(station('addresses', { resolution, attempts: [] })?.lines[0]?.bad).toBe(false)
  })

  test.each([
    [['pass'], 'verified'],
    [['info'], 'verified'],
    [['skip'], 'not-run'],
    [['skip', 'pass'], 'verified'],
    [['pass', 'warn'], 'warning'],
    [['warn', 'fail', 'pass'], 'failed'],
    [['fail', 'error'], 'error'],
    [[], 'not-run'],
  ] as const)('is marked by what was found: %j is %s', (statuses, mark) => {
    for (const [id, area] of Object.entries({ name: 'dns', addresses: 'connect', proxy: 'proxy', tls: 'tls' }))
      expect(
        station(
          id,
          {},
          statuses.map((status) => judged(`${area}.x`, status)),
        )?.mark,
      ).toBe(mark)
    const clock = { offset: 600_000, uncertainty: 500, samples: 3 }
    expect(
      station(
        'clock',
        { clock },
        statuses.map((status) => judged('clock.in-step', status)),
      )?.mark,
    ).toBe(mark)
  })

  test('is not marked by what was found elsewhere', () => {
    expect(station('tls', {}, [judged('http.api-answers', 'fail'), judged('tls.x', 'pass')])?.mark).toBe('verified')
  })

  test('waits where the proxy does that part, unless something was found', () => {
    const proxied = { ...way.proxy, proxy: 'p:1', source: 'x', failure: null, status: 200, offers: [] }
    const given = { proxy: { ...proxied, says: null, product: null }, resolution: null }

    expect(station('addresses', given)?.mark).toBe('waits')
    expect(station('addresses', given, [judged('connect.x', 'pass')])?.mark).toBe('waits')
    expect(station('addresses', given, [judged('connect.x', 'warn')])?.mark).toBe('warning')
  })
})

describe('a rung of the TLS ladder', () => {
  test.each([
    ['C=US, O=Amazon, CN=Amazon Root CA 1', 'Amazon Root CA 1'],
    ['CN=acme.okta.com', 'acme.okta.com'],
    ['CN=Acme, Inc. CA, O=Acme', 'Acme, Inc. CA'],
    ['C=US, O=Acme', 'Acme'],
    ['', ''],
  ])('%s is called %s', (subject, name) => {
    expect(calledBy(subject)).toBe(name)
  })

  test('is valid for so long, ended, or begins', () => {
    const ladder = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2026-03-10T12:00:00Z' }

    expect(validity(ladder, began)).toBe('9 days left')
    expect(validity(ladder, Date.parse('2026-03-12T00:00:00Z'))).toBe('expired 1 day ago')
    expect(validity(ladder, Date.parse('2025-12-30T00:00:00Z'))).toBe('not valid for another 2 days')
  })

  test('breaks for the reason of the finding, or a general one', () => {
    const said = { findings: [finding({ status: 'fail', diagnosis: 'tls.expired', says: 'It expired on Sunday.' })] }

    expect(reasonOf({ problem: 'tls.expired' }, said)).toBe('It expired on Sunday.')
    expect(reasonOf({ problem: 'tls.expired' }, { findings: [] })).toBe('This certificate has expired.')
    expect(reasonOf({ problem: 'tls.odd' }, { findings: [] })).toContain('tls.odd')
    expect(reasonOf({ problem: null }, said)).toBeNull()
  })

  test('is marked as its finding, and else as the whole chain', () => {
    const found = (status: Finding['status']) => ({
      findings: [finding({ check: 'tls.x', status, diagnosis: 'tls.expires-soon' }), judged('tls.y', 'pass')],
    })
    const problem = 'tls.expires-soon'

    expect(rungMark({ problem }, found('fail'))).toBe('failed')
    expect(rungMark({ problem }, found('warn'))).toBe('warning')
    expect(rungMark({ problem: null }, found('fail'))).toBe('not-run')
    expect(rungMark({ problem }, found('info'))).toBe('verified')
    expect(rungMark({ problem }, { findings: [...found('info').findings, judged('tls.z', 'fail')] })).toBe('not-run')
    expect(rungMark({ problem: null }, found('warn'))).toBe('verified')
    expect(rungMark({ problem: null }, { findings: [] })).toBe('not-run')
  })

  test('ends in a store that is marked as the check of trust has found', () => {
    expect(trustMark({ findings: [judged('tls.chain-trusted', 'fail'), judged('tls.y', 'pass')] })).toBe('failed')
    expect(trustMark({ findings: [judged('tls.chain-trusted', 'pass'), judged('tls.y', 'fail')] })).toBe('verified')
    expect(trustMark({ findings: [judged('tls.y', 'pass')] })).toBe('not-run')
  })
})
