import { describe, expect, test } from 'vitest'
import type { Guide } from '../../../core/model/guide.ts'
import type { PlainFieldName } from '../../../core/model/profile.ts'
import type { InputProblem } from '../../../core/model/target.ts'
import { addressProblem } from '../../../core/providers/address-problem.ts'
import { fieldProblem } from '../../../core/providers/field-problem.ts'
import { givenAddresses, readPlainFields, withoutSecrets } from '../../../core/providers/fields.ts'
import { addressRepair, domainRepair } from '../../../core/providers/paste.ts'
import { scopeProblem, withPlus } from '../../../core/providers/scope-problem.ts'
import { oktaGuide } from '../checks/fixtures.ts'

const say = (diagnosis: InputProblem['diagnosis'], says: unknown, actual?: string) =>
  ({ diagnosis, says, actual }) as unknown as InputProblem
const label = 'Address'

describe('an address of the product', () => {
  const wrong = (value: string, field: 'redirect_uri' | 'origin' = 'redirect_uri') =>
    addressProblem(field, label, value, say)
  test.each([
    ['https://a.test/cb https://b.test/cb', 'one-address'],
    ['https://a.test/cb,https://b.test', 'one-address'],
    ['https://a.test/cb;', 'one-address'],
    ['a.test/cb', 'whole-address'],
    ['xhttp://a.test', 'whole-address'],
    ['httpsx://a.test', 'whole-address'],
    ['https://', 'whole-address'],
    ['https://*.a.test/cb', 'wildcard'],
    ['https://a.test/cb#', 'has-fragment'],
    ['https://a.test/cb#part', 'has-fragment'],
  ])('%s is malformed: %s', (value, word) => {
    expect(wrong(value)).toEqual({
      diagnosis: 'input.malformed',
      says: { word: `intake.${word}`, with: { label } },
      actual: value,
    })
  })

  test.each(['https://a.test/cb', 'https://a.test/cb?tenant=1', 'http://localhost:8080/cb', 'http://127.0.0.1/cb'])(
    '%s is right',
    (value) => {
      expect(wrong(value)).toBeNull()
    },
  )

  test('by plain http is for this machine alone', () => {
    expect(wrong('http://a.test/cb')).toEqual({
      diagnosis: 'input.not-https',
      says: { word: 'intake.http-elsewhere', with: { label } },
      actual: 'http://a.test/cb',
    })
  })

  test('with a user is not repeated, and holds a secret where there is a password', () => {
    const says = { word: 'intake.has-user', with: { label } }
    expect(wrong('https://me@a.test/')).toEqual({ diagnosis: 'input.malformed', says, actual: undefined })
    expect(wrong('https://me:pw@a.test/')).toEqual({ diagnosis: 'input.malformed', says, secret: true })
    expect(wrong('https://:pw@a.test/')).toMatchObject({ secret: true })
  })

  test.each(['code', 'state', 'access_token', 'id_token', 'error'])(
    'that came back with %s is no redirect URI',
    (name) => {
      expect(wrong(`https://a.test/cb?${name}=1`)).toEqual({
        diagnosis: 'input.malformed',
        says: { word: 'intake.has-response', with: { label, parameter: name } },
        actual: undefined,
      })
    },
  )

  test('that is an origin has nothing behind it', () => {
    expect(wrong('https://a.test/cb?code=1#x', 'origin')).toBeNull()
  })
})

const guide: Guide = {
  ...oktaGuide,
  server: 'custom',
  fields: [
    { name: 'client_id', label: 'Client ID', where: 'the app', required: true },
    { name: 'audience', label: 'Audience', where: 'the server', required: false, default: 'api://{client_id}' },
    { name: 'scope', label: 'Scopes', where: 'the server', required: true },
    { name: 'token_endpoint_auth_method', label: 'Method', where: '', required: false, options: ['none', 'other'] },
    { name: 'client_secret', label: 'Secret', where: 'the app', required: true },
    { name: 'domain', label: 'Domain', where: 'the browser', required: true },
  ],
}
const shapes = { clientId: /^id/, clientSecret: /^[A-Za-z0-9]{20}$/ }
const says = (word: string, values: object) => ({ word: `intake.${word}`, with: values })

