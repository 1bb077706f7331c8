import type { JsonObject } from '../model/facts.ts'
import { asObject } from '../oauth/json.ts'
import { decodeToken } from '../oauth/token.ts'

/** Members of a response that hold a token. */
const tokenMembers = ['access_token', 'id_token', 'refresh_token'] as const

const emptyObject = Buffer.from('{}').toString('base64url')

/** One letter in place of all letters and digits: what else stands there is what a token is judged by. */
const hollow = (text: string, letter: string): string =>
  text.replace(/[\p{Letter}\p{Number}]/gu, (one) => (one > '\x7f' ? 'é' : letter))

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** What stands for a token that is kept. */
export type StandIn = (token: string) => string

/**
 * What stands for the tokens of one run: header and claims of a signed one can be read, as in the report; everything that
 * opens something is gone, while its length and its form stay. Different tokens have different ones.
 * @param leaks whether a text holds a secret
 */
export function standIns(leaks: (text: string) => boolean): StandIn {
  const known = new Map<string, string>()
  return (token) => {
    const found = known.get(token) ?? made(token, letters[known.size % letters.length] ?? 'A', leaks)
    known.set(token, found)
    return found
  }
}

function made(token: string, letter: string, leaks: (text: string) => boolean): string {
  const parts = token.split('.').map((part, index) => {
    const object = index < 2 && decodeToken(part).header !== null
    return { part, object, empty: hollow(part, letter) }
  })
  const written = (shown: (part: string) => string) =>
    parts.map(({ part, object, empty }) => (object ? shown(part) : empty)).join('.')
  // A claim repeats a secret: of the claims it only stays that they are some.
  if (parts.some(({ part, object }) => object && leaks(decoded(part)))) return written(() => emptyObject)
  // A token that lacks its signature is hidden whole in the report: what is kept is not the token itself.
  return written(parts.length === 2 ? rewritten : (part) => part)
}

const decoded = (part: string): string => Buffer.from(part, 'base64url').toString()
const rewritten = (part: string): string => Buffer.from(` ${decoded(part)}`).toString('base64url')

/**
 * A masked response body with stand-ins for its tokens, or the body where it has none.
 * @param json the response as it came
 */
export function withStandIns(masked: string, json: unknown, standIn: StandIn): string {
  const came = asObject(json)
  const tokens = tokenMembers.flatMap((name) => {
    const value = came?.[name]
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  if (tokens.length === 0) return masked
  const kept = parsed(masked)
  if (!kept) return masked
  return JSON.stringify({
    ...kept,
    ...Object.fromEntries(tokens.map(([name, token]) => [name, standIn(token)])),
  })
}

function parsed(text: string): JsonObject | null {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return null
  }
}

/** What is kept of data of other people: whether it is a list, something or nothing, and an error. */
export function withoutData(json: unknown): unknown {
  if (Array.isArray(json)) return []
  const object = asObject(json)
  if (!object) return null
  const errors = Object.keys(object).filter((name) => name === 'error' || name === 'errorCode')
  return Object.fromEntries(
    (errors.length > 0
      ? errors
      : Object.keys(object)
          .slice(0, 1)
          .map(() => 'kept')
    ).map((name) => [name, null]),
  )
}
