import type { JsonObject, Reply } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import type { Status } from '../client.ts'
import type { Zone } from '../directory.ts'
import { invalid, notFound, notPermitted, oktaError } from '../errors.ts'
import type { OktaSettings } from '../settings.ts'
import { type Asked, apiOf, done, type Handler, lifecycle, link, shown } from './asked.ts'
import { paged } from './lists.ts'
import { isObject, objectAt, textAt } from './members.ts'
import { filterOf } from './scim.ts'

function show(asked: Asked, { id, status, system, created, lastUpdated, document }: Zone): JsonObject {
  const self = `${apiOf(asked)}/zones/${id}`
  const { type, name, usage, ...rest } = document
  return {
    type,
    id,
    name,
    status,
    usage,
    created,
    lastUpdated,
    system,
    ...rest,
    _links: { self: link(self, 'GET', 'PUT', 'DELETE'), ...lifecycle(status, self) },
  }
}

const withZone =
  (handle: (asked: Asked, zone: Zone, org: OktaSettings) => Reply): Handler =>
  (asked, org) => {
    const zone = org.zones.find(({ id }) => id === asked.ids.zone)
    return zone ? handle(asked, zone, org) : notFound(asked.ids.zone ?? '', 'NetworkZone')
  }

export const list: Handler = (asked, org) => {
  const said = asked.call.incoming.query.get('filter')
  const test = said ? filterOf(said) : () => true
  if (!test) return oktaError(400, 'E0000031', 'Invalid search criteria.')
  return paged(asked, org.zones.map((zone) => show(asked, zone)).filter(test), 20)
}

export const read: Handler = withZone((asked, zone) => shown(show(asked, zone)))

const listOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const countries = (value: unknown) =>
  listOf(value)
    .map(({ country, region = null }) => ({ country, region }))
    .toReversed()
const both = (value: JsonObject, read: (list: unknown) => unknown[] = (list) => (Array.isArray(list) ? list : [])) => ({
  include: read(value.include),
  exclude: read(value.exclude),
})

/** One address stands for a range of one (recorded). */
const addresses = (value: unknown): JsonObject[] | null => {
  const list = listOf(value).map(({ type, value: address }) => ({
    type,
    value: type === 'RANGE' && !String(address).includes('-') ? `${address}-${address}` : address,
  }))
  return list.length > 0 ? list : null
}

/** The members that a zone of each type has. */
const kinds: Readonly<Record<string, (body: JsonObject) => JsonObject>> = {
  IP: (body) => ({ gateways: addresses(body.gateways), proxies: addresses(body.proxies) }),
  DYNAMIC: (body) => ({
    locations: Array.isArray(body.locations) ? countries(body.locations) : null,
    proxyType: textAt(body, 'proxyType') ?? '',
    ...(Array.isArray(body.asns) ? { asns: body.asns } : {}),
  }),
  DYNAMIC_V2: (body) => ({
    locations: both(objectAt(body, 'locations'), countries),
    ipServiceCategories: both(objectAt(body, 'ipServiceCategories')),
    asns: both(objectAt(body, 'asns')),
  }),
}

function readZone({ body, at }: Asked, zone: Zone, org: OktaSettings): Reply | null {
  const [name = '', type = ''] = [textAt(body, 'name'), textAt(body, 'type')]
  const members = kinds[type]
  if (name.trim() === '') return invalid('name', 'name: The field cannot be left blank')
  if (!members) return invalid('type', `type: Must be one of [${Object.keys(kinds).join(', ')}].`)
  if (org.zones.some((other) => other !== zone && other.document.name === name))
    return invalid('name', 'name: An object with this field already exists in the current organization')
  const usage = textAt(body, 'usage') === 'BLOCKLIST' ? 'BLOCKLIST' : 'POLICY'
  zone.document = { type, name, usage, ...members(body) }
  const status = textAt(body, 'status')
  if (status === 'ACTIVE' || status === 'INACTIVE') zone.status = status
  zone.lastUpdated = at
  return null
}

export const create: Handler = (asked, org) => {
  const { at } = asked
  const zone: Zone = {
    id: `nzo${alphanumeric(17)}`,
    status: 'ACTIVE',
    system: false,
    created: at,
    lastUpdated: at,
    document: {},
  }
  const fault = readZone(asked, zone, org)
  if (fault) return fault
  org.zones.push(zone)
  return shown(show(asked, zone))
}

export const replace: Handler = withZone((asked, zone, org) => readZone(asked, zone, org) ?? shown(show(asked, zone)))

export const setStatus = (status: Status): Handler =>
  withZone((asked, zone) => {
    Object.assign(zone, { status, lastUpdated: asked.at })
    return shown(show(asked, zone))
  })

export const remove: Handler = withZone((_asked, zone, org) => {
  if (zone.system) return notPermitted()
  org.zones = org.zones.filter((each) => each !== zone)
  return done()
})
