import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose'
import forge from 'node-forge'
import { describe, expect, test } from 'vitest'
import { assertionLife, signAssertion } from '../../../core/oauth/client-assertion.ts'
import { signProof } from '../../../core/oauth/dpop-proof.ts'
import { readPrivateKey } from '../../../core/oauth/key-material.ts'
import { newKeyPair, privatePemOf, publicHalfOf } from '../../../core/oauth/key-pair.ts'
import { publicJwkOf, publicPemOf } from '../../../core/oauth/public-half.ts'
import { verifySignature } from '../../../core/oauth/signature.ts'
import { algorithmsOf, chooseAlgorithm, secretAlgorithms } from '../../../core/oauth/signing-algorithms.ts'
import { words } from '../../support/words.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', more: object = {}) =>
  key.export({ format: 'pem', type, ...more } as never) as string
const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' }) as Record<string, unknown>
const sealed = { cipher: 'aes-256-cbc', passphrase: 'open sesame' }

describe('a private key is read as', () => {
  test.each([
    ['PEM (PKCS#8)', pem(rsa.privateKey, 'pkcs8'), 'RS256', 'RSA, 2048 bits'],
    ['PEM (PKCS#1)', pem(rsa.privateKey, 'pkcs1'), 'RS256', 'RSA, 2048 bits'],
    ['PEM (SEC1)', pem(ec.privateKey, 'sec1'), 'ES256', 'EC, P-256'],
    ['JWK', JSON.stringify(jwkOf(ec.privateKey)), 'ES256', 'EC, P-256'],
    ['JWK set', JSON.stringify({ keys: [jwkOf(ec.privateKey)] }), 'ES256', 'EC, P-256'],
    [
      'DER (PKCS#8)',
      rsa.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      'RS256',
      'RSA, 2048 bits',
    ],
    [
      'DER (PKCS#1)',
      rsa.privateKey.export({ format: 'der', type: 'pkcs1' }).toString('base64'),
      'RS256',
      'RSA, 2048 bits',
    ],
    ['DER (SEC1)', ec.privateKey.export({ format: 'der', type: 'sec1' }).toString('base64'), 'ES256', 'EC, P-256'],
  ])('%s', async (form, given, alg, strength) => {
    const material = await readPrivateKey(given)
    expect(material).toMatchObject({ form, fault: null, locked: false, strength, kid: null })
    expect(material.algorithms[0]).toBe(alg)
    const signature = sign('sha256', Buffer.from('x'), material.key as KeyObject)
    const own = alg === 'ES256' ? ec.publicKey : rsa.publicKey
    expect(verify('sha256', Buffer.from('x'), own, signature)).toBe(true)
  })

  test.each([
    ['line breaks written as \\n', (text: string) => text.replaceAll('\n', '\\n')],
    ['line breaks written as \\r\\n', (text: string) => text.replaceAll('\n', '\\r\\n')],
    [
      'blanks in place of line breaks',
      (text: string) => text.replace(/\n(?!-)/g, ' ').replaceAll('\n-----END', ' -----END'),
    ],
    ['a byte order mark and white space', (text: string) => `\ufeff \n${text}\n `],
    ['words around it', (text: string) => `Bag Attributes\n  friendlyName: x\n${text}`],
    [
      'a certificate beside it',
      (text: string) => `-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${text}`,
    ],
  ])('PEM with %s', async (_name, change) => {
    expect(await readPrivateKey(change(pem(rsa.privateKey, 'pkcs8')))).toMatchObject({
      fault: null,
      form: 'PEM (PKCS#8)',
    })
  })

  test('the one of a set that the key ID means, else the first private one', async () => {
    const [a, b] = [
      { ...jwkOf(ec.privateKey), kid: 'a' },
      { ...jwkOf(rsa.privateKey), kid: 'b' },
    ]
    const set = JSON.stringify({ keys: [{ ...jwkOf(ec.publicKey), kid: 'public' }, a, b] })
    expect((await readPrivateKey(set)).kid).toBe('a')
    expect((await readPrivateKey(set, null, 'b')).kid).toBe('b')
    expect((await readPrivateKey(set, null, 'public')).kid).toBe('a')
  })

  test('one for the algorithm that it names', async () => {
    const named = JSON.stringify({ ...jwkOf(rsa.privateKey), alg: 'PS512', use: 'sig' })
    expect((await readPrivateKey(named)).algorithms).toEqual(['PS512'])
  })
})

