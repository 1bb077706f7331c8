import { createSecretKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/model/facts.ts'
import type { Provider } from '../../../core/model/provider.ts'
import { publicJwkOf } from '../../../core/oauth/public-half.ts'
import type { AuthenticationMethod, ClientAuthentication } from '../../../core/oauth/token-request.ts'
import { authenticate, borrowKey } from '../../../core/probes/client-authentication.ts'
import { issuer, metadata, okta, target, intake as withIntake, withProvider } from '../checks/fixtures.ts'
import { partOf, type Told, worldOf } from './world.ts'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string
const locked = privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'open' }) as string
const jwk = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'own-kid' })

interface Setup {
  values?: Record<string, string>
  document?: Record<string, unknown>
  secrets?: Told['secrets']
  provider?: Partial<Provider>
  target?: Facts['intake']['target']
  encoding?: 'raw' | 'form'
}
const id = 'client-1'

async function proof(method: AuthenticationMethod, setup: Setup = {}): Promise<ClientAuthentication | null> {
  const { values = { client_id: id }, document = {}, secrets = {}, provider = {} } = setup
  const { context } = worldOf({ secrets, ...withProvider(okta, provider) })
  const known = {
    intake: withIntake({ values, target: setup.target === undefined ? target() : setup.target }),
    metadata: metadata(document) as Facts['metadata'],
  }
  return authenticate(method, known, context, ...(setup.encoding ? [setup.encoding] : []))
}
const assertionOf = async (method: AuthenticationMethod, setup: Setup): Promise<string> => {
  const made = await proof(method, setup)
  if (!made || !('client_assertion' in made)) throw new Error('no assertion')
  expect(made).toEqual({ method, client_id: setup.values?.client_id ?? id, client_assertion: expect.any(String) })
  return made.client_assertion
}

describe('a client', () => {
  test('without a proof says its ID alone', async () => {
    expect(await proof('none')).toEqual({ method: 'none', client_id: id })
    expect(await proof('none', { values: {} })).toEqual({ method: 'none', client_id: '' })
  })

  test.each(['raw', 'form'] as const)('sends its secret in the header as the provider writes it: %s', async (usual) => {
    const setup = { secrets: { client_secret: 's' }, provider: { basicEncoding: usual } }
    const sent = { method: 'client_secret_basic', client_id: id, client_secret: 's' }
    expect(await proof('client_secret_basic', setup)).toEqual({ ...sent, encoding: usual })
    const other = usual === 'raw' ? 'form' : 'raw'
    expect(await proof('client_secret_basic', { ...setup, encoding: other })).toEqual({ ...sent, encoding: other })
  })

  test('sends its secret in the body', async () => {
    const secrets = { client_secret: 's' }
    expect(await proof('client_secret_post', { secrets })).toEqual({
      method: 'client_secret_post',
      client_id: id,
      client_secret: 's',
    })
  })

  test.each(['client_secret_basic', 'client_secret_post', 'client_secret_jwt', 'private_key_jwt'] as const)(
    'has no proof by %s where what it takes is not there',
    async (method) => {
      expect(await proof(method)).toBeNull()
    },
  )
})

describe('an assertion by a secret', () => {
  const signed = (secret: string, document: Record<string, unknown> = {}) =>
    assertionOf('client_secret_jwt', { secrets: { client_secret: secret }, document })

  test.each([
    [31, undefined, null],
    [32, undefined, 'HS256'],
    [32, ['HS512'], 'HS256'],
    [47, ['HS384'], 'HS256'],
    [48, ['HS384'], 'HS384'],
    [63, ['HS512', 'HS384'], 'HS384'],
    [64, ['HS512', 'RS256'], 'HS512'],
    [64, undefined, 'HS256'],
  ])('of %i bytes, where %j is listed, is signed with %s', async (bytes, listed, alg) => {
    const document = { token_endpoint_auth_signing_alg_values_supported: listed }
    // Two letters of three bytes and the rest of one: bytes count, not letters.
    const secret = '€€'.padEnd(bytes - 4, 'x')
    const made = await proof('client_secret_jwt', { secrets: { client_secret: secret }, document })
    expect(made && 'client_assertion' in made ? partOf(made.client_assertion, 0).alg : null).toBe(alg)
  })

  test('has no key ID, and can be verified with the secret', async () => {
    const secret = 'x'.repeat(40)
    const jwt = await signed(secret)
    expect(partOf(jwt, 0)).toEqual({ alg: 'HS256', typ: 'JWT' })
    const { payload } = await jwtVerify(jwt, createSecretKey(Buffer.from(secret)))
    expect(payload).toMatchObject({ iss: id, sub: id })
  })
})

