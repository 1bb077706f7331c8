import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import secret from '../../../core/probes/secret.ts'
import { noSecret, shapeOf } from '../../../core/probes/secret-shape.ts'
import { intake, okta, openMetadata, withGuide, withProvider } from '../checks/fixtures.ts'
import { probed, type Told } from './world.ts'

const provider = (secretMistaken: RegExp | null) =>
  withProvider(okta, { looksLike: { ...okta.provider.looksLike, secretMistaken } }).provider
const shape = (value: string, fields = {}) => shapeOf(value, fields, provider(/^0oa/))
const sound = 'Ab1-Cd2_Ef3.Gh4~Ij5'

describe('the shape of a secret', () => {
  test('that is in order shows its length and nothing else', () => {
    expect(shape(sound)).toEqual({ ...noSecret, present: true, length: sound.length })
  })

  test('that is empty is that of none', () => {
    expect(shape('')).toEqual(noSecret)
  })

  test.each([
    [` ${sound}`, 'edges'],
    [`${sound}\n`, 'edges'],
    [` a ${sound}`, 'edges'],
    ['Ab1-Cd2 Ef3.Gh4', 'inside'],
    [sound, 'none'],
  ])('%j has white space: %s', (value, whitespace) => {
    expect(shape(value)).toMatchObject({ whitespace, length: value.length })
  })

  test.each([
    ['Ab1-Cd2\u200bEf3', true],
    // A line break at the end is white space, and no character within.
    [`${sound}\n`, false],
    [sound, false],
  ])('%j holds what cannot be seen: %s', (value, control) => {
    expect(shape(value).control).toBe(control)
  })

  test.each([
    ['{clientSecret}', { placeholder: true }],
    ['0oa1b2c3d4EXAMPLE5d7', { looksLikeClientId: true, placeholder: false }],
    ['https://acme.okta.com', { mistaken: 'url', looksLikeClientId: false }],
  ])('%j is seen through', (value, seen) => {
    expect(shape(value)).toMatchObject(seen)
  })

  test('is never mistaken where the provider’s shapes overlap', () => {
    expect(shapeOf('0oa1b2c3d4EXAMPLE5d7', {}, provider(null)).looksLikeClientId).toBe(false)
  })

  test('names the fields that hold it, and no others', () => {
    const fields = { client_id: sound.toUpperCase(), scope: `a ${sound}`, audience: 'api', resource: '' }
    expect(shape(sound, fields).alsoIn).toEqual(['client_id', 'scope'])
    expect(shape(sound).alsoIn).toEqual([])
  })
})

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'own' }
const key = JSON.stringify(jwk)

async function look(told: Told = {}, values: Record<string, string> = {}) {
  const { given } = await probed(secret, { intake: intake({ values }) }, told)
  return given
}

describe('what is secret', () => {
  test('is looked at where it is there', async () => {
    const given = await look({ secrets: { client_secret: sound }, fields: { scope: sound } })
    expect(given.secretShape).toEqual({ ...noSecret, present: true, length: sound.length, alsoIn: ['scope'] })
    expect((await look()).secretShape).toEqual(noSecret)
    expect((await look()).keyShape).toBeNull()
  })

  test('is shown of a key as its form, its strength and its public half', async () => {
    const { keyShape } = await look({ secrets: { private_key: key }, ...withProvider(okta, { givesKeyIds: false }) })
    expect(keyShape).toEqual({
      form: 'JWK',
      fault: null,
      alg: 'ES256',
      strength: 'EC, P-256',
      kid: 'own',
      thumbprint: expect.stringMatching(/^[\w-]{43}$/),
    })
    const other = await look({ secrets: { private_key: JSON.stringify(publicKey.export({ format: 'jwk' })) } })
    expect(other.keyShape).toMatchObject({ alg: null, thumbprint: null, strength: null, kid: null })
    expect(other.keyShape?.fault).not.toBeNull()
  })

  test.each([
    [{ key_id: 'entered' }, true, 'entered'],
    [{ key_id: 'entered' }, false, 'entered'],
    [{}, true, null],
    [{}, false, 'own'],
  ] as const)('has the key ID of %j, where the provider gives them: %s', async (values, givesKeyIds, kid) => {
    const told = { secrets: { private_key: key }, ...withProvider(okta, { givesKeyIds }) }
    expect((await look(told, { ...values })).keyShape?.kid).toBe(kid)
  })

  test('is the key of a set that was named', async () => {
    const set = JSON.stringify({
      keys: [jwk, { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid: 'b' }],
    })
    expect((await look({ secrets: { private_key: set } }, { key_id: 'b' })).keyShape?.alg).toBe('EdDSA')
  })
})

const app = withGuide(okta, openMetadata)
const appWithSecret = withGuide(app, {
  fields: [...openMetadata.fields.filter(({ name }) => name !== 'client_secret'), { name: 'client_secret' } as never],
})
const appWithout = withGuide(app, { fields: openMetadata.fields.filter(({ name }) => name !== 'client_secret') })
const both = { client_secret: sound, private_key: key }

describe('the way of client authentication', () => {
  test.each([
    ['a program with a secret', okta, { client_secret: sound }, {}, 'client_secret_basic'],
    ['a program with nothing', okta, {}, {}, 'client_secret_basic'],
    ['a program with a key', okta, { private_key: key }, {}, 'private_key_jwt'],
    ['a program with a key and an empty secret', okta, { private_key: key, client_secret: '' }, {}, 'private_key_jwt'],
    ['a program with both', okta, both, {}, 'client_secret_basic'],
    [
      'an app with a secret that the guide asks for',
      appWithSecret,
      { client_secret: sound },
      {},
      'client_secret_basic',
    ],
    ['an app whose secret the guide does not ask for', appWithout, { client_secret: sound }, {}, 'none'],
    ['an app with an empty secret', appWithSecret, { client_secret: '' }, {}, 'none'],
    ['an app with nothing', appWithSecret, {}, {}, 'none'],
    ['an app with a key', app, { private_key: key }, {}, 'private_key_jwt'],
    ['one that was chosen', okta, both, { token_endpoint_auth_method: 'client_secret_post' }, 'client_secret_post'],
    ['one that was chosen beside a key', okta, { private_key: key }, { token_endpoint_auth_method: 'none' }, 'none'],
  ] as const)('of %s is %s', async (_name, context, secrets, values, method) => {
    expect((await look({ ...context, secrets, fields: values }, { ...values })).method).toBe(method)
  })

  test('is that of the key where the field was left blank and the guide has a default', async () => {
    const told = { secrets: { private_key: key }, fields: { token_endpoint_auth_method: '  ' } }
    expect((await look(told, { token_endpoint_auth_method: 'client_secret_basic' })).method).toBe('private_key_jwt')
    const chosen = { ...told, fields: { token_endpoint_auth_method: ' client_secret_basic ' } }
    expect((await look(chosen, { token_endpoint_auth_method: 'client_secret_basic' })).method).toBe(
      'client_secret_basic',
    )
  })
})
