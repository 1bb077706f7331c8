import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerIds } from '../../../core/model/provider-ids.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask, askToken } from './ask.ts'

const documents = {
  okta: '/oauth2/default/.well-known/oauth-authorization-server',
  auth0: '/.well-known/oauth-authorization-server',
  any: '/realms/practice/.well-known/oauth-authorization-server',
}

const lives = { okta: 3600, auth0: 86_400, any: 300 }

describe.each(providerIds)('the healthy %s practice tenant', (provider) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider })
  })
  afterAll(() => tenant.close())

  test.each(['https', 'http'])('gives a token over %s that verifies with its published keys', async (scheme) => {
    const origin = tenant.origin.replace('https', scheme)
    const { json: metadata } = await ask(tenant, origin + documents[provider])
    const { json: keys } = await ask(tenant, String(metadata.jwks_uri))
    const answer = await askToken(tenant, {}, origin)
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ token_type: 'Bearer', expires_in: lives[provider] })
    const { payload } = await jwtVerify(
      String(answer.json.access_token),
      createLocalJWKSet(keys as unknown as JSONWebKeySet),
      {
        issuer: String(metadata.issuer),
        audience: tenant.values().audience ?? '',
        algorithms: ['RS256'],
      },
    )
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(answer.json.expires_in)
  })

  test('the claims and the header are those of the provider', async () => {
    const { json } = await askToken(tenant)
    const raw = String(json.access_token)
    const claims = JSON.parse(Buffer.from(raw.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const id = tenant.values().client_id
    if (provider === 'okta') {
      expect(Object.keys(decodeProtectedHeader(raw)).sort()).toEqual(['alg', 'kid'])
      expect(Object.keys(claims).sort()).toEqual(['aud', 'cid', 'exp', 'iat', 'iss', 'jti', 'scp', 'sub', 'ver'])
      expect(claims).toMatchObject({
        ver: 1,
        cid: id,
        sub: id,
        scp: ['ki.scan'],
        iss: `${tenant.origin}/oauth2/default`,
      })
      expect(claims.jti).toMatch(/^AT\./)
    } else if (provider === 'any') {
      expect(Object.keys(decodeProtectedHeader(raw)).sort()).toEqual(['alg', 'kid', 'typ'])
      expect(Object.keys(claims).sort()).toEqual(['aud', 'azp', 'exp', 'iat', 'iss', 'jti', 'scope', 'sub', 'typ'])
      expect(claims).toMatchObject({
        typ: 'Bearer',
        azp: id,
        sub: `service-account-${id}`,
        scope: 'records:read',
        iss: `${tenant.origin}/realms/practice`,
      })
    } else {
      expect(decodeProtectedHeader(raw)).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) })
      expect(Object.keys(claims).sort()).toEqual(['aud', 'azp', 'exp', 'gty', 'iat', 'iss', 'scope', 'sub'])
      expect(claims).toMatchObject({
        sub: `${id}@clients`,
        azp: id,
        gty: 'client-credentials',
        iss: `${tenant.origin}/`,
      })
    }
  })

  test('its ids and secrets look like the provider’s', () => {
    const ids = { okta: /^0oa[A-Za-z0-9]{17}$/, auth0: /^[A-Za-z0-9]{32}$/, any: /^practice-service-[0-9a-f]{6}$/ }
    const secrets = { okta: /^[A-Za-z0-9_-]{64}$/, auth0: /^[A-Za-z0-9_-]{64}$/, any: /^[A-Za-z0-9]{32}$/ }
    expect(tenant.values().client_id).toMatch(ids[provider])
    expect(tenant.secrets().client_secret).toMatch(secrets[provider])
    const typed = provider === 'any' ? `${tenant.origin}/realms/practice` : tenant.origin.replace('https://', '')
    expect(tenant.values().domain).toBe(typed)
  })

  test('counts its requests', async () => {
    const before = tenant.requests()
    await ask(tenant, '/')
    await ask(tenant, '/')
    expect(tenant.requests()).toBe(before + 2)
  })
})

describe('the addresses of the Okta practice org', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta' })
  })
  afterAll(() => tenant.close())
  const grants = async (path: string) => (await ask(tenant, path)).json.grant_types_supported

  test.each([
    ['/oauth2/default/.well-known/oauth-authorization-server', true],
    ['/.well-known/oauth-authorization-server/oauth2/default', true],
    ['/oauth2/default/.well-known/openid-configuration', false],
    ['/.well-known/openid-configuration', false],
    ['/.well-known/oauth-authorization-server', true],
  ])('%s: client credentials listed %s', async (path, listed) => {
    expect(((await grants(path)) as string[]).includes('client_credentials')).toBe(listed)
  })

  test('documents and errors carry a request id, documents a lifetime', async () => {
    const { headers } = await ask(tenant, documents.okta)
    expect(headers).toMatchObject({
      'cache-control': 'max-age=86400, must-revalidate',
      'x-okta-request-id': expect.any(String),
    })
    expect((await askToken(tenant)).headers['x-rate-limit-limit']).toBe('2000')
  })

  test('the organization document names the org, and the org server a client id nobody has', async () => {
    expect((await ask(tenant, '/.well-known/okta-organization')).json).toMatchObject({
      id: expect.stringMatching(/^00o/),
      pipeline: 'idx',
      _links: { organization: { href: tenant.origin } },
    })
    const known = await ask(tenant, `${documents.okta}?client_id=${tenant.values().client_id}`)
    const unknown = await ask(tenant, `${documents.okta}?client_id=0oaNobody`)
    expect([known.status, unknown.status, unknown.json.errorCode]).toEqual([200, 400, 'invalid_client'])
  })
})

test('the Auth0 practice tenant publishes its keys with certificates, and one document under two names', async () => {
  const tenant = await startPracticeTenant({ provider: 'auth0' })
  const { json } = await ask(tenant, '/.well-known/jwks.json')
  expect(Object.keys((json.keys as object[])[0] ?? {}).sort()).toEqual([
    'alg',
    'e',
    'kid',
    'kty',
    'n',
    'use',
    'x5c',
    'x5t',
  ])
  const oauth = await ask(tenant, '/.well-known/oauth-authorization-server')
  expect(oauth.text).toBe((await ask(tenant, '/.well-known/openid-configuration')).text)
  await tenant.close()
})

test('the Auth0 practice tenant takes JSON, and from each app the method that it is set to', async () => {
  const tenant = await startPracticeTenant({ provider: 'auth0' })
  const { audience } = tenant.values()
  const post = (headers: Record<string, string>, more: object) =>
    ask(tenant, '/oauth/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ grant_type: 'client_credentials', audience, ...more }),
    })
  const answers = (['client_secret_post', 'client_secret_basic'] as const).map(async (method) => {
    const { client_id = '' } = tenant.values(undefined, method)
    const client_secret = tenant.secrets(undefined, method).client_secret ?? ''
    const authorization = `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`
    const both = await Promise.all([post({}, { client_id, client_secret }), post({ authorization }, {})])
    return both.map(({ status }) => status)
  })
  expect(await Promise.all(answers)).toEqual([
    [200, 401],
    [401, 200],
  ])
  await tenant.close()
})
