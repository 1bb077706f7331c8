import { describe, expect, test } from 'vitest'
import { compareRuns, headlineOf } from '../../../core/compare/compare.ts'
import { rejudged } from '../../../core/compare/results.ts'
import type { RunResult } from '../../../core/model/result.ts'
import { words } from '../../support/words.ts'
import { later, path, proxied, ran, result, rung, secured, started } from './samples.ts'

/** What differs, as a person reads it. */
const rows = (before: RunResult, after: RunResult): string[] =>
  compareRuns(before, after).map(
    ({ area, item, before: then, after: now, near }) =>
      `${near ? '! ' : ''}${area} | ${words.say(item)} | ${words.shown(then)} | ${words.shown(now)}`,
  )
const both = (then: Partial<RunResult>, now: Partial<RunResult>) => rows(ran(then), ran(now))

describe('two runs that saw the same', () => {
  test('do not differ, whenever they were made', () => {
    expect(rows(ran(), ran({ started: later, ended: later, ms: 99 }))).toEqual([])
    const seen = { connection: secured(), observed: { metadata: { issuer: 'a' }, keys: [], token: { iss: 'a' } } }
    expect(both(seen, seen)).toEqual([])
  })

  test('say nothing about what only one of them saw', () => {
    const seen = {
      connection: secured(),
      observed: {
        metadata: { issuer: 'a' },
        keys: [{ id: 'k', kty: 'RSA', alg: null, use: null }],
        token: { iss: 'a' },
      },
    }
    expect(both(seen, {})).toEqual([])
    expect(both({}, seen)).toEqual([])
    expect(both(seen, { connection: null, observed: { metadata: null, keys: null, token: null } })).toEqual([])
  })
})

describe('results', () => {
  const failed = result('dns.host-resolves', { status: 'fail', diagnosis: 'dns.not-found' })
  test('that failed and did not before, or the other way round', () => {
    const passed = result('dns.host-resolves')
    expect(both({ results: [passed] }, { results: [failed] })).toEqual([
      'results | The host name can be resolved | passed | failed (dns.not-found)',
    ])
    expect(both({ results: [failed] }, { results: [passed] })).toHaveLength(1)
  })
  test('with another diagnosis', () => {
    const other = result('dns.host-resolves', { status: 'fail', diagnosis: 'dns.failed' })
    expect(both({ results: [failed] }, { results: [other] })).toEqual([
      'results | The host name can be resolved | failed (dns.not-found) | failed (dns.failed)',
    ])
  })
  test('that were skipped or noted are no news', () => {
    for (const status of ['skip', 'info'] as const)
      expect(both({ results: [result('a.b')] }, { results: [result('a.b', { status })] })).toEqual([])
    expect(both({ results: [] }, { results: [failed] })).toEqual([])
  })
})

describe('values', () => {
  test('that were entered', () => {
    const profile = (domain: string) => ({ profile: { domain, secrets: {} } })
    expect(both(profile('a.okta.com'), profile('b.okta.com'))).toEqual(['fields | domain | a.okta.com | b.okta.com'])
    expect(both(profile(''), profile('b.okta.com'))).toEqual(['fields | domain | none | b.okta.com'])
    expect(both(profile('a.okta.com'), profile(''))).toEqual(['fields | domain | a.okta.com | none'])
  })
  test('secrets that came, went, or were replaced', () => {
    const had = (there: boolean, print?: string | null): Partial<RunResult> => ({
      profile: { secrets: { client_secret: there } },
      observed: {
        metadata: null,
        keys: null,
        token: null,
        ...(print === undefined ? {} : { secrets: { client_secret: print } }),
      },
    })
    expect(both(had(false), had(true))).toEqual(['fields | client_secret | none | stored'])
    expect(both(had(true), had(false))).toEqual(['fields | client_secret | stored | none'])
    expect(both(had(true, 'a'), had(true, 'b'))).toEqual([
      'fields | client_secret | stored | replaced by a different secret',
    ])
    expect(both(had(true, 'a'), had(true, 'a'))).toEqual([])
    // A fingerprint that is not known says nothing.
    expect(both(had(true, null), had(true, 'b'))).toEqual([])
    expect(both(had(true, 'a'), had(true))).toEqual([])
  })
})