describe('a field', () => {
  const wrong = (field: PlainFieldName, value: string, looksLike: object = shapes) =>
    fieldProblem(field, value, guide, looksLike as never)

  test.each([
    ['client_id', 'x'.repeat(256), null],
    ['client_id', 'x'.repeat(257), says('too-long', { label: 'Client ID', length: 257, most: 256 })],
    ['scope', 'x'.repeat(1024), null],
    ['scope', 'x'.repeat(1025), says('too-long', { label: 'Scopes', length: 1025, most: 1024 })],
    ['audience', 'x'.repeat(600), null],
    ['audience', 'x'.repeat(601), says('too-long', { label: 'Audience', length: 601, most: 600 })],
    ['resource', 'x'.repeat(601), says('too-long', { label: 'resource', length: 601, most: 600 })],
    ['client_id', '', null],
    ['client_id', 'a\u0001b', says('invisible-character', { label: 'Client ID' })],
    ['client_id', 'a b', says('client-id-has-space', { label: 'Client ID' })],
    ['client_id', 'me@a.test', says('client-id-is-email', { label: 'Client ID' })],
    ['client_id', 'me@localhost', null],
    ['client_id', 'é', says('client-id-letter', { label: 'Client ID', letter: 'é (U+00E9)' })],
    ['client_id', '{clientId}', says('placeholder', { label: 'Client ID' })],
    ['client_id', 'A1'.repeat(10), says('may-be-secret', { label: 'Client ID' })],
    ['client_id', `id${'A1'.repeat(9)}`, null],
    ['audience', 'A1'.repeat(10), null],
    ['audience', '"api"', says('quoted', { label: 'Audience' })],
    ['resource', '‘api’', says('quoted', { label: 'resource' })],
    ['key_id', '"kid"', null],
    ['token_endpoint_auth_method', 'none', null],
    ['token_endpoint_auth_method', 'mtls', says('not-an-option', { label: 'Method', options: ['none', 'other'] })],
    ['key_id', '{"kty":"RSA"}', says('holds-jwk', { label: 'key_id' })],
    ['key_id', '{"kty":"RSA","d":"x"}', says('holds-private-key', { label: 'key_id' })],
    ['key_id', 'kty', null],
    ['redirect_uri', 'a.test', says('whole-address', { label: 'redirect_uri' })],
    ['origin', 'a.test', says('whole-address', { label: 'origin' })],
    ['scope', 'a,b', { word: 'intake.scope-commas' }],
  ] as const)('%s with %j: %j', (field, value, expected) => {
    expect(wrong(field, value)?.says ?? null).toEqual(expected)
  })

  test('says what it is, and repeats what is no secret', () => {
    expect(wrong('scope', 'a\u0001b')).toEqual({
      field: 'scope',
      diagnosis: 'input.scope-malformed',
      says: says('invisible-character', { label: 'Scopes' }),
    })
    expect(wrong('client_id', `{${'x'.repeat(100)}}`)?.actual).toHaveLength(80)
    expect(wrong('client_id', 'a b')).toMatchObject({ diagnosis: 'input.malformed', actual: 'a b' })
    expect(wrong('key_id', '{"kty":"RSA","d":"x"}')?.diagnosis).toBe('relying-party.private-key-set')
    expect(wrong('client_id', 'A1'.repeat(10))).toMatchObject({ diagnosis: 'input.secret-in-client-id' })
  })

  test('of a client may be a name where users can be clients, and may be mistaken', () => {
    expect(wrong('client_id', 'me@a.test', { ...shapes, clientIdMayBeName: true })).toBeNull()
    const clientIdMistakes = [{ pattern: /^app/, says: (name: string) => says('client-id-has-space', { label: name }) }]
    expect(wrong('client_id', 'app1', { ...shapes, clientIdMistakes })?.says).toEqual(
      says('client-id-has-space', { label: 'Client ID' }),
    )
    expect(wrong('client_id', 'my-app', { ...shapes, clientIdMistakes })).toBeNull()
  })
})

