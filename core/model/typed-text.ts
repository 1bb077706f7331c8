import { providerIds } from './provider-ids.ts'

const placeholder =
  /\{[^}]{0,200}\}|\$\{|<[^>]{1,200}>|\[your[^\]]{0,200}\]|\byour[-_ ]?(domain|subdomain|tenant|org|company|client|secret|api|app)|YOUR[_-][A-Z_-]{1,80}|\bx{3,80}\b|^\$\(?[A-Z_]{1,80}\)?$|^%[A-Z_]{1,80}%$|…|(^|[^.])\.{3}/i

/** Guides name the provider within a placeholder. */
const named = new RegExp(`(\\byour[-_ ]?)(?:${providerIds.join('|')})[-_ ]?`, 'i')

/** True when a value still is the placeholder of some guide: `{yourDomain}`, `<YOUR_CLIENT_ID>` and the like. */
export const isPlaceholder = (value: string): boolean => placeholder.test(value.replace(named, '$1'))

const wholePlaceholder =
  /^(\{.*\}|\$\{.*\}|<.*>|\[.*\]|(your|my|the)[-_ ].*|x{3,}|[*•●.]{3,}|(client[-_ ]?)?secret|changeme)$/i

/** What a console shows in place of a secret: dots or stars, perhaps with the last characters behind them. */
const hiddenSecret = /^.{0,6}([•●]{3,}|\*{4,}).{0,6}$/

/** The same for a secret, which may contain any characters: only a value that is a placeholder as a whole counts. */
export const isPlaceholderSecret = (value: string): boolean =>
  wholePlaceholder.test(value.trim()) || hiddenSecret.test(value.trim())

/** True when a value holds a character that cannot be seen: control characters, zero-width ones, line separators. */
export const hasControl = (value: string): boolean =>
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(value)

const opening = /^["'`“”„‘’‚«»‹›]{1,9}/
const closing = /["'`“”‘’«»‹›,;]{1,9}$/

/** A value without the quotation marks around it, straight or curly, and without the comma of a list behind it. */
export const withoutQuotes = (value: string): string => value.trim().replace(opening, '').replace(closing, '').trim()

/** True when the two ends of a value are quotation marks. */
export const isQuoted = (value: string): boolean =>
  opening.test(value.trim()) && /["'`“”‘’«»‹›]$/.test(value.trim()) && withoutQuotes(value) !== ''

/** The first character that is not plain ASCII, in a form that can be looked up; null if there is none. */
export function foreignLetter(value: string): string | null {
  const letter = /[^\x20-\x7e]/u.exec(value)?.[0]
  return letter === undefined
    ? null
    : `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`
}
