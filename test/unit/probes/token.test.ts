import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/model/facts.ts'
import { askByCredentials } from '../../../core/probes/client-credentials.ts'
import codeToken from '../../../core/probes/code-token.ts'
import { gotToken } from '../../../core/probes/got-token.ts'
import refresh from '../../../core/probes/refresh.ts'
import token from '../../../core/probes/token.ts'
import {
  answered,
  failed,
  intake,
  issuer,
  metadata,
  okta,
  openMetadata,
  refusal,
  tokenResponse,
  withGuide,
  withProvider,
} from '../checks/fixtures.ts'
import { parametersOf, partOf, probed, type Told, worldOf } from './world.ts'

const jwt = [{ alg: 'none' }, { sub: 'me' }, '']
  .map((part) => (part === '' ? '' : Buffer.from(JSON.stringify(part)).toString('base64url')))
  .join('.')
const body = { access_token: jwt, token_type: 'Bearer' }
const good = answered({ body })
const endpoint = `${issuer}/v1/token`
const entered = { client_id: 'me', scope: 'a b', audience: 'api', resource: 'https://r.example' }

const facts = (values: Record<string, string> = {}, change: Partial<Facts> = {}): Partial<Facts> => ({
  intake: intake({ values: { ...entered, ...values } }),
  metadata: metadata() as NonNullable<Facts['metadata']>,
  method: 'client_secret_post',
  keyShape: null,
  ...change,
})
const secrets = { client_secret: 'a-secret' }

describe('what a token response gives', () => {
  test('is its body, the token and its claims', () => {
    expect(gotToken(good)).toEqual({
      tokenResponse: { values: body, answer: good.answer },
      token: { raw: jwt, form: 'jwt', header: { alg: 'none' }, claims: { sub: 'me' } },
      jwt: { raw: jwt, header: { alg: 'none' }, claims: { sub: 'me' } },
    })
  })

  test.each([
    ['opaque', 'opaque-token'],
    ['malformed', `${jwt}.more.than.that`],
    // A header alone: its claims cannot be read.
    ['malformed', `${jwt.split('.')[0]}.x.y`],
    ['jwe', `${jwt.split('.')[0]}.a.b.c.d`],
  ])('is no claims where the token is %s', (form, access_token) => {
    const given = gotToken(answered({ body: { access_token } }))
    expect(given.token?.form).toBe(form)
    expect(given.tokenResponse?.values).toEqual({ access_token })
    expect(given).not.toHaveProperty('jwt')
  })

  test.each([
    ['never came', failed('http.timeout')],
    ['is a refusal', refusal(400, 'invalid_client')],
    ['has another status', answered({ status: 201, body })],
    ['says an error beside the token', answered({ body: { ...body, error: 'x' } })],
    ['has no token', answered({ body: { token_type: 'Bearer' } })],
    ['has an empty token', answered({ body: { access_token: '' } })],
    ['has a token that is no text', answered({ body: { access_token: 1 } })],
  ])('is nothing where it %s', (_name, outcome) => {
    expect(gotToken(outcome)).toEqual({})
  })
})

describe('the client credentials grant', () => {
  const asked = { purpose: { word: 'purposes.token' as const }, proof: null }
  const client = async () => ({ method: 'none' as const, client_id: 'me' })
  const send = async (change: Told, document: Record<string, unknown> = {}) => {
    const { context, sent } = worldOf({ answer: () => good, ...change })
    const known = { ...facts(), metadata: metadata(document) } as Pick<Facts, 'intake' | 'metadata'>
    await askByCredentials(known, context, { ...asked, client })
    return sent[0]
  }

  test.each([
    [true, { audience: 'api' }],
    [false, {}],
  ])('names the audience where the provider takes one: %s', async (sendsAudience, named) => {
    const sent = await send(withProvider(okta, { sendsAudience }))
    expect(sent && parametersOf(sent)).toEqual({
      grant_type: 'client_credentials',
      scope: 'a b',
      resource: 'https://r.example',
      client_id: 'me',
      ...named,
    })
    expect(sent).toMatchObject({ url: endpoint, purpose: { word: 'purposes.token' } })
  })

  test('goes to the token endpoint of the metadata, and to no other', async () => {
    expect((await send({}, { token_endpoint: 'https://other.example/t' }))?.url).toBe('https://other.example/t')
    expect((await send({}, { token_endpoint: undefined }))?.url).toBe('')
  })
})

