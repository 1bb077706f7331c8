/** What a server means by the alert that ends a handshake (RFC 8446 section 6.2), by the names of OpenSSL and BoringSSL. */
const meanings: readonly (readonly [RegExp, (host: string) => string])[] = [
  [/UNRECOGNIZED_NAME/, (host) => `What answers says that it does not serve the name ${host}.`],
  [/ACCESS_DENIED/, () => 'What answers says that this machine may not connect: a rule of access, not the encryption.'],
  [/PROTOCOL_VERSION/, () => 'What answers accepts none of the versions that are offered, TLS 1.2 and 1.3.'],
  [/INSUFFICIENT_SECURITY/, () => 'What answers wants stronger ciphers than are offered.'],
  [/INTERNAL_ERROR/, () => 'What answers reports a fault of its own (internal error).'],
  [/NO_APPLICATION_PROTOCOL/, () => 'What answers does not speak HTTP/1.1 on this port.'],
  [
    // BoringSSL alone looks at this, and calls it no fault of the certificate (RFC 5280 section 4.2.1.3).
    /KEY_USAGE_BIT_INCORRECT/,
    () => 'The certificate does not allow what the handshake uses its key for (key usage): it has to be issued again.',
  ],
  [
    /DECRYPTION_FAILED|BAD_RECORD_MAC|DECODE_ERROR|ILLEGAL_PARAMETER|UNEXPECTED_MESSAGE/,
    () => 'The bytes of the handshake arrived changed or out of order: a device on the way disturbs it.',
  ],
]

/** In words, why the handshake was ended; null where the alert says nothing more than that it was. */
export const alertWords = (code: string, host: string): string | null =>
  meanings.find(([name]) => name.test(code))?.[1](host) ?? null
