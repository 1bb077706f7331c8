import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask, askToken } from './ask.ts'
import {
  anySignOn,
  assertionOf,
  basic,
  beginSignOn,
  broughtBack,
  cookieOf,
  exchange,
  post,
  type Spoiled,
  seconds,
  sendForm,
} from './clients.ts'

const guide = 'any/client-credentials'
const realm = '/realms/practice'
const endpoint = `${realm}/protocol/openid-connect`
let tenant: PracticeTenant
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'any' })
})
beforeEach(() => tenant.setFaults([]))
afterAll(() => tenant.close())

const said = ({ status, json }: { status: number; json: Record<string, unknown> }) => [
  status,
  json.error,
  json.error_description,
]
const sentence = 'Invalid client or Invalid client credentials'

describe('the documents of the practice server', () => {
  const documents = [
    `${realm}/.well-known/openid-configuration`,
    `${realm}/.well-known/oauth-authorization-server`,
    `/.well-known/oauth-authorization-server${realm}`,
  ]

  test.each(documents)('%s names the issuer, and endpoints that answer', async (path) => {
    const { status, json } = await ask(tenant, path)
    expect([status, json.issuer]).toEqual([200, tenant.origin + realm])
    expect(json.token_endpoint).toBe(`${tenant.origin}${endpoint}/token`)
    expect((await ask(tenant, String(json.jwks_uri))).status).toBe(200)
    expect((await ask(tenant, String(json.authorization_endpoint))).status).toBe(400)
    expect((await ask(tenant, String(json.token_endpoint))).status).toBe(405)
  })

  test('only the OpenID document speaks of ID tokens', async () => {
    const [oidc, oauth] = await Promise.all(documents.slice(0, 2).map((path) => ask(tenant, path)))
    expect(oidc?.json.subject_types_supported).toEqual(['public'])
    expect(oauth?.json.subject_types_supported).toBeUndefined()
  })

  test.each([
    ['/realms/other/.well-known/openid-configuration', 'Realm does not exist'],
    [`${realm}-2/.well-known/openid-configuration`, 'Realm does not exist'],
    ['/.well-known/openid-configuration', 'HTTP 404 Not Found'],
    [`${realm}/protocol/OPENID-CONNECT/token`, 'HTTP 404 Not Found'],
  ])('%s is not there', async (path, error) => {
    expect(said(await ask(tenant, path))).toEqual([404, error, undefined])
  })

  test('a realm that is off says so', async () => {
    tenant.setFaults(['tenant.deactivated'])
    expect(said(await ask(tenant, documents[0] ?? ''))).toEqual([403, 'access_denied', 'Realm not enabled'])
  })
})

