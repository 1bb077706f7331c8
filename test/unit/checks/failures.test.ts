import { describe, expect, test } from 'vitest'
import { failureWords, shownFailure } from '../../../core/checks/failure-words.ts'
import { certificateFaults, diagnosisOf, failureDiagnoses } from '../../../core/checks/failures.ts'
import { ruleWords } from '../../../core/checks/proxy/rule-words.ts'
import type { Failure, FailureKind } from '../../../core/model/exchange.ts'
import { words as english } from '../../support/words.ts'

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
    ['a limit of ours', failure('timeout', { message: '', after: 1500 }), 'No response within 1.5 s', undefined],
    [
      'that stopped half way',
      failure('truncated', { after: 15_000, bytes: 317 }),
      'The transfer stopped after 317 bytes and did not continue within 15 s',
      undefined,
    ],
    [
      'that stopped, without a time',
      failure('truncated', { bytes: 317 }),
      'The transfer stopped after 317 bytes',
      undefined,
    ],
    ['too large', failure('too-large', { bytes: 1_048_576 }), 'The response is larger than 1,048,576 bytes', undefined],
    ['too large, by the library', failure('too-large'), 'said', undefined],
    ['no HTTP', failure('not-http'), 'The response is not valid HTTP: said', undefined],
    [
      'a proxy',
      failure('proxy-refused', { code: '403', message: 'Nope' }),
      'The proxy responded with 403 Nope',
      undefined,
    ],
    ['a proxy, bare', failure('proxy-login', { code: '407', message: '' }), 'The proxy responded with 407', undefined],
    ['cut half way', failure('reset', { bytes: 12 }), 'said, after 12 bytes had arrived', undefined],
    [
      'cut half way, wordless',
      failure('reset', { message: '', bytes: 1 }),
      'The connection was reset after 1 byte had arrived',
      undefined,
    ],
    [
      'cut half way, its code for words',
      failure('reset', { message: 'CODE', bytes: 1 }),
      'The connection was reset after 1 byte had arrived',
      undefined,
    ],
    ['that an older version kept', failure('proxy-refused', { worded: true }), 'said', undefined],
    [
      'of a rule',
      failure('proxy-rule', { code: 'PAC_ANSWER', message: '' }),
      'The PAC file did not return a text for this URL.',
      undefined,
    ],
  ])('%s', (_name, given, words, shown) => {
    expect(english.shown(failureWords(given))).toBe(words)
    expect(english.shown(shownFailure(given))).toBe(shown ?? `${given.code} · ${words}`)
  })
})

describe('a rule that names the proxy and does not work, in words', () => {
  const rule = (code: string, change: Partial<Failure> = {}) =>
    english.say(ruleWords(failure('proxy-rule', { code, message: '', ...change })))
  const at = 'http://pac.example/proxy.pac'

  test.each([
    [rule('PROXY_SETTING', { about: 'HTTPS_PROXY' }), 'HTTPS_PROXY does not contain the address of an HTTP proxy.'],
    [
      rule('PROXY_SETTING_SOCKS', { about: 'ALL_PROXY' }),
      'ALL_PROXY names a SOCKS proxy. Only HTTP proxies are supported, not SOCKS.',
    ],
    [
      rule('PROXY_SOCKS', { message: 'SOCKS a:1' }),
      'The rule names only SOCKS proxies for this URL: SOCKS a:1. Only HTTP proxies are supported, not SOCKS.',
    ],
    [
      rule('PROXY_ANSWER', { message: 'banana' }),
      'The rule returns "banana" for this URL. The rule must return a proxy such as PROXY proxy.example.com:3128.',
    ],
    [rule('PAC_PAGE', { message: 'Sign in' }), 'The PAC file is a web page titled "Sign in" instead of a script.'],
    [rule('PAC_PAGE'), 'The PAC file is a web page instead of a script.'],
    [rule('PAC_ENDLESS', { after: 5000 }), 'The PAC file does not work: the script was still running after 5 s.'],
    [rule('PAC_NAMES', { message: '64' }), 'The PAC file does not work: the script looks up more than 64 names.'],
    [rule('PAC_SCRIPT', { message: 'no' }), 'The PAC file does not work: no.'],
    [rule('ENOENT', { about: '/etc/a.pac' }), 'The PAC file /etc/a.pac cannot be read (ENOENT).'],
    [
      rule('TIMEOUT', { about: at, after: 1500 }),
      `The PAC file at ${at} cannot be downloaded: the server did not respond within 1.5 s.`,
    ],
    [
      rule('404', { about: at }),
      `The PAC file at ${at} cannot be downloaded: the server responded with HTTP status 404.`,
    ],
    [rule('TOO_LARGE', { about: at, bytes: 9 }), `The PAC file at ${at} is larger than the limit of 1 MiB.`],
    [
      rule('ECONNRESET', { about: at, bytes: 4 }),
      `The download of the PAC file at ${at} stopped before the end (ECONNRESET).`,
    ],
    [
      rule('ECONNREFUSED', { about: at }),
      `The PAC file at ${at} cannot be downloaded: the connection to its server was refused.`,
    ],
    [
      rule('ENOTFOUND', { about: at }),
      `The PAC file at ${at} cannot be downloaded: the name of its server cannot be resolved.`,
    ],
    [
      rule('CERT_HAS_EXPIRED', { about: at }),
      `The PAC file at ${at} cannot be downloaded: the certificate of its server is not trusted on this computer (CERT_HAS_EXPIRED).`,
    ],
    [
      rule('HPE_INVALID_CONSTANT', { about: at }),
      `The PAC file at ${at} cannot be downloaded: the response of its server is not HTTP.`,
    ],
    [rule('EODD', { about: at }), `The PAC file at ${at} cannot be downloaded (EODD).`],
  ])('%s', (said, words) => {
    expect(said).toBe(words)
  })
})
