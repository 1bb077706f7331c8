import type { Difference, Members, Wanted } from '../model/admin.ts'
import type { Json, JsonObject } from '../model/facts.ts'

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path, names with dots between; undefined where there is none. */
export function memberAt(body: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = body
  for (const name of path.split('.')) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(name)]
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  }
  return value
}

/** The same object with a value at a path; nothing else is changed. */
export function withMember(body: JsonObject, path: string, value: Json): JsonObject {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...body, [name]: value }
  const inner = Object.hasOwn(body, name) ? body[name] : undefined
  return { ...body, [name]: withMember(isObject(inner) ? inner : {}, rest.join('.'), value) }
}

/** The same object without what stands at a path. */
export function withoutMember(body: JsonObject, path: string): JsonObject {
  const [name = '', ...rest] = path.split('.')
  if (!Object.hasOwn(body, name)) return body
  const { [name]: inner, ...others } = body
  if (rest.length === 0) return others
  return isObject(inner) ? { ...body, [name]: withoutMember(inner, rest.join('.')) } : body
}

/** Whether two values are the same, whatever the order of the members of objects. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => same(each, other[at]))
  if (!isObject(one) || !isObject(other)) return false
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => same(one[name], other[name]))
}

/** Whether a value is the wanted one: an object may have more members than are wanted. */
export const matches = (entry: Json, wanted: Json): boolean => {
  if (Array.isArray(entry) && Array.isArray(wanted))
    return entry.length === wanted.length && entry.every((each, at) => matches(each, wanted[at]))
  return isObject(wanted) && isObject(entry)
    ? Object.entries(wanted).every(([name, value]) => Object.hasOwn(entry, name) && matches(entry[name] ?? null, value))
    : same(entry, wanted)
}

const entriesOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** Whether a value is as it is wanted. An absent list has no entries, and an absent switch is off. */
export function isAsWanted(value: Json | undefined, wanted: Wanted): boolean {
  if (typeof wanted !== 'object') return wanted === false ? value === false || value == null : same(value, wanted)
  if ('includes' in wanted)
    return wanted.includes.every((each) => entriesOf(value).some((entry) => matches(entry, each)))
  if ('only' in wanted) return same(entriesOf(value), wanted.only)
  if ('most' in wanted) return value == null || (typeof value === 'number' && value <= wanted.most)
  return wanted.oneOf.some((each) => (each === null ? value == null : same(value, each)))
}

/** The members of an object that are not as they are wanted, in the order of the wants. */
export const differences = (body: JsonObject, has: Members<Wanted>): Difference[] =>
  Object.entries(has).flatMap(([path, wanted]) => {
    const found = memberAt(body, path)
    return isAsWanted(found, wanted) ? [] : [{ path, wanted, found }]
  })

/** The value that a member gets, so that it is as wanted: entries are added to a list, and nothing else. */
export function mended(value: Json | undefined, wanted: Wanted): Json {
  if (typeof wanted !== 'object') return wanted
  if ('includes' in wanted) {
    const there = entriesOf(value)
    return [...there, ...wanted.includes.filter((each) => !there.some((entry) => matches(entry, each)))]
  }
  if ('only' in wanted) return wanted.only
  if ('most' in wanted) return wanted.most
  return wanted.oneOf[0] ?? null
}
