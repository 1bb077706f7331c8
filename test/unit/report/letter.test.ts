import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../core/model/exchange.ts'
import type { NetworkPath, Rung } from '../../../core/model/network-path.ts'
import type { Report } from '../../../core/model/report.ts'
import { letterOf } from '../../../core/report/letter.ts'
import { letterParts } from '../../../core/report/letter-parts.ts'
import { grammarOf } from '../../../core/words/intl.ts'
import { exchangeIn } from '../../../core/words/network-path.ts'
import { words } from '../../support/words.ts'
import { answered, certificate, oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, waiting } from '../run/fixtures.ts'
import { english, report } from './reports.ts'

const { day, time } = grammarOf('en')
const moment = (iso: string) => time(Date.parse(iso))
const period = `${moment('2026-01-15T12:00:00.000Z')} to ${moment('2026-01-15T12:00:01.500Z')}`
const days = `${day(Date.parse('2025-12-01'))} to ${day(Date.parse('2026-06-01'))}`
const fingerprint = Array.from({ length: 32 }, (_, at) => (at + 160).toString(16).toUpperCase()).join(':')
const rung = (change: Partial<Rung> = {}): Rung => ({ ...certificate(), role: 'leaf', problem: null, ...change })
const refused: Failure = { kind: 'refused', code: 'ECONNREFUSED', message: '' }
const late: Failure = { kind: 'no-answer', code: 'TIMEOUT', message: 'No answer within 2 s' }

const connection = (change: Partial<NetworkPath> = {}): NetworkPath => ({
  host: 'acme.okta.com',
  port: 443,
  proxy: null,
  resolution: null,
  attempts: [],
  tls: null,
  direct: null,
  otherStack: null,
  clock: null,
  ...change,
})
const tls = (change: Partial<NonNullable<NetworkPath['tls']>> = {}): NonNullable<NetworkPath['tls']> => ({
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
  ladder: [],
  trustedBy: null,
  anchor: null,
  topPem: null,
  inspectedBy: null,
  failure: null,
  ...change,
})
const resolution = (change: Partial<NonNullable<NetworkPath['resolution']>> = {}) => ({
  host: 'acme.okta.com',
  source: 'resolver' as const,
  answers: [
    { address: '203.0.113.7', family: 4 as const },
    { address: '2001:db8::7', family: 6 as const },
  ],
  failure: null,
  servers: ['192.0.2.53', '192.0.2.54'],
  ms: 12.4,
  queries: [],
  ...change,
})
const exchange = (url: string, change: object = {}) => {
  const { answer } = answered({ url })
  if (!answer) throw new Error('no answer')
  return { ...exchangeIn(words, answer.exchange), purpose: 'Ask', ...change }
}
const network = (diagnosis: string, change: object = {}) =>
  failing('connect.host-accepts', diagnosis, { owner: 'network-team', says: `It is ${diagnosis}.`, ...change })

const parts = (change: Partial<Report> = {}) => letterParts(report({ findings: [], ...change }), oktaGuide, english)
const seen = (change: Partial<NetworkPath>) =>
  parts({ connection: connection(change) }).proof.filter(([label]) => !/^(Time|Measured on)$/.test(label))

describe('what has to be reachable', () => {
  test('is the host of the tokens, and every other host that a request went to, each once', () => {
    const { needs } = parts({
      connection: connection(),
      exchanges: [
        exchange('https://acme.okta.com/x', { purpose: 'Get the token' }),
        exchange('https://acme.okta.com:8443/x', { purpose: 'Get the keys' }),
        exchange('https://[2001:db8::7]/y', { purpose: 'Ask' }),
        exchange('https://acme.okta.com/y', { purpose: 'Get the token' }),
        exchange('no address', { purpose: 'Ask' }),
      ],
    })
    expect(needs.map(({ host, port, purposes }) => [host, port, purposes.join('; ')])).toEqual([
      ['acme.okta.com', 443, `Tokens for ${oktaGuide.product}; Get the token`],
      ['acme.okta.com', 8443, 'Get the keys'],
      ['2001:db8::7', 443, 'Ask'],
    ])
    expect(parts().needs).toEqual([])
  })
})

