import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask } from './ask.ts'
import { assertionOf, form, ingestion, orgToken, post, type Spoiled, seconds } from './clients.ts'

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

describe('a signed assertion at the Okta practice org', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta' })
  })
  beforeEach(() => tenant.setFaults([]))
  afterAll(() => tenant.close())

  test.each<[string, () => Spoiled, string]>([
    [
      'another issuer',
      () => ({ claims: { iss: '0oaNobody' } }),
      'The issuer claim for client_assertion is not a valid client_id.',
    ],
    [
      'another subject',
      () => ({ claims: { sub: '0oaNobody' } }),
      'The subject claim for client_assertion is not a valid client_id.',
    ],
    [
      'the issuer as audience',
      () => ({ claims: { aud: tenant.origin } }),
      'The audience claim for client_assertion must be the endpoint invoked for the request.',
    ],
    [
      'the custom server’s endpoint as audience',
      () => ({ claims: { aud: `${tenant.origin}/oauth2/default/v1/token` } }),
      'The audience claim for client_assertion must be the endpoint invoked for the request.',
    ],
    [
      'no end',
      () => ({ claims: { exp: undefined } }),
      "The client_assertion must contain the 'exp' claim as seconds since epoch.",
    ],
    ['an end in the past', () => ({ claims: { exp: seconds() - 1 } }), 'The client_assertion token is expired.'],
    [
      'an end after more than an hour',
      () => ({ claims: { exp: seconds() + 3700 } }),
      'The client_assertion token has an expiration too far into the future.',
    ],
    [
      'a beginning in the future',
      () => ({ claims: { iat: seconds() + 60 } }),
      'The client_assertion token must be issued before the current time.',
    ],
    ['an unknown key id', () => ({ header: { kid: 'nobody' } }), 'The client_assertion JWT kid is invalid.'],
    ['a key of somebody else', () => ({ key: stranger }), 'The client_assertion signature is invalid.'],
    [
      'PS256, which Okta does not take',
      () => ({ header: { alg: 'PS256' }, key: stranger }),
      'The client_assertion JWT signature algorithm is invalid.',
    ],
    [
      'an algorithm that the key is not registered for',
      () => ({ header: { alg: 'RS512' } }),
      'The client_assertion JWT signature algorithm is invalid.',
    ],
    [
      'HS256 by an app without a secret',
      () => ({ header: { alg: 'HS256' }, key: new TextEncoder().encode('x'.repeat(40)) }),
      'The issuer and subject claim for client_assertion is invalid because the client does not have a client secret.',
    ],
  ])('is refused with %s', async (_name, spoiled, error_description) => {
    const answer = await orgToken(tenant, ingestion, spoiled())
    expect([answer.status, answer.json]).toEqual([401, { error: 'invalid_client', error_description }])
  })

  test.each([
    ['that is none', { client_assertion: 'x.y' }, 401, 'The parsing of the client_assertion failed.'],
    ['of another type', { client_assertion_type: 'jwt' }, 400, 'The client_assertion_type is invalid.'],
    ['beside an unknown client id', { client_id: '0oaNobody' }, 401, undefined],
  ])('is refused %s', async (_name, extra, status, error_description) => {
    const answer = await orgToken(tenant, ingestion, {}, extra)
    expect([answer.status, answer.json.error_description]).toEqual([status, error_description])
  })

  test('is good once, even where the request is refused afterwards, and needs neither iat nor jti', async () => {
    const url = `${tenant.origin}/oauth2/v1/token`
    const assertion = await assertionOf(tenant, ingestion, url)
    const send = (scope: string) => post(tenant, url, { grant_type: 'client_credentials', scope, ...assertion })
    expect((await send('okta.nothing.read')).json.error).toBe('invalid_scope')
    expect((await send('okta.users.read')).json.error_description).toBe(
      'The client_assertion token has already been used.',
    )
    const plain = await orgToken(tenant, ingestion, { claims: { iat: undefined, jti: undefined } })
    expect(plain.status).toBe(200)
  })

  test.each([
    ['assertion.expired', 'The client_assertion token is expired.'],
    ['assertion.too-long', 'The client_assertion token has an expiration too far into the future.'],
    ['assertion.in-future', 'The client_assertion token must be issued before the current time.'],
    ['assertion.replayed', 'The client_assertion token has already been used.'],
    ['assertion.audience', 'The audience claim for client_assertion must be the endpoint invoked for the request.'],
    ['assertion.subject', 'The subject claim for client_assertion is not a valid client_id.'],
    ['assertion.kid-unknown', 'The client_assertion JWT kid is invalid.'],
    ['assertion.signature', 'The client_assertion signature is invalid.'],
    ['assertion.algorithm', 'The client_assertion JWT signature algorithm is invalid.'],
    [
      'assertion.no-key-registered',
      'The client does not have a JWKSet configured, but the client_assertion requires one.',
    ],
  ])('%s: a good one is refused, and the date stays right', async (fault, error_description) => {
    tenant.setFaults([fault])
    const answer = await orgToken(tenant, ingestion)
    expect(answer.json).toEqual({ error: 'invalid_client', error_description })
    expect(Math.abs(Date.parse(answer.headers.date ?? '') - Date.now())).toBeLessThan(5000)
  })

  test('works at a custom server as well, by key or by secret', async () => {
    const url = `${tenant.origin}/oauth2/default/v1/token`
    const key = await assertionOf(tenant, 'okta/any', url)
    expect((await post(tenant, url, { grant_type: 'client_credentials', ...key })).status).toBe(200)
    const { client_id } = tenant.values()
    const bySecret: Spoiled = {
      claims: { iss: client_id, sub: client_id },
      header: { alg: 'HS512', kid: undefined },
      key: new TextEncoder().encode(tenant.secrets().client_secret),
    }
    const secret = await assertionOf(tenant, 'okta/any', url, bySecret)
    expect((await post(tenant, url, { grant_type: 'client_credentials', ...secret })).status).toBe(200)
  })
})

