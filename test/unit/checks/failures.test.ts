import { describe, expect, test } from 'vitest'
import {
  certificateFaults,
  diagnosisOf,
  failureDiagnoses,
  failureWords,
  shownFailure,
} from '../../../core/checks/failures.ts'
import { ruleWords } from '../../../core/checks/proxy/rule-words.ts'
import type { Failure, FailureKind } from '../../../core/model/exchange.ts'

const failure = (kind: FailureKind, change: Partial<Failure> = {}): Failure => ({
  kind,
  code: 'CODE',
  message: 'said',
  ...change,
})

describe('what was measured has one name', () => {
  test.each([
    ['no-such-name', 'dns.not-found'],
    ['lookup-failed', 'dns.failed'],
    ['refused', 'connect.refused'],
    ['no-answer', 'connect.timeout'],
    ['reset', 'connect.reset'],
    ['proxy-setting', 'proxy.unreachable'],
    ['proxy-rule', 'proxy.pac-failed'],
    ['proxy-unreachable', 'proxy.unreachable'],
    ['proxy-login', 'proxy.auth-required'],
    ['proxy-refused', 'proxy.refused'],
    ['handshake', 'tls.handshake-failed'],
    ['timeout', 'http.timeout'],
    ['truncated', 'http.truncated'],
    ['too-large', 'http.too-large'],
    ['not-http', 'http.not-json'],
  ] as const)('%s is %s', (kind, diagnosis) => {
    expect(diagnosisOf(failure(kind))).toBe(diagnosis)
  })

  test.each([
    ['CERT_HAS_EXPIRED', 'tls.expired'],
    ['CERT_NOT_YET_VALID', 'tls.not-yet-valid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls.hostname-mismatch'],
    ['HOSTNAME_MISMATCH', 'tls.hostname-mismatch'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls.self-signed'],
    ['EE_KEY_TOO_SMALL', 'tls.weak-certificate'],
    ['CA_KEY_TOO_SMALL', 'tls.weak-certificate'],
    ['EE_MD_TOO_WEAK', 'tls.weak-certificate'],
    ['CA_MD_TOO_WEAK', 'tls.weak-certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls.untrusted-ca'],
    ['UNSPECIFIED', 'tls.untrusted-ca'],
    ['toString', 'tls.untrusted-ca'],
  ] as const)('a certificate that is refused with %s is %s', (code, diagnosis) => {
    expect(diagnosisOf(failure('certificate', { code }))).toBe(diagnosis)
    expect(certificateFaults).toContain(diagnosis)
  })

  test('each of them is declared, once', () => {
    expect(new Set(failureDiagnoses).size).toBe(failureDiagnoses.length)
    expect(failureDiagnoses).toContain('tls.weak-certificate')
    expect(failureDiagnoses).toContain('http.truncated')
  })
})

describe('a failure in words', () => {
  test.each([
    ['the system says', failure('refused'), 'said', 'CODE · said'],
    ['without words', failure('reset', { message: '' }), '', 'CODE'],
    ['whose words are its code', failure('reset', { message: 'CODE' }), 'CODE', 'CODE'],
    ['a limit of ours', failure('timeout', { message: '', after: 1500 }), 'No answer within 1.5 s', undefined],
    [
      'that stopped half way',
      failure('truncated', { after: 15_000, bytes: 317 }),
      '317 bytes came, then nothing for 15 s',
      undefined,
    ],
    ['that stopped, without a time', failure('truncated', { bytes: 317 }), '317 bytes came, then nothing', undefined],
    ['too large', failure('too-large', { bytes: 1_048_576 }), 'The answer is larger than 1048576 bytes', undefined],
    ['too large, by the library', failure('too-large'), 'said', undefined],
    ['no HTTP', failure('not-http'), 'Not a proper HTTP answer: said', undefined],
    ['a proxy', failure('proxy-refused', { code: '403', message: 'Nope' }), 'The proxy answered 403 Nope', undefined],
    ['a proxy, bare', failure('proxy-login', { code: '407', message: '' }), 'The proxy answered 407', undefined],
    ['cut half way', failure('reset', { bytes: 12 }), 'said, after 12 bytes had come', undefined],
    [
      'of a rule',
      failure('proxy-rule', { code: 'PAC_ANSWER', message: '' }),
      'The PAC file gave no text for this address.',
      undefined,
    ],
  ])('%s', (_name, given, words, shown) => {
    expect(failureWords(given)).toBe(words)
    expect(shownFailure(given)).toBe(shown ?? `${given.code} · ${words}`)
  })
})

describe('a rule that names the proxy and does not work, in words', () => {
  const rule = (code: string, change: Partial<Failure> = {}) =>
    ruleWords(failure('proxy-rule', { code, message: '', ...change }))
  const at = 'http://pac.example/proxy.pac'

  test.each([
    [rule('PROXY_SETTING', { about: 'HTTPS_PROXY' }), 'What HTTPS_PROXY holds is not the address of an HTTP proxy.'],
    [
      rule('PROXY_SETTING_SOCKS', { about: 'ALL_PROXY' }),
      'ALL_PROXY names a SOCKS proxy, which this program does not speak.',
    ],
    [
      rule('PROXY_SOCKS', { message: 'SOCKS a:1' }),
      'For this address it names only SOCKS proxies, which are not spoken here: SOCKS a:1.',
    ],
    [
      rule('PROXY_ANSWER', { message: 'banana' }),
      'For this address it says "banana", which names no proxy: it must be like PROXY proxy.example.com:3128.',
    ],
    [rule('PAC_PAGE', { message: 'Sign in' }), 'What came is a web page titled "Sign in" and not a PAC file.'],
    [rule('PAC_PAGE'), 'What came is a web page and not a PAC file.'],
    [rule('PAC_ENDLESS', { after: 5000 }), 'The PAC file does not work: it had not come to an end after 5 s.'],
    [rule('PAC_NAMES', { message: '64' }), 'The PAC file does not work: it looks up more than 64 names.'],
    [rule('PAC_SCRIPT', { message: 'no' }), 'The PAC file does not work: no.'],
    [rule('ENOENT', { about: '/etc/a.pac' }), 'The PAC file /etc/a.pac cannot be read (ENOENT).'],
    [
      rule('TIMEOUT', { about: at, after: 1500 }),
      `The PAC file at ${at} cannot be fetched: no answer came within 1.5 s.`,
    ],
    [rule('404', { about: at }), `The PAC file at ${at} was not given: the server answered 404.`],
    [rule('TOO_LARGE', { about: at, bytes: 9 }), `The PAC file at ${at} is larger than 1 MiB, which no PAC file is.`],
    [rule('ECONNRESET', { about: at, bytes: 4 }), `The PAC file at ${at} broke off before its end (ECONNRESET).`],
    [
      rule('ECONNREFUSED', { about: at }),
      `The PAC file at ${at} cannot be fetched: the port of its server is closed, the connection was refused.`,
    ],
    [rule('ENOTFOUND', { about: at }), `The PAC file at ${at} cannot be fetched: the name of its server is not known.`],
    [
      rule('CERT_HAS_EXPIRED', { about: at }),
      `The PAC file at ${at} cannot be fetched: the certificate of its server is not trusted here (CERT_HAS_EXPIRED).`,
    ],
    [
      rule('HPE_INVALID_CONSTANT', { about: at }),
      `The PAC file at ${at} cannot be fetched: what its server answered is no HTTP.`,
    ],
    [rule('EODD', { about: at }), `The PAC file at ${at} cannot be fetched: EODD.`],
  ])('%s', (said, words) => {
    expect(said).toBe(words)
  })
})
