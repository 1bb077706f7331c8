import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ownRouteOf } from '../../../core/practice/okta/admin/route-of.ts'
import { Description, specsFolder } from '../../support/descriptions.ts'
import { adminOf, type Call } from '../../support/okta-admin.ts'
import { ask, askToken } from './ask.ts'
import { basic, post } from './clients.ts'

const management = new Description('okta-management')
const oauth = new Description('okta-oauth')
const operations = [
  ...management.operations(),
  ...oauth.operations().filter(({ path }) => path.startsWith('/oauth2/v1/clients')),
]

describe.skipIf(specsFolder === null)('the practice org speaks what Okta describes (needs ../shared/specs)', () => {
  test.each(operations.map((each) => [each.method, each.path, each.scopes] as const))(
    '%s %s, with the scope that it needs',
    (method, path, scopes) => {
      const found = ownRouteOf(method, path.replace(/\{\w+\}/g, 'x'))
      expect([found?.route.scope]).toEqual(scopes)
    },
  )

  test('and there are enough of them for this to mean something', () => {
    expect(operations.length).toBeGreaterThan(80)
  })
})

describe.skipIf(specsFolder === null)('each answer is as described (needs ../shared/specs)', () => {
  let tenant: PracticeTenant
  let call: Call
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta' })
    call = adminOf(tenant)
  })
  afterAll(() => tenant.close())

  const idOf = async (path: string, name = 'id') =>
    String(((await call('GET', path)).body as Record<string, unknown>[])[0]?.[name])

  // What is not as described makes the call fail.
  test('of every path that reads, in an org in which all guides were followed', async () => {
    const app = await idOf('/api/v1/apps')
    const server = tenant.values().authorization_server ?? ''
    const policy = await idOf(`/api/v1/authorizationServers/${server}/policies`)
    const ids: Record<string, string> = {
      appId: app,
      authServerId: server,
      policyId: policy,
      scopeId: await idOf(`/api/v1/authorizationServers/${server}/scopes`),
      ruleId: await idOf(`/api/v1/authorizationServers/${server}/policies/${policy}/rules`),
      secretId: await idOf(`/api/v1/apps/${app}/credentials/secrets`),
      apiServiceId: await idOf('/integrations/api/v1/api-services'),
      clientId: tenant.values().client_id ?? '',
    }
    const { json } = await call('POST', `/api/v1/apps/${app}/grants`, {
      issuer: tenant.origin,
      scopeId: 'okta.users.read',
    })
    ids.grantId = String(json.id)
    ids.groupId = await idOf('/api/v1/groups')
    await call('PUT', `/api/v1/apps/${app}/groups/${ids.groupId}`, {})
    const origin = { name: 'Product', origin: 'https://product.example', scopes: [{ type: 'CORS' }] }
    ids.trustedOriginId = String((await call('POST', '/api/v1/trustedOrigins', origin)).json.id)
    await askToken(tenant)
    const read = operations.filter(({ method }) => method === 'GET')
    for (const { path } of read) {
      const got = await call(
        'GET',
        path.replace(/\{(\w+)\}/g, (_all, name) => ids[name] ?? name),
      )
      expect([path, got.status]).toEqual([path, 200])
    }
    expect(read.length).toBeGreaterThan(30)
  })

  test('of a client that is registered, read, changed, renewed and removed', async () => {
    const client = {
      client_name: 'Ingestion',
      application_type: 'service',
      grant_types: ['client_credentials'],
      response_types: ['token'],
      token_endpoint_auth_method: 'client_secret_basic',
    }
    const made = await call('POST', '/oauth2/v1/clients', client)
    expect([made.status, made.json.client_name]).toEqual([201, 'Ingestion'])
    const at = `/oauth2/v1/clients/${made.json.client_id}`
    expect((await call('GET', at)).text).not.toContain(String(made.json.client_secret))
    const changed = await call('PUT', at, { ...client, client_id: made.json.client_id, client_name: 'Renamed' })
    expect([changed.status, changed.json.client_name]).toEqual([200, 'Renamed'])
    const renewed = await call('POST', `${at}/lifecycle/newSecret`)
    expect(renewed.json.client_secret).not.toBe(made.json.client_secret)
    expect((await call('GET', `/api/v1/apps/${made.json.client_id}`)).json.settings).toMatchObject({
      oauthClient: { consent_method: 'REQUIRED' },
    })
    expect([(await call('DELETE', at)).status, (await call('GET', at)).status]).toEqual([204, 404])
    const wrong = await call('POST', '/oauth2/v1/clients', { ...client, grant_types: [] })
    expect([wrong.status, wrong.json.error]).toEqual([400, 'invalid_client_metadata'])
  })

  test('of the endpoints that give tokens and publish documents', async () => {
    const { client_id = '', authorization_server } = tenant.values()
    const base = `/oauth2/${authorization_server}`
    const secret = tenant.secrets().client_secret ?? ''
    const given = await askToken(tenant)
    const introspected = await post(
      tenant,
      `${base}/v1/introspect`,
      { token: String(given.json.access_token) },
      basic(client_id, secret),
    )
    const refused = await askToken(tenant, { scope: 'unknown' })
    const answers = [
      ['POST', `${base}/v1/token`, given],
      ['POST', `${base}/v1/token`, refused],
      ['POST', `${base}/v1/introspect`, introspected],
      ['GET', `${base}/v1/keys`, await ask(tenant, `${base}/v1/keys`)],
      ['GET', '/.well-known/openid-configuration', await ask(tenant, '/.well-known/openid-configuration')],
      [
        'GET',
        `${base}/.well-known/oauth-authorization-server`,
        await ask(tenant, `${base}/.well-known/oauth-authorization-server`),
      ],
    ] as const
    for (const [method, path, { status, json }] of answers)
      expect([path, status, oauth.responseProblems({ method, path, status, body: json })]).toEqual([path, status, []])
    expect(answers.map(([, , { status }]) => status)).toEqual([200, 400, 200, 200, 200, 200])
  })
})
