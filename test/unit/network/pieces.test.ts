import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../core/model/exchange.ts'
import { hostsEntries } from '../../../core/network/hosts-file.ts'
import { inCidr, inRange } from '../../../core/network/ipv4.ts'
import { parseNameServer } from '../../../core/network/name-servers.ts'
import { better } from '../../../core/network/names.ts'
import { choicesIn } from '../../../core/network/proxies.ts'
import { schemesIn } from '../../../core/network/proxy-refusal.ts'
import { greetingIn, holdsCertificateRequest } from '../../../core/network/second-look.ts'
import { isLost } from '../../../core/network/start-tls.ts'
import { loginIn } from '../../../core/network/tunnel.ts'
import { unpacked } from '../../../core/network/unpacked.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

test.each([
  ['dropped', { code: 'TIMEOUT', sent: 1605, bytes: 0 }, true],
  ['reset', { code: 'ECONNRESET', sent: 1605, bytes: 0 }, true],
  ['closed while it was written', { code: 'EPIPE', sent: 1221 }, true],
  ['small', { code: 'TIMEOUT', sent: 1220, bytes: 0 }, false],
  ['answered', { code: 'TIMEOUT', sent: 1605, bytes: 1 }, false],
  ['refused for its certificate', { code: 'CERT_HAS_EXPIRED', sent: 1605, bytes: 0 }, false],
  ['of which nothing was measured', {}, false],
])('a ClientHello that is %s is lost for its size: %s', (_name, error, lost) => {
  expect(isLost(error)).toBe(lost)
})

describe('a hosts file', () => {
  const file =
    '# comment\n127.0.0.1 localhost\r\n10.0.0.5\tacme.okta.com  other # acme\n::1 ACME.okta.com\nx acme.okta.com\n'
  test('gives the addresses of a name, whatever its capitals', () => {
    expect(hostsEntries('acme.okta.com', () => file)).toEqual(['10.0.0.5', '::1'])
    expect(hostsEntries('acme', () => file)).toEqual([])
    expect(hostsEntries('other', () => file)).toEqual(['10.0.0.5'])
  })
  test('that cannot be read gives none', () => {
    expect(
      hostsEntries('a', () => {
        throw new Error('no')
      }),
    ).toEqual([])
  })
})

test.each([
  ['10.1.2.3', '10.0.0.0', '255.0.0.0', true],
  ['11.1.2.3', '10.0.0.0', '255.0.0.0', false],
  ['10.1.2.3', '10.1.2.3', '255.255.255.255', true],
  ['10.1.2.3', 'x', '255.0.0.0', false],
])('%s in %s with the mask %s: %s', (address, network, mask, holds) => {
  expect(inRange(address, network, mask)).toBe(holds)
})

test.each([
  ['10.1.2.3', '10.0.0.0/8', true],
  ['10.1.2.3', '10.0.0.0/33', false],
  ['10.1.2.3', '10.0.0.0/x', false],
  ['10.1.2.3', '2001:db8::/32', false],
  ['2001:db8::1', '2001:db8::/32', true],
  ['2001:db8::1', '2001:db8::/129', false],
  ['2001:db8::1', '10.0.0.0/8', false],
  ['10.1.2.3', 'nothing', false],
])('%s in %s: %s', (address, range, holds) => {
  expect(inCidr(address, range)).toBe(holds)
})

test.each([
  ['10.0.0.53', '10.0.0.53'],
  ['10.0.0.53:5353', '10.0.0.53:5353'],
  ['2001:db8::53', '2001:db8::53'],
  ['[2001:db8::53]:5353', '[2001:db8::53]:5353'],
  ['10.0.0.53:0', null],
  ['10.0.0.53:65536', null],
  ['10.0.0.53:65535', '10.0.0.53:65535'],
  ['dns.example', null],
])('the name server %j is %j', (text, server) => {
  expect(parseNameServer(text)).toBe(server)
})

test.each([
  [['Basic realm="corp"'], ['Basic']],
  [
    ['Negotiate', 'NTLM'],
    ['Negotiate', 'NTLM'],
  ],
  [['Negotiate, NTLM, Basic realm="a, b"'], ['Negotiate', 'NTLM', 'Basic']],
  [['Digest realm="x", nonce="y"'], ['Digest']],
  [['NTLM', 'NTLM'], ['NTLM']],
  [[], []],
])('the schemes of %j are %j', (headers, schemes) => {
  expect(schemesIn(headers)).toEqual(schemes)
})

