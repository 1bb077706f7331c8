import type { JsonObject } from '../model/facts.ts'
import { asObject, text } from './json.ts'

/** Everything that breaks RFC 6749 section 5.1 in a token response with status 200. */
export function responseFaults(json: unknown): string[] {
  const body = asObject(json)
  if (!body) return ['It is not a JSON object']
  const faults: string[] = []
  if (!text(body, 'access_token')) faults.push('access_token is missing')
  if (!text(body, 'token_type')) faults.push('token_type is missing')
  if (body.expires_in !== undefined && typeof body.expires_in !== 'number') faults.push('expires_in is not a number')
  if (body.scope !== undefined && typeof body.scope !== 'string') faults.push('scope is not a string')
  return faults
}

/** The body of an answer that is a token response, or null when it is an error or anything else. */
export function tokenBody(status: number, json: unknown): JsonObject | null {
  const body = asObject(json)
  return status === 200 && body && body.error === undefined && body.errorCode === undefined ? body : null
}