describe('the token', () => {
  const get = (values: Record<string, string> = {}, change: Partial<Facts> = {}, told: Told = {}) =>
    probed(token, facts(values, change), { answer: () => good, secrets, ...told })

  test('is asked for as was chosen, and taken apart', async () => {
    const { given, sent } = await get()
    expect(sent.map(parametersOf)).toEqual([
      expect.objectContaining({ client_id: 'me', client_secret: 'a-secret', scope: 'a b' }),
    ])
    expect(sent[0]?.purpose).toEqual({ word: 'purposes.token' })
    expect(given).toEqual({ tokenOutcome: good, ...gotToken(good) })
  })

  test('is asked for with a name and a password where the way is unknown', async () => {
    const { sent } = await get({}, { method: 'tls_client_auth' })
    expect(sent[0]?.headers?.Authorization).toMatch(/^Basic /)
  })

  test.each([
    ['true', true],
    ['false', false],
  ])('is bound to a key where that is wanted: %s', async (dpop_bound_access_tokens, bound) => {
    const { sent } = await get({ dpop_bound_access_tokens })
    expect(sent[0]?.headers?.DPoP !== undefined).toBe(bound)
    expect((await get()).sent[0]?.headers).not.toHaveProperty('DPoP')
  })

  test('that is refused gives its answer alone', async () => {
    const refused = refusal(401, 'invalid_client')
    expect((await get({}, {}, { answer: () => refused })).given).toEqual({ tokenOutcome: refused })
  })

  test('is not asked for without a secret', async () => {
    const { given, sent } = await get({}, {}, { secrets: {} })
    expect([given, sent]).toEqual([{}, []])
  })
})

const signOn = (params: Record<string, string>): Facts['signOn'] => ({
  failure: null,
  params,
  state: 's',
  nonce: 'n',
  verifier: 'the-verifier',
})
const app = withGuide(okta, openMetadata)

describe('a code', () => {
  const redeem = (change: Partial<Facts> = {}, told: Told = {}) =>
    probed(
      codeToken,
      facts({ redirect_uri: 'https://app.example/cb' }, { signOn: signOn({ code: 'c' }), method: 'none', ...change }),
      { ...app, answer: () => good, ...told },
    )

  test('is exchanged with its verifier and the redirect URI', async () => {
    const { given, sent } = await redeem()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ url: endpoint, purpose: { word: 'purposes.code' }, method: 'POST' })
    expect(sent[0] && parametersOf(sent[0])).toEqual({
      grant_type: 'authorization_code',
      code: 'c',
      redirect_uri: 'https://app.example/cb',
      code_verifier: 'the-verifier',
      resource: 'https://r.example',
      client_id: 'me',
    })
    expect(given).toEqual({ tokenOutcome: good, ...gotToken(good) })
  })

  test('is exchanged with the secret where there is one', async () => {
    const { sent } = await redeem({ method: 'client_secret_post' }, { secrets })
    expect(sent[0] && parametersOf(sent[0])).toMatchObject({ client_secret: 'a-secret' })
  })

  test('is exchanged without a proof where the way is unknown', async () => {
    const { sent } = await redeem({ method: 'tls_client_auth' }, { secrets })
    expect(sent[0] && parametersOf(sent[0])).toMatchObject({ client_id: 'me' })
    expect(sent[0]?.headers).not.toHaveProperty('Authorization')
  })

  test('is never bound to a key, nor sent to an endpoint that the metadata lack', async () => {
    const values = { dpop_bound_access_tokens: 'true' }
    const { sent } = await redeem({ intake: intake({ values }), metadata: metadata({ token_endpoint: 1 }) as never })
    expect(sent[0]?.headers).not.toHaveProperty('DPoP')
    expect(sent[0]?.url).toBe('')
  })

  test.each([{}, { code: '' }, { error: 'access_denied' }])('that is not in %j asks for nothing', async (params) => {
    const { given, sent } = await redeem({ signOn: signOn(params) })
    expect([given, sent]).toEqual([{}, []])
  })

  test('is not sent where the client cannot prove itself', async () => {
    const { given, sent } = await redeem({ method: 'client_secret_basic' })
    expect([given, sent]).toEqual([{}, []])
  })

  test('brings the ID token too', async () => {
    const answer = answered({ body: { ...body, id_token: jwt } })
    expect((await redeem({}, { answer: () => answer })).given.idToken).toMatchObject({ form: 'jwt', raw: jwt })
    const none = answered({ body: { id_token: jwt } })
    expect((await redeem({}, { answer: () => none })).given).toEqual({ tokenOutcome: none })
    const empty = answered({ body: { ...body, id_token: '' } })
    expect((await redeem({}, { answer: () => empty })).given).not.toHaveProperty('idToken')
  })
})