describe('what was seen on the way', () => {
  test.each([
    [{ proxy: 'p:3128', source: '--proxy' }, [['Proxy', 'p:3128 (--proxy)']]],
    [{ proxy: null, source: 'none' }, [['Proxy', 'none (none)']]],
    [
      { proxy: 'p:3128', source: 'pac', failure: { ...refused, message: 'ECONNREFUSED' }, says: 'It says no.' },
      [
        ['Proxy', 'p:3128 (pac)'],
        ['Response of the proxy', 'ECONNREFUSED. It says no.'],
      ],
    ],
    [
      { proxy: 'p:3128', source: 'pac', failure: late },
      [
        ['Proxy', 'p:3128 (pac)'],
        ['Response of the proxy', 'TIMEOUT (No answer within 2 s)'],
      ],
    ],
  ])('through a proxy: %j', (proxy, rows) => {
    const whole = { failure: null, status: null, offers: [], says: null, product: null, ...proxy }
    expect(seen({ proxy: whole })).toEqual(rows)
  })

  test.each([
    [resolution(), '203.0.113.7, 2001:db8::7 (DNS server 192.0.2.53 and 192.0.2.54, 12 ms)'],
    [resolution({ servers: [] }), '203.0.113.7, 2001:db8::7 (unknown DNS server, 12 ms)'],
    [resolution({ source: 'literal', ms: 0 }), '203.0.113.7, 2001:db8::7 (entered as an IP address, 0 ms)'],
    [resolution({ source: 'hosts file' }), '203.0.113.7, 2001:db8::7 (hosts file, 12 ms)'],
    [
      resolution({ failure: late, answers: [] }),
      'TIMEOUT (No answer within 2 s) (DNS server 192.0.2.53 and 192.0.2.54, 12 ms)',
    ],
  ])('of the name: %#', (given, words) => {
    expect(seen({ resolution: given })).toEqual([['DNS lookup', words]])
  })

  test('nothing of the name where the proxy looks it up', () => {
    expect(seen({ resolution: resolution({ source: 'proxy' }) })).toEqual([])
  })

  test('of each address that was tried', () => {
    const attempts = [
      { address: '203.0.113.7', family: 4 as const, ms: 20.6, failure: null },
      { address: '2001:db8::7', family: 6 as const, ms: 1, failure: refused },
    ]
    expect(seen({ attempts })).toEqual([
      ['Connection over IPv4', '203.0.113.7: open after 21 ms'],
      ['Connection over IPv6', '2001:db8::7: ECONNREFUSED'],
    ])
  })

  test('of TLS, and of each certificate', () => {
    const bare = { key: 'Ed25519', bits: null, role: 'root' as const, fingerprint: 'CC' }
    const ladder = [rung({ problem: 'tls.expired' }), rung(bare)]
    expect(seen({ tls: tls({ ladder, inspectedBy: 'Zscaler' }) })).toEqual([
      ['TLS', 'TLSv1.3, TLS_AES_128_GCM_SHA256'],
      [
        'Server certificate',
        `CN=acme.okta.com, issued by CN=Public CA 1, valid from ${days}, EC P-256 256, SHA-256 AA:BB [tls.expired]`,
      ],
      ['Root certificate', `CN=acme.okta.com, issued by CN=Public CA 1, valid from ${days}, Ed25519, SHA-256 CC`],
      ['Trusted by', 'not trusted by this computer'],
      ['TLS inspection by', 'Zscaler'],
    ])
    expect(seen({ tls: tls({ failure: late }) })).toEqual([['TLS', 'TIMEOUT (No answer within 2 s)']])
    expect(seen({ tls: tls({ protocol: null, cipher: null }) })).toEqual([])
    expect(seen({ tls: tls({ ladder: [rung()], trustedBy: 'bundled' }) })[2]).toEqual([
      'Trusted by',
      'the list of public CAs that is built into this program',
    ])
  })

  test('without the proxy, and of the clock', () => {
    const direct = { works: true, address: '203.0.113.7', failure: null, issuer: null }
    expect(seen({ direct })).toEqual([['Without the proxy', 'works, 203.0.113.7']])
    expect(seen({ direct: { ...direct, works: false, failure: refused } })).toEqual([
      ['Without the proxy', 'ECONNREFUSED'],
    ])
    expect(seen({ clock: { offset: 61_540, uncertainty: 520, samples: 2 } })).toEqual([
      ['Clock of this computer', '61.5 s ahead of the server, ± 0.5 s'],
    ])
    expect(seen({ clock: { offset: -3_600_000, uncertainty: 2000, samples: 2 } })).toEqual([
      ['Clock of this computer', '3,600 s behind the server, ± 2 s'],
    ])
    expect(seen({ clock: { offset: 0, uncertainty: 500, samples: 1 } })).toEqual([
      ['Clock of this computer', '0 s ahead of the server, ± 0.5 s'],
    ])
  })

  test('of each request, in the order in which they were sent', () => {
    const at = '2026-01-15T12:00:00.000Z'
    const { proof } = parts({
      exchanges: [
        exchange('https://a.example/x', { at, purpose: 'Ask' }),
        exchange('https://a.example/y', { at, purpose: 'Ask', status: null, address: null, failure: refused }),
        exchange('https://a.example/z', { at, purpose: 'Ask', status: null, address: null, failure: null }),
      ],
    })
    expect(proof).toEqual([
      ['Time', period],
      ['Measured on', 'linux 6, node 24, IdP Preflight 0.1.0'],
      [`${moment(at)} Ask`, 'GET https://a.example/x: 200, from 203.0.113.7:443'],
      [`${moment(at)} Ask`, 'GET https://a.example/y: ECONNREFUSED'],
      [`${moment(at)} Ask`, 'GET https://a.example/z: no response'],
    ])
  })

  test('of each finding about the network, with one full stop behind each value', () => {
    const { proof } = parts({
      findings: [
        network('connect.refused', { expected: 'a connection', actual: 'None.' }),
        network('tls.expires-soon', { status: 'warn', owner: null, says: null }),
        network('proxy.refused', { status: 'skip' }),
        failing('policy.allows', 'policy.no-match'),
        finding(),
      ],
    })
    expect(proof.slice(2)).toEqual([
      [
        'Finding connect.refused',
        'It is connect.refused. Expected: a connection. Received: None. Who can fix this: The network team.',
      ],
      ['Finding tls.expires-soon', 'Expected: none. Received: none.'],
    ])
  })
})

