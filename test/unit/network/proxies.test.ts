import { describe, expect, test } from 'vitest'
import { bypasses, chooseProxy, namedProxy, parseProxy } from '../../../core/network/proxies.ts'
import { parseResolveRule } from '../../../core/network/resolve-rules.ts'
import { words } from '../../support/words.ts'

const choose = (url: string, flag: string | undefined, env: Record<string, string>) => {
  const choice = chooseProxy(new URL(url), flag, env)
  return choice && [choice.proxy, words.say(choice.source)]
}
const all = { HTTPS_PROXY: 'http://proxy.example:3128', http_proxy: 'http://plain.example:8080' }

describe('the proxy', () => {
  test.each([
    ['the environment', 'https://acme.okta.com', undefined, all, 'proxy.example:3128', 'HTTPS_PROXY'],
    ['in small letters', 'https://acme.okta.com', undefined, { https_proxy: 'http://p:1' }, 'p:1', 'https_proxy'],
    [
      'capitals before small letters',
      'https://acme.okta.com',
      undefined,
      { https_proxy: 'http://p:1', ...all },
      'proxy.example:3128',
      'HTTPS_PROXY (https_proxy names a different proxy)',
    ],
    [
      'capitals and small letters alike',
      'https://acme.okta.com',
      undefined,
      { https_proxy: 'http://p:1', HTTPS_PROXY: 'http://p:1' },
      'p:1',
      'HTTPS_PROXY',
    ],
    [
      'white space around it',
      'https://acme.okta.com',
      undefined,
      { HTTPS_PROXY: ' http://p:1 ' },
      'p:1',
      'HTTPS_PROXY',
    ],
    ['for everything', 'https://acme.okta.com', undefined, { ALL_PROXY: 'http://p:1' }, 'p:1', 'ALL_PROXY'],
    [
      'its own before the one for everything',
      'https://acme.okta.com',
      undefined,
      { ALL_PROXY: 'http://p:1', ...all },
      'proxy.example:3128',
      'HTTPS_PROXY',
    ],
    ['for plain http', 'http://id.example', undefined, all, 'plain.example:8080', 'http_proxy'],
    [
      'one that is no address',
      'https://acme.okta.com',
      undefined,
      { HTTPS_PROXY: ':::' },
      null,
      'HTTPS_PROXY is not a URL',
    ],
    ['without a port', 'https://acme.okta.com', undefined, { HTTPS_PROXY: 'http://p' }, 'p:80', 'HTTPS_PROXY'],
    [
      'with TLS and without a port',
      'https://acme.okta.com',
      undefined,
      { HTTPS_PROXY: 'https://p' },
      'p:443',
      'HTTPS_PROXY',
    ],
    [
      'its login is not shown',
      'https://acme.okta.com',
      undefined,
      { HTTPS_PROXY: 'http://me:pw@p:1' },
      'p:1',
      'HTTPS_PROXY',
    ],
    [
      'an exception',
      'https://acme.okta.com',
      undefined,
      { ...all, NO_PROXY: 'a.b, .okta.com' },
      null,
      'NO_PROXY (.okta.com)',
    ],
    [
      'an exception in small letters',
      'https://acme.okta.com',
      undefined,
      { ...all, no_proxy: 'okta.com' },
      null,
      'NO_PROXY (okta.com)',
    ],
    [
      'this computer needs none',
      'https://127.0.0.1:8443',
      undefined,
      all,
      null,
      'connections to this computer do not use a proxy',
    ],
    [
      'this computer by name',
      'https://localhost',
      undefined,
      all,
      null,
      'connections to this computer do not use a proxy',
    ],
    ['this computer by IPv6', 'https://[::1]', undefined, all, null, 'connections to this computer do not use a proxy'],
    ['the option before the environment', 'https://acme.okta.com', 'http://mine:9', all, 'mine:9', '--proxy'],
    ['the option before an exception', 'https://acme.okta.com', 'mine:9', { NO_PROXY: '*' }, 'mine:9', '--proxy'],
    ['the option even for this computer', 'https://127.0.0.1', 'mine:9', {}, 'mine:9', '--proxy'],
    ['the option says none', 'https://acme.okta.com', 'none', all, null, '--proxy none'],
  ] as const)('%s', (_name, url, flag, env, proxy, source) => {
    expect(choose(url, flag, { ...env })).toEqual([proxy, source])
  })

  test.each([
    ['nothing is named', 'https://acme.okta.com', {}],
    ['an empty one', 'https://acme.okta.com', { HTTPS_PROXY: '' }],
    // HTTP_PROXY in capitals is what a CGI request header becomes.
    ['the one that a request could set', 'http://id.example', { HTTP_PROXY: 'http://p:1' }],
  ] as const)('is left open: %s', (_name, url, env) => {
    expect(choose(url, undefined, { ...env })).toBeNull()
  })

  test.each([
    ['option', 'p:1', ['p:1', '--proxy']],
    ['option', ':::', [null, '--proxy is not a URL']],
    ['settings', 'p:1', ['p:1', 'the settings']],
    ['settings', 'none', [null, 'the settings: no proxy']],
    ['settings', ':::', [null, 'the settings do not name a URL']],
  ] as const)('is said to be named by the %s: %s', (by, given, expected) => {
    const { proxy, source, unusable } = namedProxy(given, by)
    expect([proxy, words.say(source)]).toEqual(expected)
    expect(unusable?.code).toBe(given === ':::' ? 'PROXY_SETTING' : undefined)
  })
})