describe('the way to the host', () => {
  const named = (...addresses: string[]) =>
    path({
      resolution: {
        host: 'acme.okta.com',
        source: 'resolver',
        answers: addresses.map((address) => ({ address, family: 4 })),
        failure: null,
        servers: ['10.0.0.53'],
        ms: 1,
        queries: [],
      },
    })
  test('its addresses, in whatever order they came', () => {
    expect(both({ connection: named('1.1.1.1', '2.2.2.2') }, { connection: named('2.2.2.2', '1.1.1.1') })).toEqual([])
    expect(both({ connection: named('1.1.1.1') }, { connection: named('2.2.2.2') })).toEqual([
      'name | Addresses of the host | 1.1.1.1 | 2.2.2.2',
    ])
    expect(both({ connection: named('1.1.1.1') }, { connection: named() })).toEqual([
      'name | Addresses of the host | 1.1.1.1 | none',
    ])
  })
  test('its host', () => {
    expect(both({ connection: path() }, { connection: path({ host: 'b.okta.com' }) })).toEqual([
      'name | Host and port | acme.okta.com:443 | b.okta.com:443',
    ])
  })
  test('which addresses answered', () => {
    const tried = (ok: boolean) =>
      path({
        attempts: [
          { address: '1.1.1.1', family: 4, ms: 1, failure: null },
          { address: '::1', family: 6, ms: 1, failure: ok ? null : { kind: 'refused', code: 'X', message: '' } },
        ],
      })
    expect(both({ connection: tried(true) }, { connection: tried(false) })).toEqual([
      'connection | Addresses that responded | 1.1.1.1,::1 | 1.1.1.1',
    ])
  })
  test('its proxy, with the rule that chose it', () => {
    const direct = proxied({})
    const other = proxied({ proxy: 'proxy.acme.example:3128', source: { word: 'network.option' }, status: 403 })
    expect(both({ connection: direct }, { connection: other })).toEqual([
      'proxy | Proxy | none | proxy.acme.example:3128',
      'proxy | Rule that chose the proxy | no proxy is configured | --proxy',
      'proxy | Response of the proxy | none | 403',
    ])
  })
  test('the clock, by more than anybody would notice', () => {
    const at = (offset: number, uncertainty = 100) => ({
      connection: path({ clock: { offset, uncertainty, samples: 1 } }),
    })
    expect(both(at(0), at(5000))).toEqual([])
    expect(both(at(0), at(300_000))).toEqual(['clock | Clock of this computer | correct | 300 seconds ahead'])
    expect(both(at(-300_000), at(0))).toEqual(['clock | Clock of this computer | 300 seconds behind | correct'])
    expect(both(at(0, 40_000), at(60_000, 40_000))).toEqual([])
  })
})

describe('TLS', () => {
  test('its version, and what vouches for it', () => {
    expect(both({ connection: secured() }, { connection: secured({ protocol: 'TLSv1.2', trustedBy: null }) })).toEqual([
      'tls | TLS version | TLSv1.3 | TLSv1.2',
      'tls | Trusted because of | the list of public CAs that is built into this program | none',
    ])
  })
  test('a certificate in the place of another', () => {
    const place = (change: object) =>
      secured({ ladder: [rung('leaf', { fingerprint: 'BB', ...change }), rung('intermediate')] })
    const found = (change: object) => both({ connection: secured() }, { connection: place(change) })
    expect(found({})).toEqual(['certificates | Certificate of the server | SHA-256 AA:leaf | SHA-256 BB'])
    const [renewal, ...more] = found({ notBefore: '2027-01-01T00:00:00.000Z', notAfter: '2099-01-01T00:00:00.000Z' })
    expect(renewal).toMatch(
      /^certificates \| Certificate of the server \| valid from .* until .* \| renewed, valid from .* until .*2099/,
    )
    expect(more).toEqual([])
    // One that is valid for less long, or of another issuer, is no renewal.
    expect(found({ notAfter: '2026-01-01T00:00:00.000Z' })[0]).toMatch(/\| valid from .* \| valid from /)
    const other = found({ issuer: 'CN=Zscaler Root CA', notAfter: '2099-01-01T00:00:00.000Z' })
    expect(other[0]).toMatch(/\| issued by .* \| issued by CN=Zscaler Root CA$/)
    expect(other[1]).not.toContain('renewed')
    expect(found({ subject: 'CN=b' })[0]).toMatch(/\| for .* \| for CN=b$/)
  })
  test('a certificate more, and one less', () => {
    const longer = secured({ ladder: [rung('leaf'), rung('intermediate'), rung('root')] })
    expect(both({ connection: secured() }, { connection: longer })[0]).toMatch(/Root certificate \| none \| CN=root/)
    expect(both({ connection: longer }, { connection: secured() })[0]).toMatch(/Root certificate \| CN=root.* \| none$/)
  })
  test('a certificate that ended between the two', () => {
    const ending = (notAfter: string) => ({ connection: secured({ ladder: [rung('leaf', { notAfter })] }) })
    const runs = (notAfter: string) => rows(ran(ending(notAfter)), ran({ ...ending(notAfter), started: later }))
    expect(runs('2026-11-25T00:00:00.000Z')[0]).toMatch(/certificates .* \| expired on/)
    expect(runs(later)).toHaveLength(1)
    expect(runs(started)).toEqual([])
    expect(runs('2026-11-28T00:00:00.000Z')).toEqual([])
  })
})

