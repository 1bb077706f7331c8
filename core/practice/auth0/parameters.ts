import { formOf, type Incoming, type JsonObject } from '../message.ts'

/** The parameters of a token request, from a form or from JSON; nothing from a body of any other type. */
export function parametersOf(incoming: Incoming): JsonObject {
  return (incoming.headers['content-type'] ?? '').startsWith('application/json')
    ? jsonOf(incoming.body)
    : Object.fromEntries(formOf(incoming))
}

function jsonOf(body: string): JsonObject {
  try {
    const value: unknown = JSON.parse(body)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {}
  } catch {
    return {}
  }
}