describe('a protected key', () => {
  const pkcs8 = pem(rsa.privateKey, 'pkcs8', sealed)
  const old = pem(rsa.privateKey, 'pkcs1', sealed)
  test.each([
    ['PKCS#8', pkcs8, 'PEM (PKCS#8, encrypted)'],
    ['PKCS#1', old, 'PEM (PKCS#1)'],
  ])('%s is opened by its password alone', async (_name, given, form) => {
    expect(await readPrivateKey(given, 'open sesame')).toMatchObject({ form, fault: null, locked: false })
    expect(await readPrivateKey(given)).toMatchObject({
      form,
      key: null,
      locked: true,
      fault: { word: 'oauth.key-locked' },
    })
    expect(await readPrivateKey(given, 'wrong')).toMatchObject({
      key: null,
      locked: true,
      fault: { word: 'oauth.key-password-wrong' },
    })
  })

  test('of PKCS#12 is opened by its password, and says so', async () => {
    const keys = forge.pki.privateKeyFromPem(pem(rsa.privateKey, 'pkcs1'))
    const asn1 = forge.pkcs12.toPkcs12Asn1(keys, null as never, 'open sesame', { algorithm: '3des' })
    const file = Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary').toString('base64')
    expect(await readPrivateKey(file, 'open sesame')).toMatchObject({ form: 'PKCS#12', fault: null, locked: false })
    expect(await readPrivateKey(file)).toMatchObject({
      locked: true,
      fault: { word: 'oauth.key-file-locked' },
    })
    expect(await readPrivateKey(file, 'wrong')).toMatchObject({
      locked: true,
      fault: { word: 'oauth.key-file-unopened' },
    })
  })

  test('is not asked for a password where nothing is protected', async () => {
    expect(await readPrivateKey(pem(rsa.privateKey, 'pkcs8'), 'any')).toMatchObject({ fault: null })
  })
})

describe('no private key that can sign:', () => {
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const x25519 = generateKeyPairSync('x25519')
  test.each([
    ['nothing', '  ', 'empty', /is empty/],
    ['words', 'hello', 'unknown form', /not a private key in PEM/],
    ['base64 of something else', Buffer.alloc(80, 7).toString('base64'), 'unknown form', /not a private key in PEM/],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'PEM', /is a certificate/],
    ['a public key', publicPemOf(rsa.privateKey), 'PEM', /is a public key/],
    ['a key for SSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----', 'OpenSSH', /SSH/],
    ['a PEM that was cut', pem(rsa.privateKey, 'pkcs8').slice(0, 300), 'PEM (PKCS#8)', /end of the key is missing/],
    [
      'a PEM with a part missing',
      pem(rsa.privateKey, 'pkcs8').replace(/\n.{64}\n/, '\n'),
      'PEM (PKCS#8)',
      /cannot be read/,
    ],
    ['broken JSON', '{"kty":', 'JSON', /not valid JSON/],
    ['a list', '[1]', 'JSON', /does not contain a key/],
    ['a public JWK', JSON.stringify(jwkOf(rsa.publicKey)), 'JWK', /is a public key/],
    ['a broken JWK', JSON.stringify({ ...jwkOf(ec.privateKey), x: 'AA' }), 'JWK', /cannot be read/],
    ['a shared secret', '{"kty":"oct","k":"c2VjcmV0"}', 'JWK', /shared secret/],
    ['an empty set', '{"keys":[]}', 'JWK set', /key set is empty/],
    ['a public set', JSON.stringify({ keys: [jwkOf(rsa.publicKey)] }), 'JWK set', /only public keys/],
    ['a small key', pem(small.privateKey, 'pkcs8'), 'PEM (PKCS#8)', /1024 bits. At least 2048/],
    ['a key that cannot sign', pem(x25519.privateKey, 'pkcs8'), 'PEM (PKCS#8)', /cannot sign/],
    [
      'a key for another algorithm',
      JSON.stringify({ ...jwkOf(rsa.privateKey), alg: 'ES256' }),
      'JWK',
      /algorithm ES256/,
    ],
    ['a key for encryption', JSON.stringify({ ...jwkOf(rsa.privateKey), use: 'enc' }), 'JWK', /use: enc/],
  ])('%s', async (_name, given, form, fault) => {
    const material = await readPrivateKey(given)
    expect(material).toMatchObject({ key: null, locked: false, algorithms: [] })
    expect(words.shown(material.form)).toBe(form)
    expect(material.fault && words.say(material.fault)).toMatch(fault)
    const secretPart = jwkOf(rsa.privateKey).d as string
    expect(JSON.stringify(material.fault)).not.toContain(secretPart.slice(0, 20))
  })

  test('its strength is said all the same', async () => {
    expect((await readPrivateKey(pem(small.privateKey, 'pkcs8'))).strength).toBe('RSA, 1024 bits')
    expect((await readPrivateKey(JSON.stringify({ ...jwkOf(ec.privateKey), use: 'enc' }))).strength).toBe('EC, P-256')
    expect((await readPrivateKey(pem(x25519.privateKey, 'pkcs8'))).strength).toBe('X25519')
  })
})