describe('a signed assertion at the Auth0 practice tenant', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'auth0' })
  })
  afterAll(() => tenant.close())

  const send = async (spoiled: Spoiled = {}, audience = `${tenant.origin}/`) =>
    ask(tenant, '/oauth/token', {
      method: 'POST',
      headers: form,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        audience: tenant.values().audience ?? '',
        ...(await assertionOf(tenant, 'auth0/any', audience, spoiled)),
      }).toString(),
    })

  test('is accepted for the issuer with its slash, and names the app in the token', async () => {
    const answer = await send()
    expect([answer.status, answer.json.token_type]).toEqual([200, 'Bearer'])
  })

  test.each<[string, () => Spoiled]>([
    ['the endpoint as audience', () => ({ claims: { aud: `${tenant.origin}/oauth/token` } })],
    ['the issuer without its slash', () => ({ claims: { aud: tenant.origin } })],
    ['an audience that is a list', () => ({ claims: { aud: [`${tenant.origin}/`] } })],
    ['an end more than five minutes after its beginning', () => ({ claims: { exp: seconds() + 400 } })],
    ['no jti', () => ({ claims: { jti: undefined } })],
    ['a beginning beyond ten seconds of skew', () => ({ claims: { iat: seconds() + 30, exp: seconds() + 60 } })],
    ['an algorithm that its credential is not for', () => ({ header: { alg: 'RS384' } })],
    ['a key of somebody else', () => ({ key: stranger })],
    ['more than 2048 bytes', () => ({ claims: { padding: 'x'.repeat(2048) } })],
  ])('is refused with %s, in words that say no more', async (_name, spoiled) => {
    const answer = await send(spoiled())
    expect([answer.status, answer.json]).toEqual([
      401,
      { error: 'invalid_client', error_description: 'Client authentication failed' },
    ])
  })

  test('is good once', async () => {
    const statuses = [await send({ claims: { jti: 'one' } }), await send({ claims: { jti: 'one' } })]
    expect(statuses.map(({ status }) => status)).toEqual([200, 401])
  })
})
