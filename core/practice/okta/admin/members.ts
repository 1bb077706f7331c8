import type { JsonObject } from '../../message.ts'

export const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** What stands at a path such as `settings.oauthClient.grant_types`; undefined where there is nothing. */
export const memberAt = (document: unknown, path: string): unknown =>
  path.split('.').reduce((at: unknown, name) => (isObject(at) ? at[name] : undefined), document)

export const objectAt = (document: unknown, path: string): JsonObject => {
  const found = memberAt(document, path)
  return isObject(found) ? found : {}
}

export const textAt = (document: unknown, path: string): string | undefined => {
  const found = memberAt(document, path)
  return typeof found === 'string' ? found : undefined
}

export const textsAt = (document: unknown, path: string): string[] | undefined => {
  const found = memberAt(document, path)
  return Array.isArray(found) ? found.map(String) : undefined
}

/** The same document with the other's members over it; null and what is left out change nothing. */
export function merged(document: JsonObject, over: JsonObject): JsonObject {
  const result = { ...document }
  for (const [name, value] of Object.entries(over)) {
    if (value === null || value === undefined) continue
    const own = result[name]
    result[name] = isObject(value) ? merged(isObject(own) ? own : {}, value) : value
  }
  return result
}

export const without = (document: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)))
