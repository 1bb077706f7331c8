import type { JsonObject, Reply } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import { invalid, notFound } from '../errors.ts'
import type { Scope } from '../server-parts.ts'
import type { Server } from '../servers.ts'
import { type Asked, created, done, type Handler, link, shown } from './asked.ts'
import { whole } from './lists.ts'
import { memberAt, textAt } from './members.ts'
import { pathOf, withServer } from './servers.ts'

const allOf = ({ scopes, standard }: Server): Scope[] => [...scopes, ...standard]

const show = (asked: Asked, server: Server, { default: byDefault, ...scope }: Scope): JsonObject => ({
  ...scope,
  apiResourceId: null,
  default: byDefault,
  _links: { self: link(`${pathOf(asked, server)}/scopes/${scope.id}`, 'GET', 'PUT', 'DELETE') },
})

const withScope = (handle: (asked: Asked, server: Server, scope: Scope) => Reply): Handler =>
  withServer((asked, server) => {
    const scope = allOf(server).find(({ id }) => id === asked.ids.scope)
    return scope ? handle(asked, server, scope) : notFound(asked.ids.scope ?? '', 'OAuth2Scope')
  })

export const list: Handler = withServer((asked, server) => {
  const q = asked.call.incoming.query.get('q') ?? ''
  return whole(
    asked,
    allOf(server)
      .filter(({ name }) => name.startsWith(q))
      .map((scope) => show(asked, server, scope)),
  )
})

export const read: Handler = withScope((asked, server, scope) => shown(show(asked, server, scope)))

const consents = ['IMPLICIT', 'REQUIRED', 'FLEXIBLE']

/** Reads the whole of a scope as it was sent; a name follows the rules of facts 3.1. */
function readScope({ body }: Asked, scope: Scope, server: Server): Reply | null {
  const name = textAt(body, 'name') ?? ''
  const consent = textAt(body, 'consent') ?? 'IMPLICIT'
  if (name === '') return invalid('name', 'name: The field cannot be left blank')
  if (!/^[!#-[\]-~]+$/.test(name) || /^okta[.:]|^okta$|^\*$/.test(name))
    return invalid('name', `name: '${name}' is not a valid scope name.`)
  if (allOf(server).some((other) => other !== scope && other.name === name))
    return invalid('name', 'name: An object with this field already exists in the current authorization server')
  if (!consents.includes(consent)) return invalid('consent', `consent: Must be one of [${consents.join(', ')}].`)
  Object.assign(scope, {
    name,
    consent,
    displayName: textAt(body, 'displayName') ?? null,
    description: textAt(body, 'description') ?? null,
    metadataPublish: textAt(body, 'metadataPublish') === 'ALL_CLIENTS' ? 'ALL_CLIENTS' : 'NO_CLIENTS',
    optional: memberAt(body, 'optional') === true,
    default: memberAt(body, 'default') === true,
  })
  return null
}

export const create: Handler = withServer((asked, server) => {
  const scope = { id: `scp${alphanumeric(17)}`, system: false } as Scope
  const fault = readScope(asked, scope, server)
  if (fault) return fault
  server.scopes.push(scope)
  return created(show(asked, server, scope))
})

export const replace: Handler = withScope((asked, server, scope) => {
  const { name } = scope
  if (scope.system && textAt(asked.body, 'name') !== name)
    return invalid('name', 'name: The name of a system scope cannot be changed.')
  return readScope(asked, scope, server) ?? shown(show(asked, server, scope))
})

/** A scope that goes takes itself out of the rules that name it. */
export const remove: Handler = withScope((_asked, server, scope) => {
  if (scope.system) return invalid('scope', 'A system scope cannot be deleted.')
  server.scopes = server.scopes.filter((each) => each !== scope)
  for (const { rules } of server.policies)
    for (const rule of rules) rule.scopes = rule.scopes.filter((name) => name !== scope.name)
  return done()
})
