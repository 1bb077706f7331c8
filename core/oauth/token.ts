import type { DecodedToken, JsonObject } from '../model/facts.ts'
import { asObject, words } from './json.ts'

function part(segment: string | undefined): JsonObject | null {
  if (!segment || !/^[A-Za-z0-9_-]+$/.test(segment)) return null
  try {
    return asObject(JSON.parse(Buffer.from(segment, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}

/**
 * Encrypted with a key that the server shares with nobody (RFC 7518 section 4.5): for everyone else it is a reference, and
 * no setting of an API made it so.
 */
const ownKey = (header: JsonObject): boolean => header.alg === 'dir' && typeof header.iss === 'string'

/** What an Authorization header can carry (RFC 6750 section 2.1), and the two further characters that tokens in use have. */
const bearer = /^[A-Za-z0-9\-._~+/!|]+=*$/

const base64url = /^[A-Za-z0-9_-]*$/

/**
 * Takes an access token apart without judging it: a signed JWT, an encrypted one, an opaque string, or neither. A part of
 * either that has any other character in it, or is missing, is no such part (RFC 7515 section 7.1, RFC 7516 section 7.1).
 */
export function decodeToken(raw: string): DecodedToken {
  const segments = raw.split('.')
  const header = part(segments[0])
  const sound = segments.every((segment) => base64url.test(segment))
  if (segments.length === 5 && header && sound)
    return { raw, form: ownKey(header) ? 'opaque' : 'jwe', header, claims: null }
  const claims = part(segments[1])
  if (!header && !claims) return { raw, form: bearer.test(raw) ? 'opaque' : 'malformed', header, claims }
  // The signature of `alg: none` is empty (RFC 7519 section 6).
  return { raw, form: segments.length === 3 && header && claims && sound ? 'jwt' : 'malformed', header, claims }
}

/** What no Authorization header can carry as a token (RFC 6750 section 2.1). */
export type Foreign = 'line-break' | 'space' | 'quote' | 'not-ascii' | 'other'

const foreign: readonly (readonly [Foreign, RegExp])[] = [
  ['line-break', /[\r\n]/],
  ['space', /[\t ]/],
  ['quote', /["'`]/],
  ['not-ascii', /\P{ASCII}/u],
  ['other', /[^\w\-.~+/!|=\s"'`\P{ASCII}]/u],
]

/** The kinds of characters of a token that may not be in one. */
export const foreignIn = (raw: string): Foreign[] =>
  foreign.flatMap(([kind, pattern]) => (pattern.test(raw) ? [kind] : []))

/**
 * The claim that holds the scopes of a token: the first of these that it has, else the usual one, which is the first. What
 * stands in any other claim is no scope, whoever reads it.
 */
export const scopeClaimOf = (claims: JsonObject | null, names: readonly string[]): string | undefined =>
  names.find((name) => words(claims, name) !== null) ?? names[0]

/** The scopes that a token carries. The check and the token screen read them here, so that they agree. */
export function scopesIn(claims: JsonObject | null, names: readonly string[]): string[] {
  const name = scopeClaimOf(claims, names)
  return (name === undefined ? null : words(claims, name)) ?? []
}
