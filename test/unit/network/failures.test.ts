import { describe, expect, test } from 'vitest'
import {
  codeOf,
  connectFailure,
  handshakeFailure,
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
    ['ECONNREFUSED', 'refused'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'reset'],
    ['ETIMEDOUT', 'no-answer'],
    ['EHOSTUNREACH', 'no-answer'],
    ['ENETUNREACH', 'no-answer'],
  ])('a connection: %s is %s', (code, kind) => {
    expect(connectFailure(coded(code))).toEqual({ kind, code, message: 'said' })
  })

  test.each([
    ['ENOTFOUND', 'no-such-name'],
    ['ENODATA', 'no-such-name'],
    ['EAI_AGAIN', 'lookup-failed'],
    ['ETIMEOUT', 'lookup-failed'],
    ['EREFUSED', 'lookup-failed'],
    ['ESERVFAIL', 'lookup-failed'],
  ])('a look-up: %s is %s', (code, kind) => {
    expect(resolveFailure(coded(code))).toMatchObject({ kind, code })
  })

  test.each([
    [coded('UND_ERR_HEADERS_TIMEOUT'), 'timeout', 'TIMEOUT'],
    [coded('UND_ERR_ABORTED'), 'timeout', 'TIMEOUT'],
    [new DOMException('late', 'TimeoutError'), 'timeout', 'TIMEOUT'],
    [new DOMException('gone', 'AbortError'), 'timeout', 'TIMEOUT'],
    [coded('UND_ERR_HEADERS_OVERFLOW'), 'too-large', 'UND_ERR_HEADERS_OVERFLOW'],
    [coded('RESPONSE_EXCEEDED'), 'too-large', 'RESPONSE_EXCEEDED'],
    [coded('HPE_INVALID_CONSTANT'), 'not-http', 'HPE_INVALID_CONSTANT'],
    [coded('UND_ERR_SOCKET'), 'reset', 'UND_ERR_SOCKET'],
    [coded('ECONNRESET'), 'reset', 'ECONNRESET'],
  ])('a request (%#): %s is %s', (error, kind, code) => {
    expect(requestFailure(error)).toMatchObject({ kind, code })
  })

  test.each([
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['CERT_NOT_YET_VALID', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['TIMEOUT', 'timeout'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'reset'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'handshake'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'handshake'],
    ['EPROTO', 'handshake'],
  ])('a handshake: %s is %s', (code, kind) => {
    expect(handshakeFailure(coded(code))).toMatchObject({ kind, code })
  })
})

test.each([
  ['ee key too small', 'EE_KEY_TOO_SMALL'],
  ['EE certificate key too weak', 'EE_KEY_TOO_SMALL'],
  ['CA certificate key too weak', 'CA_KEY_TOO_SMALL'],
  ['CA signature digest algorithm too weak', 'CA_MD_TOO_WEAK'],
  ['permitted subtree violation', 'PERMITTED_VIOLATION'],
  ['excluded subtree violation', 'EXCLUDED_VIOLATION'],
  ['unsupported name constraint type', 'UNSUPPORTED_NAME_SYNTAX'],
  ['unhandled critical extension', 'UNHANDLED_CRITICAL_EXTENSION'],
  ['something new', 'UNSPECIFIED'],
])('what OpenSSL calls "%s" has the code %s', (words, code) => {
  expect(handshakeFailure(coded('UNSPECIFIED', words))).toEqual({ kind: 'certificate', code, message: words })
})

test('a limit of ours says how long it was', () => {
  expect(timedOut('timeout', 1500)).toEqual({ kind: 'timeout', code: 'TIMEOUT', message: '', after: 1500 })
})