test.each([
  ['http://p:1', null],
  ['http://me:p%40ss@p:1', { username: 'me', password: 'p@ss' }],
  ['http://me:100%25@p:1', { username: 'me', password: '100%' }],
  ['http://me@p:1', { username: 'me', password: '' }],
])('the login in %s is %j', (url, login) => {
  expect(loginIn(new URL(url))).toEqual(login)
})

describe('what a rule says', () => {
  const found = (answer: string) =>
    choicesIn(answer, said('network.pac', { file: 'a.pac' })).map(({ proxy, source }) => [proxy, words.say(source)])
  test('is read in its order, without SOCKS', () => {
    expect(found('PROXY a:8080; SOCKS s:1; HTTPS b ; direct')).toEqual([
      ['a:8080', 'PAC file a.pac: PROXY a:8080'],
      ['b:443', 'PAC file a.pac: HTTPS b'],
      [null, 'PAC file a.pac: direct'],
    ])
    expect(found('PROXY http://a:1')).toEqual([])
    expect(found('banana')).toEqual([])
    expect(found('HTTP a')).toEqual([['a:80', 'PAC file a.pac: HTTP a']])
  })
})

describe('what was heard of a handshake', () => {
  const record = (...messages: Buffer[]) => {
    const all = Buffer.concat(messages)
    return Buffer.concat([Buffer.from([0x16, 3, 3, all.length >> 8, all.length & 255]), all])
  }
  const message = (type: number, length: number) =>
    Buffer.concat([Buffer.from([type, 0, 0, length]), Buffer.alloc(length)])

  test('holds a request for a certificate, or not', () => {
    expect(holdsCertificateRequest(record(message(2, 5), message(11, 3), message(13, 1)))).toBe(true)
    expect(holdsCertificateRequest(Buffer.concat([record(message(2, 5)), record(message(13, 1))]))).toBe(true)
    expect(holdsCertificateRequest(record(message(2, 5), message(14, 0)))).toBe(false)
    expect(holdsCertificateRequest(Buffer.alloc(0))).toBe(false)
    expect(holdsCertificateRequest(Buffer.from('HTTP/1.1 400'))).toBe(false)
  })

  test('is a greeting where it is no TLS', () => {
    expect(greetingIn(Buffer.from('220 mail\r\nmore'))).toBe('220 mail')
    expect(greetingIn(Buffer.from('a\u0001b'))).toBe('a?b')
    expect(greetingIn(Buffer.from('x'.repeat(100)))).toHaveLength(80)
    expect(greetingIn(Buffer.from([0x15, 3, 3]))).toBeNull()
    expect(greetingIn(Buffer.from([0x16, 3, 3]))).toBeNull()
    expect(greetingIn(Buffer.alloc(0))).toBeNull()
    expect(greetingIn(Buffer.from('\n'))).toBeNull()
  })
})

describe('a packed answer', () => {
  const body = Buffer.from('{"a":1}')
  test.each([
    ['', body],
    ['identity', body],
    ['gzip', gzipSync(body)],
    ['X-GZIP', gzipSync(body)],
    ['br', brotliCompressSync(body)],
    ['deflate', deflateSync(body)],
    ['deflate', deflateRawSync(body)],
    ['gzip, br', brotliCompressSync(gzipSync(body))],
  ])('by %j is unpacked', (encoding, packed) => {
    expect(unpacked(packed, encoding, 1000)).toBe('{"a":1}')
  })
  test('that cannot be unpacked is shown as it came', () => {
    expect(unpacked(body, 'zstd-of-somebody', 1000)).toBe('{"a":1}')
    expect(unpacked(body, 'gzip', 1000)).toBe('{"a":1}')
    expect(unpacked(gzipSync(Buffer.alloc(5000, 'a')), 'gzip', 1000)).not.toContain('aaaaaaaaaa')
  })
})

describe('of two failures of a look-up', () => {
  const failure = (kind: Failure['kind'], code: string): Failure => ({ kind, code, message: '' })
  const system = failure('lookup-failed', 'EAI_AGAIN')
  test.each([
    [null, system],
    [failure('no-such-name', 'ENOTFOUND'), 'asked'],
    [failure('lookup-failed', 'ESERVFAIL'), 'asked'],
    [failure('lookup-failed', 'EREFUSED'), 'asked'],
    [failure('lookup-failed', 'ETIMEOUT'), system],
  ])('%j beside the system’s', (asked, expected) => {
    expect(better(system, asked)).toBe(expected === 'asked' ? asked : expected)
  })
})
