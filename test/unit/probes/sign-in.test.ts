import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Facts } from '../../../core/model/facts.ts'
import type { Listening, Network } from '../../../core/model/network.ts'
import { addressOf, challengeOf, otherRedirects, unguessable } from '../../../core/probes/authorization.ts'
import authorize from '../../../core/probes/authorize.ts'
import cors from '../../../core/probes/cors.ts'
import { patienceOf } from '../../../core/probes/patience.ts'
import type { ProbeContext } from '../../../core/probes/probe.ts'
import signOn from '../../../core/probes/sign-on.ts'
import { answered, intake, issuer, metadata, okta, withProduct, withProvider } from '../checks/fixtures.ts'
import { parametersOf, probed, type Told } from './world.ts'

const endpoint = `${issuer}/v1/authorize`
const document = { authorization_endpoint: endpoint }
const entered = { client_id: 'me', redirect_uri: 'https://app.example/cb', scope: 'openid a' }
const factsOf = (values: Record<string, string | undefined> = {}, published: Record<string, unknown> = document) =>
  ({ intake: intake({ values: { ...entered, ...values } as never }), metadata: metadata(published) }) as Pick<
    Facts,
    'intake' | 'metadata'
  >
const random = expect.stringMatching(/^[\w-]{43}$/)

describe('the address of the sign-in page', () => {
  const asked = { redirect_uri: 'https://app.example/cb', response_type: 'code', state: 's', nonce: 'n' } as const
  const address = (values: Record<string, string | undefined>, sendsAudience = true, published = document) =>
    new URL(addressOf(factsOf(values, published), withProvider(okta, { sendsAudience }).provider, asked))

  test('names what was entered', () => {
    const url = address({ audience: 'api', resource: 'https://r.example' })
    expect(url.origin + url.pathname).toBe(endpoint)
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...asked,
      client_id: 'me',
      scope: 'openid a',
      audience: 'api',
      resource: 'https://r.example',
    })
  })

  test('asks for OpenID where no scope was entered, and names no audience where the provider takes none', () => {
    const { searchParams } = address({ scope: undefined, client_id: undefined, audience: 'api' }, false)
    expect(Object.fromEntries(searchParams)).toEqual({ ...asked, scope: 'openid' })
  })

  test('cannot be made without an endpoint', () => {
    expect(() => address({}, true, {} as never)).toThrow()
  })

  test('may ask for another client', () => {
    const url = addressOf(factsOf(), okta.provider, { ...asked, client_id: 'other' })
    expect(new URL(url).searchParams.get('client_id')).toBe('other')
  })
})

test('what may not be guessed is 256 bits, another one each time', () => {
  expect(unguessable()).toEqual(random)
  expect(unguessable()).not.toBe(unguessable())
})

test('a challenge is the hash of its verifier', () => {
  // RFC 7636 appendix B.
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
})

test('the other redirect URIs are of the same host, without the own one', () => {
  expect(otherRedirects('https://app.example/cb', ['/cb', '/silent', 'https://app.example/cb', '/cb?a'])).toEqual([
    'https://app.example/silent',
    'https://app.example/cb?a',
  ])
  expect(otherRedirects('no address', [])).toEqual([])
})

describe('the authorize endpoint', () => {
  const ask = async (paths: readonly string[] | undefined, values = {}) => {
    const { guide } = withProduct(okta, paths ? { redirectPaths: paths } : {})
    const asked = await probed(authorize, factsOf(values), {
      guide,
      answer: ({ url }, at) => answered({ url, status: 300 + at }),
    })
    return { ...asked, parameters: asked.sent.map(parametersOf) }
  }

  test('is asked as a browser asks, without a body', async () => {
    const { sent } = await ask([])
    expect(sent).toHaveLength(3)
    for (const { url, ...rest } of sent) {
      expect(url.startsWith(`${endpoint}?`)).toBe(true)
      expect(rest).toEqual({
        method: 'GET',
        headers: { Accept: 'text/html,application/xhtml+xml' },
        purpose: rest.purpose,
      })
    }
    expect(sent.map(({ purpose }) => purpose.word)).toEqual([
      'purposes.sign-in-page-unknown',
      'purposes.sign-in-page',
      'purposes.implicit',
    ])
  })

  test('is asked for a code by a stranger and by the client, and for the implicit grant', async () => {
    const { parameters, given } = await ask([])
    const code = {
      redirect_uri: entered.redirect_uri,
      response_type: 'code',
      scope: 'openid a',
      state: random,
      nonce: random,
      code_challenge: random,
      code_challenge_method: 'S256',
    }
    const { redirect_uri, scope, state, nonce } = code
    expect(parameters).toEqual([
      { ...code, client_id: expect.stringMatching(/^preflight-[\w-]{16}$/) },
      { ...code, client_id: 'me' },
      { redirect_uri, scope, state, nonce, client_id: 'me', response_type: 'id_token', prompt: 'none' },
    ])
    expect(given.strangerOutcome?.answer?.status).toBe(300)
    expect(given.authorizeOutcome?.answer?.status).toBe(301)
    expect(given.implicitOutcome?.answer?.status).toBe(302)
    expect(given.silentOutcomes).toEqual([])
    const states = parameters.flatMap(({ state, nonce, code_challenge }) => [state, nonce, code_challenge ?? 'none'])
    expect(new Set(states).size).toBe(states.length)
  })

  test('is asked for each path of silent renewal, as it asks', async () => {
    const { parameters, given, sent } = await ask(['/silent', '/cb', '/other'])
    expect(sent).toHaveLength(5)
    expect(parameters.slice(3)).toEqual(
      ['https://app.example/silent', 'https://app.example/other'].map((redirect_uri) =>
        expect.objectContaining({
          redirect_uri,
          prompt: 'none',
          response_type: 'code',
          client_id: 'me',
          state: random,
        }),
      ),
    )
    expect(sent[3]?.purpose).toEqual({ word: 'purposes.silent-renewal' })
    expect(given.silentOutcomes?.map(({ redirectUri, outcome }) => [redirectUri, outcome.answer?.status])).toEqual([
      ['https://app.example/silent', 303],
      ['https://app.example/other', 304],
    ])
  })

  test('is asked for no other path where the product has none', async () => {
    expect((await ask(undefined)).sent).toHaveLength(3)
    const without = await ask([], { redirect_uri: undefined })
    expect(without.parameters.every((parameters) => !('redirect_uri' in parameters))).toBe(true)
  })
})

