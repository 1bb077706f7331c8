import { bareHost, familyOf, isLoopback } from '../model/hosts.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { FieldProblemId, InputProblem, Repair } from '../model/target.ts'
import { hasControl, isPlaceholder } from '../model/typed-text.ts'

/** A pasted address taken apart. `path` starts with `/`; `port` is empty for the scheme's own. */
export interface Pasted {
  scheme: 'http' | 'https'
  host: string
  port: string
  path: string
}

export type Paste = { pasted: Pasted; problem: null } | { pasted: null; problem: InputProblem }

const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/

/**
 * Takes apart whatever people paste where a domain is wanted: a bare host, an issuer, a token or metadata URL, the
 * address bar. Scheme, case, trailing dot, the scheme's own port and surrounding quotes are put right; what cannot be a
 * host is a problem.
 */
export function readPaste(field: PlainFieldName, raw: string): Paste {
  const fail = (diagnosis: FieldProblemId, says: string): Paste => ({
    pasted: null,
    problem: { field, diagnosis, says, actual: raw.slice(0, 200) },
  })
  const text = raw
    .trim()
    .replace(/^["'`]+|["'`,;]+$/g, '')
    .replace(/^<(https?:.*)>$/i, '$1')
    .replace(/^(https?):\/?(?=[^/])/i, '$1://')
    .trim()
  if (isPlaceholder(text)) return fail('input.placeholder', 'A placeholder of some guide was left in.')
  if (hasControl(text)) return fail('input.domain-malformed', 'There is an invisible character in it: type it by hand.')
  if (text.length > 2048) return fail('input.domain-malformed', 'It is longer than any address can be.')
  if (/\s/.test(text)) return fail('input.domain-malformed', 'There is a space inside it.')
  if ((text.match(/:\/\//g) ?? []).length > 1)
    return fail('input.domain-malformed', 'It holds two addresses, one inside the other.')
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase() ?? 'https'
  if (scheme !== 'http' && scheme !== 'https')
    return fail('input.domain-malformed', `It begins with ${scheme}://, not with https://.`)
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (!url?.hostname) return fail('input.domain-malformed', 'It is not an address.')
  if (url.username || url.password) return fail('input.domain-malformed', 'It holds a user name (the part before @).')
  const host = url.hostname.toLowerCase().replace(/\.+$/, '')
  if (host.length > 253) return fail('input.domain-malformed', 'It is longer than a host name can be.')
  if (/\.(com|net|org)\.(com|net|org)$/.test(host)) return fail('input.domain-malformed', 'Its ending is there twice.')
  if (url.port === '0') return fail('input.domain-malformed', 'Port 0 is no port that anything can listen on.')
  const literal = isLoopback(host) || familyOf(bareHost(host)) === 6
  if (!literal && !host.split('.').every((part) => label.test(part)))
    return fail('input.domain-malformed', 'It holds a character that no host name has.')
  if (!literal && !host.includes('.'))
    return fail('input.domain-malformed', `"${host}" is only one part of a host name.`)
  if (scheme === 'http' && !isLoopback(host)) return fail('input.not-https', 'It begins with http://.')
  return { pasted: { scheme, host, port: url.port, path: url.pathname }, problem: null }
}

/** The origin of a pasted address. */
export const originOf = ({ scheme, host, port }: Pasted): string =>
  new URL(`${scheme}://${host}${port ? `:${port}` : ''}`).origin

/** Says what was put right between the value as pasted and the value as used; null when nothing was. */
export function domainRepair(
  field: PlainFieldName,
  raw: string,
  used: string,
  extra: readonly string[] = [],
): Repair | null {
  if (raw === used) return null
  const said = [
    raw !== raw.trim() ? 'removed the space around it' : '',
    /^https:\/\//i.test(raw.trim()) ? 'removed https:// and kept the host' : '',
    /[A-Z]/.test(raw) ? 'made it lower case' : '',
    ...extra,
  ].filter(Boolean)
  const says = said.length > 0 ? said.join(', ') : 'kept the host only'
  return { field, from: raw.slice(0, 200), to: used, says: `${says[0]?.toUpperCase()}${says.slice(1)}.` }
}
