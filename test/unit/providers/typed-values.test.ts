import { describe, expect, test } from 'vitest'
import { fieldStates, refusalOf, secretRefusal } from '../../../core/app/field-rules.ts'
import type { Context } from '../../../core/checks/check.ts'
import type { Fields, PlainFieldName } from '../../../core/model/profile.ts'
import { mistakeInSecret, repeatsSecret, secretWithin } from '../../../core/model/secret-text.ts'
import {
  foreignLetter,
  hasControl,
  isPlaceholder,
  isPlaceholderSecret,
  isQuoted,
  withoutQuotes,
} from '../../../core/model/typed-text.ts'
import { intakeInWords, words } from '../../support/words.ts'
import { auth0, general, okta } from '../checks/fixtures.ts'

const read = ({ provider, guide }: Context, fields: Fields) =>
  intakeInWords(provider.intake({ domain: 'login.example.com', ...fields }, guide))
const problem = (context: Context, field: PlainFieldName, value: string) =>
  read(context, { [field]: value }).problems.find((each) => each.field === field) ?? null
const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPp0'
const jwk = '{"kty":"RSA","n":"x","d":"private"}'
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln'

describe('a client ID', () => {
  test.each([
    [okta, 'jane@acme.com', 'an email address. Enter the client ID of the app, not the name of a user.'],
    [auth0, 'jane@acme.com', 'an email address. Enter the client ID of the app, not the name of a user.'],
    [okta, 'Key Insight', 'a space. Copy the client ID of the app, not its name.'],
    [okta, '０oa1b2c3d4EXAMPLE5d7', 'a character that is not allowed in a client ID: ０ (U+FF10).'],
    [okta, 'https://acme.okta.com', 'a URL. Copy the client ID of the app. A client ID of Okta begins with 0oa.'],
    [okta, 'acme.okta.com', 'a domain. Copy the client ID of the app. A client ID of Okta begins with 0oa.'],
    [
      okta,
      'aus9o8wzkhckw9TLa0h7',
      'the ID of an authorization server. Copy the client ID of the app. A client ID of Okta begins with 0oa.',
    ],
    [
      okta,
      '00u9o8wzkhckw9TLa0h7',
      'the ID of a user. Copy the client ID of the app. A client ID of Okta begins with 0oa.',
    ],
    [
      okta,
      '00g9o8wzkhckw9TLa0h7',
      'the ID of another kind of object. Copy the client ID of the app. A client ID of Okta begins with 0oa.',
    ],
    [okta, '0oa1b2c3d4EXAMPLE5d', 'an incomplete or changed client ID. A client ID has 20 letters and digits.'],
    [okta, '0oa1b2c3d4EXAMPLE5d78', 'an incomplete or changed client ID. A client ID has 20 letters and digits.'],
    [
      auth0,
      'acme.eu.auth0.com',
      'a domain. Copy the Client ID of the application. A client ID of Auth0 has 32 letters and digits.',
    ],
    [
      auth0,
      'https://x.example',
      'a URL. Copy the Client ID of the application. A client ID of Auth0 has 32 letters and digits.',
    ],
    [
      auth0,
      'auth0|5f7c8ec7c33c6c004bbafe82',
      'the ID of a user. Copy the Client ID of the application. A client ID of Auth0 has 32 letters and digits.',
    ],
    [
      auth0,
      'org_Ab12Cd34Ef56Gh78',
      'the ID of an organization. Copy the Client ID of the application. A client ID of Auth0 has 32 letters and digits.',
    ],
    [
      auth0,
      'con_Ab12Cd34Ef56Gh78',
      'the ID of a connection. Copy the Client ID of the application. A client ID of Auth0 has 32 letters and digits.',
    ],
    [
      auth0,
      'cgr_Ab12Cd34Ef56Gh78',
      'the ID of a client grant. Copy the Client ID of the application. A client ID of Auth0 has 32 letters and digits.',
    ],
    [
      auth0,
      '5f7c8ec7c33c6c004bbafe82',
      'the ID of an API. Copy the Client ID of the application. A client ID of Auth0 has 32 letters and digits.',
    ],
  ])('%#: %s contains %s', (context, value, holds) => {
    const found = problem(context, 'client_id', value)
    expect(found).toMatchObject({ diagnosis: 'input.malformed', actual: value })
    expect(found?.says).toMatch(/^Client ID contains |^client_id contains /)
    expect(found?.says.endsWith(` contains ${holds}`)).toBe(true)
  })

  test.each([
    [okta, '0oa1b2c3d4EXAMPLE5d7'],
    [okta, 'my-own-id'],
    [auth0, 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA'],
    [auth0, 'tpc_aB3dE5gH7jK9mN1pQ2rS4tU6vW8x'],
    [general, 'https://app.example/client'],
    [general, 'my.app.com'],
    [general, '6731de76-14a6-49ae-97bc-6eba6914391e'],
  ])('%#: %s is one', (context, value) => {
    expect(problem(context, 'client_id', value)).toBeNull()
    expect(read(context, { client_id: value }).values.client_id).toBe(value)
  })

  test.each([
    '"0oa1b2c3d4EXAMPLE5d7"',
    '“0oa1b2c3d4EXAMPLE5d7”',
    '0oa1b2c3d4EXAMPLE5d7,',
    'Client ID: 0oa1b2c3d4EXAMPLE5d7',
    '"client_id": "0oa1b2c3d4EXAMPLE5d7",',
    'client_id=0oa1b2c3d4EXAMPLE5d7',
  ])('that was copied as %s is taken alone, and that is said', (raw) => {
    const intake = read(okta, { client_id: raw })
    expect(intake.values.client_id).toBe('0oa1b2c3d4EXAMPLE5d7')
    expect(intake.repairs).toContainEqual({
      field: 'client_id',
      from: raw,
      to: '0oa1b2c3d4EXAMPLE5d7',
      says: 'Kept only the client ID.',
    })
  })
})

describe('scopes', () => {
  test.each([
    ['a,b', 'The scopes contain a comma, a semicolon, or a vertical bar. Separate scopes with spaces.'],
    ['a|b', 'The scopes contain a comma, a semicolon, or a vertical bar. Separate scopes with spaces.'],
    ['“a b”', 'The scopes contain quotation marks or a backslash. Remove them.'],
    ['[a b]', 'The scopes contain brackets. Enter only the names, separated by spaces.'],
    ['größe', 'The scopes contain a character that is not allowed in a scope.'],
    ['a%20b', 'The scopes were copied from a URL and are percent-encoded. Replace %20 with a space.'],
    ['scope=a', 'The name of the field was copied with the scopes. Enter only the scopes.'],
    ['Scopes: a b', 'The name of the field was copied with the scopes. Enter only the scopes.'],
    [
      'openid+profile',
      'openid+profile contains several scopes joined by a plus sign. Replace the plus sign with a space.',
    ],
    [
      'a okta.users.read+okta.groups.read',
      'okta.users.read+okta.groups.read contains several scopes joined by a plus sign. Replace the plus sign with a space.',
    ],
    ['*', '* is a reserved name. A custom authorization server cannot have a scope with this name.'],
    [
      'a okta.users.read',
      'okta.users.read is a reserved name. A custom authorization server cannot have a scope with this name.',
    ],
  ])('%s: %s', (value, says) => {
    expect(problem(okta, 'scope', value)).toEqual({
      field: 'scope',
      diagnosis: 'input.scope-malformed',
      says,
      actual: value,
    })
  })

  test.each(['a+b', 'read:x+write:y', 'openid+x', 'a', 'a  b', 'scopes', 'oktax.read', '100%'])(
    '%s can be sent',
    (value) => {
      expect(problem(okta, 'scope', value)).toBeNull()
    },
  )
})

describe('an address of the product', () => {
  test.each([
    ['https://a.example/callback https://b.example/callback', 'must be one URL without spaces, commas, or semicolons.'],
    ['https://a.example/x,https://b.example/x', 'must be one URL without spaces, commas, or semicolons.'],
    ['localhost:8585/callback', 'must be a full URL that begins with https:// or http://.'],
    ['/callback', 'must be a full URL that begins with https:// or http://.'],
    ['https://*.example/callback', 'must name one host, without an asterisk (*).'],
    ['https://a.example/callback#x', 'contains a # character. Remove this character and the part after it.'],
    ['https://a.example/callback#', 'contains a # character. Remove this character and the part after it.'],
    [
      'https://a.example/callback?code=abc&state=x',
      'contains code=, which is part of the response to a sign-in. Remove the question mark (?) and everything after it.',
    ],
    [
      'https://a.example/callback?error=access_denied',
      'contains error=, which is part of the response to a sign-in. Remove the question mark (?) and everything after it.',
    ],
    ['https://jane@a.example/callback', 'contains a username. Remove the part before the @ sign.'],
    ['https://jane:pw@a.example/callback', 'contains a username. Remove the part before the @ sign.'],
  ])('%s %s', (value, says) => {
    const found = problem(okta, 'redirect_uri', value)
    expect(found?.diagnosis).toBe('input.malformed')
    expect(found?.says.endsWith(says)).toBe(true)
  })

  test('with a password is never repeated', () => {
    const intake = read(okta, {
      redirect_uri: 'https://jane:s3cret@a.example/cb',
      origin: 'https://jane:s3cret@a.example',
    })
    expect(JSON.stringify(intake)).not.toContain('s3cret')
    expect(intake.problems.filter(({ secret }) => secret).map(({ field }) => field)).toEqual(['redirect_uri', 'origin'])
  })

  test('over plain http is this machine’s alone', () => {
    expect(problem(okta, 'redirect_uri', 'http://a.example/x')?.diagnosis).toBe('input.not-https')
    expect(problem(okta, 'redirect_uri', 'http://localhost:8585/callback')).toBeNull()
    expect(problem(okta, 'redirect_uri', 'https://a.example/callback?tenant=x')).toBeNull()
  })

  test('is kept without its path where only the origin counts', () => {
    const intake = read(okta, { origin: 'https://a.example/x' })
    expect(intake.values.origin).toBe('https://a.example')
    expect(intake.repairs).toContainEqual({
      field: 'origin',
      from: 'https://a.example/x',
      to: 'https://a.example',
      says: 'Kept only the origin: scheme, host, and port.',
    })
    expect(read(okta, { origin: 'https://a.example' }).repairs).toEqual([])
  })
})

describe('what must not stand in a field that is shown', () => {
  test.each([
    ['a PEM key', '-----BEGIN RSA PRIVATE KEY-----\nMII', 'key'],
    ['a private JWK', jwk, 'key'],
    ['a private JWK in quotes', JSON.stringify(jwk), 'key'],
    ['a private JWK in single quotes', "{'kty':'RSA','d':'x'}", 'key'],
    ['a set in a longer text', `keys: {"keys":[${jwk}]}`, 'key'],
    ['a symmetric key', '{"kty":"oct","k":"x"}', 'key'],
    ['a token', jwt, 'token'],
    ['a token in an address', `https://a.example/#access_token=${jwt}`, 'token'],
    ['an encrypted token', 'eyJhbGciOiJkaXIifQ..a.b.c', 'token'],
    ['a named secret', 'client_secret=abcdefgh12', 'secret'],
    ['a named secret of JSON', '"client_secret": "abcdefgh12"', 'secret'],
    ['a password', 'password: abcdefgh12', 'secret'],
    ['a header', 'Authorization: SSWS 00abcdefghijklmnopqrst', 'secret'],
    ['a Basic header', 'Basic YWJjZGVmZ2hpamtsbW5v', 'secret'],
  ])('%s', (_name, value, kind) => {
    expect(secretWithin(value)).toBe(kind)
    for (const field of ['client_id', 'audience', 'scope', 'redirect_uri', 'domain', 'authorization_server'] as const) {
      const intake = read(okta, { [field]: value })
      const found = intake.problems.find((each) => each.field === field)
      expect(found, field).toMatchObject({ diagnosis: 'input.secret-in-client-id' })
      expect(found?.says, field).toMatch(new RegExp(` contains a (private )?${kind}\\.$`))
      expect(found && 'actual' in found, field).toBe(false)
      expect(JSON.stringify(intake)).not.toContain('abcdefgh')
    }
  })

  test('a private key in the field for its ID is one that would be registered', () => {
    expect(problem(okta, 'key_id', jwk)?.diagnosis).toBe('relying-party.private-key-set')
    expect(problem(okta, 'key_id', '{"kty":"RSA","n":"x"}')?.says).toContain('Enter only the value of its kid member.')
  })

  test.each([
    '{"kty":"RSA","n":"x","e":"AQAB"}',
    '"d":"x"',
    'client_secret=<YOUR_CLIENT_SECRET>',
    'client_secret=short',
    'client_secret_basic',
    'eyJ.a',
    'eyJ.a.b.c',
    'a.eyJ.b',
    'KI-Scanner',
    'Basic short',
  ])('%s is none', (value) => expect(secretWithin(value)).toBeNull())

  test.each([
    ['abc', 'abc', true],
    [' ABC ', 'abc', true],
    ['abcd', 'abc', false],
    ['id:abcdefgh', 'abcdefgh', true],
    ['id:abcdefg', 'abcdefg', false],
    ['', 'abc', false],
    ['abc', ' ', false],
    ['x', '', false],
  ])('%j repeats %j: %s', (value, hidden, repeats) => expect(repeatsSecret(value, hidden)).toBe(repeats))
})

describe('a client secret that is something else', () => {
  test.each([
    [`"${secret}"`, 'quotes'],
    [`“${secret}”`, 'quotes'],
    [`client_secret=${secret}`, 'name'],
    [`AUTH0_CLIENT_SECRET=${secret}`, 'name'],
    [`"client_secret": "${secret}"`, 'name'],
    [`Client Secret: ${secret}`, 'name'],
    [`export OKTA_CLIENT_SECRET=${secret}`, 'name'],
    [`{"client_secret":"${secret}"}`, 'name'],
    ['-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----', 'key'],
    [jwk, 'key'],
    [jwt, 'token'],
    ['https://acme.okta.com', 'url'],
    ['ＡＢＣ', 'letters'],
    [secret, null],
    [`${secret}\u200b`, null],
    ['a"b', null],
    ['secretive', null],
  ])('%#', (value, mistake) => expect(mistakeInSecret(value)).toBe(mistake))

  test('is refused while it is typed, and never repeated', async () => {
    const says = async (value: string, fields: Fields = {}) =>
      (await secretRefusal('client_secret', value, fields, okta.provider, words)) ?? null
    expect(await says(`"${secret}"`)).toMatchObject({
      diagnosis: 'input.malformed',
      says: expect.stringContaining('quotation marks'),
    })
    expect(await says(secret, { scope: secret.toLowerCase() })).toMatchObject({
      diagnosis: 'input.secret-in-client-id',
    })
    expect(await says(secret, { scope: `id:${secret}` })).toMatchObject({ diagnosis: 'input.secret-in-client-id' })
    expect(await says(secret, { scope: 'other' })).toBeNull()
    expect(await says('••••••••')).toMatchObject({ diagnosis: 'input.placeholder' })
    expect(await says('****************abcd')).toMatchObject({ diagnosis: 'input.placeholder' })
  })
})

describe('what is said while a value is typed', () => {
  const shown = (context: Context, fields: Fields, name: PlainFieldName) =>
    fieldStates(context.guide, fields, context.provider, words, () => null).find((state) => state.name === name)

  test.each([
    ['ki-scanner', 'Fortanix Key Insight accepts only KI-Scanner. The audience is case-sensitive.'],
    ['other', 'Fortanix Key Insight accepts only KI-Scanner.'],
  ])('the audience %s is not the one that the product accepts', (audience, says) => {
    expect(shown(auth0, { audience }, 'audience')?.problem).toEqual({ diagnosis: 'relying-party.audience', says })
  })

  test('nothing, where the audience is the right one, was left out, or is free', () => {
    expect(shown(auth0, { audience: 'KI-Scanner' }, 'audience')?.problem).toBeNull()
    expect(shown(auth0, {}, 'audience')?.problem).toBeNull()
    expect(shown(okta, { audience: 'ki-scanner' }, 'audience')?.problem).toBeNull()
  })

  test.each([
    ['a+b', 'a+b is sent as one scope. To send several scopes, separate them with spaces.'],
    ['a+b c d+e', 'Each of a+b and d+e is sent as one scope. To send several scopes, separate them with spaces.'],
    ['+a', null],
    ['a+', null],
    ['a b', null],
  ])('the scopes %s: %s', (scope, note) => expect(shown(okta, { scope }, 'scope')?.note ?? null).toBe(note))

  test('every repair of a field', () => {
    const note = shown(okta, { domain: 'https://acme-admin.okta.com/default' }, 'domain')?.note
    expect(note).toContain('Removed -admin')
    expect(note).toContain('Part of the issuer is missing.')
  })

  test('an empty field is not scolded', () => {
    expect(shown(okta, {}, 'domain')).toMatchObject({ problem: null, note: null, value: '' })
  })

  test('a value with a password is not saved', () => {
    const refuse = (domain: string) => refusalOf('domain', domain, {}, okta.guide, okta.provider, words)
    expect(refuse('https://jane:pw@acme.okta.com')?.diagnosis).toBe('input.domain-malformed')
    expect(refuse('https://jane@acme.okta.com')).toBeNull()
    expect(refuse(secret)?.diagnosis).toBe('input.secret-in-client-id')
    expect(refuse('acme.okta.com')).toBeNull()
  })
})

describe('small questions about a text', () => {
  test.each([
    ['“a”', 'a', true],
    ["'a'", 'a', true],
    ['"a', 'a', false],
    ['a"', 'a', false],
    ['a,', 'a', false],
    ['""', '', false],
    [' a ', 'a', false],
  ])('%j without quotes is %j, quoted: %s', (value, inner, quoted) => {
    expect(withoutQuotes(value)).toBe(inner)
    expect(isQuoted(value)).toBe(quoted)
  })

  test.each([
    ['abc ~', null],
    ['a\u00e9', 'é (U+00E9)'],
    ['😀', '😀 (U+1F600)'],
  ])('the foreign letter of %j is %s', (value, letter) => expect(foreignLetter(value)).toBe(letter))

  test.each(['\u00ad', '\u200b', '\u2060', '\u202e', '\u0000', '\ufeff', '\u0085'])('%j cannot be seen', (letter) => {
    expect(hasControl(`a${letter}b`)).toBe(true)
  })

  test.each([
    ['••••', true],
    ['abcd••••', true],
    ['***', true],
    ['****1234', true],
    ['***1234', false],
    ['a*b*c', false],
    ['changeme', true],
    ['correct-horse', false],
  ])('the secret %s is a placeholder: %s', (value, is) => expect(isPlaceholderSecret(value)).toBe(is))

  test.each([
    ['{x}', true],
    ['$' + '{X}', true],
    ['<x>', true],
    ['[your domain]', true],
    ['yourcompany.okta.com', true],
    ['your-tenant', true],
    ['YOUR_DOMAIN', true],
    ['dev-xxxx', true],
    ['$X_Y', true],
    ['$X_Y.com', false],
    ['a...', true],
    ['a..b', false],
    ['yours', false],
    ['{', false],
    ['<>', false],
  ])('%s is a placeholder: %s', (value, is) => expect(isPlaceholder(value)).toBe(is))
})