describe('scopes', () => {
  const wrong = (value: string, own?: RegExp, on: Guide = guide) =>
    scopeProblem(value, on, own ? { ownScopes: own } : {}, say)
  test.each([
    ['a;b', 'scope-commas'],
    ['a|b', 'scope-commas'],
    ['“a”', 'scope-quotes'],
    ['a\\b', 'scope-quotes'],
    ['[a]', 'scope-brackets'],
    ['a]', 'scope-brackets'],
    ['é', 'scope-letter'],
    ['a\tb', 'scope-letter'],
    ['a%20b', 'scope-encoded'],
    ['a%2fb', 'scope-encoded'],
    ['scope: a', 'scope-named'],
    ['SCOPES=a', 'scope-named'],
  ])('%j: %s', (value, word) => {
    expect(wrong(value)).toEqual({
      diagnosis: 'input.scope-malformed',
      says: { word: `intake.${word}` },
      actual: value,
    })
  })

  test.each(['a b', 'a  b', 'a%21b', 'my-scope:read', 'a~b', 'a+b', 'openid+mine'])('%j are right', (value) => {
    expect(wrong(value)).toBeNull()
  })

  test('joined by a plus are named', () => {
    expect(wrong('a openid+email')?.says).toEqual({ word: 'intake.scope-joined', with: { scope: 'openid+email' } })
    expect(wrong('own.a+own.b', /^own\./)?.says).toEqual({
      word: 'intake.scope-joined',
      with: { scope: 'own.a+own.b' },
    })
    expect(wrong('xopenid+email')).toBeNull()
    expect(wrong('openidx+email')).toBeNull()
  })

  test.each([
    ['a *', '*'],
    ['a own.b', 'own.b'],
  ])('%j that nobody can define are for no server of one’s own: %s', (value, scope) => {
    expect(wrong(value, /^own\./)?.says).toEqual({ word: 'intake.scope-reserved', with: { scope } })
    expect(wrong(value, /^own\./, { ...guide, server: 'org' })).toBeNull()
  })

  test.each([
    ['a+b c', ['a+b']],
    ['+a b+', []],
    [undefined, []],
    ['a  b+c d+e', ['b+c', 'd+e']],
  ])('%j have a plus within: %j', (scope, found) => {
    expect(withPlus(scope)).toEqual(found)
  })
})

