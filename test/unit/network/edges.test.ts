import { createServer } from 'node:http'
import { connect, createServer as createTcpServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { codeOf, handshakeFailure, opensslWords, requestFailure } from '../../../core/network/failures.ts'
import { hostsEntries } from '../../../core/network/hosts-file.ts'
import { inCidr, inRange } from '../../../core/network/ipv4.ts'
import { waitForVisit } from '../../../core/network/loopback-visit.ts'
import { parseNameServer } from '../../../core/network/name-servers.ts'
import { dateRange } from '../../../core/network/pac-dates.ts'
import { worldOf } from '../../../core/network/pac-world.ts'
import { bypasses, choicesIn, chooseFromEnvironment, namedProxy, parseProxy } from '../../../core/network/proxies.ts'
import { schemesIn } from '../../../core/network/proxy-refusal.ts'
import { parseResolveRule } from '../../../core/network/resolve-rules.ts'
import { greetingIn, holdsCertificateRequest } from '../../../core/network/second-look.ts'
import { isLost } from '../../../core/network/start-tls.ts'
import { unpacked } from '../../../core/network/unpacked.ts'
import { said } from '../../../core/words/said.ts'
import { deadPort } from './loopback.ts'

const coded = (code: string, message = 'said', cause?: unknown) =>
  Object.assign(new Error(message, cause === undefined ? {} : { cause }), { code })

describe('the code of an exception', () => {
  const within = (depth: number): unknown =>
    depth === 0 ? coded('DEEP') : new Error('outer', { cause: within(depth - 1) })
  test.each([
    [4, 'DEEP'],
    [5, 'Error'],
  ])('is looked for behind %i others', (depth, code) => {
    expect(codeOf(within(depth))).toBe(code)
  })
  test('is a text', () => {
    expect(codeOf(Object.assign(new Error('x'), { code: 7 }))).toBe('Error')
  })
})

describe('what stopped a request', () => {
  test.each([
    ['HPE_X', 'x', 'not-http'],
    ['XHPE_X', 'x', 'reset'],
    ['HTTPParserError', 'x', 'not-http'],
    ['XHTTPParserError', 'x', 'reset'],
    ['HTTPParserErrors', 'x', 'reset'],
    ['ERR_ASSERTION', 'x', 'not-http'],
    ['XERR_ASSERTION', 'x', 'reset'],
    ['ERR_ASSERTIONS', 'x', 'reset'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'x', 'not-http'],
    ['UND_ERR_SOCKET', 'bad response', 'not-http'],
    ['UND_ERR_SOCKET', 'a bad response', 'reset'],
    ['UND_ERR_OTHER', 'bad response', 'reset'],
    ['ERR_SSL_X', 'x', 'handshake'],
    ['EPROTO', 'x', 'handshake'],
    ['XEPROTO', 'x', 'reset'],
    ['AbortErrors', 'x', 'reset'],
  ])('%s (%s): %s', (code, message, kind) => {
    expect(requestFailure(coded(code, message)).kind).toBe(kind)
  })
  test('is told on one line', () => {
    expect(requestFailure(coded('HPE_X', ' a \n  b ')).message).toBe('a b')
    expect(requestFailure('a word')).toEqual({ kind: 'reset', code: 'UNKNOWN', message: 'a word' })
  })
  test('says how many bytes were too many, where that is known', () => {
    expect(requestFailure(Object.assign(coded('RESPONSE_EXCEEDED'), { bytes: 9 }))).toEqual({
      kind: 'too-large',
      code: 'RESPONSE_EXCEEDED',
      message: 'said',
      bytes: 9,
    })
    expect(requestFailure(coded('UND_ERR_HEADERS_OVERFLOW'))).not.toHaveProperty('bytes')
  })
})

test.each([
  ['XECONNRESET', 'handshake'],
  ['ECONNRESETX', 'handshake'],
  ['EPIPEX', 'handshake'],
  ['XCERT_A', 'handshake'],
  ['INVALID_CA', 'certificate'],
  ['INVALID_CAT', 'handshake'],
  ['HOSTNAME_MISMATCH', 'certificate'],
  ['EE_MD_TOO_WEAK', 'certificate'],
])('a handshake that failed with %s: %s', (code, kind) => {
  expect(handshakeFailure(coded(code))).toEqual({ kind, code, message: 'said' })
})
test('a certificate whose code is known keeps it, whatever the words are', () => {
  expect(handshakeFailure(coded('CERT_REJECTED', 'ee key too small')).code).toBe('CERT_REJECTED')
})
test.each([
  [' plain words ', 'plain words'],
  [
    'see 40D7:error:0A00010B:SSL routines:f:wrong version:r.c:3:',
    'see 40D7:error:0A00010B:SSL routines:f:wrong version:r.c:3:',
  ],
  ['40D7:error:0A:SSL routines:f:a Wrong_VERSION:r.c:3:', 'a Wrong_VERSION'],
])('the library’s line %j is %j', (line, words) => {
  expect(opensslWords(line)).toBe(words)
})

test.each([
  ['10.1.2.3', '10.0.0.0', 'x', false],
  ['x', '10.0.0.0', '0.0.0.0', false],
  ['10.1.2.3', '10.0.0.0', '255.0.0', false],
  ['0.0.0.0', 'x', '0.0.0.0', false],
])('%s in %s with the mask %s: %s', (address, network, mask, holds) => {
  expect(inRange(address, network, mask)).toBe(holds)
})
test.each([
  ['10.1.2.3', '10.1.2.3/32', true],
  ['2001:db8::1', '2001:db8::1/128', true],
  ['2001:db8::1', '2001:db8::/33', true],
  ['10.1.2.3', '10.0.0.0/x8', false],
  ['10.1.2.3', '10.0.0.0/8x', false],
  ['10.1.2.3', '::ffff:0:0/96', false],
  ['::ffff:10.1.2.3', '10.0.0.0/8', false],
])('%s in %s: %s', (address, range, holds) => {
  expect(inCidr(address, range)).toBe(holds)
})

test.each([
  [' 10.0.0.53 ', '10.0.0.53'],
  ['[2001:db8::53]', '2001:db8::53'],
  ['10.0.0.53:1', '10.0.0.53:1'],
  ['x10.0.0.53', null],
  ['', null],
])('the name server %j is %j', (text, server) => {
  expect(parseNameServer(text)).toBe(server)
})

test.each([
  ['x[acme.okta.com:443:10.0.0.5', { host: 'x[acme.okta.com', port: 443, address: '10.0.0.5' }],
  ['acme.okta.com:1:10.0.0.5', { host: 'acme.okta.com', port: 1, address: '10.0.0.5' }],
  ['acme.okta.com:443:10.0.0.5x', null],
  [`${'a'.repeat(256)}:443:10.0.0.5`, null],
])('the rule %j is %j', (text, rule) => {
  expect(parseResolveRule(text)).toEqual(rule)
})

test('a line of a hosts file may begin with white space, and have more of it between', () => {
  expect(hostsEntries('a', () => '  10.0.0.5 \t a')).toEqual(['10.0.0.5'])
})

describe('a proxy', () => {
  const by = said('network.system')
  test.each([
    ['xhttps://p', null],
    ['see http://p', null],
    ['shttp://p', null],
    ['http://a"b', null],
    ['http://"', null],
    ['http://p_1.test', 'p_1.test'],
  ])('written as %j is %j', (text, host) => {
    expect(parseProxy(text)?.hostname ?? null).toBe(host)
  })
  test.each([
    ['.', 'acme.okta.com', false],
    ['*.', 'acme.okta.com', false],
    ['acme.okta.com.', 'acme.okta.com', true],
    ['acme.okta.com', 'acme.okta.com.', true],
    ['   ', 'x', false],
  ])('is passed by for %j at %s: %s', (entry, host, by) => {
    expect(bypasses(entry, host, 443)).toBe(by)
  })
  test.each([
    [{ HTTPS_PROXY: 'socks5://p:1' }, 'PROXY_SETTING_SOCKS', said('network.variable-socks', { name: 'HTTPS_PROXY' })],
    [{ HTTPS_PROXY: ':::' }, 'PROXY_SETTING', said('network.variable-invalid', { name: 'HTTPS_PROXY' })],
  ])('that is no address or of another kind is said so: %j', (env, code, source) => {
    expect(chooseFromEnvironment(new URL('https://a.test'), env)).toEqual({
      proxy: null,
      url: null,
      source,
      unusable: { kind: 'proxy-setting', code, message: '', about: 'HTTPS_PROXY' },
    })
  })
  test('whose name only holds the word is no SOCKS proxy', () => {
    const choice = chooseFromEnvironment(new URL('https://a.test'), { HTTPS_PROXY: 'http://socks.test:1' })
    expect(choice?.proxy).toBe('socks.test:1')
  })
  test('is passed by for the entry of a list with any space between', () => {
    const env = { HTTPS_PROXY: 'p:1', NO_PROXY: 'a.test, \t b.test' }
    expect(chooseFromEnvironment(new URL('https://b.test'), env)?.source).toEqual(
      said('network.no-proxy', { entry: 'b.test' }),
    )
    expect(chooseFromEnvironment(new URL('https://c.test'), env)?.proxy).toBe('p:1')
  })
  test.each([
    ['NOTDIRECT', []],
    ['DIRECTLY', []],
    ['XPROXY a:1', []],
    ['PROXY a:1 b', []],
    ['PROXY   a:1', ['a:1']],
    ['https a', ['a:443']],
    ['', []],
    ['PROXY', []],
  ])('in the answer %j is %j', (answer, proxies) => {
    expect(choicesIn(answer, by).map(({ proxy }) => proxy)).toEqual(proxies)
  })
  test('by an option that is none names the option', () => {
    expect(namedProxy(':::', 'option').unusable).toEqual({
      kind: 'proxy-setting',
      code: 'PROXY_SETTING',
      message: '',
      about: '--proxy',
    })
  })
  test.each([
    [['Basic realm = "x", charset="y"'], ['Basic']],
    [['Digest qop  ="auth", NTLM'], ['Digest', 'NTLM']],
  ])('offers in %j: %j', (headers, schemes) => {
    expect(schemesIn(headers)).toEqual(schemes)
  })
})

describe('a range of dates', () => {
  // Local time: in the middle of a day, so that no zone moves it.
  const now = new Date(2026, 10, 28, 12)
  test.each([
    [[28], true],
    [[27], false],
    [['NOV'], true],
    [['nov'], true],
    [[2026], true],
    [[2025], false],
    [[32], false],
    [[31], false],
    [[0], false],
    [[-28], false],
    [[28.5], false],
    [['banana'], false],
    [[], false],
    [[27, 28], true],
    [[28, 29], true],
    [[29, 31], false],
    [[29, 28], true],
    [[29, 27], false],
    [[20, 10], true],
    [['NOV', 'FEB'], true],
    [['DEC', 'NOV'], true],
    [['DEC', 'OCT'], false],
    [[2025, 2026], true],
    [[1, 'NOV', 30, 'NOV'], true],
    [[29, 'NOV', 30, 'NOV'], false],
    [[1, 'DEC', 28, 'NOV'], true],
    [[1, 'DEC', 27, 'NOV'], false],
    [['OCT', 2026, 'DEC', 2026], true],
    [['DEC', 2025, 'OCT', 2026], false],
    [[28, 'NOV', 2026, 28, 'NOV', 2026], true],
    [[29, 'NOV', 2026, 1, 'DEC', 2026], false],
    [[1, 'NOV'], false],
    [['NOV', 28], false],
    [[28, 'NOV', 28, 2026], false],
  ])('%j holds today: %s', (given, holds) => {
    expect(dateRange(given as unknown[], now)).toBe(holds)
  })
  test('may be in the time of Greenwich', () => {
    const late = new Date('2026-11-28T23:30:00Z')
    expect(dateRange([28, 'GMT'], late)).toBe(true)
    expect(dateRange(['NOV', 'GMT'], late)).toBe(true)
    expect(dateRange([2026, 'GMT'], late)).toBe(true)
    expect(dateRange([29, 'GMT'], late)).toBe(false)
    expect(dateRange(['GMT'], late)).toBe(false)
  })
})

describe('the world of a PAC file', () => {
  const asked: string[] = []
  const world = worldOf(async (host) => {
    asked.push(host)
    return host === 'a.test' ? '10.1.2.3' : null
  })
  test('looks names up, and no addresses', async () => {
    expect(await world.dnsResolve('a.test')).toBe('10.1.2.3')
    expect(await world.dnsResolve('b.test')).toBeNull()
    expect(await world.dnsResolve('10.9.9.9')).toBe('10.9.9.9')
    expect(await world.dnsResolveEx('a.test')).toBe('10.1.2.3')
    expect(await world.dnsResolveEx('b.test')).toBe('')
    expect(asked).toEqual(['a.test', 'b.test', 'a.test', 'b.test'])
  })
  test('tells what can be resolved', async () => {
    expect(await world.isResolvable('a.test')).toBe(true)
    expect(await world.isResolvable('b.test')).toBe(false)
    expect(await world.isResolvableEx('a.test')).toBe(true)
    expect(await world.isResolvableEx('b.test')).toBe(false)
  })
  test('tells what lies in a network', async () => {
    expect(await world.isInNet('a.test', '10.0.0.0', '255.0.0.0')).toBe(true)
    expect(await world.isInNet('a.test', '11.0.0.0', '255.0.0.0')).toBe(false)
    expect(await world.isInNet('b.test', '0.0.0.0', '0.0.0.0')).toBe(false)
    expect(await world.isInNetEx('a.test', '10.0.0.0/8')).toBe(true)
    expect(await world.isInNetEx('a.test', '11.0.0.0/8')).toBe(false)
    expect(await world.isInNetEx('2001:db8::1', '2001:db8::/32')).toBe(true)
    expect(await world.isInNetEx('b.test', '0.0.0.0/0')).toBe(false)
  })
  test('has the other functions that scripts call', async () => {
    expect(world.convert_addr('1.2.3.4')).toBe(16_909_060)
    expect(world.convert_addr('256.0.0.1')).toBe(1)
    expect(world.getClientVersion()).toBe('1.0')
    expect(world.sortIpAddressList('b;a')).toBe('b;a')
    expect(world.alert()).toBeUndefined()
    expect(await world.myIpAddress()).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
    expect(await world.myIpAddressEx()).toBe(await world.myIpAddress())
    expect(world.dateRange(1, 31)).toBe(true)
    expect(world.dateRange('banana')).toBe(false)
  })
})

describe('what was heard of a handshake', () => {
  test('holds a request for a certificate only where a record of one was there', () => {
    const message = Buffer.from([13, 0, 0, 0])
    const record = Buffer.concat([Buffer.from([0x16, 3, 3, 0, 4]), message])
    expect(holdsCertificateRequest(record)).toBe(true)
    expect(holdsCertificateRequest(record.subarray(0, 5))).toBe(false)
    expect(holdsCertificateRequest(record.subarray(0, 4))).toBe(false)
    expect(holdsCertificateRequest(Buffer.concat([Buffer.from([0x17, 3, 3, 0, 4]), message]))).toBe(false)
    expect(holdsCertificateRequest(Buffer.concat([Buffer.from([0x16, 3, 3, 0, 0]), record]))).toBe(true)
    const after = Buffer.concat([record.subarray(0, 5), Buffer.from([14, 0, 0, 0]), Buffer.from([0x17]), record])
    expect(holdsCertificateRequest(after)).toBe(false)
  })
  test.each([0x14, 0x15, 0x16, 0x17])('is no greeting where it begins with %i', (first) => {
    expect(greetingIn(Buffer.from([first, 65]))).toBeNull()
  })
  test('is a greeting for any other', () => {
    expect(greetingIn(Buffer.from([0x13, 65]))).toBe('?A')
    expect(greetingIn(Buffer.from('a~ \x7f'))).toBe('a~ ?')
  })
})

test.each([
  ['XTIMEOUT', false],
  ['TIMEOUTX', false],
  ['EPIPE', true],
])('a connection that ended with %s is lost: %s', (code, lost) => {
  expect(isLost({ code, sent: 1221, bytes: 0 })).toBe(lost)
})

test('a body of an unknown coding is shown as it came, whatever the next is', () => {
  expect(unpacked(Buffer.from('a'), 'identity, , unknown', 9)).toBe('a')
  expect(unpacked(Buffer.from('a'), ' , ', 9)).toBe('a')
})

describe('a visit at this machine', () => {
  const pages = { done: 'done', refused: 'refused', foreign: 'foreign', nothing: 'nothing' }
  const wait = async (url: string) => {
    const listening = await waitForVisit(url, 'right', pages)
    if ('failure' in listening) throw new Error(listening.failure.code)
    return listening
  }

  test('by its name is waited for in both families', async () => {
    const port = await deadPort()
    const listening = await wait(`http://localhost:${port}/cb`)
    expect((await fetch(`http://127.0.0.1:${port}/cb?state=x`)).status).toBe(200)
    expect((await fetch(`http://[::1]:${port}/cb?state=x`)).status).toBe(200)
    await listening.close()
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    const below = await wait(`http://app.localhost:${port}/cb`)
    expect((await fetch(`http://[::1]:${port}/cb?state=x`)).status).toBe(200)
    await below.close()
  })

  test('by an address is waited for at that alone', async () => {
    const port = await deadPort()
    const listening = await wait(`http://127.0.0.1:${port}/cb`)
    await expect(fetch(`http://[::1]:${port}/cb?state=x`)).rejects.toThrow()
    await listening.close()
  })

  test('for another host is none', async () => {
    const port = await deadPort()
    const listening = await wait(`http://127.0.0.1:${port}/cb`)
    const raw = (head: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(head))
        let heard = ''
        socket.on('data', (chunk) => {
          heard += chunk
        })
        socket.on('close', () => resolve(heard))
      })
    expect(await raw('GET /cb?state=right HTTP/1.1\r\nHost: evil.test\r\n\r\n')).toContain(' 404 ')
    expect(await raw('GET /cb?state=right HTTP/1.1\r\nHost: \r\n\r\n')).toContain(' 404 ')
    expect(await raw('GET /cb?state=x HTTP/1.0\r\n\r\n')).toContain(' 200 ')
    await listening.close()
  })

  test('whose second family is taken is not waited for at all', async () => {
    const other = createServer()
    await new Promise<void>((ready) => other.listen(0, '::1', ready))
    const { port } = other.address() as { port: number }
    expect(await waitForVisit(`http://localhost:${port}/cb`, 's', pages)).toEqual({
      failure: { port, code: 'EADDRINUSE' },
    })
    const free = createTcpServer()
    await new Promise<void>((ready, failed) => free.once('error', failed).listen(port, '127.0.0.1', ready))
    await new Promise((closed) => free.close(closed))
    await new Promise((closed) => other.close(closed))
  })
})