describe('the algorithms of a key', () => {
  test.each([
    ['rsa', undefined, ['RS256', 'PS256', 'RS384', 'RS512', 'PS384', 'PS512']],
    ['rsa-pss', undefined, ['PS256', 'PS384', 'PS512']],
    ['ec', 'prime256v1', ['ES256']],
    ['ec', 'secp384r1', ['ES384']],
    ['ec', 'secp521r1', ['ES512']],
    ['ec', 'secp256k1', []],
    ['ed25519', undefined, ['EdDSA']],
    [undefined, undefined, []],
  ])('%s %s', (type, curve, algs) => {
    expect(algorithmsOf(type, curve)).toEqual(algs)
  })

  test('the first that the server lists is chosen, else the usual one', () => {
    expect(chooseAlgorithm(['RS256', 'PS256'], ['PS256', 'RS256'])).toBe('RS256')
    expect(chooseAlgorithm(['RS256', 'PS256'], ['PS256'])).toBe('PS256')
    expect(chooseAlgorithm(['RS256'], ['ES256'])).toBe('RS256')
    expect(chooseAlgorithm(['RS256'], null)).toBe('RS256')
    expect(chooseAlgorithm([], ['RS256'])).toBeNull()
    expect(secretAlgorithms.map(({ alg, bytes }) => [alg, bytes])).toEqual([
      ['HS256', 32],
      ['HS384', 48],
      ['HS512', 64],
    ])
  })
})

describe('a new key pair', () => {
  test.each([
    ['RS256', 'RSA', 2048],
    ['PS256', 'RSA', 2048],
    ['ES256', 'EC', 'P-256'],
    ['ES384', 'EC', 'P-384'],
    ['ES512', 'EC', 'P-521'],
  ])('for %s is %s %s, and carries its id and its algorithm', async (alg, kty, size) => {
    const { privateJwk, key, kid } = await newKeyPair(alg)
    expect(privateJwk).not.toContain('\n')
    const jwk = JSON.parse(privateJwk)
    expect(jwk).toMatchObject({ kty, alg, kid, use: 'sig', d: expect.any(String) })
    if (kty === 'EC') expect(jwk.crv).toBe(size)
    else expect(key.asymmetricKeyDetails?.modulusLength).toBe(size)
    const half = await publicHalfOf(await readPrivateKey(privateJwk), null)
    expect(half).toMatchObject({ alg, kid })
    expect(JSON.parse(half?.jwks ?? '')).toEqual({ keys: [{ ...publicJwkOf(key), kid, alg, use: 'sig' }] })
    expect(half?.jwks).toContain('\n')
    expect(half?.jwks).not.toContain(jwk.d)
    expect(half?.pem).toBe(createPublicKey(key).export({ format: 'pem', type: 'spki' }))
    expect(createPrivateKey(privatePemOf(privateJwk)).export({ format: 'jwk' })).toMatchObject({ d: jwk.d })
  })

  test('has the id that was entered, else its own, else the thumbprint', async () => {
    const material = await readPrivateKey(JSON.stringify({ ...jwkOf(ec.privateKey), kid: 'own' }))
    expect((await publicHalfOf(material, 'entered'))?.kid).toBe('entered')
    expect((await publicHalfOf(material, null))?.kid).toBe('own')
    const plain = await publicHalfOf(await readPrivateKey(pem(ec.privateKey, 'pkcs8')), null)
    expect(plain?.kid).toMatch(/^[\w-]{43}$/)
    expect(await publicHalfOf(await readPrivateKey('hello'), null)).toBeNull()
  })
})

