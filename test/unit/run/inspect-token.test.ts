import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import type { Facts, JsonObject } from '../../../core/model/facts.ts'
import type { Said } from '../../../core/model/said.ts'
import { decodeToken } from '../../../core/oauth/token.ts'
import { providers } from '../../../core/providers/index.ts'
import { inspectToken, type TokenToInspect } from '../../../core/run/inspect-token.ts'
import { runTokens } from '../../../core/run/run-tokens.ts'
import { grammarOf } from '../../../core/words/intl.ts'
import { tokenViewOf } from '../../../core/words/token-view.ts'
import { words } from '../../support/words.ts'
import { intake, issuer, now, oktaGuide, openMetadata, seconds, target, tokenResponse } from '../checks/fixtures.ts'

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
const raw = (claims: object, header: object = { alg: 'RS256', kid: 'key-1' }) => `${part(header)}.${part(claims)}.c2ln`
const view = async (text: string, change: Partial<TokenToInspect> = {}) =>
  tokenViewOf(
    await inspectToken({
      kind: 'access',
      token: decodeToken(text),
      expected: {},
      keys: null,
      scopeClaims: ['scp', 'scope'],
      meanings: {},
      kindOf: () => null,
      at: now,
      whole: false,
      mask: (value) => value,
      ...change,
    }),
    words,
  )
/** Of each row what is expected there, and whether it is so. */
const judgements = async (claims: object, change: Partial<TokenToInspect> = {}) =>
  Object.fromEntries(
    (await view(raw(claims), change)).claims.map(({ name, value, expected, holds }) => [
      name,
      [value, expected, holds],
    ]),
  )

describe('a claim is compared with what is expected of it', () => {
  test.each([
    [{ iss: 'a' }, { issuer: 'a' }, { iss: ['"a"', 'a', true] }],
    [{ iss: 'b' }, { issuer: 'a' }, { iss: ['"b"', 'a', false] }],
    [{ iss: 'b' }, {}, { iss: ['"b"', null, null] }],
    [{ aud: 'a' }, { audience: 'a' }, { aud: ['"a"', 'a', true] }],
    [{ aud: ['b', 'a'] }, { audience: 'a' }, { aud: ['["b","a"]', 'a', true] }],
    [{ aud: ['b', 1] }, { audience: 'a' }, { aud: ['["b",1]', 'a', false] }],
    [{ aud: 'ab' }, { audience: 'a' }, { aud: ['"ab"', 'a', false] }],
    [{ aud: 7 }, { audience: 'a' }, { aud: ['7', 'a', false] }],
    [{ aud: 'a' }, {}, { aud: ['"a"', null, null] }],
    [{ nonce: 'n' }, { nonce: 'n' }, { nonce: ['"n"', 'n', true] }],
    [{ nonce: 'm' }, { nonce: 'n' }, { nonce: ['"m"', 'n', false] }],
    [{ cid: 'c' }, { client_id: 'c' }, { cid: ['"c"', 'c', true] }],
    [{ azp: 'd' }, { client_id: 'c' }, { azp: ['"d"', 'c', false] }],
    [{ client_id: 'd' }, { client_id: 'c' }, { client_id: ['"d"', 'c', false] }],
    [{ sub: 'd' }, { client_id: 'c' }, { sub: ['"d"', null, null] }],
    [{ scp: ['a', 'b'] }, { scopes: ['a'] }, { scp: ['["a","b"]', 'a', true] }],
    [{ scp: ['b'] }, { scopes: ['a', 'b'] }, { scp: ['["b"]', 'a b', false] }],
    [{ scope: 'a b' }, { scopes: ['b'] }, { scope: ['"a b"', 'b', true] }],
    [{ scp: ['a'], scope: 'x' }, { scopes: ['a'] }, { scp: ['["a"]', 'a', true], scope: ['"x"', null, null] }],
    [{ scp: ['a'] }, { scopes: [] }, { scp: ['["a"]', null, null] }],
  ] as [object, TokenToInspect['expected'], object][])('%j where %j', async (claims, expected, rows) => {
    expect(await judgements(claims, { expected })).toEqual(rows)
  })

  test.each([
    ['exp', 1, 'a time in the future', true],
    ['exp', 0, 'a time in the future', false],
    ['exp', -1, 'a time in the future', false],
    ['nbf', 60, 'a time in the past', true],
    ['nbf', 61, 'a time in the past', false],
    ['iat', 60, 'a time in the past', true],
    ['iat', 61, 'a time in the past', false],
    ['auth_time', 61, null, null],
  ])('%s, %i s from when it came', async (name, later, expected, holds) => {
    expect(await judgements({ [name]: seconds + later })).toMatchObject({
      [name]: [`${seconds + later}`, expected, holds],
    })
  })

  test('and a time that is no number with nothing', async () => {
    expect(await judgements({ exp: 'soon', nbf: '1', iat: null })).toEqual({
      exp: ['"soon"', null, null],
      nbf: ['"1"', null, null],
      iat: ['null', null, null],
    })
  })

  test('of an ID token neither the client nor the scopes are compared', async () => {
    const expected = { client_id: 'c', scopes: ['a'] }
    expect(await judgements({ azp: 'd', scp: ['b'] }, { kind: 'id', expected })).toEqual({
      azp: ['"d"', null, null],
      scp: ['["b"]', null, null],
    })
    expect(await judgements({ sub: 'x' }, { kind: 'id', expected })).toEqual({ sub: ['"x"', null, null] })
  })

  test('what is expected and is not there has a row, and nothing else has', async () => {
    const expected = { issuer: 'i', audience: 'a', scopes: ['s'], client_id: 'c', nonce: 'n' }
    expect(await judgements({ sub: 'x' }, { expected })).toEqual({
      sub: ['"x"', null, null],
      aud: ['missing', 'a', false],
      iss: ['missing', 'i', false],
      scp: ['missing', 's', false],
    })
    expect(await judgements({ sub: 'x' })).toEqual({ sub: ['"x"', null, null] })
    expect(await judgements({ sub: 'x' }, { expected: { scopes: [] } })).toEqual({ sub: ['"x"', null, null] })
    expect(await judgements({ sub: 'x' }, { expected: { scopes: ['s'] }, scopeClaims: [] })).toEqual({
      sub: ['"x"', null, null],
    })
    expect(Object.keys(await judgements({ iss: 'i', aud: 'a', scope: 's' }, { expected }))).toEqual([
      'iss',
      'aud',
      'scope',
    ])
  })
})