describe('the fields of a guide', () => {
  const read = (fields: object) => readPlainFields(fields, guide, shapes as never)

  test('are trimmed and put right, and it is said', () => {
    const { values, repairs, problems } = read({
      client_id: ' "client_id": "id1", ',
      scope: ' a ',
      origin: 'https://a.test/x?y',
      domain: ' left ',
      audience: undefined,
    })
    expect(problems).toEqual([])
    expect(values).toEqual({ client_id: 'id1', scope: 'a', origin: 'https://a.test', audience: 'api://id1' })
    expect(repairs).toEqual([
      { field: 'client_id', from: ' "client_id": "id1", ', to: 'id1', says: { word: 'intake.id-only' } },
      { field: 'scope', from: ' a ', to: 'a', says: { word: 'intake.trimmed' } },
      { field: 'origin', from: 'https://a.test/x?y', to: 'https://a.test', says: { word: 'intake.origin-only' } },
    ])
  })

  test.each([
    ['ftp://a.test/x', 'ftp://a.test/x'],
    ['https://me:pw@a.test/x', undefined],
    ['https://a.test', 'https://a.test'],
    ['no address', 'no address'],
  ])('an origin that is %s stays %s', (origin, kept) => {
    expect(read({ origin }).values.origin).toBe(kept)
  })

  test('that are required and empty are named, those that hold addresses and secrets are not', () => {
    const { problems, values } = read({ scope: ' ' })
    expect(problems).toEqual([
      { field: 'client_id', diagnosis: 'input.missing', says: says('empty', { label: 'Client ID', where: 'the app' }) },
      { field: 'scope', diagnosis: 'input.missing', says: says('empty', { label: 'Scopes', where: 'the server' }) },
    ])
    expect(values).toEqual({ audience: 'api://' })
  })

  test('that hold a secret are named once, and are not kept', () => {
    const { problems, values } = read({ client_id: 'A1'.repeat(10), scope: 'a' })
    expect(problems.map(({ field, diagnosis }) => [field, diagnosis])).toEqual([
      ['client_id', 'input.secret-in-client-id'],
    ])
    expect(values).not.toHaveProperty('client_id')
    expect(read({ client_id: 'a b', scope: 'a' }).values.client_id).toBe('a b')
  })

  test('that are long are cut in what is said of them', () => {
    expect(read({ scope: ` ${'a'.repeat(300)}` }).repairs[0]?.from).toHaveLength(200)
  })

  test('that are addresses and hold a secret are left out', () => {
    const secret = 'A1'.repeat(10)
    const pem = '-----BEGIN PRIVATE KEY-----'
    const given = { domain: secret, client_id: secret, well_known_url: pem, authorization_server: ' ' }
    const { fields, problems } = withoutSecrets(given, guide, shapes)
    expect(fields).toEqual({ client_id: secret, authorization_server: ' ' })
    expect(problems.map(({ field, says }) => [field, says])).toEqual([
      ['domain', says0('may-be-secret', 'Domain')],
      ['well_known_url', says0('holds-key', 'well_known_url')],
    ])
  })

  test('keep the well-known URL as it was given', () => {
    expect(givenAddresses({ well_known_url: ' https://a.test ' })).toEqual({ well_known_url: 'https://a.test' })
    expect(givenAddresses({ well_known_url: ' ' })).toEqual({})
    expect(givenAddresses({})).toEqual({})
  })
})
const says0 = (word: string, name: string) => says(word, { label: name })

describe('what was put right around an address', () => {
  const repaired = (raw: string, used: string) => {
    const repair = addressRepair('domain', raw, used)
    return repair && (repair.says as { word: string }[]).map(({ word }) => word.replace('intake.', ''))
  }
  const host = (raw: string, used: string) => {
    const repair = domainRepair('domain', raw, used)
    return repair && (repair.says as { word: string }[]).map(({ word }) => word.replace('intake.', ''))
  }
  test.each([
    ['https://a.test', 'https://a.test', null],
    [' https://a.test', 'https://a.test', ['trimmed']],
    ['"https://a.test"', 'https://a.test', ['unmarked']],
    ['issuer: https://a.test', 'https://a.test', ['unnamed']],
    ['a.test', 'https://a.test', ['https-added']],
    ['https://a.test?x', 'https://a.test', ['query-removed']],
    ['https://a.test#x', 'https://a.test', ['query-removed']],
    ['https://a.test/?x', 'https://a.test?x', ['read-as']],
    ['https://a.test/token', 'https://a.test', ['read-as']],
  ])('%j, used as %s: %j', (raw, used, words) => {
    expect(repaired(raw, used)).toEqual(words)
  })
  test.each([
    ['a.test', 'a.test', null],
    ['https://a.test', 'a.test', ['scheme-removed']],
    ['A.test', 'a.test', ['lower-case']],
    ['a.test/X', 'a.test', ['host-only']],
    [' https://A.test/x', 'a.test', ['trimmed', 'scheme-removed', 'lower-case']],
  ])('the host in %j, used as %s: %j', (raw, used, words) => {
    expect(host(raw, used)).toEqual(words)
  })
  test('is told with the value, cut, and with what else was done', () => {
    const long = `https://a.test/${'x'.repeat(300)}`
    expect(addressRepair('domain', long, 'https://a.test')).toEqual({
      field: 'domain',
      from: long.slice(0, 200),
      to: 'https://a.test',
      says: [{ word: 'intake.read-as', with: { value: 'https://a.test' } }],
    })
    const extra = [{ word: 'intake.trimmed' as const }]
    expect(domainRepair('domain', 'a.test/x', 'a.test', extra)?.says).toEqual(extra)
  })
})
