import { describe, expect, test } from 'vitest'
import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import type { NetworkPath } from '../../../core/model/network-path.ts'
import type { Report } from '../../../core/model/report.ts'
import { formatReport } from '../../../core/report/formats.ts'
import { neededThere } from '../../../core/report/there.ts'
import { exchangeIn } from '../../../core/words/network-path.ts'
import { words } from '../../support/words.ts'
import { answered, certificate, oktaGuide } from '../checks/fixtures.ts'
import { failing, finding } from '../run/fixtures.ts'
import { english, report } from './reports.ts'

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
  cipher: null,
  ladder: [{ ...certificate(), issuer: 'O=Acme, CN=Acme Root CA', role: 'leaf', problem: null }],
  trustedBy: 'bundled',
  anchor: null,
  topPem: null,
  inspectedBy: null,
  failure: null,
  ...change,
})
const proxy = (name: string | null): NonNullable<NetworkPath['proxy']> => ({
  proxy: name,
  source: 'environment variable HTTPS_PROXY',
  failure: null,
  status: null,
  offers: [],
  says: null,
  product: null,
})
const exchange = (url: string) => exchangeIn(words, answered({ url }).answer?.exchange as never)
const said = (change: Partial<Report>) => neededThere(report({ findings: [], ...change }), words)
const of = (change: Partial<NetworkPath>, more: Partial<Report> = {}) =>
  said({ connection: connection(change), ...more })
const clock =
  'Synchronize the clock of the server. Tokens are rejected if the clock is wrong by more than a few minutes.'

describe('what the server of the product needs', () => {
  test('is the address and the clock where nothing else was in the way', () => {
    expect(of({ tls: tls(), proxy: proxy(null) })).toEqual([
      'Allow outgoing HTTPS connections to acme.okta.com:443.',
      clock,
    ])
  })

  test('is each address once, with its port', () => {
    const exchanges = [
      'https://acme.okta.com/a',
      'https://keys.example:8443/b',
      'https://keys.example:8443/c',
      'http://127.0.0.1:8585/x',
    ].map(exchange)
    expect(of({}, { exchanges })[0]).toBe(
      'Allow outgoing HTTPS connections to acme.okta.com:443 and keys.example:8443.',
    )
  })

  test('is the proxy, and the rule that chose it', () => {
    expect(of({ proxy: proxy('proxy.acme.example:8080') })).toContainEqual(
      expect.stringMatching(/through the proxy proxy\.acme\.example:8080 \(environment variable HTTPS_PROXY\)/),
    )
  })

  test.each(['tls.intercepted', 'tls.inspected'] as const)('is the root of what inspects TLS, by %s', (diagnosis) => {
    const findings = [failing('tls.not-inspected', diagnosis)]
    expect(of({ tls: tls({ inspectedBy: 'Zscaler' }) }, { findings })).toContainEqual(
      expect.stringMatching(/^Zscaler inspects TLS connections here\..*“Acme Root CA”/),
    )
  })

  test('is said to be inspected only where that is proved, and a private CA otherwise', () => {
    const by = (diagnosis: 'tls.intercepted' | 'tls.inspected', possible: readonly DiagnosisId[]) =>
      of({ tls: tls({ trustedBy: 'added' }) }, { findings: [failing('tls.x', diagnosis, { possible })] }).join()
    expect(by('tls.intercepted', [])).toContain('A device on the network path inspects')
    for (const text of [by('tls.intercepted', ['tls.untrusted-ca']), by('tls.inspected', [])]) {
      expect(text).not.toContain('inspects')
      expect(text).toContain('private certificate authority (CA) “Acme Root CA”')
    }
    expect(of({ tls: tls() }, { findings: [failing('tls.x', 'tls.inspected')] }).join()).toContain(
      'private certificate',
    )
  })

  test.each([
    ['added', true],
    ['environment', true],
    ['system', true],
    ['bundled', false],
    [null, false],
  ] as const)('is a private CA where the trust came from: %s', (trustedBy, is) => {
    const sentences = of({ tls: tls({ trustedBy }) })
    expect(sentences.some((line) => line.includes('private certificate authority (CA) “Acme Root CA”'))).toBe(is)
  })

  test('is a CA that is not trusted here either, and the one that the chain ends in', () => {
    const findings = [failing('tls.chain-trusted', 'tls.untrusted-ca')]
    expect(of({ tls: tls({ trustedBy: null }) }, { findings }).join()).toContain('“Acme Root CA”')
    const anchor = { subject: 'CN=Own Root\nO=Acme', fingerprint: '', store: 'added' as const }
    expect(of({ tls: tls({ trustedBy: 'added', anchor }) }).join()).toContain('“Own Root”')
    const nameless = { ...anchor, subject: 'O=Acme' }
    expect(of({ tls: tls({ trustedBy: 'added', anchor: nameless }) }).join()).toContain('“Acme”')
    expect(of({ tls: tls({ trustedBy: 'added', ladder: [] }) })).toHaveLength(2)
  })

  test('is a large ClientHello, and an internal DNS entry', () => {
    const resolution = { answers: [{ address: '10.0.0.7', family: 4 }] } as unknown as NetworkPath['resolution']
    const findings = [
      failing('tls.large-hello-answered', 'tls.hello-too-large'),
      failing('dns.address-public', 'dns.private-answer'),
    ]
    const sentences = of({ resolution }, { findings }).join(' ')
    expect(sentences).toContain('drops large TLS handshakes to acme.okta.com')
    expect(sentences).toContain('private address 10.0.0.7')
    expect(of({ resolution })).toHaveLength(2)
  })

  test('is a clock that was wrong, and by how much', () => {
    const findings = [failing('clock.in-step', 'clock.ahead')]
    const wrong = { offset: 90_400, uncertainty: 1, samples: 1 }
    expect(of({ clock: wrong }, { findings }).at(-1)).toContain('wrong by 90 seconds')
    expect(of({ clock: wrong }).at(-1)).toBe(clock)
  })

  test('is nothing that a check passed or skipped', () => {
    const findings = [
      finding({ diagnosis: 'tls.hello-too-large' }),
      { ...failing('x.y', 'dns.private-answer'), status: 'skip' as const },
    ]
    expect(of({}, { findings })).toHaveLength(2)
  })

  test('is not said of this computer itself, nor without a connection', () => {
    expect(of({ host: '127.0.0.1' })).toEqual([])
    expect(said({ connection: null })).toEqual([])
    expect(said({})).toEqual([])
  })
})

describe('the report says it', () => {
  const green = report({ verdict: 'pass', rootCause: null, findings: [], connection: connection() })

  test.each(['text', 'markdown', 'html'] as const)('as %s', (format) => {
    const text = formatReport(format, green, oktaGuide, english)
    expect(text).toContain(`Where ${oktaGuide.product} runs`)
    expect(text).toContain('acme.okta.com:443')
    expect(formatReport(format, { ...green, connection: null }, oktaGuide, english)).not.toContain(
      `Where ${oktaGuide.product} runs`,
    )
  })

  test('as text only where the values are handed over', () => {
    expect(formatReport('text', { ...green, verdict: 'fail' }, oktaGuide, english)).not.toContain('Where ')
  })

  test('and not as JSON, whose form is published', () => {
    expect(Object.keys(JSON.parse(formatReport('json', green, oktaGuide, english)))).not.toContain('there')
  })
})
