import { describe, expect, test } from 'vitest'
import type { Facts, JsonObject } from '../../../core/model/facts.ts'
import { observedOf } from '../../../core/run/observed.ts'

const plain = (text: string) => text
const with_ = (facts: object) => observedOf(facts as Partial<Facts>, plain)
const token = (claims: JsonObject, more: object = {}) =>
  with_({ jwt: { raw: 'x.y.z', header: { alg: 'RS256', kid: 'k', zip: 'DEF' }, claims }, ...more })

test('a run that saw nothing of the provider keeps nothing of it', async () => {
  expect(await with_({})).toEqual({ metadata: null, keys: null, token: null })
})

test('members of the metadata are kept as text', async () => {
  const { metadata } = await with_({ metadata: { values: { issuer: 'https://a', grants: ['a', 'b'], on: true } } })
  expect(metadata).toEqual({ issuer: 'https://a', grants: '["a","b"]', on: 'true' })
})

test('however much a server sends, so much of it is kept', async () => {
  const values = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`m${n}`, 'x'.repeat(5000)]))
  const { metadata } = await with_({ metadata: { values } })
  expect(Object.keys(metadata ?? {})).toHaveLength(150)
  expect(metadata?.m0).toBe(`${'x'.repeat(1000)}…`)
})

test('keys are kept without their numbers; one without a key ID by its thumbprint', async () => {
  const { keys } = await with_({
    keySet: {
      keys: [
        { kid: 'a', kty: 'RSA', n: 'number', e: 'AQAB', alg: 'RS256', use: 'sig' },
        { kty: 'RSA', n: 'number', e: 'AQAB' },
        { nothing: true },
      ],
    },
  })
  expect(keys).toEqual([
    { id: 'a', kty: 'RSA', alg: 'RS256', use: 'sig' },
    { id: expect.stringMatching(/^[\w-]{43}$/), kty: 'RSA', alg: null, use: null },
    { id: '?', kty: '?', alg: null, use: null },
  ])
  expect(JSON.stringify(keys)).not.toContain('number')
})

test('of a token, what is different in every token is left out, and the lifetime is kept', async () => {
  const { token: kept } = await token({ iss: 'a', scp: ['x'], jti: '1', iat: 100, exp: 400, custom: { deep: 1 } })
  expect(kept).toEqual({ alg: 'RS256', kid: 'k', iss: 'a', scp: '["x"]', custom: '{"deep":1}', 'exp - iat': '300' })
  expect((await token({ exp: 400 })).token).not.toHaveProperty('exp - iat')
})

test('of a person who signed in, nothing is kept', async () => {
  const signedIn = { signOn: { failure: null, params: {}, state: '', nonce: '', verifier: '' } }
  const { token: kept } = await token(
    { iss: 'a', aud: 'b', sub: 'jane@acme.example', email: 'jane@acme.example' },
    signedIn,
  )
  expect(kept).toEqual({ alg: 'RS256', kid: 'k', iss: 'a', aud: 'b' })
})

test('secrets are hidden in all of it', async () => {
  const secret = 'Zq3xV8kLm2Np5Rt7'
  const facts = {
    metadata: { values: { issuer: `https://a/${secret}` } },
    keySet: { keys: [{ kid: secret, kty: 'RSA' }] },
    jwt: { raw: '', header: {}, claims: { note: secret } },
  }
  const kept = await observedOf(facts as never, (text) => text.replaceAll(secret, '‹hidden›'))
  expect(JSON.stringify(kept)).not.toContain(secret)
})

describe('the configuration', () => {
  const collection = (path: string, objects: readonly object[], change: object = {}) => ({
    kind: 'app',
    within: [],
    path,
    refused: null,
    answer: null,
    cut: false,
    objects,
    ...change,
  })
  const object = (n: number | string) => ({
    kind: 'app',
    id: `i${n}`,
    name: `n${n}`,
    within: ['w'],
    body: { status: 'ACTIVE' },
  })
  const reading = (collections: readonly object[], wants: readonly object[] = []) =>
    with_({ adminReading: { wants, collections } })

  test('is kept object by object, without what the provider counts or dates by itself', async () => {
    const body = { id: 'x', created: 'x', _links: {}, label: 'A', a: { b: [1], lastUpdated: 'x' }, none: null }
    const { configuration } = await reading([collection('/apps', [{ ...object(1), body }])])
    expect(configuration).toEqual({
      objects: [
        { kind: 'app', name: 'n1', id: 'w/i1', of: '/apps', members: { label: 'A', 'a.b': '[1]', none: 'null' } },
      ],
      read: ['/apps'],
    })
  })

  test('tells what was not read whole', async () => {
    const { configuration } = await reading([
      collection('/whole', []),
      collection('/cut', [object(1)], { cut: true }),
      collection('/refused', [], { refused: {} }),
    ])
    expect(configuration?.read).toEqual(['/whole'])
  })

  test('has at most so many objects, what the guide wants before all others', async () => {
    const many = Array.from({ length: 300 }, (_, n) => object(n))
    const wanted = object('wanted')
    const { configuration } = await reading(
      [collection('/many', many), collection('/wanted', [wanted])],
      [{ object: wanted }, { object: null }],
    )
    expect(configuration?.objects).toHaveLength(200)
    expect(configuration?.objects[0]?.name).toBe('nwanted')
    expect(configuration?.read).toEqual(['/wanted'])
  })

  test('has no secret, in no value and in no name', async () => {
    const secret = 'Zq3xV8kLm2Np5Rt7'
    const odd = { ...object(1), name: secret, body: { [secret]: secret } }
    const adminReading = { wants: [], collections: [collection('/apps', [odd])] }
    const kept = await observedOf({ adminReading } as never, (text) => text.replaceAll(secret, '‹hidden›'))
    expect(JSON.stringify(kept)).not.toContain(secret)
  })
})
