import { describe, expect, test } from 'vitest'
import { merged } from '../../../../core/practice/okta/admin/members.ts'
import { placed } from '../../../../core/practice/okta/admin/policies.ts'
import { mayDo } from '../../../../core/practice/okta/admin/rights.ts'
import { type Client, methodsLike, newClient, stamped } from '../../../../core/practice/okta/client.ts'
import {
  everyone,
  type Group,
  groupsOf,
  isAssigned,
  isOutside,
  type Zone,
} from '../../../../core/practice/okta/directory.ts'

const zone = (id: string, gateways: unknown, over: Partial<Zone> = {}): Zone => ({
  id,
  status: 'ACTIVE',
  system: false,
  ...stamped(),
  document: { type: 'IP', gateways },
  ...over,
})
const zones = [
  zone('here', [{ type: 'CIDR', value: '127.0.0.0/8' }]),
  zone('elsewhere', [{ type: 'CIDR', value: '203.0.113.0/24' }]),
  zone('range', [{ type: 'RANGE', value: '127.0.0.1-127.0.0.9' }]),
  zone('after', [{ type: 'RANGE', value: '127.0.0.2-127.0.0.9' }]),
  zone('before', [{ type: 'RANGE', value: '126.0.0.1-127.0.0.0' }]),
  zone('one', [{ type: 'CIDR', value: '127.0.0.1' }]),
  zone('off', [{ type: 'CIDR', value: '127.0.0.0/8' }], { status: 'INACTIVE' }),
  zone('none', null),
]
const outside = (network: Client['network'], among = zones) => isOutside({ ...newClient(), network }, among)

describe('a network', () => {
  test.each<[Client['network'], boolean]>([
    [{ connection: 'ANYWHERE' }, false],
    [{ connection: 'ANYWHERE', include: ['elsewhere'] }, false],
    [{ connection: 'ZONE' }, false],
    [{ connection: 'ZONE', include: [] }, false],
    [{ connection: 'ZONE', include: ['here'] }, false],
    [{ connection: 'ZONE', include: ['elsewhere'] }, true],
    [{ connection: 'ZONE', include: ['elsewhere', 'here'] }, false],
    [{ connection: 'ZONE', include: ['range'] }, false],
    [{ connection: 'ZONE', include: ['after'] }, true],
    [{ connection: 'ZONE', include: ['before'] }, true],
    [{ connection: 'ZONE', include: ['one'] }, false],
    [{ connection: 'ZONE', include: ['off'] }, true],
    [{ connection: 'ZONE', include: ['none'] }, true],
    [{ connection: 'ZONE', include: ['unknown'] }, true],
    [{ connection: 'ZONE', include: ['ALL_IP_ZONES'] }, false],
    [{ connection: 'ZONE', exclude: ['here'] }, true],
    [{ connection: 'ZONE', exclude: ['elsewhere'] }, false],
    [{ connection: 'ZONE', include: ['here'], exclude: ['one'] }, true],
  ])('%j', (network, expected) => {
    expect(outside(network)).toBe(expected)
  })
})

test('a user is in the group of all, and in those that have them', () => {
  const ops: Group = { ...everyone(), id: 'ops', type: 'OKTA_GROUP', members: ['pat'] }
  const all = { ...everyone(), id: 'all' }
  expect([groupsOf([all, ops], 'pat'), groupsOf([all, ops], 'sam')]).toEqual([['all', 'ops'], ['all']])
  const app = (over: Partial<Client>) => ({ ...newClient(), ...over })
  const assigned = (id: string) => [{ id, profile: {}, ...stamped() }]
  expect(isAssigned(app({ users: assigned('pat') }), [], 'pat')).toBe(true)
  expect(isAssigned(app({ users: assigned('sam') }), [], 'pat')).toBe(false)
  expect(isAssigned(app({ groups: assigned('ops') }), [all, ops], 'pat')).toBe(true)
  expect(isAssigned(app({ groups: assigned('ops') }), [all, ops], 'sam')).toBe(false)
  expect(isAssigned(app({}), [all, ops], 'pat')).toBe(false)
})

test.each<[string, string, boolean]>([
  ['SUPER_ADMIN', 'okta.appGrants.manage', true],
  ['ORG_ADMIN', 'okta.appGrants.manage', false],
  ['ORG_ADMIN', 'okta.roles.manage', false],
  ['ORG_ADMIN', 'okta.apps.manage', true],
  ['READ_ONLY_ADMIN', 'okta.apps.read', true],
  ['READ_ONLY_ADMIN', 'okta.apps.manage', false],
  ['REPORT_ADMIN', 'okta.logs.read', true],
  ['API_ACCESS_MANAGEMENT_ADMIN', 'okta.authorizationServers.manage', true],
  ['API_ACCESS_MANAGEMENT_ADMIN', 'okta.clients.register', true],
  ['API_ACCESS_MANAGEMENT_ADMIN', 'okta.networkZones.manage', false],
  ['APP_ADMIN', 'okta.apps.manage', true],
  ['APP_ADMIN', 'okta.authorizationServers.manage', false],
  ['HELP_DESK_ADMIN', 'okta.users.read', true],
  ['HELP_DESK_ADMIN', 'okta.apps.read', false],
])('%s and %s: %s', (role, scope, allowed) => {
  expect([mayDo([role], scope), mayDo(['HELP_DESK_ADMIN', role], scope), mayDo([], scope)]).toEqual([
    allowed,
    allowed,
    false,
  ])
})

test('an item goes where its priority says, and stays where it is without one', () => {
  const items = ['a', 'b', 'c']
  expect(placed(items, 'c', 1)).toEqual(['c', 'a', 'b'])
  expect(placed(items, 'a', 3)).toEqual(['b', 'c', 'a'])
  expect(placed(items, 'a', 99)).toEqual(['b', 'c', 'a'])
  expect(placed(items, 'c', -1)).toEqual(['c', 'a', 'b'])
  expect(placed(items, 'b', undefined)).toEqual(items)
  expect(placed(items, 'd', undefined)).toEqual(['a', 'b', 'c', 'd'])
  expect(placed(items, 'd', 2)).toEqual(['a', 'd', 'b', 'c'])
})

test('what is sent lies over what was there, and null changes nothing', () => {
  const before = { a: 1, b: { c: 2, d: [1, 2] }, e: 'x' }
  const over = { a: null, b: { c: 3, d: [4] }, e: undefined, f: { g: 5 } }
  expect(merged(before, over)).toEqual({ a: 1, b: { c: 3, d: [4] }, e: 'x', f: { g: 5 } })
  expect(before).toEqual({ a: 1, b: { c: 2, d: [1, 2] }, e: 'x' })
})

test('all that use a secret are one setting', () => {
  expect(methodsLike('client_secret_post')).toEqual(['client_secret_post', 'client_secret_basic', 'client_secret_jwt'])
  expect([methodsLike('private_key_jwt'), methodsLike('none')]).toEqual([['private_key_jwt'], ['none']])
})
