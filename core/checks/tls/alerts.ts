import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'

/** What a server means by the alert that ends a handshake (RFC 8446 section 6.2), by the names of OpenSSL and BoringSSL. */
const meanings: readonly (readonly [RegExp, (host: string) => Said])[] = [
  [/UNRECOGNIZED_NAME/, (host) => said('tls.alert-name', { host })],
  [/ACCESS_DENIED/, () => said('tls.alert-access')],
  [/PROTOCOL_VERSION/, () => said('tls.alert-version')],
  [/INSUFFICIENT_SECURITY/, () => said('tls.alert-ciphers')],
  [/INTERNAL_ERROR/, () => said('tls.alert-internal')],
  [/NO_APPLICATION_PROTOCOL/, () => said('tls.alert-protocol')],
  // BoringSSL alone looks at this, and calls it no fault of the certificate (RFC 5280 section 4.2.1.3).
  [/KEY_USAGE_BIT_INCORRECT/, () => said('tls.alert-key-usage')],
  [
    /DECRYPTION_FAILED|BAD_RECORD_MAC|DECODE_ERROR|ILLEGAL_PARAMETER|UNEXPECTED_MESSAGE/,
    () => said('tls.alert-damaged'),
  ],
]

/** Why the handshake was ended; null where the alert says nothing more than that it was. */
export const alertWords = (code: string, host: string): Said | null =>
  meanings.find(([name]) => name.test(code))?.[1](host) ?? null