describe('the verdict of the letter', () => {
  const way = { connection: connection() }
  const reached = { ...way, exchanges: [exchange('https://acme.okta.com/x')] }
  const silent = { ...way, exchanges: [exchange('https://acme.okta.com/x', { status: null })] }
  const where = 'acme.okta.com, port 443'
  const policy = failing('policy.allows', 'policy.no-match', { says: 'No rule matches.' })
  test.each([
    ['the cause of the run', { ...reached, findings: [network('connect.refused')] }, 'It is connect.refused.'],
    [
      'the cause of the run, of several',
      { ...reached, rootCause: 'tls.expired', findings: [network('dns.failed'), network('tls.expired')] },
      'It is tls.expired.',
    ],
    [
      "the network's own cause, the first on the way",
      { ...reached, findings: [network('tls.expired'), network('dns.failed'), policy] },
      'It is dns.failed.',
    ],
    [
      'a failure before a warning',
      { ...reached, findings: [network('dns.private-answer', { status: 'warn' }), network('tls.expired')] },
      'It is tls.expired.',
    ],
    [
      'a cause of the way that is for another to change',
      { ...reached, findings: [network('clock.ahead', { owner: 'you' })] },
      'It is clock.ahead. Who can fix this: You.',
    ],
    [
      'a cause that nobody in particular changes',
      { ...reached, findings: [network('clock.ahead', { owner: null })] },
      'It is clock.ahead.',
    ],
    [
      'a cause elsewhere',
      { ...reached, rootCause: 'policy.no-match', findings: [finding(), policy] },
      `${where} can be reached through this network. The cause is elsewhere. Who can fix it: The administrator of Okta. No rule matches.`,
    ],
    [
      'a cause elsewhere that has no owner',
      { ...reached, rootCause: 'policy.no-match', findings: [{ ...policy, owner: null }] },
      `${where} can be reached through this network. The cause is elsewhere. No rule matches.`,
    ],
    [
      'a cause elsewhere, and nothing has answered',
      { ...silent, rootCause: 'policy.no-match', findings: [policy] },
      `We do not know yet whether ${where} can be reached. No rule matches.`,
    ],
    ['nothing has answered', silent, `We do not know yet whether ${where} can be reached.`],
    [
      'a warning',
      { ...reached, rootCause: null, findings: [network('tls.expires-soon', { status: 'warn' })] },
      `${where} can be reached from this network, with a warning: It is tls.expires-soon.`,
    ],
    [
      'nothing wrong',
      { ...reached, rootCause: null, findings: [finding(), waiting('a.b')] },
      `${where} can be reached from this network. No change is required.`,
    ],
    [
      'no host at all',
      { rootCause: null, exchanges: [exchange('https://a.example')] },
      'Okta can be reached from this network. No change is required.',
    ],
  ] as [string, Partial<Report>, string][])('names %s', (_name, change, sentence) => {
    expect(parts(change).verdict).toBe(sentence)
  })
})

