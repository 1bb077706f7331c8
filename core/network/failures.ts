import type { Failure } from '../model/exchange.ts'

/** An exception as a value with a code; `Error.cause` chains are followed to the first code. */
export function codeOf(error: unknown): string {
  let at: unknown = error
  for (let depth = 0; depth < 5 && at instanceof Error; depth++) {
    const code = (at as NodeJS.ErrnoException).code
    if (typeof code === 'string' && code !== 'ABORT_ERR') return code
    at = at.cause
  }
  return error instanceof Error ? error.name : 'UNKNOWN'
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Names what stopped a connection: refused, cut, or no answer. */
export function connectFailure(error: unknown): Failure {
  const code = codeOf(error)
  const diagnosis =
    code === 'ECONNREFUSED' ? 'connect.refused' : /ECONNRESET|EPIPE/.test(code) ? 'connect.reset' : 'connect.timeout'
  return { diagnosis, code, message: messageOf(error) }
}

/** Names what stopped a look-up. A resolver that answers "no such name" is told apart from one that does not answer. */
export function resolveFailure(error: unknown): Failure {
  const code = codeOf(error)
  const missing = code === 'ENOTFOUND' || code === 'ENODATA'
  return { diagnosis: missing ? 'dns.not-found' : 'dns.failed', code, message: messageOf(error) }
}

/** Names what stopped a request on a connection that stood. */
export function requestFailure(error: unknown): Failure {
  const code = codeOf(error)
  const message = messageOf(error)
  if (code === 'UND_ERR_ABORTED' || code === 'AbortError' || code === 'TimeoutError' || /TIMEOUT/.test(code))
    return { diagnosis: 'http.timeout', code: 'TIMEOUT', message }
  if (/OVERFLOW|EXCEEDED/.test(code)) return { diagnosis: 'http.too-large', code, message }
  // "bad response" is a status that no client expects here, such as 100 or 101; an assertion is one below 100.
  const odd = /^HPE_|^HTTPParserError$|CONTENT_LENGTH_MISMATCH|^ERR_ASSERTION$/.test(code)
  if (odd || (code === 'UND_ERR_SOCKET' && /^bad /.test(message)))
    return {
      diagnosis: 'http.not-json',
      code,
      message: `Not a proper HTTP answer: ${message.replace(/\s+/g, ' ').trim()}`,
    }
  // With TLS 1.3 a server says only after the handshake that it wants a client certificate.
  if (/^(ERR_SSL_|EPROTO)/.test(code))
    return { diagnosis: 'tls.handshake-failed', code, message: opensslWords(message) }
  return { diagnosis: 'connect.reset', code, message }
}

const certificateCodes: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'tls.expired',
  CERT_NOT_YET_VALID: 'tls.not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls.hostname-mismatch',
  HOSTNAME_MISMATCH: 'tls.hostname-mismatch',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls.self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls.untrusted-ca',
  UNABLE_TO_GET_ISSUER_CERT: 'tls.untrusted-ca',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls.untrusted-ca',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls.untrusted-ca',
  CERT_UNTRUSTED: 'tls.untrusted-ca',
  CERT_SIGNATURE_FAILURE: 'tls.untrusted-ca',
  CERT_REJECTED: 'tls.untrusted-ca',
  CERT_REVOKED: 'tls.untrusted-ca',
  INVALID_CA: 'tls.untrusted-ca',
  INVALID_PURPOSE: 'tls.untrusted-ca',
  PATH_LENGTH_EXCEEDED: 'tls.untrusted-ca',
  CERT_CHAIN_TOO_LONG: 'tls.untrusted-ca',
}

/** OpenSSL's own line holds a thread, a file and a line number; only the reason and the alert are for people. */
export function opensslWords(message: string): string {
  const reason = /^[0-9A-F]+:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):/i.exec(message)?.[1]
  const alert = /SSL alert number (\d+)/.exec(message)?.[1]
  return reason === undefined ? message.trim() : `${reason}${alert ? ` (alert ${alert})` : ''}`
}

/** Words of OpenSSL for what it refuses by its security level; Node has no code for them. */
const tooWeak = /too weak|too small|md_too_weak|key_too_small/i

/** Names what stopped a TLS handshake, by the codes of OpenSSL as Node passes them on. */
export function handshakeFailure(error: unknown): Failure {
  const code = codeOf(error)
  const message = opensslWords(messageOf(error))
  const certificate = certificateCodes[code]
  if (certificate) return { diagnosis: certificate, code, message }
  if (/(EE|CA)_KEY_TOO_SMALL|(CA|EE)_MD_TOO_WEAK/.test(code) || (code === 'UNSPECIFIED' && tooWeak.test(message)))
    return { diagnosis: 'tls.weak-certificate', code, message }
  // Whatever else the verification of a certificate finds, such as a broken name constraint.
  if (code === 'UNSPECIFIED') return { diagnosis: 'tls.untrusted-ca', code, message }
  if (code === 'TIMEOUT') return { diagnosis: 'http.timeout', code, message }
  if (/^(ECONNRESET|EPIPE)$/.test(code)) return { diagnosis: 'connect.reset', code, message }
  return { diagnosis: 'tls.handshake-failed', code, message }
}

/** True for failures that concern the certificate, for which the chain is worth reading. */
export const isCertificateFailure = (failure: Failure): boolean =>
  failure.diagnosis.startsWith('tls.') && failure.diagnosis !== 'tls.handshake-failed'

/** A failure of our own limits. */
export const timedOut = (diagnosis: string, seconds: number): Failure => ({
  diagnosis,
  code: 'TIMEOUT',
  message: `No answer within ${seconds} s`,
})
