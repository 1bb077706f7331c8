import { expect } from 'vitest'
import type { Attempt, DirectTry, ProxyAnswer, Resolution } from '../../../../core/model/facts.ts'
import { grammarOf } from '../../../../core/words/intl.ts'
import { said } from '../../../../core/words/said.ts'
import {
  answered,
  certificate,
  failed,
  failure,
  handshake,
  now,
  page,
  plainTarget,
  type Row,
  target,
} from '../fixtures.ts'

const { day, time } = grammarOf('en')

const resolution = (change: Partial<Resolution>): Resolution => ({
  host: 'acme.okta.com',
  source: 'resolver',
  answers: [],
  failure: null,
  servers: ['192.0.2.53'],
  ms: 4,
  queries: [],
  ...change,
})
const attempt = (address: string, code: string | null = null): Attempt => ({
  address,
  family: address.includes(':') ? 6 : 4,
  ms: 5,
  failure: code === null ? null : failure('connect.timeout', code),
})
const at = (offset: number, headers: Record<string, string> = {}) =>
  answered({ at: now + 500 + offset * 1000, headers })
const secure = { target: target(), now }
const refusedTls = (diagnosis: string, change: Parameters<typeof handshake>[0] = {}) =>
  handshake({ failure: failure(diagnosis), ...change })
const noCertificate = { protocol: null, cipher: null, chain: [] }

const answerOf = (change: Partial<ProxyAnswer>): ProxyAnswer => ({
  failure: null,
  status: null,
  offers: [],
  loginSent: false,
  overTls: false,
  page: null,
  ...change,
})

const direct = { proxy: null, source: said('network.unset') } as const
const directTry = (change: Partial<DirectTry>): DirectTry => ({
  works: true,
  address: '203.0.113.7',
  failure: null,
  issuer: 'CN=Public CA 1',
  ...change,
})

