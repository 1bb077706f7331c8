import type { Memory } from '../memory.ts'
import type { JsonObject, Reply } from '../message.ts'
import { auth0Error } from './errors.ts'
import type { Client } from './objects.ts'
import type { Auth0Settings } from './settings.ts'

/** Counts one more in a span of time, and says how many there were and when it ends. */
function counted({ counts }: Memory, key: string, now: number, span: number): { used: number; until: number } {
  const known = counts.get(key)
  const count = known && now < known.until ? known : { used: 0, until: now + span }
  count.used++
  counts.set(key, count)
  return count
}

/** The rate limit policy that an app falls under: its own before that of its kind, and that before the usual one. */
function policyOf({ client_id, is_first_party }: Client, { rateLimitPolicies }: Auth0Settings): JsonObject | undefined {
  const selectors = [`client_id:${client_id}`, ...(is_first_party === false ? ['third_party_clients'] : []), 'default']
  return selectors
    .map((each) => rateLimitPolicies.find(({ consumer_selector }) => consumer_selector === each))
    .find((policy) => policy !== undefined)
}

/** Too many requests of an app in one second, where a policy acts on it (row A11b). */
export function rateRefusal(client: Client, settings: Auth0Settings, memory: Memory, now: number): Reply | null {
  const { action, limit, redirect_uri } = (policyOf(client, settings)?.configuration ?? {}) as JsonObject
  if (action !== 'block' && action !== 'redirect') return null
  const { used } = counted(memory, `rate ${client.client_id}`, now, 1)
  if (used <= Number(limit)) return null
  const headers = { 'Retry-After': '1', 'Auth0-RateLimit': `client;q=${limit};t=1;r=0` }
  return action === 'redirect'
    ? { status: 302, headers: { ...headers, Location: String(redirect_uri) }, body: '' }
    : { ...auth0Error(429, 'too_many_requests', 'Rate limit exceeded.'), headers }
}

const spans = { per_hour: 3600, per_day: 86_400 } as const

/** The quota of an app, or the tenant's for all apps. */
function quotaOf({ token_quota }: Client, { tenant }: Auth0Settings): JsonObject {
  const usual = (tenant.default_token_quota as JsonObject | undefined)?.clients
  const { client_credentials } = (token_quota ?? usual ?? {}) as { client_credentials?: JsonObject }
  return client_credentials ?? {}
}

/** Counts a token against the quota of its app: the headers of the answer, and the refusal where none is left (row A11). */
export function quotaUse(
  client: Client,
  settings: Auth0Settings,
  memory: Memory,
  now: number,
): { refusal: Reply | null; headers: Record<string, string> } {
  const quota = quotaOf(client, settings)
  const buckets = Object.entries(spans).flatMap(([name, span]) => {
    const most = quota[name]
    if (typeof most !== 'number') return []
    const { used, until } = counted(memory, `quota ${client.client_id} ${name}`, now, span)
    return [{ name, most, left: most - used, seconds: until - now }]
  })
  const [first] = buckets
  if (!first) return { refusal: null, headers: {} }
  const text = buckets.map(({ name, most, left, seconds }) => `b=${name};q=${most};r=${Math.max(0, left)};t=${seconds}`)
  const headers = { 'Auth0-Client-Quota-Limit': text.join(',') }
  const spent = quota.enforce === false ? undefined : buckets.find(({ left }) => left < 0)
  if (!spent) return { refusal: null, headers }
  const wait = { ...headers, 'Retry-After': String(spent.seconds) }
  return { refusal: { ...auth0Error(429, 'too_many_requests', 'Client quota exceeded'), headers: wait }, headers: wait }
}