describe('the provider', () => {
  const saw = (change: Partial<NonNullable<RunResult['observed']>>): Partial<RunResult> => ({
    observed: { metadata: null, keys: null, token: null, ...change },
  })
  test('members of its metadata', () => {
    expect(both(saw({ metadata: { issuer: 'a', old: '1' } }), saw({ metadata: { issuer: 'b', fresh: '2' } }))).toEqual([
      'metadata | issuer | a | b',
      'metadata | fresh | none | 2',
      'metadata | old | 1 | none',
    ])
  })
  test('names that objects have by themselves are names', () => {
    expect(both(saw({ metadata: {} }), saw({ metadata: { constructor: 'x' } }))).toEqual([
      'metadata | constructor | none | x',
    ])
  })
  test('keys that came and went, with the day of the run that saw them', () => {
    const key = (id: string, alg = 'RS256') => ({ id, kty: 'RSA', alg, use: 'sig' })
    const found = rows(ran(saw({ keys: [key('one')] })), ran({ ...saw({ keys: [key('two')] }), started: later }))
    expect(found[0]).toMatch(/^keys \| two \| none \| RSA RS256 sig, seen on .*27/)
    expect(found[1]).toMatch(/^keys \| one \| RSA RS256 sig, seen on .*24.* \| none$/)
    expect(rows(ran(saw({ keys: [key('one')] })), ran({ ...saw({ keys: [key('one')] }), started: later }))).toEqual([])
    expect(both(saw({ keys: [key('one')] }), saw({ keys: [key('one', 'PS256')] }))).toHaveLength(1)
  })
  test('claims of the token', () => {
    expect(both(saw({ token: { scp: '["a"]' } }), saw({ token: { scp: '["b"]' } }))).toEqual([
      'token | scp | ["a"] | ["b"]',
    ])
  })
})

test('the program, the computer and what was checked', () => {
  const { host } = ran()
  expect(
    both({}, { tool: { name: 'x', version: '0.2.0' }, host: { ...host, release: '6.2', kind: 'terminal' }, step: 'b' }),
  ).toEqual([
    'program | Version of IdP Preflight | 0.1.0 | 0.2.0',
    'program | Operating system | linux 6.1 | linux 6.2',
    'program | Started in | desktop | terminal',
    'program | Step that was checked | none | b',
  ])
})

describe('what may have to do with the root cause', () => {
  const changed = { connection: proxied({ proxy: 'p:1' }), tool: { name: 'x', version: '2' } }
  test('is marked when one of the two runs has it and the other has not', () => {
    const found = both({ connection: proxied({}) }, { ...changed, verdict: 'fail', rootCause: 'proxy.refused' })
    expect(found).toEqual(['! proxy | Proxy | none | p:1', 'program | Version of IdP Preflight | 0.1.0 | 2'])
  })
  test('is marked when it is mended, too', () => {
    const found = both({ connection: proxied({}), verdict: 'fail', rootCause: 'proxy.refused' }, changed)
    expect(found[0]).toMatch(/^! proxy/)
  })
  test('is not marked when both have the same', () => {
    const cause = { verdict: 'fail', rootCause: 'proxy.refused' } as const
    expect(both({ connection: proxied({}), ...cause }, { ...changed, ...cause })[0]).toMatch(/^proxy/)
  })
})

