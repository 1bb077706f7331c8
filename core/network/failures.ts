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

/** What stopped a connection: refused, cut, or no answer. */
export function connectFailure(error: unknown): Failure {
  const code = codeOf(error)
  const kind = code === 'ECONNREFUSED' ? 'refused' : /ECONNRESET|EPIPE/.test(code) ? 'reset' : 'no-answer'
  return { kind, code, message: messageOf(error) }
}

/** What stopped a look-up. A resolver that answers "no such name" is told apart from one that does not answer. */
export function resolveFailure(error: unknown): Failure {
  const code = codeOf(error)
  const missing = code === 'ENOTFOUND' || code === 'ENODATA'
  return { kind: missing ? 'no-such-name' : 'lookup-failed', code, message: messageOf(error) }
}

/** What stopped a request on a connection that stood. */
export function requestFailure(error: unknown): Failure {
  const code = codeOf(error)
  const message = messageOf(error)
  if (code === 'UND_ERR_ABORTED' || code === 'AbortError' || code === 'TimeoutError' || /TIMEOUT/.test(code))
    return { kind: 'timeout', code: 'TIMEOUT', message }
  if (/OVERFLOW|EXCEEDED/.test(code)) {
    const { bytes } = error as { bytes?: number }
    return { kind: 'too-large', code, message, ...(bytes === undefined ? {} : { bytes }) }
  }
  // "bad response" is a status that no client expects here, such as 100 or 101; an assertion is one below 100.
  const odd = /^HPE_|^HTTPParserError$|CONTENT_LENGTH_MISMATCH|^ERR_ASSERTION$/.test(code)
  if (odd || (code === 'UND_ERR_SOCKET' && /^bad /.test(message)))
    return { kind: 'not-http', code, message: message.replace(/\s+/g, ' ').trim() }
  // With TLS 1.3 a server says only after the handshake that it wants a client certificate.
  if (/^(ERR_SSL_|EPROTO)/.test(code)) return { kind: 'handshake', code, message: opensslWords(message) }
  return { kind: 'reset', code, message }
}

/** Results of OpenSSL's verification of certificates (X509_V_ERR_…), as Node passes them on. */
const certificateCodes =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|ERR_TLS_CERT_ALTNAME_INVALID$|HOSTNAME_MISMATCH$|INVALID_(CA|PURPOSE)$|PATH_LENGTH_EXCEEDED$|UNSPECIFIED$|(EE|CA)_KEY_TOO_SMALL$|(EE|CA)_MD_TOO_WEAK$)/

/** Results that Node has no code for and calls `UNSPECIFIED`, by OpenSSL's own words; the names are OpenSSL's. */
const unspecified: readonly (readonly [RegExp, string])[] = [
  [/^ee .*(too small|too weak)/i, 'EE_KEY_TOO_SMALL'],
  [/key.{0,80}too (small|weak)|too small/i, 'CA_KEY_TOO_SMALL'],
  [/too weak/i, 'CA_MD_TOO_WEAK'],
  [/permitted subtree/i, 'PERMITTED_VIOLATION'],
  [/excluded subtree/i, 'EXCLUDED_VIOLATION'],
  [/name constraint/i, 'UNSUPPORTED_NAME_SYNTAX'],
  [/unhandled critical extension/i, 'UNHANDLED_CRITICAL_EXTENSION'],
]

/**
 * The library's own line holds a thread, a file and a line number; only the reason and the alert are for people. BoringSSL
 * (Electron) writes its reasons as names, `WRONG_VERSION_NUMBER`; they are turned into words as OpenSSL has them.
 */
export function opensslWords(message: string): string {
  const reason = /^(?:write EPROTO )?[0-9A-F]+:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):/i.exec(message)?.[1]
  const alert = /SSL alert number (\d+)/.exec(message)?.[1]
  if (reason === undefined) return message.trim()
  const words = /^[A-Z0-9_]+$/.test(reason) ? reason.toLowerCase().replaceAll('_', ' ') : reason
  return `${words}${alert ? ` (alert ${alert})` : ''}`
}

/** What stopped a TLS handshake, by the codes of OpenSSL as Node passes them on. */
export function handshakeFailure(error: unknown): Failure {
  const code = codeOf(error)
  const message = opensslWords(messageOf(error))
  if (certificateCodes.test(code)) {
    const named = code === 'UNSPECIFIED' && unspecified.find(([words]) => words.test(message))?.[1]
    return { kind: 'certificate', code: named || code, message }
  }
  if (code === 'TIMEOUT') return { kind: 'timeout', code, message }
  if (/^(ECONNRESET|EPIPE)$/.test(code)) return { kind: 'reset', code, message }
  return { kind: 'handshake', code, message }
}

/** A failure of our own limits. */
export const timedOut = (kind: Failure['kind'], ms: number): Failure => ({
  kind,
  code: 'TIMEOUT',
  message: '',
  after: ms,
})
