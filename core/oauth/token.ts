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

/** Takes an access token apart without judging it: a signed JWT, an encrypted one, an opaque string, or neither. */
export function decodeToken(raw: string): DecodedToken {
  const segments = raw.split('.')
  const header = part(segments[0])
  if (segments.length === 5 && header?.enc !== undefined) return { raw, form: 'jwe', header, claims: null }
  if (segments.length === 5 && header) return { raw, form: 'jwe', header, claims: null }
  if (segments.length === 1 && !/\s/.test(raw)) return { raw, form: 'opaque', header: null, claims: null }
  const claims = part(segments[1])
  if (segments.length !== 3 || !header || !claims) return { raw, form: 'malformed', header, claims }
  return { raw, form: 'jwt', header, claims }
}

/** The scopes that a token carries, from the first of these claims that it has; null when it has none of them. */
export function scopesOf(claims: JsonObject, names: readonly string[]): string[] | null {
  for (const name of names) {
    const list = words(claims, name)
    if (list) return list
  }
  return null
}