describe('what is asked', () => {
  const through = connection({
    proxy: { proxy: 'p:3128', source: 'pac', failure: null, status: null, offers: [], says: null, product: null },
  })
  const asked = (diagnosis: string, way: NetworkPath | null = connection(), owner = 'network-team') =>
    parts({ connection: way, findings: [network(diagnosis, { owner })] }).asks

  test('is to open the way, through the proxy where there is one', () => {
    expect(asked('connect.refused')).toEqual([
      `Allow outgoing TCP connections to acme.okta.com, port 443, from this computer and from the computers that run ${oktaGuide.product}.`,
      'Allow acme.okta.com by name, because its IP addresses can change.',
    ])
    expect(asked('connect.refused', through)[0]).toBe(
      `Allow connections to acme.okta.com:443 through the proxy p:3128 (method CONNECT), from this computer and from the computers that run ${oktaGuide.product}.`,
    )
    expect(asked('proxy.unreachable', through)[0]).toContain('that p:3128 is the correct proxy')
    expect(asked('proxy.unreachable')[0]).toContain('that the proxy settings of this computer are correct')
    expect(asked('connect.refused', null)[0]).toContain('to Okta, port 443,')
  })

  test('names the top certificate, the name servers and the private addresses that were seen', () => {
    const seen = connection({
      tls: tls({ ladder: [rung(), rung(), rung({ subject: 'CN=Corporate Root' })] }),
      resolution: resolution({ answers: [{ address: '10.0.0.1', family: 4 }] }),
    })
    expect(asked('tls.untrusted-ca', seen)[1]).toContain('“CN=Corporate Root”')
    expect(asked('dns.private-answer', seen)[1]).toContain('(10.0.0.1)')
    expect(asked('dns.failed', seen)[0]).toContain('the DNS servers (192.0.2.53 and 192.0.2.54) resolve acme.okta.com')
    for (const way of [
      null,
      connection(),
      connection({ tls: tls(), resolution: resolution({ servers: [], answers: [] }) }),
    ]) {
      expect(asked('tls.untrusted-ca', way)[1]).toContain('send us the root certificate of your TLS inspection')
      expect(asked('dns.private-answer', way)[1]).toContain('If the private address is intended')
      expect(asked('dns.failed', way)[0]).toContain('Make sure that the DNS servers resolve')
    }
  })

  test('is nothing where the cause is for another, or unknown', () => {
    expect(asked('connect.refused', connection(), 'you')).toEqual([])
    expect(asked('clock.ahead')).toEqual([])
    expect(parts({ findings: [failing('policy.allows', 'policy.no-match')] }).asks).toEqual([])
  })
})