describe('what a client signs', () => {
  const now = 1_800_000_000
  test('is an assertion for one server, for a short time', async () => {
    const asked = { client_id: 'me', audience: 'https://a', alg: 'RS256', now, jti: 'once' }
    const signed = await signAssertion(rsa.privateKey, { ...asked, kid: 'k1' })
    expect(decodeProtectedHeader(signed)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'k1' })
    const { payload } = await compactVerify(signed, rsa.publicKey)
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual({
      iss: 'me',
      sub: 'me',
      aud: 'https://a',
      jti: 'once',
      iat: now,
      exp: now + assertionLife,
    })
    expect(assertionLife).toBeLessThanOrEqual(300)
    expect(decodeProtectedHeader(await signAssertion(rsa.privateKey, { ...asked, kid: null }))).not.toHaveProperty(
      'kid',
    )
    const bySecret = await signAssertion(Buffer.alloc(32, 1), { ...asked, alg: 'HS256', kid: null })
    expect(decodeProtectedHeader(bySecret).alg).toBe('HS256')
  })

  test('is a proof of possession with its public key, and the nonce only where there is one', async () => {
    const asked = { htm: 'POST', htu: 'https://a/token', alg: 'ES256', now, jti: 'once' }
    const proof = await signProof(ec.privateKey, asked)
    const header = decodeProtectedHeader(proof)
    expect(header).toEqual({ alg: 'ES256', typ: 'dpop+jwt', jwk: publicJwkOf(ec.privateKey) })
    expect(header.jwk).not.toHaveProperty('d')
    const { payload } = await compactVerify(proof, await importJWK(header.jwk as JWK, 'ES256'))
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual({
      htm: 'POST',
      htu: 'https://a/token',
      jti: 'once',
      iat: now,
    })
    const again = await signProof(ec.privateKey, { ...asked, nonce: 'n' })
    expect(JSON.parse(Buffer.from(again.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ nonce: 'n' })
  })
})

describe('a signature', () => {
  const publicRsa = { ...jwkOf(rsa.publicKey), kid: 'a' } as never
  const publicEc = { ...jwkOf(ec.publicKey), kid: 'b' } as never
  const signed = (kid: string | null) =>
    signAssertion(rsa.privateKey, { client_id: 'x', audience: 'y', alg: 'RS256', kid, now: 1, jti: 'j' })

  test('is verified by the key that it names, and by whichever fits where it names none', async () => {
    expect(await verifySignature(await signed('a'), [publicEc, publicRsa])).toEqual({
      state: 'verified',
      alg: 'RS256',
      kid: 'a',
    })
    expect(await verifySignature(await signed(null), [publicEc, publicRsa])).toMatchObject({
      state: 'verified',
      kid: 'a',
    })
  })

  test('of another key is refuted, and one of no key there is not known', async () => {
    const other = { ...jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey), kid: 'a' } as never
    expect(await verifySignature(await signed('a'), [other])).toMatchObject({ state: 'refuted', kid: 'a' })
    expect(await verifySignature(await signed('a'), [other, publicRsa])).toMatchObject({ state: 'verified' })
    expect(await verifySignature(await signed('c'), [publicRsa, publicEc])).toEqual({
      state: 'no-key',
      alg: 'RS256',
      kid: 'c',
      kids: ['a', 'b'],
    })
    const nameless = jwkOf(rsa.publicKey) as never
    expect(await verifySignature(await signed('c'), [nameless])).toMatchObject({ kids: [null] })
    expect(await verifySignature(await signed('a'), [{ ...(publicRsa as object), use: 'enc' } as never])).toMatchObject(
      {
        state: 'no-key',
      },
    )
    expect(await verifySignature(await signed('a'), [])).toMatchObject({ state: 'no-key', kids: [] })
  })

  test('of a changed token is refuted, and a symmetric one never is verified', async () => {
    const [header, , signature] = (await signed('a')).split('.')
    const changed = `${header}.${Buffer.from('{"iss":"z"}').toString('base64url')}.${signature}`
    expect(await verifySignature(changed, [publicRsa])).toMatchObject({ state: 'refuted' })
    const bySecret = await signAssertion(Buffer.alloc(32, 1), {
      client_id: 'x',
      audience: 'y',
      alg: 'HS256',
      kid: 's',
      now: 1,
      jti: 'j',
    })
    const secretKey = { kty: 'oct', k: Buffer.alloc(32, 1).toString('base64url'), kid: 's' } as never
    expect((await verifySignature(bySecret, [secretKey])).state).toBe('no-key')
  })
})
