import type { Failure } from '../../model/exchange.ts'
import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'

/** What OpenSSL finds beyond trust, date and name (RFC 5280 section 6), by its code. */
const rules: readonly (readonly [RegExp, Said])[] = [
  [/^INVALID_PURPOSE$/, said('tls.rule-purpose')],
  [/^PATH_LENGTH_EXCEEDED$/, said('tls.rule-path-length')],
  [/^INVALID_CA$/, said('tls.rule-ca')],
  [/^(PERMITTED_VIOLATION|EXCLUDED_VIOLATION|UNSUPPORTED_NAME_SYNTAX)$/, said('tls.rule-names')],
  [/^UNHANDLED_CRITICAL_EXTENSION$/, said('tls.rule-extension')],
  [/^CERT_SIGNATURE_FAILURE$/, said('tls.rule-signature')],
  [/^CERT_REVOKED$/, said('tls.rule-revoked')],
]

/** The rule that a chain breaks although it ends in a trusted root; null when it is about something else. */
export const brokenRule = ({ code }: Failure): Said | null => rules.find(([shows]) => shows.test(code))?.[1] ?? null
