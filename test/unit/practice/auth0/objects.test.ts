import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../../core/practice/index.ts'
import { type Api, managementOf } from './management.ts'

let tenant: PracticeTenant
let api: Api
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'auth0' })
  api = await managementOf(tenant)
})
afterAll(() => tenant.close())

const listed = async (path: string) => JSON.parse((await api('GET', path)).text)

describe('a body that is not right is refused in the words of Auth0', () => {
  test.each([
    ['/clients', {}, "Payload validation error: 'Missing required property: name'."],
    [
      '/clients',
      { name: 'A', client_id: 'x' },
      "Payload validation error: 'Additional properties not allowed: client_id'.",
    ],
    [
      '/clients',
      { name: 1 },
      "Payload validation error: 'Expected type string but found type integer' on property name.",
    ],
    [
      '/clients',
      { name: 'A', app_type: 'm2m' },
      `Payload validation error: 'No enum match for: "m2m"' on property app_type.`,
    ],
    [
      '/clients',
      { name: 'A', app_type: 'spa', grant_types: ['client_credentials'] },
      'Invalid grant types: client_credentials',
    ],
    [
      '/clients',
      {
        name: 'A',
        token_endpoint_auth_method: 'none',
        client_authentication_methods: { private_key_jwt: { credentials: [] } },
      },
      'Payload validation error: token_endpoint_auth_method and client_authentication_methods are mutually exclusive',
    ],
    [
      '/resource-servers',
      { identifier: 'a', token_lifetime: 2_592_001 },
      "Payload validation error: 'Value 2592001 is out of range 0 to 2592000' on property token_lifetime.",
    ],
    [
      '/resource-servers',
      { identifier: 'a', proof_of_possession: { required: false } },
      "Payload validation error: 'Missing required property: mechanism' on property proof_of_possession.",
    ],
    ['/client-grants', { audience: 'KI-Scanner' }, "Payload validation error: 'Missing required property: client_id'."],
  ])('%s %j', async (path, body, message) => {
    const { status, json } = await api('POST', path, body)
    expect([status, json.message, json.errorCode]).toEqual([400, message, 'invalid_body'])
  })

  test('and one that is no JSON', async () => {
    expect((await api('PATCH', '/tenants/settings', [])).json.errorCode).toBe('invalid_body')
    expect((await api('PATCH', '/tenants/settings', {})).status).toBe(400)
  })
})

describe('what is there already, or not there', () => {
  test('409 for an identifier, a grant, a policy', async () => {
    const { client_id } = tenant.values()
    const grant = await api('POST', '/client-grants', { client_id, audience: 'KI-Scanner', scope: [] })
    expect([grant.status, grant.json.message]).toEqual([
      409,
      `A client grant already exists between ${client_id} and KI-Scanner`,
    ])
    expect((await api('POST', '/resource-servers', { identifier: 'KI-Scanner' })).status).toBe(409)
    const policy = {
      resource: 'oauth_authentication_api',
      consumer: 'client',
      consumer_selector: 'x',
      configuration: { action: 'allow' },
    }
    expect([
      (await api('POST', '/rate-limit-policies', policy)).status,
      (await api('POST', '/rate-limit-policies', policy)).status,
    ]).toEqual([201, 409])
    expect((await listed('/rate-limit-policies')).rate_limit_policies).toHaveLength(1)
  })

  test('404 by kind, and a removal twice is no error', async () => {
    const codes = await Promise.all(
      ['/clients/x', '/resource-servers/x', '/client-grants/x', '/logs/x', '/clients/x/credentials', '/nothing'].map(
        async (path) => [(await api('GET', path)).status, (await api('GET', path)).json.errorCode],
      ),
    )
    expect(codes).toEqual([
      [404, 'inexistent_client'],
      [404, 'inexistent_resource_server'],
      [404, 'inexistent_client_grant'],
      [404, 'inexistent_log_event'],
      [404, 'inexistent_client'],
      [404, 'not_found'],
    ])
    for (const path of ['/clients/x', '/resource-servers/x', '/client-grants/x'])
      expect((await api('DELETE', path)).status).toBe(204)
  })

  test('a grant holds only what the API has, and goes with the app or the API', async () => {
    const server = await api('POST', '/resource-servers', { identifier: 'https://one/', scopes: [{ value: 'a' }] })
    const { client_id } = (
      await api('POST', '/clients', { name: 'One', token_endpoint_auth_method: 'client_secret_post' })
    ).json
    const asked = { client_id, audience: 'https://one/' }
    expect((await api('POST', '/client-grants', { ...asked, scope: ['b'] })).json.message).toBe(
      'Payload validation error: scope must be a subset of resource server scopes',
    )
    await api('POST', '/client-grants', { ...asked, scope: ['a'] })
    expect(await listed(`/client-grants?client_id=${client_id}`)).toHaveLength(1)
    await api('DELETE', `/resource-servers/${server.json.id}`)
    expect(await listed(`/client-grants?client_id=${client_id}`)).toEqual([])
  })

  test('the Management API itself can be neither removed nor given scopes', async () => {
    const own = encodeURIComponent(`${tenant.origin}/api/v2/`)
    expect((await api('DELETE', `/resource-servers/${own}`)).json.errorCode).toBe('operation_not_supported')
    expect((await api('PATCH', `/resource-servers/${own}`, { scopes: [] })).json.message).toBe(
      "Payload validation error: 'Additional properties not allowed: scopes'.",
    )
    expect((await api('GET', `/resource-servers/${own}`)).json.is_system).toBe(true)
  })
})

