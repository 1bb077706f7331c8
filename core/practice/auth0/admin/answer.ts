import { requestsUntilListed } from '../../admin-faults.ts'
import type { Place } from '../../faults/fault.ts'
import { hasEffect } from '../../memory.ts'
import { type Incoming, isReply, type JsonObject, type Reply, type Silence } from '../../message.ts'
import type { Running } from '../../shape.ts'
import { logged, operationEntry } from '../log.ts'
import { type Auth0Settings, locatedAt, managementPath } from '../settings.ts'
import type { Call } from './call.ts'
import { absent, managementError } from './errors.ts'
import { bodyRefusal } from './members.ts'
import { type Matched, matched } from './routes.ts'
import { bodyOf, type Caller, callerOf, rightsRefusal } from './token.ts'

/** Any request to `/api/v2/`. */
export async function management(
  incoming: Incoming,
  tenant: Running<Auth0Settings>,
  place: Place,
): Promise<Reply | Silence> {
  const { adminFaults } = tenant
  if (adminFaults.has('rate-limited'))
    return answered(managementError(429, 'Global limit has been reached', 'too_many_requests'), place, 0)
  const caller = await callerOf(incoming, tenant, place)
  if (isReply(caller)) return answered(caller, place)
  const found = matched(incoming.method, incoming.path.slice(managementPath.length - 1))
  if (!found) return answered(absent.path, place)
  const body = bodyOf(incoming)
  if (isReply(body)) return answered(body, place)
  const reply = await handled(found, callOf(found, incoming, { tenant, place, caller, body }), caller, tenant)
  logged(tenant.memory, operationEntry({ incoming, reply, body, caller, route: found.route, place }))
  const changed = incoming.method !== 'GET' && reply.status < 400
  if (changed && adminFaults.has('half-done')) return 'reset'
  if (changed && adminFaults.has('server-error-after-change'))
    return answered(managementError(500, 'An internal server error occurred', 'internal_error'), place)
  return answered(reply, place)
}

async function handled(
  { route }: Matched,
  call: Call,
  caller: Caller,
  { adminFaults, memory }: Running<Auth0Settings>,
): Promise<Reply> {
  const refused = rightsRefusal(route, caller) ?? (route.members ? bodyRefusal(call.body, route.members) : null)
  if (refused) return refused
  const creates = route.method === 'POST' && route.members !== undefined
  if (creates && adminFaults.has('conflict'))
    return managementError(409, 'A resource with this identifier already exists.', 'resource_conflict')
  const reply = await route.handle(call)
  if (creates && reply.status === 201 && adminFaults.has('eventual'))
    memory.fresh.set(idOf(reply.body as JsonObject), requestsUntilListed)
  return reply
}

const idOf = ({ id, client_id, custom_domain_id }: JsonObject): string => String(id ?? custom_domain_id ?? client_id)

interface Asked {
  tenant: Running<Auth0Settings>
  place: Place
  caller: Caller
  body: JsonObject
}

function callOf({ params }: Matched, incoming: Incoming, { tenant, place, caller, body }: Asked): Call {
  const { memory, adminFaults } = tenant
  return {
    params,
    query: incoming.query,
    body,
    get settings() {
      return locatedAt(tenant.settings, incoming.home.replace('http:', 'https:'))
    },
    change: tenant.change,
    allowed: caller.allowed,
    at: new Date(place.now * 1000).toISOString(),
    certificate: `-----BEGIN CERTIFICATE-----\r\n${place.material.current.x5c}\r\n-----END CERTIFICATE-----\r\n`,
    listed: (id) => !adminFaults.has('eventual') || hasEffect(memory, id),
    renewed: (secret) => {
      if (adminFaults.has('eventual')) memory.fresh.set(secret, requestsUntilListed)
    },
    log: memory.log,
  }
}

/** As every answer is sent: JSON, even where there is none. */
const answered = (reply: Reply, { now }: Place, left = 49): Reply => ({
  ...reply,
  headers: {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-cache',
    'X-RateLimit-Limit': '50',
    'X-RateLimit-Remaining': String(left),
    'X-RateLimit-Reset': String(now + 1),
    ...reply.headers,
  },
})