describe('an exception from the proxy', () => {
  test.each([
    ['*', 'acme.okta.com', 443, true],
    ['', 'acme.okta.com', 443, false],
    ['acme.okta.com', 'acme.okta.com', 443, true],
    ['ACME.Okta.com', 'acme.okta.com', 443, true],
    [' okta.com ', 'acme.okta.com', 443, true],
    ['.okta.com', 'acme.okta.com', 443, true],
    ['.okta.com', 'okta.com', 443, true],
    ['*.okta.com', 'acme.okta.com', 443, true],
    ['okta.com', 'notokta.com', 443, false],
    ['acme.okta.com', 'okta.com', 443, false],
    ['okta.com:443', 'acme.okta.com', 443, true],
    ['okta.com:8443', 'acme.okta.com', 443, false],
    ['10.0.0.5', '10.0.0.5', 443, true],
    ['10.0.0.0/8', '10.20.30.40', 443, true],
    ['10.0.0.0/8', '11.0.0.1', 443, false],
    ['192.168.1.0/24', '192.168.2.1', 443, false],
    ['0.0.0.0/0', '203.0.113.7', 443, true],
    ['10.0.0.0/8', 'acme.okta.com', 443, false],
    ['10.0.0.0/', '10.0.0.1', 443, false],
    ['[2001:db8::7]', '2001:db8::7', 443, true],
    ['[2001:db8::7]:443', '2001:db8::7', 443, true],
    ['[2001:db8::7]:8443', '2001:db8::7', 443, false],
    ['2001:db8::7', '2001:db8::7', 443, true],
  ])('%j for %s, port %i: %s', (entry, host, port, applies) => {
    expect(bypasses(entry, host, port)).toBe(applies)
  })
})

describe('the address of a proxy', () => {
  test.each([
    ['proxy.example:3128', 'http://proxy.example:3128/'],
    ['http://me:pw@proxy.example:3128', 'http://me:pw@proxy.example:3128/'],
    ['https://proxy.example', 'https://proxy.example/'],
    ['[2001:db8::1]:3128', 'http://[2001:db8::1]:3128/'],
  ])('%s', (text, url) => {
    expect(parseProxy(text)?.href).toBe(url)
  })

  test.each(['socks5://proxy.example', 'ftp://p', 'http://', 'two words', ''])('%j is none', (text) => {
    expect(parseProxy(text)).toBeNull()
  })
})

describe('a rule for an address', () => {
  test.each([
    ['acme.okta.com:443:10.0.0.5', { host: 'acme.okta.com', port: 443, address: '10.0.0.5' }],
    [' ACME.okta.com:8443:10.0.0.5 ', { host: 'acme.okta.com', port: 8443, address: '10.0.0.5' }],
    ['acme.okta.com:443:2001:db8::5', { host: 'acme.okta.com', port: 443, address: '2001:db8::5' }],
    ['acme.okta.com:443:[2001:db8::5]', { host: 'acme.okta.com', port: 443, address: '2001:db8::5' }],
    ['[2001:db8::1]:443:10.0.0.5', { host: '2001:db8::1', port: 443, address: '10.0.0.5' }],
    ['acme.okta.com:65535:::1', { host: 'acme.okta.com', port: 65_535, address: '::1' }],
  ])('%s', (text, rule) => {
    expect(parseResolveRule(text)).toEqual(rule)
  })

  test.each([
    '',
    'acme.okta.com',
    'acme.okta.com:443',
    'acme.okta.com:https:10.0.0.5',
    'acme.okta.com:0:10.0.0.5',
    'acme.okta.com:65536:10.0.0.5',
    'acme.okta.com:443:other.example',
    ':443:10.0.0.5',
  ])('%j is none', (text) => {
    expect(parseResolveRule(text)).toBeNull()
  })
})