describe('the token endpoint, as a page asks it,', () => {
  const ask = async (values: Record<string, string | undefined> = {}, published: Record<string, unknown> = {}) => {
    const outcome = answered()
    const asked = await probed(cors, factsOf(values, published), { answer: () => outcome })
    expect(asked.given).toEqual({ corsOutcome: outcome })
    expect(asked.sent).toHaveLength(1)
    return asked.sent[0] as NonNullable<(typeof asked.sent)[0]>
  }

  test('is sent a code that cannot be right, and no secret', async () => {
    const sent = await ask({ origin: 'https://page.example' })
    expect(sent).toMatchObject({
      purpose: { word: 'purposes.cors' },
      method: 'POST',
      url: `${issuer}/v1/token`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://page.example' },
    })
    expect(parametersOf(sent)).toEqual({
      grant_type: 'authorization_code',
      code: expect.stringMatching(/^preflight-[\w-]{16}$/),
      redirect_uri: entered.redirect_uri,
      code_verifier: random,
      client_id: 'me',
    })
    expect(parametersOf(await ask()).code).not.toBe(parametersOf(sent).code)
  })

  test('is told the origin of the redirect URI where none was entered', async () => {
    expect((await ask({ redirect_uri: 'https://app.example:8443/cb?x' })).headers?.Origin).toBe(
      'https://app.example:8443',
    )
  })

  test('is no other than that of the metadata', async () => {
    expect((await ask({ client_id: undefined }, { token_endpoint: undefined })).url).toBe('')
    expect(parametersOf(await ask({ client_id: undefined }))).not.toHaveProperty('client_secret')
  })

  test('is not asked without an origin', async () => {
    await expect(ask({ redirect_uri: undefined })).rejects.toThrow()
  })
})

const pages = { done: 'd', refused: 'r', foreign: 'f', nothing: 'n' }
const redirect_uri = 'http://localhost:8585/cb'

