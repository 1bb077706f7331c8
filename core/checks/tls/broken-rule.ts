import type { Failure } from '../../model/exchange.ts'

/** What OpenSSL finds beyond trust, date and name (RFC 5280 section 6), by its code. */
const rules: readonly (readonly [RegExp, string])[] = [
  [
    /^INVALID_PURPOSE$/,
    'A certificate of the chain is not made for servers: its list of purposes (extended key usage) leaves them out',
  ],
  [/^PATH_LENGTH_EXCEEDED$/, 'An authority of the chain may not stand above another one (its path length), and does'],
  [
    /^INVALID_CA$/,
    'A certificate of the chain signed another, and is not allowed to: it is no authority (basic constraints)',
  ],
  [
    /^(PERMITTED_VIOLATION|EXCLUDED_VIOLATION|UNSUPPORTED_NAME_SYNTAX)$/,
    'An authority of the chain may vouch for other names only (name constraints)',
  ],
  [
    /^UNHANDLED_CRITICAL_EXTENSION$/,
    'A certificate of the chain has an extension that is marked critical and that no program here understands',
  ],
  [
    /^CERT_SIGNATURE_FAILURE$/,
    'The signature of a certificate is not by the key of its issuer: it was altered, or belongs to another chain',
  ],
  [/^CERT_REVOKED$/, 'A certificate of the chain has been revoked'],
]

/** In words, the rule that a chain breaks although it ends in a trusted root; null when it is about something else. */
export const brokenRule = ({ code }: Failure): string | null => rules.find(([shows]) => shows.test(code))?.[1] ?? null
