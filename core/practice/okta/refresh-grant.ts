import { refusalOf } from '../faults/apply.ts'
import type { Family, Grant, Memory } from '../memory.ts'
import { isReply } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { parameter } from './call.ts'
import { invalidGrant, missing, oauthError } from './errors.ts'
import type { Asking, Granted } from './granted.ts'
import { memberOf, personOf, tokensFor } from './person-tokens.ts'
import { ruleFor } from './policy.ts'
import { list } from './scopes.ts'

const noToken = () => invalidGrant('The refresh token is invalid or expired.')

/** `grant_type=refresh_token`, each good once and for a short time after (facts 6.4, reuse). */
export async function refreshGrant(asking: Asking): Promise<Granted> {
  const { call, client } = asking
  const { tenant, server, place } = call
  const raw = parameter(call, 'refresh_token')
  if (!raw) return missing('refresh_token')
  const family = tenant.memory.families.get(raw)
  if (!family || family.dead || family.grant.client !== client.id) return noToken()
  if (family.grant.server !== server.id)
    return oauthError(400, 'invalid_request', 'The grant was issued for another authorization server.')
  const replaced = family.replaced.get(raw)
  if (replaced !== undefined && place.now > replaced + tenant.settings.signOn.leeway) {
    end(tenant.memory, family)
    return noToken()
  }
  const scopes = narrowed(parameter(call, 'scope'), family.grant)
  if (!Array.isArray(scopes)) return scopes as Granted
  const rule = ruleFor(server, { client, grant: 'refresh_token', scopes, person: memberOf(call) })
  if (isReply(rule)) return rule
  const refusal = refusalOf(tenant.faults, place)
  if (refusal) return refusal
  // A renewed ID token answers no sign-on request any more (OpenID Connect Core section 12.2).
  const grant = { ...family.grant, nonce: null }
  const tokens = await tokensFor(asking, grant, personOf(call, grant), scopes, rule.lifetime)
  family.access.push(tokens.jti)
  return { body: { ...tokens.body, refresh_token: rotated(tenant.memory, family, place.now) } }
}

function narrowed(asked: string | null, { scopes }: Grant): readonly string[] | Granted {
  if (asked === null) return scopes
  const wanted = list(asked)
  const beyond = wanted.filter((scope) => !scopes.includes(scope))
  return beyond.length === 0
    ? wanted
    : oauthError(
        400,
        'access_denied',
        `Some of the scopes requested for the refresh request were not granted in the original authorize request. Denied scopes: ${beyond.join(', ')}.`,
      )
}

/** The first refresh token of a sign-in. */
export function newFamily(memory: Memory, grant: Grant, jti: string): string {
  const current = alphanumeric(43)
  memory.families.set(current, { grant, current, replaced: new Map(), access: [jti], dead: false })
  return current
}

function rotated(memory: Memory, family: Family, now: number): string {
  if (!family.replaced.has(family.current)) family.replaced.set(family.current, now)
  family.current = alphanumeric(43)
  memory.families.set(family.current, family)
  return family.current
}

/** Takes back everything that came from one sign-in. */
export function endFamily(memory: Memory, grant: Grant): void {
  for (const family of memory.families.values()) if (family.grant === grant) end(memory, family)
}

export function end(memory: Memory, family: Family): void {
  family.dead = true
  for (const jti of family.access) memory.revoked.add(jti)
}
