import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'

/** As OpenSSL and BoringSSL say that a way of protecting a key is unknown to them. OpenSSL's decoder says the same of any damage. */
const unknownProtection = /(?<!DECODER routines::)unsupported|unknown[ _](algorithm|cipher|digest|hash)/i

/** As BoringSSL says that a key itself is of a kind that it does not know, such as RSA-PSS or a rare curve. */
const unknownKind = /UNSUPPORTED_(ALGORITHM|PUBLIC_KEY_TYPE)|UNKNOWN_(GROUP|PUBLIC_KEY_TYPE)/

/** Why a private key could not be read, by the error of the library; nothing of the key is quoted. */
export function whyUnread(error: unknown, locked: boolean): Said {
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const words = `${code} ${message}`
  if (locked && unknownProtection.test(words.replace('ERR_OSSL_UNSUPPORTED', '')))
    return said('oauth.key-cipher-unsupported')
  if (locked) return said('oauth.key-password-wrong')
  if (unknownKind.test(words)) return said('oauth.key-kind-unsupported')
  return said('oauth.key-broken')
}
