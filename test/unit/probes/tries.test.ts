import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../core/model/exchange.ts'
import type { Facts } from '../../../core/model/facts.ts'
import type { Refusal } from '../../../core/model/provider.ts'
import apiCalls from '../../../core/probes/api-calls.ts'
import methodTrials from '../../../core/probes/method-trials.ts'
import { encodingMatters, otherWays } from '../../../core/probes/other-ways.ts'
import {
  answered,
  explained,
  failed,
  intake,
  metadata,
  okta,
  refusal,
  target,
  tokenResponse,
  withProduct,
  withProvider,
} from '../checks/fixtures.ts'
import { parametersOf, probed, type Told } from './world.ts'

describe('the provider’s own API', () => {
  const calls = [
    { path: '/api/v1/apps', scope: 'okta.apps.read' },
    { path: '/api/v1/users?limit=1', scope: 'okta.users.read' },
  ]
  const call = async (
    scope: string | undefined,
    token: Record<string, unknown> = {},
    listed: typeof calls | null = calls,
  ) => {
    const { guide } = withProduct(okta, listed ? { calls: listed } : {})
    const facts = {
      target: target(),
      intake: intake({ values: scope === undefined ? {} : { scope } }),
      tokenResponse: tokenResponse(token) as Facts['tokenResponse'],
    }
    const { given, sent } = await probed(apiCalls, facts, { guide, answer: ({ url }) => answered({ url }) })
    return { calls: given.apiCalls, sent }
  }

  test('is called with the token, for data that is not kept', async () => {
    const { calls: made, sent } = await call('okta.users.read okta.apps.read')
    expect(sent).toEqual(
      calls.map(({ path }) => ({
        purpose: { word: 'purposes.api-call', with: { path } },
        method: 'GET',
        url: `https://acme.okta.com${path}`,
        headers: { Authorization: 'Bearer a.b.c' },
        confidential: true,
      })),
    )
    expect(made).toEqual(
      calls.map((each) => ({ ...each, outcome: answered({ url: `https://acme.okta.com${each.path}` }) })),
    )
  })

  test.each([
    ['okta.users.read', ['/api/v1/users?limit=1']],
    ['okta.users.read.more', []],
    ['', []],
    [undefined, calls.map(({ path }) => path)],
  ])('is called for the scopes that were asked for: %j', async (scope, paths) => {
    expect((await call(scope)).calls?.map(({ path }) => path)).toEqual(paths)
  })

  test.each(['DPoP', 'mac', undefined, 7])('is not called with a token of the type %j', async (token_type) => {
    const { calls: made, sent } = await call(undefined, { token_type })
    expect([made, sent]).toEqual([[], []])
  })

  test.each(['bearer', 'BEARER'])('is called with a token of the type %s', async (token_type) => {
    expect((await call(undefined, { token_type })).sent).toHaveLength(2)
  })

  test('is not called for a product that calls nothing, nor with a token that is none', async () => {
    expect((await call(undefined, {}, null)).calls).toEqual([])
    expect((await call(undefined, { access_token: 1 })).sent[0]?.headers?.Authorization).toBe('Bearer ')
  })
})

describe('the same secret', () => {
  const [raw, form, post] = [
    { method: 'client_secret_basic', encoding: 'raw' },
    { method: 'client_secret_basic', encoding: 'form' },
    { method: 'client_secret_post', encoding: null },
  ] as const
  test.each([
    ['client_secret_basic', 'raw', true, [form, post]],
    ['client_secret_basic', 'form', true, [raw, post]],
    ['client_secret_basic', 'raw', false, [post]],
    ['client_secret_basic', 'form', false, [post]],
    ['client_secret_post', 'raw', true, [raw, form]],
    ['client_secret_post', 'form', false, [raw]],
    ['client_secret_jwt', 'raw', false, [raw, post]],
    ['client_secret_jwt', 'raw', true, [raw, form, post]],
  ] as const)('sent by %s (%s), special characters: %s, has these other ways', (used, basic, special, ways) => {
    expect(otherWays(used, basic, special)).toEqual(ways)
  })

  test.each([
    ['abc', 'def', false],
    ['abc', 'd+f', true],
    ['a:c', 'def', true],
    ['abc', 'a-b_c.d*e', false],
    ['abc', 'a~b', true],
  ])('of %s and %s is other bytes when it is encoded: %s', (id, secret, matters) => {
    expect(encodingMatters(id, secret)).toBe(matters)
  })
})