describe('a refresh token', () => {
  const use = (refresh_token: unknown, change: Partial<Facts> = {}, told: Told = {}) =>
    probed(
      refresh,
      facts(
        {},
        { tokenResponse: tokenResponse({ refresh_token }) as Facts['tokenResponse'], method: 'none', ...change },
      ),
      { ...app, answer: () => good, ...told },
    )

  test('is used once, for the same scopes', async () => {
    const { given, sent } = await use('r')
    expect(given).toEqual({ refreshOutcome: good })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ url: endpoint, purpose: { word: 'purposes.refresh' }, method: 'POST' })
    expect(sent[0] && parametersOf(sent[0])).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'r',
      scope: 'a b',
      client_id: 'me',
    })
    expect(sent[0]?.headers).not.toHaveProperty('DPoP')
  })

  test.each([undefined, '', 1])('that is %j is not used', async (refresh_token) => {
    const { given, sent } = await use(refresh_token)
    expect([given, sent]).toEqual([{ refreshOutcome: null }, []])
  })

  test('is used with the secret where that is the way, and without where the way is unknown', async () => {
    const posted = await use('r', { method: 'client_secret_post' }, { secrets })
    expect(posted.sent[0] && parametersOf(posted.sent[0])).toMatchObject({ client_secret: 'a-secret' })
    const unknown = await use('r', { method: 'tls_client_auth' }, { secrets })
    expect(unknown.sent[0]?.headers).not.toHaveProperty('Authorization')
    expect(unknown.sent[0] && parametersOf(unknown.sent[0])).toHaveProperty('client_id', 'me')
  })

  test('stays unused where the client cannot prove itself, and goes nowhere else', async () => {
    const without = await use('r', { method: 'client_secret_basic' })
    expect([without.given, without.sent]).toEqual([{ refreshOutcome: null }, []])
    const nowhere = await use('r', { metadata: metadata({ token_endpoint: undefined }) as never })
    expect(nowhere.sent[0]?.url).toBe('')
  })
})

test('a proof of the run is signed by a key of its own', async () => {
  const bound = () => probed(token, facts({ dpop_bound_access_tokens: 'true' }), { answer: () => good, secrets })
  const [one, two] = [await bound(), await bound()].map(({ sent }) => partOf(sent[0]?.headers?.DPoP ?? '', 0).jwk)
  expect(one).toMatchObject({ kty: 'EC', crv: 'P-256' })
  expect(one).not.toEqual(two)
})
