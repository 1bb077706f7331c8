import { bareHost, familyOf, isLoopback } from '../model/hosts.ts'
import type { PlainFieldName } from '../model/profile.ts'
import { providerIds } from '../model/provider-ids.ts'
import type { Said } from '../model/said.ts'
import { withoutEnd } from '../model/scan.ts'
import type { FieldProblemId, InputProblem, Repair } from '../model/target.ts'
import { foreignLetter, hasControl, isPlaceholder, withoutQuotes } from '../model/typed-text.ts'
import { said } from '../words/said.ts'
import type { Clouds } from './clouds.ts'

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
const nameInFront = new RegExp(
  `^["'“]?(?:(?:${providerIds.join('|')})[ _-]?)?(?:domain|issuer(?:[ _-]ur[il])?|org(?:[ _-]?url)?|tenant(?:[ _-](?:id|domain))?|base[ _-]?url|url|host|authority|token[ _-](?:host|endpoint|url)|metadata[ _-]ur[il]|jwks[ _-]uri|well[ _-]known[ _-]url)["'”]?\\s{0,4}[:=]\\s{0,4}(?=["'“]?[a-z])`,
  'i',
)

/**
 * Takes apart whatever people paste where a domain is wanted: a bare host, an issuer, a token or metadata URL, the
 * address bar, a line of a settings file. Scheme, case, trailing dot, the scheme's own port and surrounding quotes are put
 * right; what cannot be a host is a problem.
 */
export function readPaste(field: PlainFieldName, raw: string, clouds: Clouds): Paste {
  const text = addressIn(raw)
  const fail = (diagnosis: FieldProblemId, says: Said): Paste => ({
    pasted: null,
    problem: { field, diagnosis, says, ...(mayHoldPassword(text) ? { secret: true } : { actual: raw.slice(0, 200) }) },
  })
  const malformed = (says: Said) => fail('input.domain-malformed', says)
  if (isPlaceholder(text)) return fail('input.placeholder', said('intake.pasted-placeholder'))
  if (/[\r\n]/.test(text)) return malformed(said('intake.several-lines'))
  if (/\s/.test(text)) return malformed(said('intake.space-inside'))
  if (hasControl(text)) return malformed(said('intake.invisible-inside'))
  if (text.length > 2048) return malformed(said('intake.address-too-long'))
  if ((text.match(/:\/\//g) ?? []).length > 1) return malformed(said('intake.two-addresses'))
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase() ?? 'https'
  if (scheme !== 'http' && scheme !== 'https') return malformed(said('intake.other-scheme', { scheme }))
  const bare = text.replace(/^https?:\/\//i, '')
  if (/^[^/@:]+@[^/@]+\.[^/@]+$/.test(bare)) return malformed(said('intake.email'))
  const url = URL.parse(`${scheme}://${familyOf(bare) === 6 ? `[${bare}]` : bare}`)
  if (!url?.hostname) return malformed(said('intake.not-an-address'))
  if (url.password) return malformed(said('intake.user-and-password'))
  if (url.username) return malformed(said('intake.user-name'))
  const host = withoutEnd(url.hostname.toLowerCase(), '.')
  if (host.length > 253) return malformed(said('intake.host-too-long'))
  if (clouds.isDoubled(host)) return malformed(said('intake.ending-twice'))
  if (url.port === '0') return malformed(said('intake.port-zero'))
  const literal = isLoopback(host) || familyOf(bareHost(host)) === 6
  if (!literal && host.split('.').includes('')) return malformed(said('intake.two-dots'))
  if (!literal && !host.split('.').every((part) => label.test(part))) return malformed(said('intake.host-character'))
  if (!literal && !host.includes('.')) return malformed(said('intake.one-label', { host }))
  if (clouds.isCut(host)) return malformed(said('intake.no-com'))
  const foreign = clouds.of(host) && host.split('.').some((part) => part.startsWith('xn--'))
  if (foreign) return malformed(said('intake.lookalike-letter', { letter: foreignLetter(text) ?? host }))
  if (scheme === 'http' && !isLoopback(host)) return fail('input.not-https', said('intake.http'))
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
const around = (raw: string): Said[] => [
  ...(raw !== raw.trim() ? [said('intake.trimmed')] : []),
  ...(raw.trim() !== withoutQuotes(raw) ? [said('intake.unmarked')] : []),
  ...(nameInFront.test(withoutQuotes(raw)) ? [said('intake.unnamed')] : []),
]

/** Says what was put right where the whole address is used, and not its host alone; null when nothing was. */
export function addressRepair(field: PlainFieldName, raw: string, used: string): Repair | null {
  if (raw === used) return null
  const done = [
    ...around(raw),
    ...(/https?:\/\//i.test(raw) ? [] : [said('intake.https-added')]),
    ...(/[?#]/.test(raw) && !/[?#]/.test(used) ? [said('intake.query-removed')] : []),
  ]
  return repairOf(field, raw, used, done.length > 0 ? done : [said('intake.read-as', { value: used })])
}

const repairOf = (field: PlainFieldName, raw: string, to: string, says: readonly Said[]): Repair => ({
  field,
  from: raw.slice(0, 200),
  to,
  says,
})

/** Says what was put right between the value as pasted and the value as used; null when nothing was. */
export function domainRepair(
  field: PlainFieldName,
  raw: string,
  used: string,
  extra: readonly Said[] = [],
): Repair | null {
  if (raw === used) return null
  const bare = addressIn(raw).replace(/^[a-z]+:\/\//i, '')
  const https = /^https:\/\//i.test(raw.trim())
  const done = [
    ...around(raw),
    ...(https ? [said('intake.scheme-removed')] : []),
    ...(/^[^/?#]*[A-Z]/.test(bare) ? [said('intake.lower-case')] : []),
    ...(/[/?#]./.test(bare) && !https && extra.length === 0 ? [said('intake.host-only')] : []),
    ...extra,
  ]
  return repairOf(field, raw, used, done.length > 0 ? done : [said('intake.host-only')])
}
