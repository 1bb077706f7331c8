import { bareHost, familyOf, isLoopback } from '../model/hosts.ts'
import type { PlainFieldName } from '../model/profile.ts'
import { withoutEnd } from '../model/scan.ts'
import type { FieldProblemId, InputProblem, Repair } from '../model/target.ts'
import { foreignLetter, hasControl, isPlaceholder, withoutQuotes } from '../model/typed-text.ts'
import { cloudOf, isDoubled } from './clouds.ts'

/** A pasted address taken apart. `path` starts with `/`; `port` is empty for the scheme's own. */
export interface Pasted {
  scheme: 'http' | 'https'
  host: string
  port: string
  path: string
  /** The address as it was written, but for what stands around it: an issuer is compared character by character. */
  written: string
}

export type Paste = { pasted: Pasted; problem: null } | { pasted: null; problem: InputProblem }

const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/
/** The name of a value that was copied together with it, as in a settings file or a JSON document. */
const nameInFront =
  /^["'“]?(?:(?:okta|auth0)[ _-]?)?(?:domain|issuer(?:[ _-]ur[il])?|org(?:[ _-]?url)?|tenant(?:[ _-](?:id|domain))?|base[ _-]?url|url|host|authority|token[ _-](?:host|endpoint|url)|metadata[ _-]ur[il]|jwks[ _-]uri|well[ _-]known[ _-]url)["'”]?\s{0,4}[:=]\s{0,4}(?=["'“]?[a-z])/i

/**
 * Takes apart whatever people paste where a domain is wanted: a bare host, an issuer, a token or metadata URL, the
 * address bar, a line of a settings file. Scheme, case, trailing dot, the scheme's own port and surrounding quotes are put
 * right; what cannot be a host is a problem.
 */
export function readPaste(field: PlainFieldName, raw: string): Paste {
  const text = addressIn(raw)
  const fail = (diagnosis: FieldProblemId, says: string): Paste => ({
    pasted: null,
    problem: { field, diagnosis, says, ...(mayHoldPassword(text) ? { secret: true } : { actual: raw.slice(0, 200) }) },
  })
  const malformed = (says: string) => fail('input.domain-malformed', says)
  if (isPlaceholder(text)) return fail('input.placeholder', 'A placeholder of some guide was left in.')
  if (/[\r\n]/.test(text)) return malformed('There are several lines in it: enter one address.')
  if (/\s/.test(text)) return malformed('There is a space inside it.')
  if (hasControl(text)) return malformed('There is an invisible character in it: type it by hand.')
  if (text.length > 2048) return malformed('It is longer than any address can be.')
  if ((text.match(/:\/\//g) ?? []).length > 1) return malformed('It holds two addresses, one inside the other.')
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase() ?? 'https'
  if (scheme !== 'http' && scheme !== 'https') return malformed(`It begins with ${scheme}://, not with https://.`)
  const bare = text.replace(/^https?:\/\//i, '')
  if (/^[^/@:]+@[^/@]+\.[^/@]+$/.test(bare)) return malformed('That is an e-mail address, not a domain.')
  const url = URL.parse(`${scheme}://${familyOf(bare) === 6 ? `[${bare}]` : bare}`)
  if (!url?.hostname) return malformed('It is not an address.')
  if (url.password) return malformed('It holds a user name and a password (the part before @).')
  if (url.username) return malformed('It holds a user name (the part before @).')
  const host = withoutEnd(url.hostname.toLowerCase(), '.')
  if (host.length > 253) return malformed('It is longer than a host name can be.')
  if (isDoubled(host)) return malformed('Its ending is there twice.')
  if (url.port === '0') return malformed('Port 0 is no port that anything can listen on.')
  const literal = isLoopback(host) || familyOf(bareHost(host)) === 6
  if (!literal && host.split('.').includes('')) return malformed('There are two dots in a row.')
  if (!literal && !host.split('.').every((part) => label.test(part)))
    return malformed('It holds a character that no host name has.')
  if (!literal && !host.includes('.')) return malformed(`"${host}" is only one part of a host name.`)
  if (/\.(okta|oktapreview|okta-emea|okta-gov|auth0)$/.test(host)) return malformed('The ending .com is missing.')
  const foreign = cloudOf(host) && host.split('.').some((part) => part.startsWith('xn--'))
  if (foreign) return malformed(`It holds a letter that only looks like a plain one: ${foreignLetter(text) ?? host}.`)
  if (scheme === 'http' && !isLoopback(host)) return fail('input.not-https', 'It begins with http://.')
  const written = `${scheme}://${bare}`
  return { pasted: { scheme, host, port: url.port, path: url.pathname, written }, problem: null }
}

/** What stands between a colon and an @ may be a password: it is not repeated, shown or saved. */
function mayHoldPassword(text: string): boolean {
  const bare = text.replace(/^[a-z]+:\/\//i, '')
  const at = bare.lastIndexOf('@')
  return at > 0 && bare.slice(0, at).includes(':')
}

/** The address in what was copied with it: quotes, the brackets of a mail, a link in Markdown, its name in a settings file. */
function addressIn(raw: string): string {
  const linked = /^\[[^\]]*\]\((https?:[^)\s]*)\)$/i.exec(raw.trim())?.[1] ?? raw
  return withoutQuotes(withoutQuotes(linked).replace(nameInFront, ''))
    .replace(/^<(https?:.*)>$/i, '$1')
    .replaceAll('\\', '/')
    .replace(/^(https?):\/?(?=[^/])/i, '$1://')
    .replace(/^(https?:)?\/{2,}/i, (_all, named) => `${named ?? 'https:'}//`)
    .trim()
}

/** The origin of a pasted address. */
export const originOf = ({ scheme, host, port }: Pasted): string =>
  new URL(`${scheme}://${host}${port ? `:${port}` : ''}`).origin

/** What stood around an address. */
const around = (raw: string): string[] => [
  raw !== raw.trim() ? 'removed the space around it' : '',
  raw.trim() !== withoutQuotes(raw) ? 'removed the marks around it' : '',
  nameInFront.test(withoutQuotes(raw)) ? 'removed its name in front' : '',
]

/** Says what was put right where the whole address is used, and not its host alone; null when nothing was. */
export function addressRepair(field: PlainFieldName, raw: string, used: string): Repair | null {
  if (raw === used) return null
  const said = [
    ...around(raw),
    /https?:\/\//i.test(raw) ? '' : 'put https:// in front',
    /[?#]/.test(raw) && !/[?#]/.test(used) ? 'removed what stands behind ? or #' : '',
  ].filter(Boolean)
  return { field, from: raw.slice(0, 200), to: used, says: sentenceOf(said, `read it as ${used}`) }
}

const sentenceOf = (said: readonly string[], otherwise: string): string => {
  const says = said.length > 0 ? said.join(', ') : otherwise
  return `${says[0]?.toUpperCase()}${says.slice(1)}.`
}

/** Says what was put right between the value as pasted and the value as used; null when nothing was. */
export function domainRepair(
  field: PlainFieldName,
  raw: string,
  used: string,
  extra: readonly string[] = [],
): Repair | null {
  if (raw === used) return null
  const said = [
    ...around(raw),
    /^https:\/\//i.test(raw.trim()) ? 'removed https:// and kept the host' : '',
    /^[^/?#]*[A-Z]/.test(addressIn(raw).replace(/^[a-z]+:\/\//i, '')) ? 'made it lower case' : '',
    ...extra,
  ].filter(Boolean)
  return { field, from: raw.slice(0, 200), to: used, says: sentenceOf(said, 'kept the host only') }
}