export const network: Readonly<Record<string, readonly Row[]>> = {
  'clock.in-step': [
    {
      name: 'in step',
      facts: { oauthDocument: at(0) },
      gives: true,
      with: { seen: '0 s apart, accurate to 1 s, from 1 response' },
    },
    { name: '30 s apart', facts: { oauthDocument: at(30) }, gives: true },
    {
      name: '31 s ahead',
      facts: { oauthDocument: at(31) },
      gives: 'clock.ahead',
      with: { says: 'The clock is 31 s ahead of the server, accurate to 1 s, from 1 response.', actual: '31 s apart' },
    },
    {
      name: '10 minutes behind',
      facts: { oauthDocument: at(-600) },
      gives: 'clock.behind',
      with: { says: 'The clock is 600 s (10 minutes) behind the server, accurate to 1 s, from 1 response.' },
    },
    {
      name: 'two hours ahead',
      facts: { oauthDocument: at(7200) },
      gives: 'clock.ahead',
      with: {
        says: 'The clock is 7,200 s (2 hours) ahead of the server, accurate to 1 s, from 1 response. The difference is a whole number of hours. Check the time zone and daylight saving time as well.',
      },
    },
    {
      name: 'three documents of a cache that does not say so, beside a fresh answer',
      facts: { oauthDocument: at(600), oidcDocument: at(600), keysOutcome: at(600), tokenOutcome: at(0) },
      gives: true,
    },
    { name: 'a hit of a cache', facts: { oauthDocument: at(900, { 'x-cache': 'HIT from edge' }) }, gives: null },
    {
      name: 'a page of something else',
      facts: { oauthDocument: page(403, 'Blocked', { date: new Date(now - 900_000).toUTCString() }) },
      gives: null,
    },
    { name: 'a number for a date', facts: { oauthDocument: at(0, { date: '2026' }) }, gives: null },
    {
      name: 'one answer of many is off',
      facts: { oauthDocument: at(900), oidcDocument: at(0), keysOutcome: at(1), organization: null },
      gives: true,
    },
    {
      name: 'one of two answers is off',
      facts: { oauthDocument: at(900), oidcDocument: at(1) },
      gives: true,
    },
    {
      name: 'an old answer from a cache beside a fresh one that is off',
      facts: { oauthDocument: at(0, { age: '900' }), tokenOutcome: at(-90) },
      gives: 'clock.behind',
    },
    { name: 'only an answer from a cache', facts: { oauthDocument: at(900, { age: '900' }) }, gives: null },
    { name: 'an answer without a date', facts: { oauthDocument: answered({ headers: { date: '' } }) }, gives: null },
    { name: 'no answer', facts: { oauthDocument: failed('http.timeout') }, gives: null, with: { applies: false } },
  ],
  'dns.host-resolves': [
    {
      name: 'two addresses',
      facts: {
        target: target(),
        resolution: resolution({
          answers: [
            { address: '203.0.113.7', family: 4 },
            { address: '2001:db8::7', family: 6 },
          ],
        }),
      },
      gives: true,
      with: { seen: ['203.0.113.7', '2001:db8::7'] },
    },
    {
      name: 'left to the proxy',
      facts: { target: target(), resolution: resolution({ source: 'proxy' }) },
      gives: null,
      with: { applies: false },
    },
    {
      name: 'no such name',
      facts: { target: target(), resolution: resolution({ failure: failure('dns.not-found', 'ENOTFOUND') }) },
      gives: 'dns.not-found',
      with: {
        expected: 'an address of acme.okta.com',
        actual: 'ENOTFOUND',
        says: 'The DNS server 192.0.2.53 did not return an address.',
      },
    },
    {
      name: 'the resolver fails',
      facts: { target: target(), resolution: resolution({ failure: failure('dns.failed', 'EAI_AGAIN') }) },
      gives: 'dns.failed',
      with: { actual: 'EAI_AGAIN' },
    },
    {
      name: 'the resolver says why it fails',
      facts: {
        target: target(),
        resolution: resolution({
          failure: failure('dns.failed', 'ESERVFAIL'),
          queries: [4, 6].map((family) => ({ family: family as 4 | 6, code: 'ESERVFAIL', ms: 2, answers: 0 })),
        }),
      },
      gives: 'dns.failed',
      with: { says: 'The DNS server 192.0.2.53 reported a failure (SERVFAIL).' },
    },
    {
      name: 'two DNS servers that fail in different ways, one of them by family',
      facts: {
        target: target(),
        resolution: resolution({
          failure: failure('dns.failed', 'ESERVFAIL'),
          servers: ['192.0.2.53', '192.0.2.54'],
          queries: [
            { family: 4, code: 'ETIMEOUT', ms: 2, answers: 0, server: '192.0.2.53' },
            { family: 6, code: 'EODD', ms: 2, answers: 0, server: '192.0.2.53' },
            { family: 4, code: 'EREFUSED', ms: 2, answers: 0, server: '192.0.2.54' },
            { family: 6, code: 'EREFUSED', ms: 2, answers: 0, server: '192.0.2.54' },
          ],
        }),
      },
      gives: 'dns.failed',
      with: {
        says: 'For IPv4, the DNS server 192.0.2.53 did not respond. For IPv6, the DNS server 192.0.2.53 responded with EODD. The DNS server 192.0.2.54 refused the query (REFUSED).',
      },
    },
    {
      name: 'an alias that leads nowhere, of several DNS servers',
      facts: {
        target: target(),
        resolution: resolution({ servers: ['192.0.2.53', '192.0.2.54'], alias: 'gone.example' }),
      },
      gives: 'dns.not-found',
      with: {
        variant: 'alias',
        says: 'The DNS servers 192.0.2.53 and 192.0.2.54 did not return an address. acme.okta.com is an alias (CNAME) of gone.example, which does not resolve to an address.',
      },
    },
    {
      name: 'a name without addresses',
      facts: { target: target(), resolution: resolution({}) },
      gives: 'dns.not-found',
      with: { actual: 'no address' },
    },
  ],
  'dns.address-public': [
    {
      name: 'a public address',
      facts: { target: target(), resolution: resolution({ answers: [{ address: '203.0.113.7', family: 4 }] }) },
      gives: true,
      with: { seen: ['203.0.113.7'] },
    },
    ...(['10.1.2.3', '100.64.0.9', '192.168.7.7', 'fd00::7'] as const).map((address) => ({
      name: `the name server gives ${address}`,
      facts: {
        target: target(),
        resolution: resolution({ answers: [{ address, family: address.includes(':') ? (6 as const) : (4 as const) }] }),
      },
      gives: 'dns.private-answer',
      with: { says: `The DNS server 192.0.2.53 returned ${address}.` },
    })),
    {
      name: 'a name server that blocks',
      facts: { target: target(), resolution: resolution({ answers: [{ address: '0.0.0.0', family: 4 }] }) },
      gives: 'dns.private-answer',
      with: {
        says: 'The DNS server 192.0.2.53 returned 0.0.0.0. DNS servers return such an address for a name that they block.',
      },
    },
    {
      name: 'the hosts file says so',
      facts: {
        target: target(),
        resolution: resolution({ source: 'hosts file', answers: [{ address: '10.1.2.3', family: 4 }] }),
      },
      gives: 'dns.private-answer',
      with: { says: 'The hosts file of this computer maps the name to 10.1.2.3.' },
    },
    {
      name: 'a rule of the command line',
      facts: {
        target: target(),
        resolution: resolution({ source: '--resolve', answers: [{ address: '127.0.0.1', family: 4 }] }),
      },
      gives: true,
    },
    {
      name: 'one of two addresses is public',
      facts: {
        target: target(),
        resolution: resolution({
          answers: [
            { address: '10.1.2.3', family: 4 },
            { address: '203.0.113.7', family: 4 },
          ],
        }),
      },
      gives: true,
    },
  ],
  'connect.host-accepts': [
    {
      name: 'one address answered',
      facts: { target: target(), proxyChoice: direct, connection: { address: '203.0.113.7', failure: null } },
      gives: true,
      with: { seen: '203.0.113.7' },
    },
    ...['connect.refused', 'connect.timeout', 'connect.reset'].map((id) => ({
      name: id,
      facts: {
        target: target(),
        proxyChoice: direct,
        connection: { address: null, failure: failure(id, 'ECODE', 'said') },
      },
      gives: id,
      with: { expected: 'a connection to acme.okta.com, port 443', actual: 'ECODE · said' },
    })),
    ...[
      ['ENETUNREACH', 'no-route'],
      ['EHOSTUNREACH', 'no-route'],
      ['EPERM', 'forbidden-here'],
    ].map(([code = '', variant]) => ({
      name: `no packet was sent: ${code}`,
      facts: {
        target: target(),
        proxyChoice: direct,
        connection: { address: null, failure: failure('connect.timeout', code) },
      },
      gives: 'connect.timeout',
      with: { variant },
    })),
    {
      name: 'nothing is at the address of the hosts file',
      facts: {
        target: target(),
        proxyChoice: direct,
        connection: { address: null, failure: failure('connect.refused', 'ECONNREFUSED') },
        resolution: resolution({ source: 'hosts file', answers: [{ address: '203.0.113.7', family: 4 }] }),
      },
      gives: 'connect.refused',
      with: { says: 'The hosts file of this computer maps the name to 203.0.113.7.', variant: 'hosts-file' },
    },
    {
      name: 'nothing is at a private address',
      facts: {
        target: target(),
        proxyChoice: direct,
        connection: { address: null, failure: failure('connect.timeout', 'TIMEOUT') },
        resolution: resolution({ answers: [{ address: '10.1.2.3', family: 4 }] }),
      },
      gives: 'connect.timeout',
      with: { says: 'The DNS server 192.0.2.53 returned 10.1.2.3.', variant: 'own-address' },
    },
    {
      name: 'no address and no reason',
      facts: { target: target(), proxyChoice: direct, connection: { address: null, failure: null } },
      gives: 'connect.timeout',
    },
    {
      name: 'a proxy setting that does not work, so that nothing was sent',
      facts: {
        target: target(),
        proxyChoice: { proxy: null, source: said('network.option-invalid') },
        connection: { address: null, failure: null },
        resolution: resolution({ source: 'proxy' }),
      },
      gives: null,
      with: { applies: false },
    },
    {
      name: 'through a proxy',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:3128', source: 'HTTPS_PROXY' },
        connection: { address: '10.0.0.7:3128', failure: null },
      },
      gives: null,
      with: { applies: false },
    },
  ],
  'connect.both-families-work': [
    {
      name: 'both answer',
      facts: { target: target(), attempts: [attempt('203.0.113.7'), attempt('2001:db8::7')] },
      gives: true,
    },
    {
      name: 'IPv6 is dead',
      facts: { target: target(), attempts: [attempt('203.0.113.7'), attempt('2001:db8::7', 'TIMEOUT')] },
      gives: 'connect.ipv6-broken',
      with: { says: 'IPv6 does not work. IPv4 works.', actual: ['2001:db8::7: TIMEOUT'] },
    },
    {
      name: 'IPv4 is dead',
      facts: { target: target(), attempts: [attempt('203.0.113.7', 'ECONNREFUSED'), attempt('2001:db8::7')] },
      gives: 'connect.ipv6-broken',
      with: { says: 'IPv4 does not work. IPv6 works.' },
    },
    {
      name: 'this computer has no IPv6 at all',
      facts: { target: target(), attempts: [attempt('203.0.113.7'), attempt('2001:db8::7', 'ENETUNREACH')] },
      gives: true,
    },
    {
      name: 'one of two addresses of a family answers',
      facts: {
        target: target(),
        attempts: [attempt('203.0.113.7'), attempt('2001:db8::7', 'TIMEOUT'), attempt('2001:db8::8')],
      },
      gives: true,
    },
    { name: 'through a proxy', facts: { target: target(), attempts: [] }, gives: null, with: { applies: false } },
    {
      name: 'nothing answers, which another check says',
      facts: { target: target(), attempts: [attempt('203.0.113.7', 'TIMEOUT'), attempt('2001:db8::7', 'TIMEOUT')] },
      gives: true,
    },
    {
      name: 'a name that lives on this computer by a rule, and has one family',
      facts: { target: target(), attempts: [attempt('127.0.0.1'), attempt('::1', 'ECONNREFUSED')] },
      gives: 'connect.ipv6-broken',
    },
    {
      name: 'a service on this computer that listens on one family',
      facts: { target: plainTarget, attempts: [attempt('127.0.0.1'), attempt('::1', 'ECONNREFUSED')] },
      gives: true,
    },
  ],
  'connect.every-address-answers': [
    {
      name: 'all answer',
      facts: { target: target(), attempts: [attempt('203.0.113.7'), attempt('203.0.113.8')] },
      gives: true,
      with: { seen: ['203.0.113.7', '203.0.113.8'] },
    },
    {
      name: 'one of two is dead',
      facts: { target: target(), attempts: [attempt('203.0.113.7'), attempt('203.0.113.8', 'ECONNREFUSED')] },
      gives: 'connect.address-dead',
      with: {
        says: 'These addresses do not accept connections: 203.0.113.8 (ECONNREFUSED).',
        actual: ['203.0.113.8: ECONNREFUSED'],
      },
    },
    {
      name: 'a whole family is dead, which another check says',
      facts: { target: target(), attempts: [attempt('203.0.113.7'), attempt('2001:db8::7', 'TIMEOUT')] },
      gives: true,
    },
    {
      name: 'nothing answers',
      facts: { target: target(), attempts: [attempt('203.0.113.7', 'TIMEOUT')] },
      gives: null,
      with: { applies: false },
    },
    { name: 'through a proxy', facts: { target: target(), attempts: [] }, gives: null, with: { applies: false } },
  ],
  'connect.browser-no-better': [
    {
      name: 'the browser was not asked',
      facts: { target: target(), otherStack: null, handshake: refusedTls('tls.expired') },
      gives: null,
      with: { applies: false },
    },
    {
      name: 'programs get through',
      facts: { target: target(), otherStack: null, handshake: handshake() },
      gives: true,
    },
    {
      name: 'works there, not here',
      facts: {
        target: target(),
        otherStack: { status: 404, failure: null },
        handshake: refusedTls('tls.intercepted'),
      },
      gives: 'connect.browser-only',
      with: { says: 'The browser received a response with HTTP status 404.', actual: 'CODE · what the system said' },
    },
    {
      name: 'works nowhere',
      facts: {
        target: target(),
        otherStack: { status: null, failure: 'net::ERR_NAME_NOT_RESOLVED' },
        resolution: resolution({ failure: failure('dns.not-found') }),
      },
      gives: true,
      with: { seen: 'the browser fails too: net::ERR_NAME_NOT_RESOLVED' },
    },
  ],
  'proxy.direct-no-better': [
    {
      name: 'nobody allowed it',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'p:1', source: '--proxy' },
        tunnel: answerOf({ failure: failure('proxy.refused', '403') }),
        direct: null,
      },
      gives: null,
      with: { applies: false },
    },
    {
      name: 'there is no proxy',
      facts: { target: target(), proxyChoice: direct, tunnel: answerOf({}), direct: null },
      gives: true,
      with: { seen: 'direct connection: no proxy is configured' },
    },
    {
      name: 'both ways work',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'p:1', source: '--proxy' },
        tunnel: answerOf({ status: 200 }),
        direct: directTry({}),
        handshake: handshake(),
      },
      gives: true,
    },
    {
      name: 'neither works',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'p:1', source: '--proxy' },
        tunnel: answerOf({ failure: failure('proxy.refused', '403') }),
        direct: directTry({ works: false, failure: failure('connect.timeout', 'TIMEOUT') }),
      },
      gives: true,
      with: { seen: 'without the proxy: TIMEOUT' },
    },
    {
      name: 'the proxy refuses, the direct way works',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'p:1', source: '--proxy' },
        tunnel: answerOf({ failure: failure('proxy.refused', '403', 'Forbidden') }),
        direct: directTry({}),
      },
      gives: 'proxy.direct-works',
      with: {
        says: 'Without the proxy, acme.okta.com responds at 203.0.113.7, with a certificate issued by CN=Public CA 1.',
        actual: '403 · The proxy responded with 403 Forbidden',
      },
    },
    {
      name: 'the proxy re-signs, the direct way does not',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'p:1', source: '--proxy' },
        tunnel: answerOf({ status: 200 }),
        direct: directTry({}),
        handshake: refusedTls('tls.untrusted-ca'),
      },
      gives: 'proxy.direct-works',
    },
  ],
  'proxy.lets-through': [
    {
      name: 'a PAC file that does not work',
      facts: {
        target: target(),
        proxyChoice: { proxy: null, source: 'PAC file corp.pac' },
        tunnel: answerOf({ failure: { ...failure('proxy.pac-failed', 'ENOENT', ''), about: 'corp.pac' } }),
      },
      gives: 'proxy.pac-failed',
      with: { says: 'The PAC file corp.pac cannot be read (ENOENT).', actual: 'ENOENT' },
    },
    {
      name: 'no proxy',
      facts: {
        target: target(),
        proxyChoice: { proxy: null, source: 'NO_PROXY (.okta.com)' },
        tunnel: answerOf({}),
      },
      gives: true,
      with: { seen: 'direct connection: NO_PROXY (.okta.com)' },
    },
    {
      name: 'a proxy that opens the tunnel',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:3128', source: 'HTTPS_PROXY' },
        tunnel: answerOf({ status: 200 }),
      },
      gives: true,
      with: { seen: 'proxy.example:3128 (HTTPS_PROXY)' },
    },
    {
      name: 'a setting that names no proxy',
      facts: {
        target: target(),
        proxyChoice: { proxy: null, source: 'HTTPS_PROXY is not a URL' },
        tunnel: answerOf({
          failure: { kind: 'proxy-setting', code: 'PROXY_SETTING', message: '', about: 'HTTPS_PROXY' },
        }),
      },
      gives: 'proxy.unreachable',
      with: {
        variant: 'setting',
        says: 'HTTPS_PROXY does not contain the address of an HTTP proxy.',
        expected: 'HTTPS_PROXY is not a URL',
      },
    },
    {
      name: 'a proxy whose own certificate is not accepted',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:443', source: 'HTTPS_PROXY' },
        tunnel: answerOf({ failure: failure('proxy.unreachable', 'DEPTH_ZERO_SELF_SIGNED_CERT') }),
      },
      gives: 'proxy.unreachable',
      with: { variant: 'certificate' },
    },
    ...(
      [
        [400, 'no-tunnels'],
        [405, 'no-tunnels'],
        [502, 'cannot-reach'],
        [504, 'cannot-reach'],
        [511, 'sign-in'],
      ] as const
    ).map(([status, variant]) => ({
      name: `a refusal with ${status}`,
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:3128', source: 'HTTPS_PROXY' },
        tunnel: answerOf({ status, failure: failure('proxy.refused', `${status}`, '') }),
      },
      gives: 'proxy.refused',
      with: { variant },
    })),
    ...(
      [
        ['proxy.auth-required', 'ntlm'],
        ['proxy.refused', undefined],
      ] as const
    ).map(([id, variant]) => ({
      name: id,
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:3128', source: 'HTTPS_PROXY' },
        tunnel: answerOf({ failure: failure(id, '407', ''), status: 407, offers: ['Negotiate', 'NTLM'] }),
      },
      gives: id,
      with: {
        says: 'The proxy supports login with Negotiate and NTLM.',
        ...(variant ? { variant } : {}),
        expected: 'a tunnel to acme.okta.com:443 through proxy.example:3128 (HTTPS_PROXY)',
        actual: 'The proxy responded with 407',
      },
    })),
    ...(
      [
        ['ECONNREFUSED', 'The port of the proxy is closed: the connection was refused.'],
        ['ENOTFOUND', 'The DNS server of this network cannot resolve the name of the proxy.'],
        ['EAI_AGAIN', 'The name of the proxy could not be resolved, because the DNS server did not respond.'],
        [
          'ECONNRESET',
          'The proxy closed the connection before it sent a response. If the proxy requires TLS, write its address with https://.',
        ],
        ['EPROTO', 'The TLS handshake with the proxy failed. The proxy must support TLS 1.2 or newer.'],
        [
          'ERR_SSL_WRONG_VERSION_NUMBER',
          'The proxy does not support TLS. Write its address with http:// instead of https://.',
        ],
        ['HPE_INVALID_CONSTANT', 'The response is not HTTP. Most likely, the service on that port is not a proxy.'],
        ['TIMEOUT', 'The proxy did not respond.'],
        ['ENETUNREACH', 'The proxy did not respond.'],
        ['EODD', 'The connection to the proxy failed (EODD).'],
      ] as const
    ).map(([code, says]) => ({
      name: `a proxy that cannot be spoken to: ${code}`,
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:3128', source: 'HTTPS_PROXY' },
        tunnel: answerOf({ failure: failure('proxy.unreachable', code) }),
      },
      gives: 'proxy.unreachable',
      with: { says, actual: 'what the system said' },
    })),
    ...(
      [
        ['CERT_HAS_EXPIRED', 'The certificate of the proxy has expired.'],
        ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate of the proxy is not valid for the name in its address.'],
        ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'The certificate of the proxy is not trusted on this computer.'],
      ] as const
    ).map(([code, says]) => ({
      name: `a proxy whose own certificate is refused: ${code}`,
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:443', source: 'HTTPS_PROXY' },
        tunnel: answerOf({ overTls: true, failure: failure('proxy.unreachable', code) }),
      },
      gives: 'proxy.unreachable',
      with: { says, variant: 'certificate' },
    })),
    ...(['ECONNRESET', 'TIMEOUT'] as const).map((code) => ({
      name: `a proxy on TLS: ${code}`,
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:443', source: 'HTTPS_PROXY' },
        tunnel: answerOf({ overTls: true, failure: failure('proxy.unreachable', code) }),
      },
      gives: 'proxy.unreachable',
      with: {
        says:
          code === 'TIMEOUT'
            ? 'The proxy did not respond. If the proxy does not support TLS, write its address with http:// instead of https://.'
            : 'The proxy closed the connection before it sent a response.',
      },
    })),
    {
      name: 'a refusal with a page, a reason, and an address to go to',
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:3128', source: 'HTTPS_PROXY' },
        tunnel: answerOf({
          status: 403,
          failure: failure('proxy.refused', '403', 'Forbidden'),
          page: {
            headers: { 'x-squid-error': 'ERR_ACCESS_DENIED 0', location: 'http://block.example/' },
            body: '<title>Access denied by Zscaler</title>',
          },
        }),
      },
      gives: 'proxy.refused',
      with: {
        says: 'The page of the proxy is titled "Access denied by Zscaler". The proxy gives this reason: ERR_ACCESS_DENIED. The proxy redirects to http://block.example/. The response looks like Squid.',
        actual: 'The proxy responded with 403 Forbidden',
      },
    },
    ...(
      [
        [['Basic'], 'login-refused', 'The proxy rejected the name and password. The proxy supports login with Basic.'],
        [
          ['NTLM', 'BASIC'],
          'login-refused',
          'The proxy rejected the name and password. The proxy supports login with NTLM and BASIC.',
        ],
        [[], 'login-refused', 'The proxy rejected the name and password.'],
        [
          ['Negotiate', 'NTLM'],
          'ntlm',
          'The stored name and password were sent with the Basic scheme, which this proxy does not accept. The proxy supports login with Negotiate and NTLM.',
        ],
        [
          ['Kerberos'],
          'negotiate',
          'The stored name and password were sent with the Basic scheme, which this proxy does not accept. The proxy supports login with Kerberos.',
        ],
        [
          ['Digest'],
          'digest',
          'The stored name and password were sent with the Basic scheme, which this proxy does not accept. The proxy supports login with Digest.',
        ],
      ] as const
    ).map(([offers, variant, says]) => ({
      name: `a login that was sent and refused by one that offers ${offers.join(', ') || 'nothing'}`,
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:3128', source: 'HTTPS_PROXY' },
        tunnel: answerOf({ failure: failure('proxy.auth-required', '407', ''), offers, loginSent: true }),
      },
      gives: 'proxy.auth-required',
      with: { variant, says },
    })),
  ],
  'tls.handshake-completes': [
    {
      name: 'TLS 1.3',
      facts: { target: target(), handshake: handshake() },
      gives: true,
      with: { seen: ['TLSv1.3', 'TLS_AES_128_GCM_SHA256'] },
    },
    {
      name: 'refused for its certificate, which others judge',
      facts: { target: target(), handshake: refusedTls('tls.expired', { cipher: null }) },
      gives: true,
    },
    {
      name: 'a server that wants a client certificate',
      facts: {
        target: target(),
        handshake: refusedTls('tls.handshake-failed', { ...noCertificate, asksForCertificate: true }),
      },
      gives: 'tls.handshake-failed',
      with: { variant: 'client-certificate' },
    },
    ...(
      [
        ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'The server reports that it does not serve the name acme.okta.com.'],
        ['ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL', 'The server does not support HTTP/1.1 on this port.'],
        ['ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', 'The server reports an internal error.'],
      ] as const
    ).map(([code, says]) => ({
      name: `a server that ends it with ${code}`,
      facts: {
        target: target(),
        handshake: refusedTls('tls.handshake-failed', {
          ...noCertificate,
          failure: failure('tls.handshake-failed', code),
        }),
      },
      gives: 'tls.handshake-failed',
      with: { says },
    })),
    ...(
      [
        ['connect.reset', 'Then the connection was reset, either by the proxy or behind it.'],
        ['http.timeout', 'Then the handshake timed out.'],
      ] as const
    ).map(([id, end]) => ({
      name: `${id} behind a proxy, which is named`,
      facts: {
        target: target(),
        proxyChoice: { proxy: 'proxy.example:3128', source: '--proxy' },
        handshake: refusedTls(id, noCertificate),
      },
      gives: id,
      with: {
        says: `The proxy proxy.example:3128 (--proxy) opened the connection. ${end}`,
        ...(id === 'connect.reset' ? { variant: 'behind-proxy' } : {}),
      },
    })),
    {
      name: 'a part of the handshake, and then nothing',
      facts: {
        target: target(),
        handshake: handshake({
          ...noCertificate,
          failure: { kind: 'truncated', code: 'TIMEOUT', message: '', after: 15_000, bytes: 8 },
        }),
      },
      gives: 'http.truncated',
      with: {
        says: 'The transfer stopped after 8 bytes and did not continue within 15 s.',
        actual: 'TIMEOUT · The transfer stopped after 8 bytes and did not continue within 15 s',
      },
    },
    {
      name: 'a server that offers old TLS only',
      facts: {
        target: target(),
        handshake: refusedTls('tls.handshake-failed', {
          ...noCertificate,
          agreesOn: { protocol: 'TLSv1.1', cipher: 'AES128-SHA' },
        }),
      },
      gives: 'tls.handshake-failed',
      with: { says: 'The newest protocol that the server supports is TLSv1.1 with AES128-SHA.', variant: 'too-old' },
    },
    {
      name: 'a connection that is cut for the name',
      facts: { target: target(), handshake: refusedTls('connect.reset', { ...noCertificate, cutByName: true }) },
      gives: 'connect.reset',
      with: {
        says: 'The connection is reset only when the host name is sent (SNI). A device on the network path filters by host name.',
      },
    },
    ...[
      'tls.handshake-failed',
      'connect.reset',
      'connect.refused',
      'connect.timeout',
      'proxy.unreachable',
      'proxy.auth-required',
      'proxy.refused',
      'http.timeout',
      'http.truncated',
    ].map((id) => ({
      name: id,
      facts: { target: target(), handshake: refusedTls(id, noCertificate) },
      gives: id,
      with: {
        expected: 'TLS 1.2 or newer',
        actual: expect.stringMatching(/^CODE · .*(what the system said|The transfer stopped after 0 bytes)$/),
      },
    })),
    {
      name: 'a port that speaks plain http',
      facts: {
        target: target(),
        handshake: handshake({
          ...noCertificate,
          failure: failure('tls.handshake-failed', 'ERR_SSL_WRONG_VERSION_NUMBER'),
        }),
      },
      gives: 'tls.handshake-failed',
      with: { says: 'The server on this port does not use TLS.' },
    },
    {
      name: 'plain http on this computer',
      facts: { target: plainTarget, handshake: handshake(noCertificate) },
      gives: null,
      with: { applies: false },
    },
  ],
  'tls.chain-trusted': [
    {
      name: 'trusted',
      facts: { target: target(), handshake: handshake() },
      gives: true,
      with: { seen: ['CN=acme.okta.com'] },
    },
    ...(
      [
        ['tls.untrusted-ca', 'CN=Public CA 1', null, ['tls.incomplete-chain']],
        ['tls.intercepted', 'CN=Zscaler Root CA', null, []],
        ['tls.self-signed', 'CN=acme.okta.com', null, []],
        ['tls.incomplete-chain', 'CN=Public CA 1', 'http://ca.example/1.cer', ['tls.untrusted-ca']],
      ] as const
    ).map(([id, issuer, issuerAt, possible]) => ({
      name: `the served chain shows ${id}`,
      facts: {
        target: target(),
        handshake: refusedTls('tls.expired', {
          chain: [certificate({ issuer })],
          anchor: null,
          openEnd: { namesake: null, issuerAt, added: [], unread: null },
        }),
      },
      gives: id,
      with: { possible, certificate: 'AA:BB', actual: [`CN=acme.okta.com ← ${issuer}`] },
    })),
    {
      name: 'the library says so and no chain was read',
      facts: { target: target(), handshake: refusedTls('tls.untrusted-ca', noCertificate) },
      gives: 'tls.untrusted-ca',
      with: { says: 'The TLS library reports: what the system said.' },
    },
    ...(
      [
        ['INVALID_PURPOSE', ''],
        ['PATH_LENGTH_EXCEEDED', ''],
        ['INVALID_CA', ''],
        ['PERMITTED_VIOLATION', ''],
        ['EXCLUDED_VIOLATION', ''],
        ['UNSUPPORTED_NAME_SYNTAX', ''],
        ['UNHANDLED_CRITICAL_EXTENSION', ''],
        ['CERT_SIGNATURE_FAILURE', ''],
        ['CERT_REVOKED', ''],
      ] as const
    ).map(([code, message]) => ({
      name: `a trusted chain that breaks a rule: ${code} ${message}`,
      facts: {
        target: target(),
        handshake: refusedTls('tls.untrusted-ca', { failure: failure('tls.untrusted-ca', code, message) }),
      },
      gives: 'tls.untrusted-ca',
      with: { variant: 'rule-broken' },
    })),
    {
      name: 'expired, but of a trusted CA',
      facts: { target: target(), handshake: refusedTls('tls.expired') },
      gives: true,
    },
    {
      name: 'no certificate was seen',
      facts: { target: target(), handshake: refusedTls('tls.handshake-failed', noCertificate) },
      gives: null,
      with: { because: 'The server did not present a certificate.' },
    },
    {
      name: 'plain http',
      facts: { target: plainTarget, handshake: handshake() },
      gives: null,
      with: { applies: false },
    },
  ],
  'tls.certificate-current': [
    {
      name: 'valid today',
      facts: { ...secure, handshake: handshake() },
      gives: true,
      with: { seen: `valid until ${day(Date.parse('2026-06-01'))}` },
    },
    {
      name: 'the leaf has ended',
      facts: { ...secure, handshake: handshake({ chain: [certificate({ notAfter: '2026-01-15T11:59:59.000Z' })] }) },
      gives: 'tls.expired',
      with: {
        says: 'The affected certificate is "CN=acme.okta.com".',
        actual: `expired on ${time(Date.parse('2026-01-15T11:59:59Z'))}`,
      },
    },
    {
      name: 'the intermediate has ended',
      facts: {
        ...secure,
        handshake: handshake({
          chain: [certificate(), certificate({ subject: 'CN=Public CA 1', notAfter: '2025-09-30T14:01:15.000Z' })],
        }),
      },
      gives: 'tls.expired',
      with: {
        says: 'The affected certificate is "CN=Public CA 1".',
        actual: `expired on ${time(Date.parse('2025-09-30T14:01:15Z'))}`,
      },
    },
    {
      name: 'it begins tomorrow',
      facts: { ...secure, handshake: handshake({ chain: [certificate({ notBefore: '2026-01-16T00:00:00.000Z' })] }) },
      gives: 'tls.not-yet-valid',
      with: { actual: `not valid before ${time(Date.parse('2026-01-16'))}` },
    },
    ...['tls.expired', 'tls.not-yet-valid'].map((id) => ({
      name: `the library reports ${id} and no chain was read`,
      facts: { ...secure, handshake: refusedTls(id, noCertificate) },
      gives: id,
    })),
    { name: 'no certificate', facts: { ...secure, handshake: handshake(noCertificate) }, gives: null },
    {
      name: 'plain http',
      facts: { target: plainTarget, now, handshake: handshake() },
      gives: null,
      with: { applies: false },
    },
  ],
  'tls.names-host': [
    {
      name: 'its own name',
      facts: { target: target(), handshake: handshake() },
      gives: true,
      with: { seen: ['DNS:acme.okta.com'] },
    },
    {
      name: 'another name',
      facts: {
        target: target(),
        handshake: handshake({
          namesHost: false,
          chain: [certificate({ names: ['DNS:other.example'] })],
        }),
      },
      gives: 'tls.hostname-mismatch',
      with: {
        says: 'The certificate is valid for DNS:other.example, not for acme.okta.com.',
        certificate: 'AA:BB',
        expected: 'acme.okta.com',
        actual: ['DNS:other.example'],
      },
    },
    {
      name: 'the library says so and no chain was read',
      facts: { target: target(), handshake: refusedTls('tls.hostname-mismatch', noCertificate) },
      gives: 'tls.hostname-mismatch',
    },
    { name: 'no certificate', facts: { target: target(), handshake: handshake(noCertificate) }, gives: null },
    {
      name: 'plain http',
      facts: { target: plainTarget, handshake: handshake() },
      gives: null,
      with: { applies: false },
    },
  ],
  'tls.certificates-strong': [
    {
      name: 'keys and signatures of today',
      facts: { target: target(), handshake: handshake() },
      gives: true,
      with: { seen: ['EC P-256 256'] },
    },
    {
      name: 'a key of 1024 bits',
      facts: { target: target(), handshake: handshake({ chain: [certificate({ key: 'RSA', bits: 1024 })] }) },
      gives: 'tls.weak-certificate',
      with: { says: 'The affected certificate is "CN=acme.okta.com".', actual: 'a key of 1024 bits (RSA)' },
    },
    {
      name: 'a signature with SHA-1',
      facts: {
        target: target(),
        handshake: handshake({ chain: [certificate({ signature: 'sha1WithRSAEncryption' })] }),
      },
      gives: 'tls.weak-certificate',
      with: { actual: 'a signature with sha1WithRSAEncryption' },
    },
    {
      name: 'a root that signed itself with SHA-1, long ago',
      facts: {
        target: target(),
        handshake: handshake({
          chain: [certificate(), certificate({ selfIssued: true, signature: 'sha1WithRSAEncryption' })],
        }),
      },
      gives: true,
    },
    {
      name: 'the library says so and no chain was read',
      facts: { target: target(), handshake: refusedTls('tls.weak-certificate', noCertificate) },
      gives: 'tls.weak-certificate',
      with: { actual: 'what the system said' },
    },
    { name: 'no certificate', facts: { ...secure, handshake: handshake(noCertificate) }, gives: null },
    {
      name: 'plain http',
      facts: { target: plainTarget, handshake: handshake() },
      gives: null,
      with: { applies: false },
    },
  ],
  'tls.large-hello-answered': [
    { name: 'answered at once', facts: { target: target(), handshake: handshake() }, gives: true },
    ...(['dropped', 'reset'] as const).map((lost) => ({
      name: `a large one is ${lost}, a small one is answered`,
      facts: { target: target(), handshake: handshake({ helloTooLarge: { bytes: 1605, lost } }) },
      gives: 'tls.hello-too-large',
      with: {
        says: `A handshake that began with 1605 bytes was ${lost} every time. A smaller handshake got a response, so this run continues with smaller ones.`,
        actual: `1605 bytes: ${lost}`,
      },
    })),
    {
      name: 'a small one is answered, with a certificate that is refused',
      facts: {
        target: target(),
        handshake: refusedTls('tls.expired', { helloTooLarge: { bytes: 1605, lost: 'dropped' } }),
      },
      gives: 'tls.hello-too-large',
    },
    {
      name: 'a certificate that is refused',
      facts: { target: target(), handshake: refusedTls('tls.expired') },
      gives: true,
    },
    {
      name: 'no handshake at all',
      facts: { target: target(), handshake: refusedTls('http.timeout', noCertificate) },
      gives: null,
    },
    {
      name: 'plain http',
      facts: { target: plainTarget, handshake: handshake() },
      gives: null,
      with: { applies: false },
    },
  ],
  'tls.not-inspected': [
    {
      name: 'a public authority',
      facts: { target: target(), handshake: handshake() },
      gives: true,
      with: { seen: 'CN=Public CA 1' },
    },
    {
      name: 'a product that inspects, and is trusted',
      facts: {
        target: target(),
        handshake: handshake({
          chain: [certificate({ issuer: 'CN=Zscaler Root CA, O=Zscaler Inc.' })],
          anchor: { subject: 'CN=Zscaler Root CA', fingerprint: 'EE:FF', store: 'added' },
        }),
      },
      gives: 'tls.inspected',
      with: {
        says: 'The inspection product is Zscaler.',
        certificate: 'AA:BB',
        actual: 'CN=Zscaler Root CA, O=Zscaler Inc.',
      },
    },
    {
      name: 'a product without a name, in a public list',
      facts: {
        target: target(),
        handshake: handshake({ chain: [certificate({ issuer: 'CN=Globex TLS Inspection CA' })] }),
      },
      gives: 'tls.inspected',
      with: { says: 'The certificate was issued by "CN=Globex TLS Inspection CA".' },
    },
    ...(['added', 'environment'] as const).map((store) => ({
      name: `a private authority (${store})`,
      facts: {
        target: target(),
        handshake: handshake({ anchor: { subject: 'CN=Globex Root', fingerprint: 'EE:FF', store } }),
      },
      gives: 'tls.inspected',
      with: { variant: 'private-root', says: 'The certificate was issued by "CN=Public CA 1".' },
    })),
    {
      name: 'an end that no store has, of a chain that was accepted',
      facts: { target: target(), handshake: handshake({ anchor: null }) },
      gives: true,
    },
    {
      name: 'a company in Palo Alto',
      facts: {
        target: target(),
        handshake: handshake({ chain: [certificate({ issuer: 'CN=Acme CA, O=Acme, L=Palo Alto' })] }),
      },
      gives: true,
    },
    {
      name: 'a product that inspects, and is not trusted: the question of another check',
      facts: {
        target: target(),
        handshake: refusedTls('tls.untrusted-ca', {
          chain: [certificate({ issuer: 'CN=Zscaler Root CA' })],
          anchor: null,
          openEnd: { namesake: null, issuerAt: null, added: [], unread: null },
        }),
      },
      gives: null,
    },
    {
      name: 'on this computer itself',
      facts: {
        target: target({ host: 'localhost' }),
        handshake: handshake({ chain: [certificate({ issuer: 'CN=Zscaler Root CA' })] }),
      },
      gives: true,
    },
    { name: 'no certificate', facts: { target: target(), handshake: handshake(noCertificate) }, gives: null },
    {
      name: 'plain http',
      facts: { target: plainTarget, handshake: handshake() },
      gives: null,
      with: { applies: false },
    },
  ],
  'tls.outlasts-a-month': [
    { name: 'months left', facts: { ...secure, handshake: handshake() }, gives: true, with: { seen: '137 days left' } },
    {
      name: '30 days left',
      facts: { ...secure, handshake: handshake({ chain: [certificate({ notAfter: '2026-02-14T12:00:00.000Z' })] }) },
      gives: true,
    },
    {
      name: '29 days left',
      facts: { ...secure, handshake: handshake({ chain: [certificate({ notAfter: '2026-02-13T11:59:59.000Z' })] }) },
      gives: 'tls.expires-soon',
      with: { actual: '29 days left' },
    },
    {
      name: 'an intermediate that ends sooner, named',
      facts: {
        ...secure,
        handshake: handshake({
          chain: [certificate(), certificate({ subject: 'CN=Public CA 1', notAfter: '2026-01-20T12:00:00.000Z' })],
        }),
      },
      gives: 'tls.expires-soon',
      with: { says: 'The affected certificate is "CN=Public CA 1".' },
    },
    {
      name: 'a root that ends sooner, which its list replaces',
      facts: {
        ...secure,
        handshake: handshake({
          chain: [certificate(), certificate({ selfIssued: true, notAfter: '2026-01-20T12:00:00.000Z' })],
        }),
      },
      gives: true,
    },
    {
      name: 'made by an inspection product, which renews it',
      facts: {
        ...secure,
        handshake: handshake({ chain: [certificate({ issuer: 'CN=Zscaler', notAfter: '2026-01-20T12:00:00.000Z' })] }),
      },
      gives: true,
    },
    { name: 'no certificate', facts: { ...secure, handshake: handshake(noCertificate) }, gives: null },
    {
      name: 'plain http',
      facts: { target: plainTarget, now, handshake: handshake() },
      gives: null,
      with: { applies: false },
    },
  ],
}
