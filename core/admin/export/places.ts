import type { Json } from '../../model/json.ts'
import { memberAt } from '../members.ts'
import type { ExportedObject } from './exported.ts'

/** A text, or the place of a member of another object, with its value where that is known. */
export type Part = string | { object: ExportedObject; path: string; known: string | null }

const places = /(\{[a-z_]+\.[\w.]+\})/

/** A text in its parts. What only looks like a place stays a text. */
export function partsOf(text: string, objects: readonly ExportedObject[]): Part[] {
  const parts = text.split(places).flatMap((part, at): Part[] => {
    if (part === '') return []
    if (at % 2 === 0) return [part]
    const dot = part.indexOf('.')
    const path = part.slice(dot + 1, -1)
    const object = objects.find(({ as }) => as === part.slice(1, dot))
    if (!object) return [part]
    const known = memberAt(object.body, path)
    return [{ object, path, known: typeof known === 'string' ? known : null }]
  })
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  return joined
}

/** The same value with each text of it made by a function. */
export function withTexts<T>(value: Json, make: (text: string) => T): unknown {
  if (typeof value === 'string') return make(value)
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => withTexts(each, make))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTexts(each, make)]))
}