describe('another way of client authentication', () => {
  const refused = refusal(401, 'invalid_client')
  interface Try {
    outcome?: Outcome
    kind?: 'client-authentication' | 'other'
    told?: Told
    secret?: string
    method?: string
    basicEncoding?: 'raw' | 'form'
    clientId?: string
  }
  async function trials(change: Try = {}) {
    const {
      outcome = refused,
      kind = 'client-authentication',
      secret = 'a+secret',
      method = 'client_secret_basic',
    } = change
    const explainedTo: Refusal[] = []
    const { provider } = withProvider(okta, {
      basicEncoding: change.basicEncoding ?? 'raw',
      sendsAudience: false,
      explain: (given) => {
        explainedTo.push(given)
        return explained('client.auth-failed', { kind })
      },
    })
    const facts = {
      intake: intake({ values: { client_id: change.clientId ?? 'me', scope: 'a' } }),
      metadata: metadata() as Facts['metadata'],
      method,
      keyShape: null,
      tokenOutcome: outcome,
    }
    let open = 0
    const { given, sent } = await probed(methodTrials, facts, {
      provider,
      tryMethods: true,
      secrets: { client_secret: secret },
      answer: (_request, at) => {
        expect(open).toBe(at)
        open += 1
        return at === 0 ? refused : answered()
      },
      ...change.told,
    })
    return { trials: given.methodTrials, sent, explainedTo }
  }
  const ways = (tried: Awaited<ReturnType<typeof trials>>) =>
    tried.trials?.map(({ method, encoding }) => [method, encoding])

  test('is tried once each, in order, where the person agreed', async () => {
    const tried = await trials()
    expect(ways(tried)).toEqual([
      ['client_secret_basic', 'form'],
      ['client_secret_post', null],
    ])
    expect(tried.trials?.map(({ outcome }) => outcome.answer?.status)).toEqual([401, 200])
    expect(tried.sent.map(({ purpose }) => purpose)).toEqual([
      { word: 'purposes.method-trial', with: { method: 'client_secret_basic', encoding: 'form' } },
      { word: 'purposes.method-trial', with: { method: 'client_secret_post', encoding: null } },
    ])
    const [basic, post] = tried.sent
    expect(Buffer.from(basic?.headers?.Authorization?.slice(6) ?? '', 'base64').toString()).toBe('me:a%2Bsecret')
    expect(post && parametersOf(post)).toEqual({
      grant_type: 'client_credentials',
      scope: 'a',
      resource: undefined,
      client_id: 'me',
      client_secret: 'a+secret',
    })
    expect(tried.sent.every(({ headers }) => !('DPoP' in (headers ?? {})))).toBe(true)
    expect(tried.explainedTo).toEqual([
      expect.objectContaining({ at: 'token', answer: refused.answer, method: 'client_secret_basic' }),
    ])
    expect(tried.explainedTo[0]?.values).toEqual({ client_id: 'me', scope: 'a' })
    expect(tried.explainedTo[0]?.guide).toBe(okta.guide)
  })

  test('is tried with the bytes that its encoding says', async () => {
    const tried = await trials({ method: 'client_secret_post' })
    const sent = tried.sent.map(({ headers }) =>
      Buffer.from(headers?.Authorization?.slice(6) ?? '', 'base64').toString(),
    )
    expect(sent).toEqual(['me:a+secret', 'me:a%2Bsecret'])
    expect(ways(await trials({ basicEncoding: 'form' }))).toEqual([
      ['client_secret_basic', 'raw'],
      ['client_secret_post', null],
    ])
    expect(ways(await trials({ secret: 'plain' }))).toEqual([['client_secret_post', null]])
    expect(ways(await trials({ secret: 'plain', clientId: 'a+b' }))).toEqual([
      ['client_secret_basic', 'form'],
      ['client_secret_post', null],
    ])
  })

  test.each([
    ['the person did not agree', { told: { tryMethods: false } }],
    ['something else was refused', { kind: 'other' }],
    ['the token came', { outcome: answered({ body: { access_token: 't' } }) }],
    ['nothing came', { outcome: failed('http.timeout') }],
    ['there is no secret', { told: { secrets: {} } }],
  ] as const)('is not tried where %s', async (_name, change) => {
    const tried = await trials(change)
    expect([tried.trials, tried.sent]).toEqual([[], []])
  })

  test('explains nothing where nothing was refused', async () => {
    expect((await trials({ outcome: answered({ body: { access_token: 't' } }) })).explainedTo).toEqual([])
    expect((await trials({ outcome: failed('http.timeout') })).explainedTo).toEqual([])
  })
})