describe('lists', () => {
  test('by pages, with totals, and piece by piece', async () => {
    const all = await listed('/client-grants')
    expect(await listed('/client-grants?page=1&per_page=2')).toEqual(all.slice(2, 4))
    expect(await listed('/client-grants?page=0&per_page=2&include_totals=true')).toEqual({
      start: 0,
      limit: 2,
      total: all.length,
      client_grants: all.slice(0, 2),
    })
    const first = await listed('/client-grants?take=5')
    const second = await listed(`/client-grants?take=5&from=${first.next}`)
    expect([...first.client_grants, ...second.client_grants]).toEqual(all)
    expect(second.next).toBeUndefined()
  })

  test.each(['per_page=0', 'per_page=101', 'per_page=x', 'take=0', 'page=-1'])('%s is refused', async (query) => {
    expect((await api('GET', `/client-grants?${query}`)).json.errorCode).toBe('invalid_query_string')
  })

  test('by audience, by identifier, by kind of app', async () => {
    expect((await listed('/client-grants?audience=KI-Scanner')).length).toBe(3)
    expect(
      (await listed('/resource-servers?identifiers=KI-Scanner')).map(
        ({ identifier }: { identifier: string }) => identifier,
      ),
    ).toEqual(['KI-Scanner'])
    expect((await listed('/clients?is_global=true')).map(({ name }: { name: string }) => name)).toEqual([
      'All Applications',
    ])
    expect((await listed('/clients?app_type=regular_web')).map(({ name }: { name: string }) => name)).toEqual([
      'Default App',
    ])
  })

  test('with the fields that are asked for, or without them', async () => {
    const { client_id } = tenant.values()
    expect(Object.keys(await listed(`/clients/${client_id}?fields=name&include_fields=true`)).toSorted()).toEqual([
      'name',
      'signing_keys',
    ])
    expect(Object.keys(await listed(`/clients/${client_id}?fields=name&include_fields=false`))).not.toContain('name')
  })
})

test('whose rules an app of other people follows is set when it is made', async () => {
  const theirs = { name: 'Theirs', is_first_party: false, token_endpoint_auth_method: 'client_secret_post' }
  const strict = (await api('POST', '/clients', { ...theirs, third_party_security_mode: 'strict' })).json
  const permissive = (await api('POST', '/clients', { ...theirs, third_party_security_mode: 'permissive' })).json
  expect([strict.grant_types, permissive.is_first_party]).toEqual([['authorization_code'], false])
  expect(permissive.grant_types).toContain('client_credentials')
  expect([/^tpc_/.test(String(strict.client_id)), /^tpc_/.test(String(permissive.client_id))]).toEqual([true, false])
  const change = (third_party_security_mode: string) =>
    api('PATCH', `/clients/${strict.client_id}`, { third_party_security_mode })
  expect([(await change('strict')).status, (await change('permissive')).status]).toEqual([200, 400])
})

test('an app that keeps no secret is not given client credentials', async () => {
  const grants = async (more: object) => (await api('POST', '/clients', { name: 'A', ...more })).json.grant_types
  expect(await grants({ app_type: 'spa' })).not.toContain('client_credentials')
  expect(await grants({ token_endpoint_auth_method: 'none' })).not.toContain('client_credentials')
  expect(await grants({ app_type: 'spa', token_endpoint_auth_method: 'client_secret_post' })).toContain(
    'client_credentials',
  )
  expect(await grants({})).toContain('client_credentials')
})

test('a lifetime of sessions that is set in minutes is shown in hours', async () => {
  const { json } = await api('PATCH', '/tenants/settings', { session_lifetime_in_minutes: 600 })
  expect([json.session_lifetime, json.session_lifetime_in_minutes]).toEqual([10, undefined])
})
