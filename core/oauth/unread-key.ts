/** As OpenSSL and BoringSSL say that a way of protecting a key is unknown to them. OpenSSL's decoder says the same of any damage. */
const unknownProtection = /(?<!DECODER routines::)unsupported|unknown[ _](algorithm|cipher|digest|hash)/i

/** As BoringSSL says that a key itself is of a kind that it does not know, such as RSA-PSS or a rare curve. */
const unknownKind = /UNSUPPORTED_(ALGORITHM|PUBLIC_KEY_TYPE)|UNKNOWN_(GROUP|PUBLIC_KEY_TYPE)/

/** Why a private key could not be read, by the error of the library; nothing of the key is quoted. */
export function whyUnread(error: unknown, locked: boolean): string {
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const words = `${code} ${message}`
  if (locked && unknownProtection.test(words.replace('ERR_OSSL_UNSUPPORTED', '')))
    return 'It is encrypted with a method that is not supported here. Encrypt it again with: openssl pkcs8 -topk8 -v2 aes-256-cbc -in FILE'
  if (locked) return 'It cannot be opened: the password is not the right one.'
  if (unknownKind.test(words)) return 'Keys of this kind are not supported here. Use RSA of 2048 bits or EC on P-256.'
  return 'It cannot be read: a part of it is missing or changed.'
}