describe('the forms of the letter', () => {
  const given = report({
    rootCause: 'connect.refused',
    connection: connection({ tls: tls({ ladder: [rung({ fingerprint })] }) }),
    findings: [network('connect.refused', { says: 'The | was refused.' })],
  })
  const bare = report({ findings: [], rootCause: null })

  test('as text has lines that a mail program leaves alone, and breaks a fingerprint between its bytes', () => {
    const text = letterOf('text', given, oktaGuide, english)
    expect(text.split('\n').filter((line) => line.length > 96)).toEqual([])
    expect(text).toBe(`Subject: ${oktaGuide.product} with Okta: access to acme.okta.com, port 443

The | was refused.

What we ask you to change
  1. Allow outgoing TCP connections to acme.okta.com, port 443, from this computer and from the
     computers that run Fortanix Key Insight.
  2. Allow acme.okta.com by name, because its IP addresses can change.

What must be reachable
  acme.okta.com:443       TCP, TLS 1.2 or later (HTTPS). Purpose: Tokens for Fortanix Key
                          Insight

What we measured
  Time                    ${period}
  Measured on             linux 6, node 24, IdP Preflight 0.1.0
  TLS                     TLSv1.3, TLS_AES_128_GCM_SHA256
  Server certificate      CN=acme.okta.com, issued by CN=Public CA 1, valid from Dec 1, 2025 to
                          Jun 1, 2026, EC P-256 256, SHA-256
                          A0:A1:A2:A3:A4:A5:A6:A7:A8:A9:AA:AB:AC:AD:AE:AF:
                          B0:B1:B2:B3:B4:B5:B6:B7:B8:B9:BA:BB:BC:BD:BE:BF
  Trusted by              not trusted by this computer
  Finding connect.refused The | was refused. Expected: none. Received: none. Who can fix this:
                          The network team.

This letter contains no credentials. All values are as this computer received them.
`)
  })

  test('as text puts a label that is too long on a line of its own', () => {
    const host = 'a-tenant-with-a-long-name.example'
    expect(letterOf('text', report({ findings: [], connection: connection({ host }) }), oktaGuide, english)).toContain(
      `\n  ${host}:443\n${' '.repeat(26)}TCP, TLS 1.2`,
    )
    const exact = 'a234567890123456.xx'
    expect(
      letterOf('text', report({ findings: [], connection: connection({ host: exact }) }), oktaGuide, english),
    ).toContain(`\n  ${exact}:443 TCP, TLS 1.2`)
    expect(
      letterOf('text', report({ findings: [], connection: connection({ host: `${exact}x` }) }), oktaGuide, english),
    ).toContain(`\n  ${exact}x:443\n`)
  })

  test('as text keeps a word that is longer than a line whole', () => {
    const url = `https://acme.okta.com/${'x'.repeat(90)}`
    const text = letterOf('text', report({ exchanges: [exchange(url)] }), oktaGuide, english)
    expect(text).toContain(`\n${' '.repeat(26)}${url}:\n`)
  })

  test('as Markdown has its tables, and no mark that comes from outside', () => {
    expect(letterOf('markdown', given, oktaGuide, english).split('\n').slice(0, 20)).toEqual([
      `# ${oktaGuide.product} with Okta: access to acme.okta.com, port 443`,
      '',
      '**The \\| was refused.**',
      '',
      '## What we ask you to change',
      '',
      `1. Allow outgoing TCP connections to acme.okta.com, port 443, from this computer and from the computers that run ${oktaGuide.product}.`,
      '2. Allow acme.okta.com by name, because its IP addresses can change.',
      '',
      '## What must be reachable',
      '',
      '| Host | Port | Protocol | Purpose |',
      '| --- | --- | --- | --- |',
      `| acme.okta.com | 443 | TCP, TLS 1.2 or later (HTTPS) | Tokens for ${oktaGuide.product} |`,
      '',
      '## What we measured',
      '',
      '| | |',
      '| --- | --- |',
      `| Time | ${period} |`,
    ])
  })

  test('leave out what is empty', () => {
    for (const form of ['text', 'markdown'] as const)
      expect(letterOf(form, bare, oktaGuide, english)).not.toMatch(/What we ask|must be reachable/)
    expect(letterOf('text', bare, oktaGuide, english)).toBe(`Subject: ${oktaGuide.product} with Okta: access to Okta

We do not know yet whether Okta can be reached.

What we measured
  Time                    ${period}
  Measured on             linux 6, node 24, IdP Preflight 0.1.0

This letter contains no credentials. All values are as this computer received them.
`)
    expect(letterOf('markdown', bare, oktaGuide, english).split('\n')).toEqual([
      `# ${oktaGuide.product} with Okta: access to Okta`,
      '',
      '**We do not know yet whether Okta can be reached.**',
      '',
      '## What we measured',
      '',
      '| | |',
      '| --- | --- |',
      `| Time | ${period} |`,
      '| Measured on | linux 6, node 24, IdP Preflight 0.1.0 |',
      '',
      'This letter contains no credentials. All values are as this computer received them.',
      '',
    ])
  })

  test('as CSV has a line for each part', () => {
    expect(letterOf('csv', given, oktaGuide, english).split('\r\n').slice(0, 8)).toEqual([
      'Part,Name,Port,Value',
      `subject,"${oktaGuide.product} with Okta: access to acme.okta.com, port 443",,`,
      'summary,,,The | was refused.',
      `must be reachable,acme.okta.com,443,"TCP, TLS 1.2 or later (HTTPS). Purpose: Tokens for ${oktaGuide.product}"`,
      `change,1,,"Allow outgoing TCP connections to acme.okta.com, port 443, from this computer and from the computers that run ${oktaGuide.product}."`,
      'change,2,,"Allow acme.okta.com by name, because its IP addresses can change."',
      `measured,Time,,"${period}"`,
      'measured,Measured on,,"linux 6, node 24, IdP Preflight 0.1.0"',
    ])
  })
})