describe('what a claim means', () => {
  const meanings = async (claims: object, own: Record<string, Said> = {}) =>
    (await view(raw(claims), { meanings: own })).claims.map(({ meaning }) => meaning)

  test('is said by the provider first, then by the specifications', async () => {
    expect(await meanings({ exp: seconds, cid: 'c', odd: 1 }, { cid: { word: 'okta.claim-cid' } })).toEqual([
      `The time when the token expires. (${grammarOf('en').time(now)})`,
      'The client ID of the app that requested the token.',
      'This claim is specific to the server.',
    ])
    expect(await meanings({ sub: 1 }, { sub: { word: 'headers.alg' } })).toEqual(['The signature algorithm.'])
    expect(await meanings({ exp: 'x', seconds, sub: seconds })).toEqual([
      'The time when the token expires.',
      'This claim is specific to the server.',
      'The subject: a user, or the app itself.',
    ])
  })

  test('and what is long is cut', async () => {
    const [row] = (await view(raw({ a: 'x'.repeat(500) }), { mask: (text) => text })).claims
    expect(row?.value.length).toBeGreaterThan(400)
  })
})

describe('the header', () => {
  test('has its members with their meaning, and its algorithm compared', async () => {
    const text = raw({}, { alg: 'RS256', kid: 'k', odd: 1 })
    const rows = async (algorithms?: string[]) =>
      (await view(text, { expected: { algorithms } })).header.map(({ name, value, expected, holds, meaning }) => [
        name,
        value,
        meaning,
        expected,
        holds,
      ])
    expect(await rows(['RS256', 'ES256'])).toEqual([
      ['alg', '"RS256"', 'The signature algorithm.', 'RS256 or ES256', true],
      ['kid', '"k"', 'The ID of the key that signed the token.', null, null],
      ['odd', '1', 'This header is specific to the server.', null, null],
    ])
    expect((await rows(['PS256', 'ES256']))[0]?.slice(3)).toEqual(['PS256 or ES256', false])
    expect((await rows())[0]?.slice(3)).toEqual([null, null])
  })

  test('of an opaque token is none, and no claim either', async () => {
    const opaque = await view('2YotnFZFEjr1zCsicMWpAA', { expected: { audience: 'a' } })
    expect(opaque).toMatchObject({ form: 'opaque', header: [], claims: [], lifetime: null })
    expect(opaque.signature).toEqual({
      state: 'unchecked',
      alg: null,
      kid: null,
      says: 'The token does not have a signature that can be verified.',
    })
    expect(opaque.says).toMatch(/^This is an opaque token/)
  })
})

