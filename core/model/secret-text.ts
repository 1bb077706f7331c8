import { foreignLetter, hasControl, isPlaceholder, isQuoted } from './typed-text.ts'

/** A secret of fewer characters cannot be told apart from ordinary text in every form in which it may come back. */
export const shortestHidden = 8

/** A part that is certainly secret, and its kind; null if there is none. */
export type SecretKind = 'key' | 'token' | 'secret'

const named =
  /\b(client[_ -]?secret|password|passwd|api[_ -]?token|access_token|refresh_token|id_token)["'\s]{0,4}[:=]["'\s]{0,4}([^\s"'&]{8,})/i
const scheme = /\b(SSWS|Bearer|Basic) [\w.~+/=-]{16,}/

/** Looks for what must never stand in a field that is shown and saved. Shapes that only may be secrets are the provider's. */
export function secretWithin(value: string): SecretKind | null {
  if (/-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/.test(value) || isPrivateJwk(value)) return 'key'
  if (value.split(/[^\w.-]+/).some(isToken)) return 'token'
  const given = named.exec(value)?.[2]
  return (given !== undefined && !isPlaceholder(given)) || scheme.test(value) ? 'secret' : null
}

/** A JWK or a JWK set with private members, however its quotation marks were escaped. */
export function isPrivateJwk(value: string): boolean {
  const plain = value.replaceAll('\\', '')
  return /["']kty["']\s{0,9}:/.test(plain) && /["'](d|k|p|q)["']\s{0,9}:/.test(plain)
}

/** Three parts are a signed token, five an encrypted one; both begin with the JSON `{"`. */
const isToken = (word: string): boolean => word.startsWith('eyJ') && [3, 5].includes(word.split('.').length)

/** Whether a shown value repeats a stored secret: whole, with other case, or within something longer. */
export function repeatsSecret(value: string, secret: string): boolean {
  const [shown, hidden] = [value.trim().toLowerCase(), secret.trim().toLowerCase()]
  if (hidden === '' || shown === '') return false
  return shown === hidden || (hidden.length >= 8 && shown.includes(hidden))
}

/** Mistakes in a client secret that can be found without knowing the right one. */
export type SecretMistake = 'quotes' | 'name' | 'key' | 'token' | 'url' | 'letters'

const nameInFront = /^["'“]?(?:export )?(?:[a-z0-9]{1,12}_)?(?:client[ _-]?)?secret["'”]?\s{0,4}[:=]/i

/** A client secret that is something else, or was copied together with something. */
export function mistakeInSecret(secret: string): SecretMistake | null {
  const text = secret.trim()
  const kind = secretWithin(text)
  if (kind === 'key') return 'key'
  if (nameInFront.test(text) || /^\{/.test(text)) return 'name'
  if (isToken(text)) return 'token'
  if (isQuoted(text)) return 'quotes'
  if (/^https?:\/\//i.test(text)) return 'url'
  return !hasControl(text) && foreignLetter(text) !== null ? 'letters' : null
}
