import type { JsonObject, Reply } from '../../message.ts'
import { invalidBody } from './errors.ts'

type Type = 'string' | 'boolean' | 'integer' | 'array' | 'object'

/** What a member may be: a type, with a question mark where null takes it away, or one of some words. */
export type Member = Type | `${Type}?` | readonly (string | null)[]

export interface Members {
  may: Readonly<Record<string, Member>>
  must?: readonly string[]
  /** Whether an empty body is refused. */
  some?: true
}

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** What is wrong with a body, in the words of the Management API; null where it is right. */
export function bodyRefusal(body: JsonObject, { may, must = [], some }: Members): Reply | null {
  const names = Object.keys(body)
  const missing = must.find((name) => body[name] === undefined)
  if (missing !== undefined) return invalidBody(`'Missing required property: ${missing}'.`)
  const unknown = names.filter((name) => may[name] === undefined)
  if (unknown.length > 0) return invalidBody(`'Additional properties not allowed: ${unknown.join(',')}'.`)
  if (some && names.length === 0) return invalidBody("'Not enough properties defined (0), minimum 1'.")
  for (const name of names) {
    const what = wrongWith(body[name], may[name] as Member)
    if (what !== null) return invalidBody(`'${what}' on property ${name}.`)
  }
  return null
}

function wrongWith(value: unknown, member: Member): string | null {
  if (typeof member !== 'string')
    return (member as readonly unknown[]).includes(value) ? null : `No enum match for: ${JSON.stringify(value)}`
  const type = member.replace('?', '')
  const found = typeOf(value)
  if (found === type || (found === 'null' && member.endsWith('?'))) return null
  return `Expected type ${type} but found type ${found}`
}
