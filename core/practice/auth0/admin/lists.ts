import type { JsonObject, Reply } from '../../message.ts'
import { type Call, ok } from './call.ts'
import { invalidQuery } from './errors.ts'

/** A whole number of the query within its bounds; a refusal where it is anything else. */
function numberOf(query: URLSearchParams, name: string, [least, most]: readonly [number, number], usual: number) {
  const text = query.get(name)
  if (text === null) return usual
  if (!/^\d+$/.test(text)) return invalidQuery(`'Expected type integer but found type string' on property ${name}.`)
  const value = Number(text)
  if (value < least) return invalidQuery(`'Value ${value} is less than minimum ${least}' on property ${name}.`)
  return value > most ? invalidQuery(`'Value ${value} is greater than maximum ${most}' on property ${name}.`) : value
}

const isTrue = (query: URLSearchParams, name: string) => query.get(name) === 'true'

/** Where a list is cut from: by its page, or after the entry that the last answer named. */
export interface ListOf {
  /** The member that holds the entries. */
  key: string
  idOf(entry: JsonObject): string
  show?(entry: JsonObject): JsonObject
  /** Never by pages: the answer is an object as soon as it is asked for in pieces. */
  more?(page: { start: number; limit: number; total: number }): JsonObject
}

/** A list as it is asked for: whole, by pages with or without totals, or piece by piece. */
export function listOf(
  call: Call,
  all: readonly JsonObject[],
  { key, idOf, show = (entry) => entry, more }: ListOf,
): Reply {
  const { query } = call
  const entries = all.filter((entry) => call.listed(idOf(entry)))
  const take = numberOf(query, 'take', [1, 100], 50)
  const limit = numberOf(query, 'per_page', [query.has('page') ? 0 : 1, 100], 50)
  const page = numberOf(query, 'page', [0, Number.MAX_SAFE_INTEGER], 0)
  for (const each of [take, limit, page]) if (typeof each !== 'number') return each
  if (query.has('take') || query.has('from')) {
    const after = entries.findIndex((entry) => idOf(entry) === named(query.get('from'))) + 1
    const piece = entries.slice(after, after + Number(take))
    const last = piece.at(-1)
    const next = last && after + piece.length < entries.length ? { next: nameOf(idOf(last)) } : {}
    return ok({ [key]: piece.map(show), ...next })
  }
  const start = Number(page) * Number(limit)
  const shown = entries.slice(start, start + Number(limit)).map(show)
  if (!isTrue(query, 'include_totals')) return ok(shown)
  const at = { start, limit: Number(limit), total: entries.length }
  return ok({ ...at, ...(more?.(at) ?? {}), [key]: shown })
}

const nameOf = (id: string): string => Buffer.from(id).toString('base64url')
const named = (name: string | null): string | null =>
  name === null ? null : Buffer.from(name, 'base64url').toString('utf8')

/** Only the members that are asked for, or all others; some stay whatever is asked. */
export function picked(query: URLSearchParams, object: JsonObject, stay: readonly string[] = []): JsonObject {
  const fields = query.get('fields')?.split(',').filter(Boolean) ?? []
  if (fields.length === 0) return object
  const including = query.get('include_fields') !== 'false'
  return Object.fromEntries(
    Object.entries(object).filter(([name]) => stay.includes(name) || fields.includes(name) === including),
  )
}
