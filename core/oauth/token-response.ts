import type { JsonObject } from '../model/facts.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { asObject, text } from './json.ts'

/** Everything that breaks RFC 6749 section 5.1 in a token response with status 200. */
export function responseFaults(json: unknown): Said[] {
  const body = asObject(json)
  if (!body) return [said('oauth.response-not-an-object')]
  const faults: Said[] = []
  if (!text(body, 'access_token')) faults.push(said('oauth.member-missing', { member: 'access_token' }))
  if (!text(body, 'token_type')) faults.push(said('oauth.member-missing', { member: 'token_type' }))
  if (body.expires_in !== undefined && typeof body.expires_in !== 'number')
    faults.push(said('oauth.member-not-a-number', { member: 'expires_in' }))
  if (body.scope !== undefined && typeof body.scope !== 'string')
    faults.push(said('oauth.member-not-a-string', { member: 'scope' }))
  return faults
}

/** The body of an answer that is a token response, or null when it is an error or anything else. */
export function tokenBody(status: number, json: unknown): JsonObject | null {
  const body = asObject(json)
  return status === 200 && body && body.error === undefined && body.errorCode === undefined ? body : null
}
