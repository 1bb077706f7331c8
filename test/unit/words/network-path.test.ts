import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../core/model/exchange.ts'
import type { NetworkPathData } from '../../../core/model/network-path.ts'
import { exchangeIn, networkPathIn } from '../../../core/words/network-path.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'
import { answered, failed, failure } from '../checks/fixtures.ts'

const late: Failure = { kind: 'no-answer', code: 'TIMEOUT', message: '', after: 1500 }
const lateInWords = { kind: 'no-answer', code: 'TIMEOUT', message: 'No response within 1.5 s' }
const none: NetworkPathData = {
  host: 'acme.okta.com',
  port: 443,
  proxy: null,
  resolution: null,
  attempts: [],
  tls: null,
  direct: null,
  otherStack: null,
  clock: null,
}
const shown = (change: Partial<NetworkPathData> = {}) => networkPathIn(words, { ...none, ...change })

describe('a network path in words', () => {
  test('of which nothing is known stays as it is', () => {
    expect(shown()).toEqual(none)
  })

  test('has every failure in the words of the checks, and nothing beside them', () => {
    const resolution = { host: 'a', source: 'resolver', answers: [], servers: [], ms: 1, queries: [] } as const
    const tls = { protocol: null, cipher: null, ladder: [], trustedBy: null, anchor: null, topPem: null } as const
    const path = shown({
      resolution: { ...resolution, failure: late },
      attempts: [{ address: '203.0.113.7', family: 4, ms: 1, failure: late }],
      tls: { ...tls, inspectedBy: null, failure: late },
      direct: { works: false, address: null, failure: late, issuer: null },
    })
    expect([path.resolution?.failure, path.attempts[0]?.failure, path.tls?.failure, path.direct?.failure]).toEqual(
      Array(4).fill(lateInWords),
    )
  })

  const proxy = { proxy: 'p:1', status: 403, offers: [], product: null } as const

  test('says which rule chose the proxy, and what the proxy said', () => {
    const source = said('network.others-silent', { source: said('network.pac', { file: 'a.pac' }), others: ['b:1'] })
    const says = [said('proxy.login-rejected'), said('proxy.offers', { schemes: ['Basic', 'NTLM'] })]
    expect(shown({ proxy: { ...proxy, source, says, failure: failure('proxy.refused', '403', 'No') } }).proxy).toEqual({
      ...proxy,
      source: 'PAC file a.pac (b:1 did not respond)',
      says: 'The proxy rejected the name and password. The proxy supports login with Basic and NTLM.',
      failure: { kind: 'proxy-refused', code: '403', message: 'The proxy responded with 403 No' },
    })
  })

  test('keeps the finished words of an older version', () => {
    const old: Failure = { kind: 'proxy-refused', code: '403', message: 'The proxy answered 403 No', worded: true }
    const path = shown({ proxy: { ...proxy, source: '--proxy', says: 'It said no.', failure: old } })
    expect(path.proxy).toMatchObject({ source: '--proxy', says: 'It said no.' })
    expect(path.proxy?.failure).toEqual({ kind: 'proxy-refused', code: '403', message: 'The proxy answered 403 No' })
    expect(shown({ proxy: { ...proxy, source: 'none', says: null, failure: null } }).proxy?.says).toBeNull()
  })
})

describe('an exchange in words', () => {
  test('says what it was for, by which way it went, and what stopped it', () => {
    const outcome = failed('connect.refused', 'ECONNREFUSED')
    if (outcome.answer) throw new Error('an answer')
    const exchange = { ...outcome.exchange, purpose: said('purposes.token'), failure: late }
    const proxied = { ...exchange, proxy: { proxy: 'p:1', source: said('network.variable', { name: 'HTTPS_PROXY' }) } }
    expect(exchangeIn(words, proxied)).toEqual({
      ...exchange,
      purpose: 'Request a token',
      proxy: { proxy: 'p:1', source: 'HTTPS_PROXY' },
      failure: lateInWords,
    })
  })

  test('that was answered has no failure', () => {
    const { answer } = answered()
    expect(answer && exchangeIn(words, answer.exchange).failure).toBeNull()
  })
})
