import type { Place } from '../faults/fault.ts'
import type { Memory } from '../memory.ts'
import type { Incoming, JsonObject, Reply } from '../message.ts'
import type { Route } from './admin/call.ts'
import type { Caller } from './admin/token.ts'
import type { Auth0Settings } from './settings.ts'
import type { Outcome } from './token.ts'

/** Puts an entry at the end of the log, under an id that begins with its date and counts on. */
export function logged({ log }: Memory, entry: JsonObject | null): void {
  if (!entry) return
  const digits = String(entry.date).replaceAll(/\D/g, '')
  const id = `900${digits}${String(log.length + 1).padStart(34, '0')}`
  log.push({ ...entry, log_id: id, _id: id })
}

/** What every entry has. */
const common = (incoming: Incoming, place: Place): JsonObject => ({
  date: new Date(place.now * 1000).toISOString(),
  ip: '127.0.0.1',
  client_ip: '127.0.0.1',
  hostname: new URL(incoming.origin).host,
  user_agent: incoming.headers['user-agent'] ?? '',
  tenant_name: 'practice',
  environment_name: 'prod-eu-1',
  isMobile: false,
  user_id: '',
  user_name: '',
})

/** A token that was given or refused (facts 7.1). A name is there only where the tenant knows the app. */
export function exchangeEntry(
  incoming: Incoming,
  { reply, asked, client, id, reason }: Outcome,
  { settings, place }: { settings: Auth0Settings; place: Place },
): JsonObject {
  const body = reply.body as JsonObject
  const known = client ?? settings.clients.find(({ client_id }) => client_id === id)
  const good = reply.status === 200
  return {
    ...common(incoming, place),
    type: good ? 'seccft' : 'feccft',
    description: good
      ? ''
      : reason
        ? `Failed client authentication: ${reason}`
        : String(body.error_description ?? body.error ?? ''),
    client_id: known?.client_id ?? id ?? null,
    client_name: known?.name ?? null,
    audience: asked.audience ?? null,
    scope: good ? (body.scope ?? null) : (asked.scope ?? null),
    details: good
      ? { actions: { executions: [] } }
      : {
          error: { type: body.error, message: body.error_description },
          ...(reason ? { client_authentication_error: reason } : {}),
        },
  }
}

const secrets = ['client_secret', 'signing_secret', 'pem']

/** No secret stands in a log. */
const masked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(masked)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secrets.includes(name) ? '***' : masked(inner)]),
  )
}

interface Operation {
  incoming: Incoming
  reply: Reply
  body: JsonObject
  caller: Caller
  route: Route
  place: Place
}

/** A change that was made or refused, and a look at secrets; other reading leaves nothing. */
export function operationEntry({ incoming, reply, body, caller, route, place }: Operation): JsonObject | null {
  const good = reply.status < 400
  const sees = good && JSON.stringify(reply.body).includes('"client_secret"')
  if (route.method === 'GET' && !sees) return null
  return {
    ...common(incoming, place),
    type: route.method === 'GET' ? 'mgmt_api_read' : good ? 'sapi' : 'fapi',
    description: route.title,
    client_id: caller.client,
    details: {
      request: {
        method: route.method.toLowerCase(),
        path: incoming.path,
        query: Object.fromEntries(incoming.query),
        userAgent: incoming.headers['user-agent'] ?? '',
        body: masked(body),
        channel: 'api',
        ip: '127.0.0.1',
        auth: { strategy: 'jwt', credentials: { scopes: [...caller.allowed] } },
      },
      response: { statusCode: reply.status, body: route.method === 'GET' ? {} : masked(reply.body) },
    },
  }
}
