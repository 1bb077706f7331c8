import type { JsonObject } from '../model/facts.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { asObject, text } from './json.ts'

/**
 * Everything that breaks RFC 6749 section 5.1 in a token response with status 200.
 * @param openid an ID token is due as well
 */
export function responseFaults(json: unknown, openid = false): Said[] {
  const body = asObject(json)
  if (!body) return [said('oauth.response-not-an-object')]
  const faults: Said[] = []
  if (!text(body, 'access_token')) faults.push(said('oauth.member-missing', { member: 'access_token' }))
  if (!text(body, 'token_type')) faults.push(said('oauth.member-missing', { member: 'token_type' }))
  if (openid && !text(body, 'id_token')) faults.push(said('oauth.member-missing', { member: 'id_token' }))
  if (body.expires_in !== undefined && expiresIn(body) === null)
    faults.push(said('oauth.member-not-a-number', { member: 'expires_in' }))
  if (body.scope !== undefined && typeof body.scope !== 'string')
    faults.push(said('oauth.member-not-a-string', { member: 'scope' }))
  return faults
}

/** The stated lifetime in seconds; null where there is none. Some servers write the number as a string of digits. */
export function expiresIn({ expires_in: stated }: JsonObject): number | null {
  if (typeof stated === 'string') return /^\d{1,12}$/.test(stated) ? Number(stated) : null
  return typeof stated === 'number' && Number.isFinite(stated) ? stated : null
}

/** The body of an answer that is a token response, or null when it is an error or anything else. */
export function tokenBody(status: number, json: unknown): JsonObject | null {
  const body = asObject(json)
  return status === 200 && body && body.error === undefined && body.errorCode === undefined ? body : null
}
