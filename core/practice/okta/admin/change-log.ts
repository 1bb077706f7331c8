import type { JsonObject, Reply } from '../../message.ts'
import { type Event, entryOf } from '../log.ts'
import type { Asked } from './asked.ts'
import { isObject, textAt } from './members.ts'
import type { Route } from './route-of.ts'

const kinds: Readonly<Record<string, string>> = {
  app: 'AppInstance',
  server: 'AuthorizationServer',
  client: 'PublicClientApp',
  policy: 'PolicyEntity',
  rule: 'PolicyRule',
  scope: 'OAuth2Scope',
  claim: 'OAuth2Claim',
  grant: 'OAuth2Grant',
  secret: 'ClientSecret',
  key: 'JsonWebKey',
  role: 'ROLE',
  zone: 'NetworkZone',
  origin: 'TrustedOrigin',
  service: 'AppInstance',
  group: 'UserGroup',
  domain: 'Domain',
}

const target = (id: string, type: string, name = id) => ({ id, type, alternateId: name, displayName: name })

/** What the path names, and what the answer shows if that is another object: a new one. */
function targetsOf({ ids, body: sent }: Asked, { body }: Reply): Event['targets'] {
  const named = Object.entries(ids).map(([name, id]) => target(id, kinds[name] ?? name))
  const made: JsonObject = isObject(body) ? body : {}
  const id = textAt(made, 'id') ?? textAt(made, 'client_id')
  const name = ['label', 'name', 'client_name', 'scopeId', 'type'].map((member) => textAt(made, member)).find(Boolean)
  if (id === undefined) return named
  const known = named.find((each) => each.id === id)
  if (known) return named.map((each) => (each === known ? target(id, each.type, name) : each))
  return [...named, target(id, textAt(sent, 'type') ?? 'Object', name)]
}

/** Leaves an entry about a change that was made. */
export function logChange(asked: Asked, { event }: Route, reply: Reply, requestId: string): void {
  if (event === undefined) return
  const { call, actor } = asked
  const { id, type, name, login } = actor
  const entry: Event = {
    type: event,
    message: event,
    result: 'SUCCESS',
    reason: null,
    actor: { id, type, alternateId: login, displayName: name },
    targets: targetsOf(asked, reply),
    debug: {},
  }
  call.tenant.memory.log.push(entryOf(entry, call.incoming, requestId, call.tenant.now()))
}
