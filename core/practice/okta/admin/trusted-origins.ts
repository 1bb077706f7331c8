import type { JsonObject, Reply } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import type { Status } from '../client.ts'
import type { TrustedOrigin } from '../directory.ts'
import { invalid, notFound, oktaError } from '../errors.ts'
import type { OktaSettings } from '../settings.ts'
import { type Asked, apiOf, done, type Handler, lifecycle, link, shown } from './asked.ts'
import { paged } from './lists.ts'
import { isObject, memberAt, textAt } from './members.ts'
import { filterOf } from './scim.ts'

function show(asked: Asked, origin: TrustedOrigin): JsonObject {
  const self = `${apiOf(asked)}/trustedOrigins/${origin.id}`
  return { ...origin, _links: { self: link(self, 'GET', 'PUT', 'DELETE'), ...lifecycle(origin.status, self) } }
}

const withOrigin =
  (handle: (asked: Asked, origin: TrustedOrigin, org: OktaSettings) => Reply): Handler =>
  (asked, org) => {
    const origin = org.trustedOrigins.find(({ id }) => id === asked.ids.origin)
    return origin ? handle(asked, origin, org) : notFound(asked.ids.origin ?? '', 'TrustedOrigin')
  }

export const list: Handler = (asked, org) => {
  const said = asked.call.incoming.query.get('filter')
  const test = said ? filterOf(said) : () => true
  if (!test) return oktaError(400, 'E0000031', 'Invalid search criteria.')
  const q = asked.call.incoming.query.get('q')?.toLowerCase() ?? ''
  const found = org.trustedOrigins.filter(({ name, origin }) => `${name}\n${origin}`.toLowerCase().includes(q))
  return paged(asked, found.map((origin) => show(asked, origin)).filter(test), 20)
}

export const read: Handler = withOrigin((asked, origin) => shown(show(asked, origin)))

const types = ['CORS', 'REDIRECT', 'IFRAME_EMBED']

function readOrigin({ body, at, actor }: Asked, origin: TrustedOrigin, org: OktaSettings): Reply | null {
  const [name = '', address = ''] = [textAt(body, 'name'), textAt(body, 'origin')]
  const sent = memberAt(body, 'scopes')
  const scopes = Array.isArray(sent) ? sent.filter(isObject) : []
  if (name.trim() === '') return invalid('name', 'name: The field cannot be left blank')
  if (!/^https?:\/\/[^/\s]+\/?$/.test(address)) return invalid('origin', 'origin: Invalid Origin URI')
  if (scopes.length === 0 || scopes.some(({ type }) => !types.includes(String(type))))
    return invalid('scopes', `scopes: Must be of the types [${types.join(', ')}].`)
  if (org.trustedOrigins.some((other) => other !== origin && (other.name === name || other.origin === address)))
    return invalid('origin', 'origin: An object with this field already exists in the current organization')
  const status = textAt(body, 'status')
  Object.assign(origin, {
    name,
    origin: address,
    scopes,
    ...(status === 'ACTIVE' || status === 'INACTIVE' ? { status } : {}),
    lastUpdated: at,
    lastUpdatedBy: actor.id,
  })
  return null
}

export const create: Handler = (asked, org) => {
  const { at, actor } = asked
  const origin: TrustedOrigin = {
    id: `tos${alphanumeric(17)}`,
    name: '',
    origin: '',
    scopes: [],
    status: 'ACTIVE',
    created: at,
    createdBy: actor.id,
    lastUpdated: at,
    lastUpdatedBy: actor.id,
  }
  const fault = readOrigin(asked, origin, org)
  if (fault) return fault
  org.trustedOrigins.push(origin)
  return shown(show(asked, origin))
}

export const replace: Handler = withOrigin(
  (asked, origin, org) => readOrigin(asked, origin, org) ?? shown(show(asked, origin)),
)

export const setStatus = (status: Status): Handler =>
  withOrigin((asked, origin) => {
    Object.assign(origin, { status, lastUpdated: asked.at, lastUpdatedBy: asked.actor.id })
    return shown(show(asked, origin))
  })

export const remove: Handler = withOrigin((_asked, origin, org) => {
  org.trustedOrigins = org.trustedOrigins.filter((each) => each !== origin)
  return done()
})
