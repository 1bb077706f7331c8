import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where what the sessions share lies; null on a machine that has none of it. */
export const recordingsFolder: string | null =
  [process.env.PREFLIGHT_SHARED, '../shared', '../../shared']
    .flatMap((place) => (place ? [join(place, 'recordings')] : []))
    .find((place) => existsSync(join(place, 'okta.json'))) ?? null

/** What a real provider answered once. */
export interface Recorded {
  method: string
  path: string
  query?: string
  status: number
  headers: Record<string, string>
  body: unknown
  accessTokenHeader?: Record<string, unknown>
  accessTokenClaims?: Record<string, unknown>
}

export const recorded = (name: 'okta' | 'auth0' | 'discovery'): unknown =>
  recordingsFolder === null ? [] : JSON.parse(readFileSync(join(recordingsFolder, `${name}.json`), 'utf8'))

/**
 * The members of a document with their types, one line each: `profile.login: string`.
 * @param items of a list how many count, the first ones
 */
export function shapeOf(value: unknown, at = '', items = 1): Map<string, string> {
  if (Array.isArray(value))
    return value.length > 0
      ? new Map(value.slice(0, items).flatMap((item) => [...shapeOf(item, `${at}[]`, items)]))
      : new Map([[at, 'list']])
  if (value === null || typeof value !== 'object') return new Map([[at, value === null ? 'null' : typeof value]])
  const within = (name: string) => (at ? `${at}.${name}` : name)
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...shapeOf(inner, within(name), items)]))
}

/** What the recorded document has and ours lacks, or has with another type; `left` are members that are left out on purpose. */
export function differences(real: unknown, ours: unknown, left: RegExp = /^$/): string[] {
  const mine = shapeOf(ours, '', Number.POSITIVE_INFINITY)
  const within = (name: string) => [...mine.keys()].some((each) => each.startsWith(`${name}.`))
  return [...shapeOf(real)].flatMap(([name, type]) => {
    if (left.test(name)) return []
    const own = mine.get(name)
    if (own === undefined) return type === 'null' && within(name) ? [] : [`${name} is missing`]
    return own === type || own === 'null' || type === 'null' ? [] : [`${name} is a ${own}, not a ${type}`]
  })
}
