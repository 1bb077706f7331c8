import type { Place } from '../../faults/fault.ts'
import { readJws, signedBy } from '../../jws.ts'
import { type Incoming, isReply, type JsonObject, type Reply } from '../../message.ts'
import type { Running } from '../../shape.ts'
import { type Auth0Settings, managementPath } from '../settings.ts'
import type { Route } from './call.ts'
import { invalidToken, managementError } from './errors.ts'

/** Who calls, and what the token allows. */
export interface Caller {
  client: string
  allowed: ReadonlySet<string>
}

/** The token of a call: signed here, not expired, and for the Management API of this tenant. */
export async function callerOf(
  incoming: Incoming,
  { adminFaults }: Running<Auth0Settings>,
  { origin, now, material }: Place,
): Promise<Caller | Reply> {
  const header = incoming.headers.authorization
  if (!header) return invalidToken('Missing authentication')
  const jws = readJws(/^bearer (.+)$/i.exec(header)?.[1] ?? '')
  if (!jws) return managementError(400, 'Bad HTTP authentication header format', 'Bearer')
  const { iss, aud, exp, scope = '', azp } = jws.claims
  if (jws.header.alg !== 'RS256' || !(await signedBy(jws, material.current.jwk)))
    return invalidToken('Invalid signature received for JSON Web Token validation.')
  if (Number(exp) <= now) return invalidToken('Expired token received for JSON Web Token validation')
  if (iss !== `${origin}/`) return invalidToken('Invalid token.')
  const home = incoming.home.replace('http:', 'https:')
  if (aud !== `${home}${managementPath}`) return invalidToken(`Bad audience: ${aud}`)
  const granted = String(scope)
    .split(' ')
    .filter((each) => !adminFaults.has(`rights:${each}`))
  return { client: String(azp), allowed: new Set(adminFaults.has('no-rights') ? [] : granted) }
}

/** What is said where a right is missing, with those of which one is needed. */
export function rightsRefusal({ anyOf, and }: Route, { allowed }: Caller): Reply | null {
  const some = anyOf.some((scope) => allowed.has(scope))
  if (some && (and === undefined || allowed.has(and))) return null
  const message =
    and === undefined
      ? `Insufficient scope, expected any of: ${anyOf.join(',')}`
      : `Insufficient scope, expected: ${and} and any of: ${anyOf.join(' or ')}`
  return managementError(403, message, 'insufficient_scope')
}

/** The JSON of a body; a form is read as one. */
export function bodyOf({ headers, body }: Incoming): JsonObject | Reply {
  if ((headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body))
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body)
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && !isReply(value))
      return value as JsonObject
  } catch {}
  return managementError(400, 'Invalid request payload JSON format', 'invalid_body')
}
