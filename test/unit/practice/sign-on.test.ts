import { createHash } from 'node:crypto'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask, type Got } from './ask.ts'
import { beginSignOn, broughtBack, claimsOf, cookieOf, openMetadata, sendForm } from './clients.ts'

describe('the sign-in page of the Okta practice org', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta' })
  })
  beforeEach(() => tenant.setFaults([]))
  afterAll(() => tenant.close())

  const id = () => tenant.values(openMetadata).client_id ?? ''
  const open = (extra: Record<string, string | null> = {}, headers: Record<string, string> = {}) =>
    ask(tenant, beginSignOn(tenant, extra).url, { headers })
  const signedIn = async () => sendForm(tenant, await open(), 'sign-in')

  test('is a page without a script, with the practice values filled in', async () => {
    const page = await open()
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.text).not.toMatch(/<script|onsubmit|onclick/)
    expect(page.text).toMatch(/name="username"[^>]*value="pat\.practice@example\.com"/)
    expect(page.text).toMatch(/name="password" type="password"[^>]*value="\S+"/)
    expect(page.text).toMatch(/>Sign in<\/button>.*>Cancel<\/button>/)
    expect(page.text).toContain('<html lang="en">')
    expect(page.text).toContain('This is the practice tenant. The username and the password are already entered.')
    expect(page.text).not.toContain('Unable to sign in')
  })

  test('sends the person back with a code and the state, and lets a silent request pass then', async () => {
    const begun = beginSignOn(tenant)
    const back = await sendForm(tenant, await ask(tenant, begun.url), 'sign-in')
    expect(back.headers.location).toMatch(/^http:\/\/localhost:8585\/callback\?/)
    expect(broughtBack(back)).toEqual({ code: expect.stringMatching(/^\w{43}$/), state: begun.state })
    expect(back.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Lax$/)
    const silent = await open({ prompt: 'none', redirect_uri: 'http://localhost:8585/silent-callback' }, cookieOf(back))
    expect(broughtBack(silent).code).toBeTruthy()
    expect((await open({ prompt: 'login' }, cookieOf(back))).text).toContain('name="password"')
    expect((await open({ max_age: '0' }, cookieOf(back))).text).toContain('name="password"')
  })

  test('a wrong password is asked for again, and Cancel goes back', async () => {
    const page = await open()
    const wrong = await sendForm(tenant, page, 'sign-in', { password: 'nope' })
    expect([wrong.status, wrong.text]).toEqual([200, expect.stringContaining('Unable to sign in')])
    expect(broughtBack(await sendForm(tenant, page, 'cancel'))).toMatchObject({
      error: 'access_denied',
      error_description: 'The resource owner or authorization server denied the request.',
    })
  })

  test('a form that names no request of this org leads nowhere', async () => {
    const page = await open()
    for (const fromURI of ['https://elsewhere.example/oauth2/v1/authorize?x', '/nothing', '//elsewhere.example/'])
      expect((await sendForm(tenant, page, 'sign-in', { fromURI })).status).toBe(404)
  })

  test.each<[string, () => Record<string, string | null>, string, string]>([
    ['an unknown app', () => ({ client_id: '0oaNobody' }), 'invalid_client', 'Invalid value for'],
    ['no app', () => ({ client_id: null }), 'invalid_client', 'Invalid value for'],
    [
      'a service app',
      () => ({ client_id: tenant.values().client_id ?? '' }),
      'invalid_request',
      'are not allowed to access the',
    ],
    [
      'a redirect URI with a slash more',
      () => ({ redirect_uri: 'http://localhost:8585/callback/' }),
      'invalid_request',
      'parameter must be a Login redirect URI in the client app settings.',
    ],
    ['no redirect URI', () => ({ redirect_uri: null }), 'invalid_request', 'parameter must be a Login redirect URI'],
  ])('%s gets an error page and is sent nowhere', async (_name, extra, error, text) => {
    const page = await open(extra())
    expect([page.status, page.headers.location]).toEqual([400, undefined])
    expect(page.text).toContain('<title>400 Bad Request</title>')
    expect(page.text).toContain(error)
    expect(page.text).toContain(text)
  })

  test.each<[string, Record<string, string | null>, string, string]>([
    [
      'a response type that is not enabled',
      { response_type: 'id_token' },
      'unsupported_response_type',
      'The response type is not supported by the authorization server. Configured response types: [code].',
    ],
    ['no response type', { response_type: null }, 'unsupported_response_type', 'The response type is not supported by'],
    ['no state', { state: null }, 'invalid_request', "The authentication request has an invalid 'state' parameter."],
    [
      'no challenge',
      { code_challenge: null },
      'invalid_request',
      'PKCE code challenge is required by the application.',
    ],
    [
      'a plain challenge',
      { code_challenge_method: 'plain' },
      'invalid_request',
      'PKCE code challenge method is not supported. Valid values: [S256]',
    ],
    [
      'an unknown scope',
      { scope: 'openid nothing' },
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    ],
    ['an unknown prompt', { prompt: 'please' }, 'invalid_request', "Invalid value for 'prompt' parameter."],
    [
      'no prompt and no age',
      { prompt: 'none', max_age: '0' },
      'invalid_request',
      "'prompt' parameter must not have the value 'none' for request with 'zero' as max_age.",
    ],
    [
      'no prompt and nobody signed in',
      { prompt: 'none' },
      'login_required',
      'The client specified not to prompt, but the user is not logged in.',
    ],
  ])('%s goes back to the app', async (_name, extra, error, text) => {
    const answer = broughtBack(await open(extra))
    expect([answer.error, answer.error_description?.startsWith(text)]).toEqual([error, true])
    expect(Boolean(answer.state)).toBe(extra.state === undefined)
  })

  test('a parameter that comes twice, and a server that there is not, go back to the app', async () => {
    const { url } = beginSignOn(tenant)
    const twice = await ask(tenant, `${url}&scope=openid`)
    expect(broughtBack(twice).error_description).toBe(
      'Duplicate parameter provided in request. Duplicated parameters: [scope].',
    )
    const nowhere = await ask(tenant, url.replace(/\/oauth2\/[^/]+/, '/oauth2/aus0'))
    expect(broughtBack(nowhere)).toMatchObject({
      error: 'invalid_request',
      error_description: 'The authorization server id is invalid.',
    })
  })

  test('a request may come as a form, and the answer as a form or in the fragment', async () => {
    const { url } = beginSignOn(tenant, { response_mode: 'form_post' })
    const [address = '', body = ''] = url.split('?')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const page = await ask(tenant, address, { method: 'POST', headers, body })
    const posted = await sendForm(tenant, page, 'sign-in')
    expect(posted.text).toMatch(/<h1>Return to the app<\/h1>.*<button>Continue<\/button>/)
    expect(posted.text).toMatch(/action="http:\/\/localhost:8585\/callback".*name="code"/)
    const fragment = await open({ response_mode: 'fragment', prompt: 'none' }, cookieOf(posted))
    expect(fragment.headers.location).toMatch(/callback#code=/)
  })

  test.each([
    ['login.user-not-assigned', 'access_denied', 'User is not assigned to the client application.'],
    ['login.cancelled', 'access_denied', 'The resource owner or authorization server denied the request.'],
    [
      'policy.no-match',
      'access_denied',
      'Policy evaluation failed for this request, please check the policy configurations.',
    ],
  ])('%s shows after the sign-in', async (fault, error, error_description) => {
    tenant.setFaults([fault])
    expect(broughtBack(await signedIn())).toMatchObject({ error, error_description })
  })

  test('login.timeout: the sign-in ends on an error page', async () => {
    tenant.setFaults(['login.timeout'])
    const end = await signedIn()
    expect([end.status, end.headers.location]).toEqual([500, undefined])
    expect(end.text).toContain('<h1>Something went wrong</h1><p>Try again later.</p>')
  })

  test('login.consent-required: the person is asked, and a silent request cannot be granted', async () => {
    tenant.setFaults(['login.consent-required'])
    const silent = broughtBack(await open({ prompt: 'none' }))
    expect([silent.error, silent.error_description]).toEqual([
      'consent_required',
      'The following scopes require user consent: [profile, email, offline_access]',
    ])
    const page = await signedIn()
    expect(page.text).toMatch(/<p>The app requests access to:<\/p><ul><li>profile<\/li>/)
    expect(page.text).toMatch(/>Allow Access<\/button>.*>Don’t Allow<\/button>/)
    expect(broughtBack(await sendForm(tenant, page, 'allow', {}, cookieOf(page))).code).toBeTruthy()
    expect(broughtBack(await sendForm(tenant, page, 'cancel', {}, cookieOf(page))).error).toBe('access_denied')
  })

  test('relying-party.implicit-grant: tokens come back in the fragment', async () => {
    tenant.setFaults(['relying-party.implicit-grant'])
    const asked = { response_type: 'id_token token', code_challenge: null }
    const noNonce = broughtBack(await open({ ...asked, nonce: null }))
    expect(noNonce.error_description).toMatch(/^The 'nonce' parameter is required/)
    expect(broughtBack(await open({ ...asked, response_mode: 'query' })).error).toBe('unsupported_response_mode')
    const silent = broughtBack(await open({ ...asked, prompt: 'none' }))
    expect(silent.error).toBe('login_required')
    // The policy of the guide does not allow it, so that a person does not get through.
    const denied = broughtBack(await sendForm(tenant, await open(asked), 'sign-in'))
    expect(denied.error).toBe('access_denied')
  })

  test('login.state-mismatch and the pinned issuer', async () => {
    tenant.setFaults(['login.state-mismatch'])
    const begun = beginSignOn(tenant)
    const back = broughtBack(await sendForm(tenant, await ask(tenant, begun.url), 'sign-in'))
    expect([back.code !== undefined, back.state === begun.state]).toEqual([true, false])
    const { domain = '', authorization_server } = tenant.values(openMetadata)
    const path = `/oauth2/${authorization_server}/.well-known/openid-configuration`
    const byName = await ask(tenant, domain.replace('127.0.0.1', 'localhost') + path)
    expect(byName.json.issuer).toBe(`${domain}/oauth2/${authorization_server}`)
  })

  test('the tokens of a sign-in verify, and tell who signed in', async () => {
    const { base, ...begun } = beginSignOn(tenant)
    const back = broughtBack(await sendForm(tenant, await ask(tenant, begun.url), 'sign-in'))
    const fields = {
      grant_type: 'authorization_code',
      client_id: id(),
      redirect_uri: 'http://localhost:8585/callback',
      code: back.code ?? '',
      code_verifier: begun.verifier,
    }
    const body = new URLSearchParams(fields).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const { json }: Got = await ask(tenant, `${base}/v1/token`, { method: 'POST', headers, body })
    expect(Object.keys(json).sort()).toEqual([
      'access_token',
      'expires_in',
      'id_token',
      'refresh_token',
      'scope',
      'token_type',
    ])
    const keys = createLocalJWKSet((await ask(tenant, `${base}/v1/keys`)).json as unknown as JSONWebKeySet)
    const { payload } = await jwtVerify(String(json.id_token), keys, { issuer: base, audience: id() })
    const half = createHash('sha256').update(String(json.access_token)).digest().subarray(0, 16).toString('base64url')
    expect(payload).toMatchObject({ nonce: begun.nonce, at_hash: half, email: 'pat.practice@example.com' })
    await jwtVerify(String(json.access_token), keys, {
      issuer: base,
      audience: tenant.values(openMetadata).audience ?? '',
    })
    expect(claimsOf(json.access_token)).toMatchObject({
      cid: id(),
      uid: payload.sub,
      sub: 'pat.practice@example.com',
      scp: ['openid', 'profile', 'email', 'offline_access'],
    })
  })
})
