import type { JsonObject, Reply } from '../message.ts'
import type { Client } from './client.ts'
import { oauthError } from './errors.ts'
import type { Person } from './issue.ts'
import type { Claim } from './server-parts.ts'
import type { Server } from './servers.ts'

interface Asked {
  client: Client
  scopes: readonly string[]
  /** Null for a program. */
  person: Person | null
}

const isMeant = ({ status, claimType, system, conditions }: Claim, scopes: readonly string[]): boolean =>
  status === 'ACTIVE' &&
  claimType === 'RESOURCE' &&
  !system &&
  (conditions.scopes.length === 0 || conditions.scopes.some((scope) => scopes.includes(scope)))

const ofUser = /^(user|appuser)\.(\w+)$/

/** A claim about the user cannot be evaluated where there is none, and the whole request fails (facts 3.4). */
const unevaluated = ({ name }: Claim) =>
  oauthError(400, 'server_error', `The '${name}' user claim could not be evaluated.`)

/** What a simple expression comes to; null for one that is more than this org can evaluate. */
function evaluated(expression: string, client: Client, person: Person | null): string | null {
  const text = /^"([^"]*)"$/.exec(expression)
  if (text) return text[1] ?? ''
  if (expression === 'app.clientId') return client.id
  const member = ofUser.exec(expression)?.[2]
  return person && (member === 'login' || member === 'email' || member === 'userName') ? person.login : null
}

/** The claims that an administrator added to the access tokens of a server, or why there is no token. */
export function addedClaims({ claims }: Server, { client, scopes, person }: Asked): JsonObject | Reply {
  const meant = claims.filter((claim) => isMeant(claim, scopes))
  const fails = person ? undefined : meant.find(({ value = '' }) => ofUser.test(value))
  if (fails) return unevaluated(fails)
  const values = meant.map(({ name, value = '' }) => [name, evaluated(value, client, person)] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== null))
}
