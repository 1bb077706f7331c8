import type { Incoming, Reply, Silence } from '../../message.ts'
import type { Call } from '../call.ts'
import { noLicence, oktaError, wrongVerb } from '../errors.ts'
import { actorOf } from './access.ts'
import type { Asked } from './asked.ts'
import { logChange } from './change-log.ts'
import { justMade } from './lists.ts'
import { isObject } from './members.ts'
import { overLimit } from './rate.ts'
import { ownRouteOf, type Route } from './route-of.ts'

/** A call of Okta's own API: who asks, whether they may, and then what they want. */
export async function ownApi(call: Call, requestId: string): Promise<Reply | Silence> {
  const { incoming, tenant, place } = call
  const found = ownRouteOf(incoming.method, incoming.path)
  if (!found) return wrongVerb()
  const { route, ids } = found
  const limited = overLimit(call)
  if (limited) return limited
  const actor = await actorOf(call, route.scope)
  if ('status' in actor) return actor
  if (incoming.path.startsWith('/api/v1/authorizationServers') && !tenant.settings.org.licensed) return noLicence()
  const sent = bodyOf(incoming)
  if (!sent) return oktaError(400, 'E0000003', 'The request body was not well-formed.')
  const asked: Asked = { call, ids, ...sent, actor, at: new Date(place.now * 1000).toISOString() }
  if (incoming.method === 'GET') return route.handle(asked, tenant.settings)
  if (tenant.adminFaults.has('conflict')) return conflict()
  const reply = await changed(asked, route)
  if (reply.status >= 300) return reply
  if (incoming.method === 'POST') justMade(asked, reply)
  logChange(asked, route, reply, requestId)
  return afterChange(reply, call)
}

/** Makes the change in the org as its administrator left it; the faults come over it again. */
async function changed(asked: Asked, { handle }: Route): Promise<Reply> {
  const { tenant } = asked.call
  let reply: Reply | Promise<Reply> | undefined
  tenant.change((base) => {
    reply = handle(asked, base)
  })
  return (await reply) ?? oktaError(500, 'E0000009', 'Internal Server Error')
}

/** The change was made; what is said about it may be lost. */
function afterChange(reply: Reply, { tenant: { adminFaults } }: Call): Reply | Silence {
  if (adminFaults.has('half-done')) return 'reset'
  return adminFaults.has('server-error-after-change') ? oktaError(500, 'E0000009', 'Internal Server Error') : reply
}

const conflict = () =>
  oktaError(409, 'E0000195', 'Api validation failed due to conflict: name', ['name: The name is already in use.'])

/** An object, or a list of changes where the method is for one; null for anything else. */
function bodyOf({ body, method }: Incoming): Pick<Asked, 'body' | 'operations'> | null {
  if (body.trim() === '') return { body: {}, operations: [] }
  try {
    const value: unknown = JSON.parse(body)
    if (method === 'PATCH') return Array.isArray(value) ? { body: {}, operations: value.filter(isObject) } : null
    return isObject(value) ? { body: value, operations: [] } : null
  } catch {
    return null
  }
}
