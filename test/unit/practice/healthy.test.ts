import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ProviderId, providerIds } from '../../../core/model/provider-ids.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { providers } from '../../../core/providers/index.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { ask, askToken, pathsOf } from './ask.ts'

/** What real tokens of a provider were seen to have. */
type Known<T> = Readonly<Partial<Record<ProviderId, T>>>
const lives: Known<number> = { okta: 3600, auth0: 86_400, any: 300 }
const ids: Known<RegExp> = {
  okta: /^0oa[A-Za-z0-9]{17}$/,
  auth0: /^[A-Za-z0-9]{32}$/,
  any: /^practice-service-[0-9a-f]{6}$/,
}
const secrets: Known<RegExp> = { okta: /^[A-Za-z0-9_-]{64}$/, auth0: /^[A-Za-z0-9_-]{64}$/, any: /^[A-Za-z0-9]{32}$/ }

describe.each(providerIds)('the healthy %s practice tenant', (provider) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider })
  })
  afterAll(() => tenant.close())

  test.each(['https', 'http'])('gives a token over %s that verifies with its published keys', async (scheme) => {
    const origin = tenant.origin.replace('https', scheme)
    const { json: metadata } = await ask(tenant, origin + (await pathsOf(tenant)).documents[0])
    const { json: keys } = await ask(tenant, String(metadata.jwks_uri))
    const answer = await askToken(tenant, {}, origin)
    const { audience } = tenant.values()
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ token_type: 'Bearer', expires_in: lives[provider] ?? expect.any(Number) })
    const { payload } = await jwtVerify(
      String(answer.json.access_token),
      createLocalJWKSet(keys as unknown as JSONWebKeySet),
      {
        issuer: String(metadata.issuer),
        ...(audience ? { audience } : {}),
        algorithms: ['RS256'],
      },
    )
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(answer.json.expires_in)
  })

  test('its ids and secrets look like the provider’s, and its address is taken by its guide', () => {
    const { looksLike, intake } = providers[provider]
    expect(tenant.values().client_id).toMatch(ids[provider] ?? looksLike.clientId)
    expect(tenant.secrets().client_secret).toMatch(secrets[provider] ?? looksLike.clientSecret)
    expect(intake(tenant.values(), guideNamed(tenant.usualGuide)).problems).toEqual([])
  })

  test('counts its requests', async () => {
    const before = tenant.requests()
    await ask(tenant, '/')
    await ask(tenant, '/')
    expect(tenant.requests()).toBe(before + 2)
  })
})

/** A token of a healthy tenant, and its claims. */
async function tokenOf(provider: ProviderId) {
  const tenant = await startPracticeTenant({ provider })
  const raw = String((await askToken(tenant)).json.access_token)
  const claims = JSON.parse(Buffer.from(raw.split('.')[1] ?? '', 'base64url').toString('utf8'))
  await tenant.close()
  return { raw, claims, tenant, id: tenant.values().client_id }
}

describe('the claims and the header are those of', () => {
  test('okta', async () => {
    const { raw, claims, tenant, id } = await tokenOf('okta')
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
  })

  test('any', async () => {
    const { raw, claims, tenant, id } = await tokenOf('any')
    expect(Object.keys(decodeProtectedHeader(raw)).sort()).toEqual(['alg', 'kid', 'typ'])
    expect(Object.keys(claims).sort()).toEqual(['aud', 'azp', 'exp', 'iat', 'iss', 'jti', 'scope', 'sub', 'typ'])
    expect(claims).toMatchObject({
      typ: 'Bearer',
      azp: id,
      sub: `service-account-${id}`,
      scope: 'records:read',
      iss: `${tenant.origin}/realms/practice`,
    })
  })

  test('auth0', async () => {
    const { raw, claims, tenant, id } = await tokenOf('auth0')
    expect(decodeProtectedHeader(raw)).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) })
    expect(Object.keys(claims).sort()).toEqual(['aud', 'azp', 'exp', 'gty', 'iat', 'iss', 'scope', 'sub'])
    expect(claims).toMatchObject({
      sub: `${id}@clients`,
      azp: id,
      gty: 'client-credentials',
      iss: `${tenant.origin}/`,
    })
  })
})

const oauthDocument = '/oauth2/default/.well-known/oauth-authorization-server'

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
    const { headers } = await ask(tenant, oauthDocument)
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
    const known = await ask(tenant, `${oauthDocument}?client_id=${tenant.values().client_id}`)
    const unknown = await ask(tenant, `${oauthDocument}?client_id=0oaNobody`)
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
