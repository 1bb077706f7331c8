import type { JsonObject, Reply } from '../../message.ts'
import type { Status } from '../client.ts'
import { invalid, notFound } from '../errors.ts'
import { newPolicy, type Policy } from '../policies.ts'
import type { Server } from '../servers.ts'
import { type Asked, created, done, type Handler, lifecycle, link, shown } from './asked.ts'
import { whole } from './lists.ts'
import { memberAt, textAt, textsAt } from './members.ts'
import { pathOf, withServer } from './servers.ts'

export const policyPath = (asked: Asked, server: Server, { id }: Policy): string =>
  `${pathOf(asked, server)}/policies/${id}`

function show(asked: Asked, server: Server, policy: Policy): JsonObject {
  const { id, status, name, description, system, clients, excluded, created, lastUpdated } = policy
  const self = policyPath(asked, server, policy)
  return {
    id,
    status,
    name,
    description,
    priority: server.policies.indexOf(policy) + 1,
    system,
    conditions: { clients: { include: clients, ...(excluded.length > 0 ? { exclude: excluded } : {}) } },
    created,
    lastUpdated,
    _links: {
      self: link(self, 'GET', 'PUT', 'DELETE'),
      rules: link(`${self}/rules`, 'GET'),
      ...lifecycle(status, self),
    },
    type: 'OAUTH_AUTHORIZATION_POLICY',
  }
}

/** Goes on with the policy that the path names. */
export const withPolicy = (handle: (asked: Asked, server: Server, policy: Policy) => Reply): Handler =>
  withServer((asked, server) => {
    const policy = server.policies.find(({ id }) => id === asked.ids.policy)
    return policy ? handle(asked, server, policy) : notFound(asked.ids.policy ?? '', 'Policy')
  })

/** Puts an item where its priority says; there is never a gap, and without a priority it is the last (recorded). */
export function placed<T>(items: readonly T[], item: T, priority: unknown): T[] {
  const others = items.filter((each) => each !== item)
  const usual = items.includes(item) ? items.indexOf(item) : others.length
  const at = typeof priority === 'number' ? Math.max(0, Math.min(priority - 1, others.length)) : usual
  return [...others.slice(0, at), item, ...others.slice(at)]
}

export const list: Handler = withServer((asked, server) =>
  whole(
    asked,
    server.policies.map((policy) => show(asked, server, policy)),
  ),
)

export const read: Handler = withPolicy((asked, server, policy) => shown(show(asked, server, policy)))

function readPolicy({ body, at }: Asked, policy: Policy, server: Server): Reply | null {
  const [name = '', description = ''] = [textAt(body, 'name')?.trim(), textAt(body, 'description')]
  if (name === '') return invalid('name', 'name: The field cannot be left blank')
  if (description === '') return invalid('description', 'description: The field cannot be left blank')
  if (textAt(body, 'type') !== 'OAUTH_AUTHORIZATION_POLICY')
    return invalid('type', 'type: Must be OAUTH_AUTHORIZATION_POLICY.')
  if (server.policies.some((other) => other !== policy && other.name === name))
    return invalid('name', 'name: Policy name already in use')
  const status = textAt(body, 'status')
  Object.assign(policy, {
    name,
    description,
    clients: textsAt(body, 'conditions.clients.include') ?? [],
    excluded: textsAt(body, 'conditions.clients.exclude') ?? [],
    ...(status === 'ACTIVE' || status === 'INACTIVE' ? { status } : {}),
    lastUpdated: at,
  })
  server.policies = placed(server.policies, policy, memberAt(body, 'priority'))
  return null
}

export const create: Handler = withServer((asked, server) => {
  const policy = newPolicy(asked.at)
  return readPolicy(asked, policy, server) ?? created(show(asked, server, policy))
})

export const replace: Handler = withPolicy(
  (asked, server, policy) => readPolicy(asked, policy, server) ?? shown(show(asked, server, policy)),
)

export const remove: Handler = withPolicy((_asked, server, policy) => {
  server.policies = server.policies.filter((each) => each !== policy)
  return done()
})

export const setStatus = (status: Status): Handler =>
  withPolicy((asked, _server, policy) => {
    Object.assign(policy, { status, lastUpdated: asked.at })
    return done()
  })
