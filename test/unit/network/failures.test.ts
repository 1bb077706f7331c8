import { describe, expect, test } from 'vitest'
import {
  codeOf,
  connectFailure,
  handshakeFailure,
  isCertificateFailure,
  requestFailure,
  resolveFailure,
  timedOut,
} from '../../../core/network/failures.ts'

const coded = (code: string, message = 'said') => Object.assign(new Error(message), { code })

test.each([
  ['its own', coded('ECONNREFUSED'), 'ECONNREFUSED'],
  ['that of its cause', new Error('outer', { cause: coded('ECONNRESET') }), 'ECONNRESET'],
  [
    'behind the sign of a cancelled request',
    Object.assign(new Error('outer', { cause: coded('EPIPE') }), { code: 'ABORT_ERR' }),
    'EPIPE',
  ],
  ['its name, where there is none', new TypeError('x'), 'TypeError'],
  ['none, where it is no error', 'text', 'UNKNOWN'],
])('the code of an exception is %s', (_name, error, code) => {
  expect(codeOf(error)).toBe(code)
})

describe('what stopped', () => {
  test.each([
    ['ECONNREFUSED', 'connect.refused'],
    ['ECONNRESET', 'connect.reset'],
    ['EPIPE', 'connect.reset'],
    ['ETIMEDOUT', 'connect.timeout'],
    ['EHOSTUNREACH', 'connect.timeout'],
    ['ENETUNREACH', 'connect.timeout'],
  ])('a connection: %s is %s', (code, diagnosis) => {
    expect(connectFailure(coded(code))).toEqual({ diagnosis, code, message: 'said' })
  })

  test.each([
    ['ENOTFOUND', 'dns.not-found'],
    ['ENODATA', 'dns.not-found'],
    ['EAI_AGAIN', 'dns.failed'],
    ['ETIMEOUT', 'dns.failed'],
    ['EREFUSED', 'dns.failed'],
    ['ESERVFAIL', 'dns.failed'],
  ])('a look-up: %s is %s', (code, diagnosis) => {
    expect(resolveFailure(coded(code))).toMatchObject({ diagnosis, code })
  })

  test.each([
    [coded('UND_ERR_HEADERS_TIMEOUT'), 'http.timeout', 'TIMEOUT'],
    [coded('UND_ERR_ABORTED'), 'http.timeout', 'TIMEOUT'],
    [new DOMException('late', 'TimeoutError'), 'http.timeout', 'TIMEOUT'],
    [new DOMException('gone', 'AbortError'), 'http.timeout', 'TIMEOUT'],
    [coded('UND_ERR_HEADERS_OVERFLOW'), 'http.too-large', 'UND_ERR_HEADERS_OVERFLOW'],
    [coded('RESPONSE_EXCEEDED'), 'http.too-large', 'RESPONSE_EXCEEDED'],
    [coded('HPE_INVALID_CONSTANT'), 'http.not-json', 'HPE_INVALID_CONSTANT'],
    [coded('UND_ERR_SOCKET'), 'connect.reset', 'UND_ERR_SOCKET'],
    [coded('ECONNRESET'), 'connect.reset', 'ECONNRESET'],
  ])('a request (%#): %s is %s', (error, diagnosis, code) => {
    expect(requestFailure(error)).toMatchObject({ diagnosis, code })
  })

  test.each([
    ['CERT_HAS_EXPIRED', 'tls.expired'],
    ['CERT_NOT_YET_VALID', 'tls.not-yet-valid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls.hostname-mismatch'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls.self-signed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls.untrusted-ca'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls.untrusted-ca'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls.untrusted-ca'],
    ['TIMEOUT', 'http.timeout'],
    ['ECONNRESET', 'connect.reset'],
    ['EPIPE', 'connect.reset'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls.handshake-failed'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls.handshake-failed'],
    ['EPROTO', 'tls.handshake-failed'],
  ])('a handshake: %s is %s', (code, diagnosis) => {
    expect(handshakeFailure(coded(code))).toMatchObject({ diagnosis, code })
  })
})

test.each([
  ['tls.expired', true],
  ['tls.untrusted-ca', true],
  ['tls.hostname-mismatch', true],
  ['tls.handshake-failed', false],
  ['connect.reset', false],
])('%s concerns the certificate: %s', (diagnosis, concerns) => {
  expect(isCertificateFailure({ diagnosis, code: 'X', message: '' })).toBe(concerns)
})

test('a limit of ours says how long it was', () => {
  expect(timedOut('http.timeout', 1.5)).toEqual({
    diagnosis: 'http.timeout',
    code: 'TIMEOUT',
    message: 'No answer within 1.5 s',
  })
})