describe('the token endpoint of the practice server', () => {
  test.each<[string, Record<string, string | null>, number, string, string]>([
    ['no grant', { grant_type: null }, 400, 'invalid_request', 'Missing form parameter: grant_type'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 'Unsupported grant_type'],
    ['an unknown scope', { scope: 'records:read x' }, 400, 'invalid_scope', 'Invalid scopes: records:read x'],
    ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client', sentence],
    ['a secret in the body that is wrong', { client_secret: 'nope' }, 401, 'unauthorized_client', sentence],
    ['a code that there is not', { grant_type: 'authorization_code' }, 400, 'invalid_grant', 'Code not valid'],
  ])('%s', async (_name, extra, status, error, text) => {
    expect(said(await askToken(tenant, extra))).toEqual([status, error, text])
  })

  const token = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    post(tenant, `${tenant.origin}${endpoint}/token`, { grant_type: 'client_credentials', ...fields }, headers)

  test('takes the secret in the header or in the body, and looks at the grant before the client', async () => {
    const { client_id = '' } = tenant.values()
    const { client_secret = '' } = tenant.secrets()
    expect((await token({ client_id, client_secret })).status).toBe(200)
    expect((await token({}, basic(client_id, client_secret))).status).toBe(200)
    expect(said(await token({}, basic(client_id, 'nope')))).toEqual([401, 'unauthorized_client', sentence])
    expect(said(await token({}))).toEqual([400, 'invalid_client', 'Missing client_id parameter'])
    expect(said(await token({ grant_type: 'password' }))).toEqual([
      400,
      'unsupported_grant_type',
      'Unsupported grant_type',
    ])
  })

  test('a parameter that comes twice is refused', async () => {
    const url = `${tenant.origin}${endpoint}/token`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const twice = await ask(tenant, url, { method: 'POST', headers, body: 'grant_type=a&grant_type=b' })
    expect(said(twice)).toEqual([400, 'invalid_request', 'duplicated parameter'])
  })

  test('tells clients without a service account from those without a secret', async () => {
    const { client_id = '' } = tenant.values(anySignOn)
    expect(said(await token({ client_id }))).toEqual([
      401,
      'unauthorized_client',
      'Public client not allowed to retrieve service account',
    ])
    tenant.setFaults(['client.grant-not-allowed'])
    expect(said(await askToken(tenant))).toEqual([
      401,
      'unauthorized_client',
      'Client not enabled to retrieve service account',
    ])
  })

  test('a client that takes its secret in one way takes it in no other', async () => {
    tenant.setFaults(['client.auth-method'])
    const { client_id = '' } = tenant.values()
    const { client_secret = '' } = tenant.secrets()
    expect((await token({ client_id, client_secret })).status).toBe(200)
    expect((await token({}, basic(client_id, client_secret))).status).toBe(401)
  })
})

describe('a signed assertion at the practice server', () => {
  const signed = async (spoiled: Spoiled = {}, audience = `${tenant.origin}${realm}`) =>
    post(tenant, `${tenant.origin}${endpoint}/token`, {
      grant_type: 'client_credentials',
      ...(await assertionOf(tenant, guide, audience, spoiled)),
    })

  test.each(['', '/protocol/openid-connect/token'])('is for the issuer or the token endpoint: %j', async (path) => {
    expect((await signed({}, `${tenant.origin}${realm}${path}`)).status).toBe(200)
  })

  test.each<[string, Spoiled]>([
    ['Invalid token audience', { claims: { aud: 'https://elsewhere.example/' } }],
    ['Multiple audiences not allowed', { claims: { aud: ['https://a.example', 'https://b.example'] } }],
    ['Token is not active', { claims: { exp: 1 } }],
    ['Token exp claim is required', { claims: { exp: undefined } }],
    ['Token was issued in the future', { claims: { iat: 4_000_000_000 } }],
    ['Missing ID on the token', { claims: { jti: undefined } }],
    ['Unable to load public key', { header: { kid: 'another' } }],
    ['Invalid signature algorithm', { header: { alg: 'PS256' } }],
    ['Invalid signature algorithm', { header: { alg: 'RS384' } }],
    ['Issuer mismatch. The issuer should match the subject', { claims: { iss: 'another' } }],
  ])('%s', async (reason, spoiled) => {
    const text = `Client authentication with signed JWT failed: ${reason}`
    expect(said(await signed(spoiled))).toEqual([400, 'invalid_client', text])
  })

  test.each([
    [-10, 200],
    [-20, 400],
  ])('that ended %i seconds ago: %i, for fifteen seconds are forgiven', async (offset, status) => {
    expect((await signed({ claims: { exp: seconds() + offset } })).status).toBe(status)
  })

  test.each([
    [10, 200],
    [20, 400],
  ])('that was made in %i seconds: %i', async (offset, status) => {
    expect((await signed({ claims: { iat: seconds() + offset } })).status).toBe(status)
  })

  test('is good once', async () => {
    const once = { claims: { jti: 'the-same' } }
    expect((await signed(once)).status).toBe(200)
    expect((await signed(once)).json.error_description).toContain('Token reuse detected')
  })
})

