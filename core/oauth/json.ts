import type { Json, JsonObject } from '../model/facts.ts'

/** The value as a JSON object, or null when it is anything else. */
export const asObject = (value: unknown): JsonObject | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : null

/** A member as a string, or null. */
export const text = (object: JsonObject | null, name: string): string | null => {
  const value = object?.[name]
  return typeof value === 'string' ? value : null
}

/** A member as a number, or null. */
export const number = (object: JsonObject | null, name: string): number | null => {
  const value = object?.[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A member as a list of strings: an array of them, or one string of words. Null when it is neither. */
export function words(object: JsonObject | null, name: string): string[] | null {
  const value = object?.[name]
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean)
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string')
  return null
}

/** Deeper than anything that is meant to be read. */
const deepest = 64

/** A value as JSON on one line, however deep it is nested and however large its numbers are. */
export function jsonOf(value: Json | undefined, depth = 0): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (depth === deepest) return '…'
  if (Array.isArray(value)) return `[${value.map((item) => jsonOf(item, depth + 1)).join(',')}]`
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${jsonOf(item, depth + 1)}`)
  return `{${members.join(',')}}`
}