describe('the headline', () => {
  const say = (before: RunResult, after: RunResult, n: number) => words.say(headlineOf(before, after, n))
  const bad = ran({ verdict: 'fail', rootCause: 'dns.failed' })
  test('says which of the two passed', () => {
    expect(say(ran(), bad, 1)).toMatch(/passed\. The run of .* did not\. The runs differ in 1 thing\.$/)
    expect(say(ran({ verdict: 'warn' }), bad, 0)).toMatch(/did not\. Everything else/)
    expect(say(bad, ran(), 2)).toMatch(/did not pass\. .* passed\. The runs differ in 2 things\.$/)
  })
  test('says when the result is the same, and when the cause is another', () => {
    expect(say(ran(), ran(), 0)).toMatch(/^Both runs have the same result, and everything/)
    expect(say(ran(), ran({ verdict: 'warn' }), 1)).toMatch(/^Both runs passed, but the run of .* has warnings\./)
    const [failed, unfinished] = [ran({ verdict: 'fail' }), ran({ verdict: 'incomplete' })]
    expect(say(failed, unfinished, 0)).toMatch(/^The runs have different results\./)
    expect(say(ran(), ran(), 3)).toMatch(/^Both runs have the same result\. The runs differ in 3 things\./)
    expect(say(bad, ran({ verdict: 'fail', rootCause: 'tls.expired' }), 1)).toMatch(/different root causes/)
    expect(say(bad, ran({ verdict: 'incomplete' }), 0)).toMatch(/different root causes/)
  })
})

test('a re-check that requests no token does not say that the rest failed, nor that it works', () => {
  const say = (before: RunResult, after: RunResult) => words.say(headlineOf(before, after, 0))
  const limited = (more: Partial<RunResult> = {}) => ran({ verdict: 'incomplete', recheck: 'metadata', ...more })
  expect(say(ran(), limited())).toMatch(/^Both runs have the same result/)
  expect(say(limited(), ran())).toMatch(/^Both runs have the same result/)
  const bad = ran({ verdict: 'fail', rootCause: 'client.secret-wrong' })
  expect(say(bad, limited())).toMatch(/^One of the runs is a re-check/)
  expect(say(limited(), bad)).toMatch(/^One of the runs is a re-check/)
  expect(say(ran(), limited({ verdict: 'fail', rootCause: 'tls.expired' }))).toMatch(/passed\. The run of .* did not/)
})

test('a re-check of the metadata says nothing of secrets, for it uses none', () => {
  const had = { profile: { secrets: { client_secret: true } } }
  const lost = { profile: { secrets: { client_secret: false } } }
  expect(both(had, lost)).toHaveLength(1)
  for (const recheck of ['metadata', 'tokens'] as const)
    expect(both({ ...had, recheck }, { ...lost, recheck })).toHaveLength(recheck === 'metadata' ? 0 : 1)
})

describe('the same evidence, judged again', () => {
  const changed = (before: Partial<RunResult>, after: Partial<RunResult>) =>
    rejudged(ran(before), ran(after)).map(
      ({ step, item, before, after }) =>
        `${step} | ${words.say(item)} | ${words.shown(before)} | ${words.shown(after)}`,
    )
  const passed = result('dns.host-resolves')
  const skipped = result('dns.host-resolves', { status: 'skip' })

  test('tells of every check that came out otherwise, whatever it came to', () => {
    expect(changed({ results: [passed] }, { results: [skipped] })).toEqual([
      'a | The host name can be resolved | passed | skipped',
    ])
    expect(changed({ results: [passed] }, { results: [passed] })).toEqual([])
    const failed = result('dns.host-resolves', { status: 'fail', diagnosis: 'dns.not-found' })
    const other = result('dns.host-resolves', { status: 'fail', diagnosis: 'dns.failed' })
    expect(changed({ results: [failed] }, { results: [other] })).toEqual([
      'a | The host name can be resolved | failed (dns.not-found) | failed (dns.failed)',
    ])
  })

  test('tells of a check that only one of the two knows, under its step', () => {
    expect(changed({ results: [] }, { results: [result('dns.host-resolves', { step: 'b' })] })).toEqual([
      'b | The host name can be resolved | not checked | passed',
    ])
    expect(changed({ results: [passed] }, { results: [] })).toEqual([
      'a | The host name can be resolved | passed | not checked',
    ])
  })
})
