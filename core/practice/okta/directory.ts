import type { JsonObject } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { type Client, long, type Stamped, type Status, stamped } from './client.ts'

export interface Group extends Stamped {
  id: string
  type: 'BUILT_IN' | 'OKTA_GROUP'
  name: string
  description: string | null
  /** Ids of users; the built-in group has all of them. */
  members: string[]
}

/** An administrator, and the token that they created for Okta's own API. */
export interface Admin {
  uid: string
  login: string
  name: string
  role: string
  token: string
}

/** A network zone: what an administrator set, and what every one has. */
export interface Zone extends Stamped {
  id: string
  status: Status
  system: boolean
  document: JsonObject
}

/** An origin from which pages may call the org. */
export interface TrustedOrigin extends Stamped {
  id: string
  status: Status
  name: string
  origin: string
  scopes: { type: string; allowedOktaApps?: string[] }[]
  createdBy: string
  lastUpdatedBy: string
}

/** An origin that was registered for CORS and redirects: that of an address of a product. */
export const trustedOrigin = (name: string, address: string, admin: string): TrustedOrigin => ({
  id: `tos${alphanumeric(17)}`,
  name,
  origin: new URL(address).origin,
  scopes: [{ type: 'CORS' }, { type: 'REDIRECT' }],
  status: 'ACTIVE',
  ...stamped(),
  createdBy: admin,
  lastUpdatedBy: admin,
})

/** The group of all users. */
export const everyone = (): Group => ({
  id: `00g${alphanumeric(17)}`,
  type: 'BUILT_IN',
  name: 'Everyone',
  description: 'All users in your organization',
  members: [],
  ...stamped(),
})

export const newAdmin = (login: string, name: string, role: string): Admin => ({
  uid: `00u${alphanumeric(17)}`,
  login,
  name,
  role,
  token: `00${alphanumeric(40)}`,
})

const zone = (name: string, usage: string): Zone => ({
  id: `nzo${alphanumeric(17)}`,
  status: 'ACTIVE',
  system: true,
  ...stamped(long),
  document: { type: 'IP', name, usage, gateways: null, proxies: null },
})

/** The zones that a new org has. */
export const firstZones = (): Zone[] => [zone('BlockedIpZone', 'BLOCKLIST'), zone('LegacyIpZone', 'POLICY')]

/** Ids of the groups that a user is in. */
export const groupsOf = (groups: readonly Group[], uid: string): string[] =>
  groups.filter(({ type, members }) => type === 'BUILT_IN' || members.includes(uid)).map(({ id }) => id)

export const isAssigned = (client: Client, groups: readonly Group[], uid: string): boolean =>
  client.users.some(({ id }) => id === uid) || client.groups.some(({ id }) => groupsOf(groups, uid).includes(id))

const loopback = 127 * 2 ** 24 + 1
const numberOf = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

/** Whether this machine is in a zone of addresses; it is in no zone of other kinds. */
function isHere({ status, document }: Zone): boolean {
  const gateways = (document.gateways ?? []) as { type: string; value: string }[]
  return status === 'ACTIVE' && gateways.some(({ type, value }) => (type === 'CIDR' ? inBlock(value) : inRange(value)))
}

function inBlock(block: string): boolean {
  const [address = '', length = '32'] = block.split('/')
  const size = 2 ** (32 - Number(length))
  return Math.floor(numberOf(address) / size) === Math.floor(loopback / size)
}

function inRange(range: string): boolean {
  const [from = '', to = from] = range.split('-')
  return numberOf(from) <= loopback && loopback <= numberOf(to)
}

/** Whether an app may be used from this machine. */
export function isOutside({ network }: Client, zones: readonly Zone[]): boolean {
  if (network.connection !== 'ZONE') return false
  const among = (ids: readonly string[] = []) =>
    zones.some((each) => (ids.includes(each.id) || ids.includes('ALL_IP_ZONES')) && isHere(each))
  return among(network.exclude) || ((network.include ?? []).length > 0 && !among(network.include))
}
