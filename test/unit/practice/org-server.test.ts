import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask, askToken } from './ask.ts'
import { basic, claimsOf, ingestion, isPublicHalf, openMetadata, orgToken, paloAlto, post } from './clients.ts'

describe('the org’s own server of the Okta practice org', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta' })
  })
  beforeEach(() => tenant.setFaults([]))
  afterAll(() => tenant.close())

  const url = () => `${tenant.origin}/oauth2/v1/token`
  const integrationToken = (scope = tenant.values(paloAlto).scope ?? '') =>
    post(
      tenant,
      url(),
      { grant_type: 'client_credentials', scope },
      basic(tenant.values(paloAlto).client_id ?? '', tenant.secrets(paloAlto).client_secret ?? ''),
    )
  const call = (path: string, token: unknown, scheme = 'Bearer') =>
    ask(tenant, path, { headers: { authorization: `${scheme} ${token}` } })

  test('gives an integration a token by Basic, which opens what the product reads', async () => {
    const { status, json } = await integrationToken()
    expect([status, json.token_type, json.scope]).toEqual([200, 'Bearer', tenant.values(paloAlto).scope])
    expect(claimsOf(json.access_token)).toMatchObject({
      iss: tenant.origin,
      aud: tenant.origin,
      sub: tenant.values(paloAlto).client_id,
    })
    for (const area of ['users', 'groups', 'authorizationServers', 'logs', 'apps']) {
      const answer = await call(`/api/v1/${area}?limit=1`, json.access_token)
      expect([area, answer.status, (answer.json as unknown as unknown[]).length]).toEqual([area, 200, 1])
    }
  })

  test('has keys of its own, with which its tokens verify and those of the custom servers do not', async () => {
    const sets = await Promise.all(
      [
        '/oauth2/v1/keys',
        '/oauth2/default/v1/keys',
        `/oauth2/${tenant.values(openMetadata).authorization_server}/v1/keys`,
      ].map(async (path) => (await ask(tenant, path)).json as unknown as JSONWebKeySet),
    )
    const kids = sets.flatMap(({ keys }) => keys.map(({ kid }) => kid))
    expect(new Set(kids).size).toBe(6)
    const token = String((await integrationToken()).json.access_token)
    const [own, custom] = sets.map((set) => createLocalJWKSet(set))
    await expect(jwtVerify(token, own as NonNullable<typeof own>)).resolves.toBeTruthy()
    await expect(jwtVerify(token, custom as NonNullable<typeof custom>)).rejects.toThrow(/no applicable key/)
  })

  test('takes a service app by its key only, an integration by key or Basic but not in the body', async () => {
    const { client_id = '', scope = '' } = tenant.values(paloAlto)
    const { client_secret = '' } = tenant.secrets(paloAlto)
    const grant = { grant_type: 'client_credentials', scope }
    const service = { id: tenant.values().client_id ?? '', secret: tenant.secrets().client_secret ?? '' }
    const answers = await Promise.all([
      orgToken(tenant, ingestion),
      orgToken(tenant, paloAlto),
      post(tenant, url(), { ...grant, client_id, client_secret }),
      post(tenant, url(), grant, basic(service.id, service.secret)),
      post(tenant, url(), { ...grant, client_id: tenant.values(openMetadata).client_id ?? '' }),
      post(tenant, url(), grant, basic(client_id, 'wrong')),
    ])
    expect(answers.map(({ status, json }) => [status, json.error_description])).toEqual([
      [200, undefined],
      [200, undefined],
      [
        401,
        expect.stringMatching(
          /^OAuth Integration Client Credentials requests .* either private_key_jwt or client_secret_basic/,
        ),
      ],
      [401, expect.stringMatching(/^Client Credentials requests .* must use the private_key_jwt/)],
      [401, expect.stringMatching(/^Only clients with 'application_type' of 'service'/)],
      [401, 'The client secret supplied for a confidential client is invalid.'],
    ])
  })

  test.each([
    ['no scope', '', 'invalid_scope', 'No scopes were requested.'],
    [
      'a scope of a custom server',
      'ki.scan',
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    ],
    ['openid', 'openid', 'invalid_scope', "Cannot request 'openid' scopes using client credentials."],
    [
      'a scope that is about a person’s own',
      'okta.users.read.self',
      'client_credentials_self_scope_requested',
      "The 'client_credentials' grant type may not request .self scopes.",
    ],
    [
      'scopes that were not granted',
      'okta.roles.read',
      'consent_required',
      'You are not allowed any of the requested scopes.',
    ],
  ])('refuses %s', async (_name, scope, error, error_description) => {
    const { status, json } = await integrationToken(scope)
    expect([status, json]).toEqual([400, { error, error_description }])
  })

  test('gives fewer scopes than asked without a word, and lets manage read', async () => {
    expect((await integrationToken('okta.users.read okta.roles.read')).json.scope).toBe('okta.users.read')
    const manage = await orgToken(tenant, ingestion, {}, { scope: 'okta.users.manage' })
    expect((await call('/api/v1/users?limit=1', manage.json.access_token)).status).toBe(200)
  })

  test('its API wants scope and role, and says which is missing', async () => {
    const few = (await integrationToken('okta.users.read')).json.access_token
    const scopeless = await call('/api/v1/logs?limit=1', few)
    expect([scopeless.status, scopeless.headers['www-authenticate']]).toEqual([
      403,
      expect.stringMatching(
        /^Bearer .*scope="okta\.logs\.read", error="insufficient_scope", error_description="The access token provided does not contain the required scopes\."/,
      ),
    ])
    const bad = await call('/api/v1/users', 'nonsense')
    expect([bad.status, bad.json.errorCode, bad.json.errorSummary]).toEqual([401, 'E0000011', 'Invalid token provided'])
    const custom = await call('/api/v1/users', (await askToken(tenant)).json.access_token)
    expect([custom.status, custom.headers['www-authenticate']]).toEqual([
      401,
      expect.stringContaining('error="invalid_request", error_description="The authorization server id is invalid."'),
    ])
    expect((await ask(tenant, '/api/v1/users')).json.errorCode).toBe('E0000005')
    expect((await ask(tenant, '/api/v1/users', { method: 'POST' })).json.errorCode).toBe('E0000022')
    tenant.setFaults(['admin.role-missing'])
    const role = await call('/api/v1/users', few)
    expect([role.status, role.json.errorCode]).toEqual([403, 'E0000006'])
    tenant.setFaults(['admin.token-invalid'])
    expect((await call('/api/v1/users', few)).json.errorCode).toBe('E0000011')
  })

  test('an integration may not use a custom server', async () => {
    const { client_id = '' } = tenant.values(paloAlto)
    const answer = await post(
      tenant,
      `${tenant.origin}/oauth2/default/v1/token`,
      { grant_type: 'client_credentials' },
      basic(client_id, tenant.secrets(paloAlto).client_secret ?? ''),
    )
    expect(answer.json).toEqual({
      error: 'unauthorized_client',
      error_description: 'This client cannot use a custom authorization server.',
    })
  })

  test('a secret with special characters is taken encoded for forms, and not as it is', async () => {
    tenant.setFaults(['client.secret-encoding'])
    const { client_id = '' } = tenant.values()
    const { client_secret = '' } = tenant.secrets()
    expect(client_secret).toMatch(/[+/%&=]/)
    const send = (secret: string) =>
      post(
        tenant,
        `${tenant.origin}/oauth2/default/v1/token`,
        { grant_type: 'client_credentials' },
        basic(client_id, secret),
      )
    const encoded = new URLSearchParams({ v: client_secret }).toString().slice(2)
    expect([(await send(client_secret)).status, (await send(encoded)).status]).toEqual([401, 200])
  })

  test('a fault may spoil the key that was typed, or its id', async () => {
    tenant.setFaults(['input.key-unusable'])
    expect(isPublicHalf(tenant.secrets(ingestion).private_key ?? '')).toBe(true)
    tenant.setFaults(['relying-party.kid-copied'])
    const { keys } = (await ask(tenant, '/oauth2/v1/keys')).json as unknown as JSONWebKeySet
    expect(keys.map(({ kid }) => kid)).toContain(tenant.values(ingestion).key_id)
    expect((await orgToken(tenant, ingestion)).status).toBe(200)
  })

  test('a guide that it does not know is led to the usual app', () => {
    expect(tenant.values('okta/somebody-s-own')).toEqual(tenant.values())
    expect(tenant.secrets('okta/somebody-s-own')).toEqual(tenant.secrets())
  })
})