describe('an assertion by a key', () => {
  const secrets = { private_key: pem }
  const setup = (change: Setup = {}): Setup => ({ secrets, ...change })
  const header = async (change: Setup = {}) => partOf(await assertionOf('private_key_jwt', setup(change)), 0)
  const claims = async (change: Setup = {}) => partOf(await assertionOf('private_key_jwt', setup(change)), 1)

  test('names the client, is new each time, and is good for a short time from now on', async () => {
    const before = Math.floor(Date.now() / 1000)
    const [one, two] = [await claims(), await claims()]
    expect(one).toMatchObject({ iss: id, sub: id })
    expect(one.jti).not.toBe(two.jti)
    expect(one.iat).toBeGreaterThanOrEqual(before)
    expect(one.iat).toBeLessThanOrEqual(Date.now() / 1000)
    await jwtVerify(await assertionOf('private_key_jwt', setup()), publicJwkOf(privateKey) as unknown as KeyObject)
  })

  test.each([
    ['issuer', {}, issuer],
    ['issuer', { issuer: undefined }, 'https://entered.example'],
    ['token_endpoint', {}, `${issuer}/v1/token`],
    ['token_endpoint', { token_endpoint: undefined }, ''],
  ] as const)('is for the %s of %j: %s', async (whom, document, audience) => {
    const provider = { assertionAudience: () => whom }
    const change = { provider, document, target: target({ issuer: 'https://entered.example' }) }
    expect((await claims(change)).aud).toBe(audience)
  })

  test('is for nobody where neither document nor fields name the issuer', async () => {
    const provider = { assertionAudience: () => 'issuer' as const }
    expect((await claims({ provider, document: { issuer: undefined }, target: null })).aud).toBe('')
  })

  test('is for whom the provider says of this document', async () => {
    const provider = {
      assertionAudience: (document: { one?: unknown }) => (document.one ? 'token_endpoint' : 'issuer') as never,
    }
    expect((await claims({ provider, document: { one: 1 } })).aud).toBe(`${issuer}/v1/token`)
    expect((await claims({ provider })).aud).toBe(issuer)
  })

  test.each([
    [undefined, 'RS256'],
    [['PS256', 'ES256'], 'PS256'],
    [['ES256'], 'RS256'],
  ])('where %j is listed is signed with %s', async (listed, alg) => {
    expect((await header({ document: { token_endpoint_auth_signing_alg_values_supported: listed } })).alg).toBe(alg)
  })

  test.each([
    ['the field', { key_id: 'entered' }, jwk, true, 'entered'],
    ['the field', { key_id: 'entered' }, pem, false, 'entered'],
    ['the key', {}, jwk, false, 'own-kid'],
    ['the provider, which has given none', {}, jwk, true, undefined],
    ['nobody', {}, pem, false, undefined],
  ])('has the key ID of %s', async (_name, values, private_key, givesKeyIds, kid) => {
    const change = { values: { client_id: id, ...values }, secrets: { private_key }, provider: { givesKeyIds } }
    expect((await header(change)).kid).toBe(kid)
  })

  test.each([
    ['is none', 'no key at all'],
    ['is empty', ''],
    ['is locked', locked],
    ['cannot sign what servers take', JSON.stringify({ ...JSON.parse(jwk), alg: 'ES256' })],
  ])('is not made where the key %s', async (_name, private_key) => {
    expect(await proof('private_key_jwt', { secrets: { private_key } })).toBeNull()
  })

  test('is made where the key is locked and the password is there', async () => {
    expect((await header({ secrets: { private_key: locked, private_key_password: 'open' } })).alg).toBe('RS256')
    expect(
      await proof('private_key_jwt', { secrets: { private_key: locked, private_key_password: 'wrong' } }),
    ).toBeNull()
  })
})

test('the key of a set that the field names is the one that signs', async () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  const set = JSON.stringify({ keys: [JSON.parse(jwk), { ...other, kid: 'second' }] })
  const change = { values: { client_id: id, key_id: 'second' }, secrets: { private_key: set } }
  expect(partOf(await assertionOf('private_key_jwt', change), 0)).toMatchObject({ alg: 'ES256', kid: 'second' })
})

describe('the stored key', () => {
  test('of a set is the one that is named', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
    const keys = JSON.stringify({ keys: [JSON.parse(jwk), { ...other, kid: 'second' }] })
    const { context } = worldOf({ secrets: { private_key: keys } })
    expect((await borrowKey(context, null))?.kid).toBe('own-kid')
    expect((await borrowKey(context, 'second'))?.kid).toBe('second')
  })

  test.each([
    ['that is not there', {}],
    ['that is empty', { private_key: '' }],
  ])('%s is none', async (_name, secrets) => {
    expect(await borrowKey(worldOf({ secrets }).context, null)).toBeNull()
  })

  test('is read without a password where that is empty', async () => {
    const { context } = worldOf({ secrets: { private_key: locked, private_key_password: '' } })
    expect(await borrowKey(context, null)).toMatchObject({ key: null, fault: { word: 'oauth.key-locked' } })
  })
})
