import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask, askToken } from './ask.ts'
import {
  type Begun,
  beginSignOn,
  broughtBack,
  claimsOf,
  exchange,
  form,
  openMetadata,
  post,
  sendForm,
} from './clients.ts'

const origin = 'http://localhost:8585'

describe('codes and refresh tokens of the Okta practice org', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta' })
  })
  beforeEach(() => tenant.setFaults([]))
  afterAll(() => tenant.close())

  async function withCode(extra: Record<string, string | null> = {}): Promise<{ begun: Begun; code: string }> {
    const begun = beginSignOn(tenant, extra)
    const back = await sendForm(tenant, await ask(tenant, begun.url), 'sign-in')
    return { begun, code: broughtBack(back).code ?? '' }
  }
  async function withTokens(extra: Record<string, string | null> = {}) {
    const { begun, code } = await withCode(extra)
    return { begun, code, ...(await exchange(tenant, begun, code)) }
  }
  const id = () => tenant.values(openMetadata).client_id ?? ''
  const renew = ({ base }: Begun, refresh_token: unknown, more: Record<string, string> = {}, headers = {}) =>
    post(
      tenant,
      `${base}/v1/token`,
      { grant_type: 'refresh_token', client_id: id(), refresh_token: String(refresh_token), ...more },
      headers,
    )
  const isActive = async ({ base }: Begun, token: unknown) =>
    (await post(tenant, `${base}/v1/introspect`, { client_id: id(), token: String(token) })).json.active

  test.each<[string, Record<string, string>, string, string]>([
    ['an unknown code', { code: 'nothing' }, 'invalid_grant', 'The authorization code is invalid or has expired.'],
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant', 'PKCE verification failed.'],
    [
      'another redirect URI',
      { redirect_uri: `${origin}/silent-callback` },
      'invalid_grant',
      "The 'redirect_uri' does not match the redirection URI used in the authorization request.",
    ],
    ['no code', { code: '' }, 'invalid_request', "The required parameter 'code' is missing."],
  ])('%s is refused', async (_name, changed, error, error_description) => {
    const { begun, code } = await withCode()
    const answer = await exchange(tenant, begun, code, changed)
    expect([answer.status, answer.json]).toEqual([400, { error, error_description }])
  })

  test('a code is good at its server only, for 300 s, and once: its second use ends what the first one got', async () => {
    const { begun, code } = await withCode()
    const elsewhere = await exchange(
      tenant,
      { ...begun, base: `${tenant.values(openMetadata).domain}/oauth2/default` },
      code,
    )
    expect(elsewhere.json.error_description).toBe('The grant was issued for another authorization server.')
    const first = await exchange(tenant, begun, code)
    expect([first.status, await isActive(begun, first.json.access_token)]).toEqual([200, true])
    expect((await exchange(tenant, begun, code)).json.error).toBe('invalid_grant')
    expect(await isActive(begun, first.json.access_token)).toBe(false)
    expect((await renew(begun, first.json.refresh_token)).json.error).toBe('invalid_grant')
    const late = await withCode()
    // Ten minutes pass for the tenant.
    tenant.setFaults(['clock.behind'])
    expect((await exchange(tenant, late.begun, late.code)).json.error_description).toBe(
      'The authorization code is invalid or has expired.',
    )
  })

  test('a refresh token is replaced at each use, and a late second use ends them all', async () => {
    const { begun, json } = await withTokens()
    const second = await renew(begun, json.refresh_token)
    expect([second.status, second.json.refresh_token === json.refresh_token]).toEqual([200, false])
    expect(claimsOf(second.json.id_token).nonce).toBeUndefined()
    // Within the leeway a page that lost the answer may ask again.
    expect((await renew(begun, json.refresh_token)).status).toBe(200)
    tenant.setFaults(['clock.behind'])
    const replayed = await renew(begun, json.refresh_token)
    expect(replayed.json).toEqual({
      error: 'invalid_grant',
      error_description: 'The refresh token is invalid or expired.',
    })
    tenant.setFaults([])
    expect((await renew(begun, second.json.refresh_token)).json.error).toBe('invalid_grant')
    expect(await isActive(begun, second.json.access_token)).toBe(false)
  })

  test('scopes may be narrowed by a renewal, and not widened', async () => {
    const { begun, json } = await withTokens()
    expect((await renew(begun, json.refresh_token, { scope: 'openid email' })).json.scope).toBe('openid email')
    const other = await withTokens()
    expect((await renew(other.begun, other.json.refresh_token, { scope: 'openid phone' })).json).toEqual({
      error: 'access_denied',
      error_description:
        'Some of the scopes requested for the refresh request were not granted in the original authorize request. Denied scopes: phone.',
    })
  })

  test('without offline_access, or without the grant, there is no refresh token', async () => {
    expect((await withTokens({ scope: 'openid' })).json.refresh_token).toBeUndefined()
    tenant.setFaults(['login.silent-renewal'])
    const { begun, code } = await withCode()
    const page = await exchange(tenant, begun, code, {}, { origin })
    expect(page.json.error_description).toBe(
      'Browser requests to the token endpoint may not include the offline_access scope.',
    )
    expect((await withTokens()).json.refresh_token).toBeUndefined()
  })

  test('a page of a registered address may read the answers; another may not', async () => {
    const { begun, code } = await withCode()
    const strange = await exchange(tenant, begun, code, {}, { origin: 'https://elsewhere.example' })
    expect([strange.status, strange.json.error_description, strange.headers['access-control-allow-origin']]).toEqual([
      400,
      'Browser requests to the token endpoint must be part of at least one whitelisted redirect_uri.',
      undefined,
    ])
    const own = await exchange(tenant, begun, code, {}, { origin })
    expect([own.status, own.headers['access-control-allow-origin']]).toEqual([200, origin])
    const renewed = await renew(begun, own.json.refresh_token, {}, { origin })
    expect([renewed.status, renewed.headers['access-control-allow-origin']]).toEqual([200, origin])
    const bogus = await exchange(tenant, begun, 'nothing', {}, { origin })
    expect([bogus.json.error, bogus.headers['access-control-allow-origin']]).toEqual(['invalid_grant', origin])
  })

  test('a page needs PKCE and gets no program’s token; OPTIONS reflects whoever asks', async () => {
    const { begun, code } = await withCode()
    const { base } = begun
    const bare = { grant_type: 'authorization_code', client_id: id(), code, redirect_uri: `${origin}/callback` }
    const unproved = await post(tenant, `${base}/v1/token`, bare, { origin })
    expect([unproved.status, unproved.json.error_description]).toEqual([
      401,
      'Browser requests to the token endpoint must use Proof Key for Code Exchange.',
    ])
    const program = await post(tenant, `${base}/v1/token`, { grant_type: 'client_credentials' }, { origin })
    expect([program.status, program.json.error]).toEqual([400, 'unauthorized_client'])
    const headers = { origin: 'https://elsewhere.example' }
    const options = await ask(tenant, `${base}/v1/token`, { method: 'OPTIONS', headers })
    expect(options.headers['access-control-allow-origin']).toBe('https://elsewhere.example')
  })

  test('userinfo, introspection and revocation', async () => {
    const { begun, json } = await withTokens()
    const { base } = begun
    const info = (token: unknown, at = base) =>
      ask(tenant, `${at}/v1/userinfo`, { headers: { authorization: `Bearer ${token}` } })
    expect((await info(json.access_token)).json).toMatchObject({
      name: 'Pat Practice',
      email: 'pat.practice@example.com',
    })
    expect((await info('nonsense')).status).toBe(401)
    expect((await info(json.access_token, base.replace(/[^/]+$/, 'default'))).status).toBe(400)
    const narrow = await withTokens({ scope: 'openmetadata' })
    expect((await info(narrow.json.access_token)).headers['www-authenticate']).toContain('insufficient_scope')
    expect(await isActive(begun, 'nonsense')).toBe(false)
    expect(
      (await post(tenant, `${base}/v1/revoke`, { client_id: id(), token: String(json.refresh_token) })).status,
    ).toBe(200)
    expect([await isActive(begun, json.access_token), await isActive(begun, json.refresh_token)]).toEqual([
      false,
      false,
    ])
  })

  test('introspection with a dummy token proves credentials, and refuses wrong ones', async () => {
    const token = (await askToken(tenant)).json.access_token
    const { client_id = '' } = tenant.values()
    const { client_secret = '' } = tenant.secrets()
    const at = `${tenant.origin}/oauth2/default/v1/introspect`
    const body = { client_id, client_secret, token: 'dummy' }
    expect((await post(tenant, at, body)).json).toEqual({ active: false })
    expect((await post(tenant, at, { ...body, client_secret: 'x' })).status).toBe(401)
    expect((await post(tenant, at, { ...body, token: String(token) })).json).toMatchObject({
      active: true,
      client_id,
      scope: 'ki.scan',
    })
    expect((await ask(tenant, at, { headers: form })).json.errorCode).toBe('E0000022')
  })
})
