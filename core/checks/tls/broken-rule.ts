import type { Failure } from '../../model/exchange.ts'

/** What OpenSSL finds beyond trust, date and name (RFC 5280 section 6), by its code or, where Node has none, its words. */
const rules: readonly (readonly [RegExp, string])[] = [
  [
    /INVALID_PURPOSE|unsuitable certificate purpose/i,
    'A certificate of the chain is not made for servers: its list of purposes (extended key usage) leaves them out',
  ],
  [
    /PATH_LENGTH_EXCEEDED|path length/i,
    'An authority of the chain may not stand above another one (its path length), and does',
  ],
  [
    /INVALID_CA|invalid CA certificate/i,
    'A certificate of the chain signed another, and is not allowed to: it is no authority (basic constraints)',
  ],
  [
    /permitted subtree|excluded subtree|name constraint/i,
    'An authority of the chain may vouch for other names only (name constraints)',
  ],
  [
    /unhandled critical extension/i,
    'A certificate of the chain has an extension that is marked critical and that no program here understands',
  ],
  [
    /CERT_SIGNATURE_FAILURE|certificate signature failure/i,
    'The signature of a certificate is not by the key of its issuer: it was altered, or belongs to another chain',
  ],
  [/CERT_REVOKED|certificate revoked/i, 'A certificate of the chain has been revoked'],
]

/** In words, the rule that a chain breaks although it ends in a trusted root; null when it is about something else. */
export const brokenRule = ({ code, message }: Failure): string | null =>
  rules.find(([shows]) => shows.test(`${code} ${message}`))?.[1] ?? null
