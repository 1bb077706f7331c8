import { syncBuiltinESMExports } from 'node:module'
import tls, { type SecureContextOptions, type TLSSocket } from 'node:tls'

/**
 * Set-up file of the project `http-boringssl`: makes the TLS of this process behave as BoringSSL does, the library of
 * Electron, wherever the two differ for us. Read from its source (ssl/ssl_cipher.cc, ssl/tls_record.cc,
 * crypto/err/ssl.errordata): no security levels, no `@` command but @STRENGTH, and other names and words for alerts. Servers of the tests stand for other people's and stay as they are.
 */

/** Names of the alerts, by their number (RFC 8446 section 6). */
const alerts: Readonly<Record<string, string>> = {
  10: 'SSLV3_ALERT_UNEXPECTED_MESSAGE',
  20: 'SSLV3_ALERT_BAD_RECORD_MAC',
  40: 'SSLV3_ALERT_HANDSHAKE_FAILURE',
  42: 'SSLV3_ALERT_BAD_CERTIFICATE',
  46: 'SSLV3_ALERT_CERTIFICATE_UNKNOWN',
  47: 'SSLV3_ALERT_ILLEGAL_PARAMETER',
  48: 'TLSV1_ALERT_UNKNOWN_CA',
  49: 'TLSV1_ALERT_ACCESS_DENIED',
  50: 'TLSV1_ALERT_DECODE_ERROR',
  70: 'TLSV1_ALERT_PROTOCOL_VERSION',
  71: 'TLSV1_ALERT_INSUFFICIENT_SECURITY',
  80: 'TLSV1_ALERT_INTERNAL_ERROR',
  112: 'TLSV1_ALERT_UNRECOGNIZED_NAME',
  116: 'TLSV1_ALERT_CERTIFICATE_REQUIRED',
  120: 'TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
}

/** BoringSSL looks at the version of a record before its length. */
const others: Readonly<Record<string, string>> = { PACKET_LENGTH_TOO_LONG: 'WRONG_VERSION_NUMBER' }

/** An error of OpenSSL as BoringSSL would have worded it; anything else is left alone. */
export function reworded(error: NodeJS.ErrnoException): NodeJS.ErrnoException {
  const [, words] = /:error:[0-9A-F]+:SSL routines:[^:]*:([^:]+):/i.exec(error.message) ?? []
  if (words === undefined) return error
  const alert = /SSL alert number (\d+)/.exec(error.message)?.[1]
  const plain = words.toUpperCase().replaceAll(' ', '_')
  const reason = (alert && alerts[alert]) ?? others[plain] ?? plain
  const before = error.message.startsWith('write EPROTO') ? 'write EPROTO ' : ''
  const data = alert ? `SSL alert number ${alert}` : ''
  error.message = `${before}2087:error:1000042e:SSL routines:OPENSSL_internal:${reason}:../../third_party/boringssl/src/ssl/tls_record.cc:602:${data}\n`
  if (error.code?.startsWith('ERR_SSL_')) error.code = `ERR_SSL_${reason}`
  return error
}

/** What BoringSSL makes of a list of ciphers: every command but @STRENGTH is invalid, and no level forbids anything. */
export function taken(ciphers: string | undefined): string {
  const commands = (ciphers ?? '').split(/[:;, ]/).filter((each) => each.includes('@') && each !== '@STRENGTH')
  if (commands.length > 0)
    throw Object.assign(new Error('error:1000009e:SSL routines:OPENSSL_internal:INVALID_COMMAND'), {
      code: 'ERR_SSL_INVALID_COMMAND',
      library: 'SSL routines',
      function: 'OPENSSL_internal',
      reason: 'INVALID_COMMAND',
    })
  return `${ciphers ?? tls.DEFAULT_CIPHERS}:@SECLEVEL=0`
}

const { connect, createSecureContext } = tls
const { setSecureContext } = tls.Server.prototype
let ofServer = false

tls.Server.prototype.setSecureContext = function (options) {
  ofServer = true
  try {
    setSecureContext.call(this, options)
  } finally {
    ofServer = false
  }
}

tls.createSecureContext = (options: SecureContextOptions = {}) =>
  createSecureContext(ofServer ? options : { ...options, ciphers: taken(options.ciphers) })

tls.connect = ((...given: Parameters<typeof connect>) => {
  const socket: TLSSocket = connect(...given)
  const emit = socket.emit.bind(socket)
  socket.emit = (event: string | symbol, ...values: unknown[]) =>
    emit(event, ...(event === 'error' && values[0] instanceof Error ? [reworded(values[0])] : values))
  return socket
}) as typeof connect

syncBuiltinESMExports()
