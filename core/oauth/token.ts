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

/** Takes an access token apart without judging it: a signed JWT, an encrypted one, an opaque string, or neither. */
export function decodeToken(raw: string): DecodedToken {
  const segments = raw.split('.')
  const header = part(segments[0])
  if (segments.length === 5 && header) return { raw, form: ownKey(header) ? 'opaque' : 'jwe', header, claims: null }
  if (segments.length === 1 && !/\s/.test(raw)) return { raw, form: 'opaque', header: null, claims: null }
  const claims = part(segments[1])
  // A signature that is cut or has anything else in it is no signature; that of `alg: none` is empty (RFC 7519 section 6).
  const sound = /^[A-Za-z0-9_-]*$/.test(segments[2] ?? '')
  if (segments.length !== 3 || !header || !claims || !sound) return { raw, form: 'malformed', header, claims }
  return { raw, form: 'jwt', header, claims }
}

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