describe('the signature', () => {
  const signed = async (kid: string | null = 'key-1', shown: string | null = 'key-1') => {
    const { publicKey, privateKey } = await generateKeyPair('RS256')
    const key = { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', ...(shown === null ? {} : { kid: shown }) }
    const token = new SignJWT({ iss: issuer }).setProtectedHeader({ alg: 'RS256', ...(kid === null ? {} : { kid }) })
    return { token: await token.sign(privateKey), key: key as unknown as JsonObject }
  }

  test('is verified by the key that made it', async () => {
    const { token, key } = await signed()
    expect((await view(token, { keys: [key] })).signature).toEqual({
      state: 'verified',
      alg: 'RS256',
      kid: 'key-1',
      says: 'The signature was verified with the key key-1 of the server’s key set.',
    })
    const nameless = await signed(null, null)
    expect((await view(nameless.token, { keys: [nameless.key] })).signature).toMatchObject({
      state: 'verified',
      kid: null,
      says: 'The signature was verified with a key of the server’s key set.',
    })
  })

  test('is refuted by another key of this name, or where there is none of it', async () => {
    const [one, other] = [await signed(), await signed()]
    expect((await view(one.token, { keys: [other.key] })).signature).toMatchObject({
      state: 'refuted',
      says: 'The signature is invalid: it does not match the key key-1 of the server’s key set.',
    })
    const away = await signed('key-2')
    expect((await view(away.token, { keys: [other.key] })).signature).toMatchObject({
      state: 'refuted',
      says: 'The server’s key set does not contain the key key-2. The key set contains key-1.',
    })
    expect((await view(away.token, { keys: [] })).signature.says).toBe(
      'The server’s key set does not contain any keys that can verify signatures.',
    )
    const nameless = await signed(null, null)
    expect((await view(nameless.token, { keys: [other.key] })).signature.says).toBe(
      'The signature is invalid: it does not match any key of the server’s key set.',
    )
    expect((await view(nameless.token, { keys: [] })).signature.says).toBe(
      'The server’s key set does not contain any keys that can verify signatures.',
    )
  })

  test('is not checked without keys, and says so', async () => {
    expect((await view(raw({}))).signature).toEqual({
      state: 'unchecked',
      alg: 'RS256',
      kid: 'key-1',
      says: 'The signature was not verified because the public keys of the server are not available.',
    })
    expect((await view('a.b', { keys: [] })).signature.state).toBe('unchecked')
  })
})

describe('the life of a token', () => {
  test('is the time from its issue to its end, where it says both', async () => {
    expect((await view(raw({ iat: seconds, nbf: seconds + 1, exp: seconds + 3600 }))).lifetime).toEqual({
      issuedAt: '2026-01-15T12:00:00.000Z',
      notBefore: '2026-01-15T12:00:01.000Z',
      expiresAt: '2026-01-15T13:00:00.000Z',
      seconds: 3600,
    })
    expect((await view(raw({ exp: 0 }))).lifetime).toEqual({
      issuedAt: null,
      notBefore: null,
      expiresAt: '1970-01-01T00:00:00.000Z',
      seconds: null,
    })
    expect((await view(raw({ iat: 0 }))).lifetime?.seconds).toBeNull()
    expect((await view(raw({ iat: 0, exp: 60 }))).lifetime?.seconds).toBe(60)
  })
})

test('what kind of token it is comes first, everything is masked, and when it came is told', async () => {
  const shown = await view(raw({ sub: 's3cret' }), {
    kindOf: () => ({ word: 'okta.token-of-custom-server' }),
    mask: (text) => text.replaceAll('s3cret', '‹hidden›'),
    whole: true,
  })
  expect(shown.says).toMatch(
    /^This is an access token of an Okta custom authorization server\. This is a signed token \(JWT\)/,
  )
  expect(shown.claims[0]?.value).toBe('"‹hidden›"')
  expect([shown.at, shown.whole, shown.kind]).toEqual(['2026-01-15T12:00:00.000Z', true, 'access'])
})

describe('the tokens of a run', () => {
  const { okta } = providers
  const access = raw({ iss: issuer, aud: 'api://default', scp: ['ki.scan'], cid: '0oa1b2c3d4EXAMPLE5d7' })
  const id = raw({ iss: issuer, aud: '0oa1b2c3d4EXAMPLE5d7', nonce: 'n' })
  const facts = (change: Partial<Facts> = {}): Partial<Facts> => ({
    token: decodeToken(access),
    tokenResponse: tokenResponse() as NonNullable<Facts['tokenResponse']>,
    intake: intake(),
    target: target(),
    ...change,
  })
  const of = (given: Partial<Facts>, guide = oktaGuide) => runTokens(given, guide, okta, (text) => text)
  const expectations = async (given: Partial<Facts>, guide = oktaGuide) =>
    (await of(given, guide))?.views
      .map((view) => tokenViewOf(view, words))
      .map(({ kind, header, claims }) => [
        kind,
        ...[...header, ...claims].flatMap(({ name, expected, holds }) =>
          expected === null ? [] : [[name, expected, holds]],
        ),
      ])

  test('are none where there is no token, no answer or no setup', async () => {
    for (const fact of ['token', 'tokenResponse', 'intake'] as const) {
      const { [fact]: _gone, ...rest } = facts()
      expect(await of(rest)).toBeNull()
    }
  })

  test('are compared with what was entered and what the product wants', async () => {
    expect(await expectations(facts())).toEqual([
      [
        'access',
        ['alg', 'RS256', true],
        ['iss', issuer, true],
        ['scp', 'ki.scan', true],
        ['cid', '0oa1b2c3d4EXAMPLE5d7', true],
      ],
    ])
    const entered = intake({ values: { audience: 'api://other', scope: '' } })
    expect(await expectations(facts({ intake: entered, target: undefined as never }))).toEqual([
      ['access', ['alg', 'RS256', true], ['aud', 'api://other', false]],
    ])
    const product = {
      ...oktaGuide,
      relyingParty: { ...oktaGuide.relyingParty, audience: 'api://p', algorithms: ['ES256'] },
    }
    expect((await expectations(facts({ intake: intake({ values: {} }) }), product))?.[0]?.slice(1)).toEqual([
      ['alg', 'ES256', false],
      ['iss', issuer, true],
      ['aud', 'api://p', false],
    ])
    const any = { ...oktaGuide, relyingParty: { ...oktaGuide.relyingParty, token: 'any' as const } }
    expect((await expectations(facts(), any))?.[0]?.[1]).toEqual(['iss', issuer, true])
  })

  test('may be copied whole where no person signed in; with their signatures cut always', async () => {
    const program = await of(facts())
    expect(program?.access).toBe(access)
    expect(program?.views[0]?.whole).toBe(true)
    expect(program?.cut).toEqual({ access: access.replace(/c2ln$/, '') })
    const person = await of(facts({ idToken: decodeToken(id) }), openMetadata)
    expect(person?.access).toBeNull()
    expect(person?.views.map(({ kind, whole }) => [kind, whole])).toEqual([
      ['access', false],
      ['id', false],
    ])
    expect(person?.cut).toEqual({ access: access.replace(/c2ln$/, ''), id: id.replace(/c2ln$/, '') })
    expect((await of(facts({ token: decodeToken('opaque-token-of-somebody') })))?.cut.access).toBe('opaq…')
  })

  test('an ID token is for the app, and carries the nonce of the sign-in', async () => {
    const signedOn = facts({ idToken: decodeToken(id), signOn: { nonce: 'n' } as Facts['signOn'] })
    expect((await expectations(signedOn))?.[1]).toEqual([
      'id',
      ['iss', issuer, true],
      ['aud', '0oa1b2c3d4EXAMPLE5d7', true],
      ['nonce', 'n', true],
    ])
    expect((await expectations(facts({ idToken: decodeToken(id) })))?.[1]?.length).toBe(3)
  })

  test('are checked with the keys that the server published', async () => {
    const state = async (given: Partial<Facts>) => (await of(given))?.views[0]?.signature.state
    expect(await state(facts())).toBe('unchecked')
    expect(await state(facts({ keySet: { keys: [] } as unknown as Facts['keySet'] }))).toBe('refuted')
    expect((await of(facts()))?.views[0]?.at).toBe('2026-01-15T12:00:00.000Z')
  })
})