describe('a sign-in', () => {
  interface Walk {
    arrived?: Promise<Record<string, string>>
    strays?: Record<string, string>[]
    listening?: Listening
    patience?: number
    open?: (url: string) => void
    values?: Record<string, string | undefined>
    told?: Told
  }
  const never = new Promise<never>(() => {})

  async function walk({ arrived = never, strays = [], patience = 20, open, values, told, listening }: Walk) {
    const seen: string[] = []
    const listen = vi.fn(
      async (): Promise<Listening> =>
        listening ?? { arrived, strays: () => strays, close: async () => void seen.push('closed') },
    )
    const host = {
      pages,
      patience,
      open: (url: string) => {
        seen.push('opened')
        open?.(url)
      },
      over: () => void seen.push('over'),
    }
    const run = probed(signOn, factsOf({ redirect_uri, ...values }), {
      network: { listen } as Partial<Network>,
      signOn: host,
      ...told,
    })
    return { run, seen, listen }
  }

  test('is waited for at the redirect URI before the page is opened, and closed after it', async () => {
    let address = ''
    const { run, seen, listen } = await walk({
      arrived: Promise.resolve({ code: 'c', state: 's' }),
      open: (url) => {
        address = url
      },
    })
    const { given } = await run
    const { state, nonce, verifier = '' } = given.signOn ?? {}
    expect(given).toEqual({
      signOn: { state: random, nonce: random, verifier: random, params: { code: 'c', state: 's' }, failure: null },
    })
    expect(new Set([state, nonce, verifier]).size).toBe(3)
    expect(listen).toHaveBeenCalledWith(redirect_uri, state, pages)
    expect(seen).toEqual(['opened', 'over', 'closed'])
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      client_id: 'me',
      scope: 'openid a',
      redirect_uri,
      response_type: 'code',
      state,
      nonce,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })
  })

  test.each([
    ['of another host', 'http://app.example/cb'],
    ['with TLS', 'https://localhost:8585/cb'],
    ['that is none', 'no address'],
    ['that was not entered', undefined],
  ])('is not begun for a redirect URI %s', async (_name, entered) => {
    const { run, seen, listen } = await walk({ values: { redirect_uri: entered } })
    expect((await run).given.signOn).toMatchObject({ failure: { kind: 'elsewhere' }, params: {} })
    expect(seen).toEqual([])
    expect(listen).not.toHaveBeenCalled()
  })

  test('is not begun where nobody was asked', async () => {
    const { run, listen } = await walk({ told: { signOn: null } })
    expect((await run).given.signOn?.failure).toEqual({ kind: 'elsewhere' })
    expect(listen).not.toHaveBeenCalled()
  })

  test('is not begun where the port cannot be had', async () => {
    const { run, seen } = await walk({ listening: { failure: { port: 8585, code: 'EADDRINUSE' } } })
    expect((await run).given.signOn).toMatchObject({
      failure: { kind: 'port', port: 8585, code: 'EADDRINUSE' },
      params: {},
      state: random,
    })
    expect(seen).toEqual([])
  })

  test('that nobody ends is given up, and says after how long', async () => {
    const { run, seen } = await walk({ patience: 5 })
    expect((await run).given.signOn).toMatchObject({ failure: { kind: 'late', after: 5 }, params: {} })
    expect(seen).toEqual(['opened', 'over', 'closed'])
  })

  test('that ended otherwise is judged by the last that came back', async () => {
    const { run } = await walk({ patience: 5, strays: [{ code: 'old' }, { code: 'older' }, { code: 'new' }] })
    expect((await run).given.signOn).toMatchObject({ failure: null, params: { code: 'new' } })
  })

  test('that came back is not judged by a stray', async () => {
    const { run } = await walk({ arrived: Promise.resolve({ code: 'right' }), strays: [{ code: 'old' }] })
    expect((await run).given.signOn?.params).toEqual({ code: 'right' })
  })

  test('is closed also where the page cannot be opened, or the run is cancelled', async () => {
    const broken = await walk({
      open: () => {
        throw new Error('no browser')
      },
    })
    await expect(broken.run).rejects.toThrow('no browser')
    expect(broken.seen).toEqual(['opened', 'over', 'closed'])
    const cancelled = await walk({ patience: 10_000, told: { signal: AbortSignal.abort(new Error('cancelled')) } })
    await expect(cancelled.run).rejects.toThrow('cancelled')
    expect(cancelled.seen).toEqual(['opened', 'over', 'closed'])
  })

  test('needs nobody who is told of its end', async () => {
    const host: ProbeContext['signOn'] = { pages, patience: 1000, open: () => {} }
    const { run, seen } = await walk({ arrived: Promise.resolve({ code: 'c' }), told: { signOn: host } })
    expect((await run).given.signOn?.failure).toBeNull()
    expect(seen).toEqual(['closed'])
  })
})

describe('patience', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('ends late and not before', async () => {
    let ended: string | null = null
    const { signal } = new AbortController()
    void patienceOf(1000, signal).late.then((word) => {
      ended = word
    })
    await vi.advanceTimersByTimeAsync(999)
    expect(ended).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(ended).toBe('late')
  })

  test('ends with the reason of the run, once, and stops its clock', async () => {
    const run = new AbortController()
    const { late } = patienceOf(1000, run.signal)
    const end = expect(late).rejects.toThrow('cancelled')
    run.abort(new Error('cancelled'))
    await end
    expect(vi.getTimerCount()).toBe(0)
  })

  test('does not begin in a run that has ended', async () => {
    await expect(patienceOf(1000, AbortSignal.abort(new Error('before'))).late).rejects.toThrow('before')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('that is stopped never ends, and listens to nothing', async () => {
    const run = new AbortController()
    const forgotten = vi.spyOn(run.signal, 'removeEventListener')
    const { late, stop } = patienceOf(1000, run.signal)
    const ended = vi.fn()
    late.then(ended, ended)
    stop()
    expect(vi.getTimerCount()).toBe(0)
    expect(forgotten).toHaveBeenCalledTimes(1)
    run.abort(new Error('after'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(ended).not.toHaveBeenCalled()
  })
})