describe('signing in at the practice server', () => {
  const open = (extra: Record<string, string | null> = {}, headers: Record<string, string> = {}) =>
    ask(tenant, beginSignOn(tenant, extra).url, { headers })

  test.each<[string, Record<string, string | null>]>([
    ['Client not found.', { client_id: 'nobody' }],
    ['Client not found.', { client_id: null }],
    ['Invalid parameter: redirect_uri', { redirect_uri: 'http://localhost:8585/callback/' }],
    ['Invalid parameter: redirect_uri', { redirect_uri: null }],
  ])('%s stands on a page: %j', async (text, extra) => {
    const page = await open(extra)
    expect([page.status, page.headers.location]).toEqual([400, undefined])
    expect(page.text).toContain(text)
    expect(page.text).toContain('We are sorry...')
  })

  test.each<[Record<string, string | null>, string, string]>([
    [{ response_type: null }, 'invalid_request', 'Missing parameter: response_type'],
    [{ response_type: 'token' }, 'unsupported_response_type', ''],
    [{ scope: 'openid x' }, 'invalid_scope', 'Invalid scopes: openid x'],
    [{ code_challenge: null }, 'invalid_request', 'Missing parameter: code_challenge'],
    [
      { code_challenge_method: 'plain' },
      'invalid_request',
      'Invalid parameter: code challenge method is not matching the configured one',
    ],
    [{ prompt: 'none' }, 'login_required', 'User is not signed in'],
  ])('%j is sent back to the app', async (extra, error, error_description) => {
    expect(broughtBack(await open(extra))).toMatchObject({ error, error_description })
  })

  test('brings a code, which is good once and for the verifier', async () => {
    const begun = beginSignOn(tenant)
    const back = broughtBack(await sendForm(tenant, await ask(tenant, begun.url), 'sign-in'))
    expect(back.state).toBe(begun.state)
    const { status, json } = await exchange(tenant, begun, back.code ?? '')
    expect([status, json.scope]).toEqual([200, 'openid profile email'])
    const issuer = tenant.values(anySignOn).domain ?? ''
    const { json: keys } = await ask(tenant, `${issuer}/protocol/openid-connect/certs`)
    const { payload } = await jwtVerify(String(json.id_token), createLocalJWKSet(keys as unknown as JSONWebKeySet), {
      issuer,
      audience: tenant.values(anySignOn).client_id ?? '',
    })
    expect(payload).toMatchObject({ nonce: begun.nonce, typ: 'ID', email: 'pat.practice@example.com' })
    expect(said(await exchange(tenant, begun, back.code ?? ''))).toEqual([400, 'invalid_grant', 'Code not valid'])
  })

  test.each([
    [{ redirect_uri: 'http://localhost:8585/other' }, 'Incorrect redirect_uri'],
    [{ code_verifier: '' }, 'PKCE code verifier not specified'],
    [{ code_verifier: 'x'.repeat(43) }, 'PKCE verification failed: Code mismatch'],
  ])('a code with %j is refused', async (changed, text) => {
    const begun = beginSignOn(tenant)
    const { code = '' } = broughtBack(await sendForm(tenant, await ask(tenant, begun.url), 'sign-in'))
    expect(said(await exchange(tenant, begun, code, changed as Record<string, string>))).toEqual([
      400,
      'invalid_grant',
      text,
    ])
  })

  test('who is signed in is not asked again, unless the app wants it', async () => {
    const back = await sendForm(tenant, await open(), 'sign-in')
    expect(broughtBack(await open({ prompt: 'none' }, cookieOf(back))).code).toBeTruthy()
    expect((await open({ prompt: 'login' }, cookieOf(back))).text).toContain('name="password"')
  })

  test('Cancel goes back, and a form for something else leads nowhere', async () => {
    const page = await open()
    expect(broughtBack(await sendForm(tenant, page, 'cancel')).error).toBe('access_denied')
    for (const fromURI of ['https://elsewhere.example/realms/practice', '/nothing', `${endpoint}/token`])
      expect((await sendForm(tenant, page, 'sign-in', { fromURI })).status).toBe(404)
  })
})
