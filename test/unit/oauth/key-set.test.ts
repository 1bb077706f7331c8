import { describe, expect, test } from 'vitest'
import { modulusBits, privateMembersOf, readKeySet, signingKeys } from '../../../core/oauth/key-set.ts'
import { words } from '../../support/words.ts'

const rsa = { kty: 'RSA', kid: 'a', use: 'sig', n: 'q80', e: 'AQAB' }

describe('reading a key set', () => {
  test.each([
    ['null', null],
    ['a text', 'keys'],
    ['a list', [rsa]],
    ['an object without keys', { jwks: [rsa] }],
    ['keys that are no list', { keys: { a: rsa } }],
  ])('finds no list in %s', (_name, json) => {
    expect(readKeySet(json)).toEqual({ keys: null, faults: [{ word: 'oauth.set-without-keys' }] })
  })

  test('takes an empty list', () => {
    expect(readKeySet({ keys: [] })).toEqual({ keys: [], faults: [] })
  })

  test('takes keys of every kind', () => {
    const keys = [
      rsa,
      { kty: 'EC', crv: 'P-256', x: 'AQ', y: 'AQ' },
      { kty: 'OKP', crv: 'Ed25519', x: 'AQ' },
      { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AQ' },
    ]
    expect(readKeySet({ keys })).toEqual({ keys, faults: [] })
  })

  test('names every fault, by the key’s id or its place', () => {
    const keys = [
      'a text',
      { kid: 'no-kind' },
      { kty: 'RSA', kid: 'no-modulus', e: 'AQAB' },
      { kty: 'RSA', n: 'q80' },
      { kty: 'EC', kid: 'no-curve', x: 'AQ', y: 'AQ' },
      { kty: 'RSA', kid: 'padded', n: 'q80=', e: 'AQAB' },
    ]
    const read = readKeySet({ keys })
    expect(read.keys).toEqual(keys.slice(1))
    expect(read.faults.map(words.say)).toEqual([
      'Key 1 is not a JSON object.',
      'Key no-kind does not have the member kty.',
      'Key no-modulus does not have the member n.',
      'Key 4 does not have the member e.',
      'Key no-curve does not have the member crv.',
      'The member n of key padded is not base64url-encoded.',
    ])
  })
})

test.each([
  [rsa, []],
  [{ ...rsa, d: 'x', q: 'y' }, ['d', 'q']],
  [{ kty: 'oct', k: 'x' }, ['k']],
  [{ ...rsa, d: '' }, ['d']],
])('private members of %j are %j', (key, members) => {
  expect(privateMembersOf(key)).toEqual(members)
})

test('keys for encryption and shared secrets sign nothing', () => {
  const unsaid = { kty: 'RSA', kid: 'b' }
  expect(signingKeys([rsa, unsaid, { ...rsa, use: 'enc' }, { kty: 'oct', k: 'x' }])).toEqual([rsa, unsaid])
})

describe('the size of a modulus', () => {
  const bytes = (...list: number[]) => Buffer.from(list).toString('base64url')
  test.each([
    ['2048 bits', Buffer.alloc(256, 0xff).toString('base64url'), 2048],
    [
      '2048 bits with the zero that DER puts before it',
      Buffer.concat([Buffer.from([0]), Buffer.alloc(256, 0xff)]).toString('base64url'),
      2048,
    ],
    ['2047 bits', Buffer.concat([Buffer.from([0x7f]), Buffer.alloc(255, 0xff)]).toString('base64url'), 2047],
    ['1024 bits', Buffer.alloc(128, 0x80).toString('base64url'), 1024],
    ['8 bits', bytes(0x80), 8],
    ['1 bit', bytes(0x01), 1],
    ['only zeros', bytes(0, 0), 0],
  ])('%s', (_name, n, bits) => {
    expect(modulusBits({ kty: 'RSA', n, e: 'AQAB' })).toBe(bits)
  })

  test('is asked of RSA keys alone', () => {
    expect([modulusBits({ kty: 'EC', n: 'q80' }), modulusBits({ kty: 'RSA' })]).toEqual([null, null])
  })
})
