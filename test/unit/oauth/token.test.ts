import { describe, expect, test } from 'vitest'
import { decodeToken, foreignIn, scopeClaimOf, scopesIn } from '../../../core/oauth/token.ts'
import { responseFaults, tokenBody } from '../../../core/oauth/token-response.ts'
import { words } from '../../support/words.ts'

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
const header = { alg: 'RS256', kid: 'a' }
const claims = { iss: 'https://a', name: 'Ä €' }

describe('taking a token apart', () => {
  test('a JWT', () => {
    const raw = `${part(header)}.${part(claims)}.c2ln`
    expect(decodeToken(raw)).toEqual({ raw, form: 'jwt', header, claims })
  })

  test('a JWT without a signature is one, and other checks judge its algorithm', () => {
    const raw = `${part({ alg: 'none' })}.${part(claims)}.`
    expect(decodeToken(raw)).toMatchObject({ form: 'jwt', header: { alg: 'none' }, claims })
  })

  test('an encrypted token, of which only the header can be read', () => {
    const raw = `${part({ alg: 'dir', enc: 'A256GCM' })}..aXY.Y2lwaGVy.dGFn`
    expect(decodeToken(raw)).toEqual({ raw, form: 'jwe', header: { alg: 'dir', enc: 'A256GCM' }, claims: null })
  })

  test('an encrypted one that the server keeps for itself, which is a reference', () => {
    const header = { alg: 'dir', enc: 'A256GCM', iss: 'https://acme.eu.auth0.com/' }
    const raw = `${part(header)}..aXY.Y2lwaGVy.dGFn`
    expect(decodeToken(raw)).toEqual({ raw, form: 'opaque', header, claims: null })
    expect(decodeToken(`${part({ ...header, alg: 'RSA-OAEP' })}..aXY.Y2lwaGVy.dGFn`)).toMatchObject({ form: 'jwe' })
  })

  test.each(['2YotnFZFEjr1zCsicMWpAA', 'a.b.c', 'a.b.c.d.e', 'AQ~x_y-z+/==', '00Dx!AQ.e', '12|ab'])(
    'a reference: %s',
    (raw) => expect(decodeToken(raw)).toEqual({ raw, form: 'opaque', header: null, claims: null }),
  )

  test.each([
    ['a b', ['space']],
    ['a\tb', ['space']],
    ['Bearer 2YotnFZFEjr1zCsicMWpAA', ['space']],
    ['abc\n', ['line-break']],
    ['abc\r', ['line-break']],
    ['"abc"', ['quote']],
    ["'abc'", ['quote']],
    ['caf\u00e9', ['not-ascii']],
    ['a%20b', ['other']],
    ['a{\n', ['line-break', 'other']],
    ['a=b', []],
    ['', []],
  ])('%j is no reference', (raw, characters) => {
    expect(decodeToken(raw)).toEqual({ raw, form: 'malformed', header: null, claims: null })
    expect(foreignIn(raw)).toEqual(characters)
  })

  test.each([
    ['two parts', `${part(header)}.${part(claims)}`],
    ['four parts', `${part(header)}.${part(claims)}.x.y`],
    ['a header that is no JSON', `bm9uc2Vuc2U.${part(claims)}.x`],
    ['claims that are a list', `${part(header)}.${part([1])}.x`],
    ['claims that are no base64url', `${part(header)}.{"iss":1}.x`],
    ['words', 'no token at all'],
    ['white space in an encrypted token', `${part({ alg: 'dir', enc: 'A256GCM' })}..aXY.Y2lwaGVy.dGFn `],
    ['the name of the scheme', `Bearer ${part(header)}.${part(claims)}.c2ln`],
    ['quotes', `"${part(header)}.${part(claims)}.c2ln"`],
    ['white space behind the signature', `${part(header)}.${part(claims)}.sig `],
    ['white space within the signature', `${part(header)}.${part(claims)}.si g`],
    ['a line break behind the signature', `${part(header)}.${part(claims)}.sig\n`],
    ['a signature that is no base64url', `${part(header)}.${part(claims)}.si+g`],
  ])('%s are neither', (_name, raw) => {
    expect(decodeToken(raw)).toMatchObject({ raw, form: 'malformed' })
  })
})

describe('the scopes of a token', () => {
  test.each([
    ['Okta’s list', { scp: ['a', 'b'] }, ['scp', 'scope'], ['a', 'b']],
    ['words in one string', { scope: 'a  b' }, ['scp', 'scope'], ['a', 'b']],
    ['the first claim of those named', { permissions: ['p'], scope: 's' }, ['scope', 'permissions'], ['s']],
    ['an empty string', { scope: '' }, ['scope', 'permissions'], []],
    ['none of those claims', { other: 'a' }, ['scp', 'scope'], []],
    ['a number, which is no list', { scp: 3, scope: 'a' }, ['scp', 'scope'], ['a']],
    ['a list with something else in it', { scp: ['a', 1, null] }, ['scp'], ['a']],
  ])('%s', (_name, tokenClaims, names, scopes) => {
    expect(scopesIn(tokenClaims, names)).toEqual(scopes)
  })

  test('are looked for in the usual claim where a token has none', () => {
    expect(scopeClaimOf({ other: 'a' }, ['scp', 'scope'])).toBe('scp')
    expect(scopeClaimOf({ scope: '' }, ['scp', 'scope'])).toBe('scope')
    expect(scopeClaimOf(null, ['scp', 'scope'])).toBe('scp')
    expect(scopesIn(null, ['scp'])).toEqual([])
  })
})

describe('reading a token response', () => {
  const good = { access_token: 'a', token_type: 'Bearer' }
  test.each([
    ['the least that is needed', good, []],
    ['all of it', { ...good, expires_in: 3600, scope: 'a' }, []],
    ['no object', [], ['the response is not a JSON object']],
    ['nothing', null, ['the response is not a JSON object']],
    ['an empty object', {}, ['access_token is missing', 'token_type is missing']],
    ['an empty token', { ...good, access_token: '' }, ['access_token is missing']],
    ['a lifetime in digits', { ...good, expires_in: '3599' }, []],
    ['a lifetime in words', { ...good, expires_in: '1h' }, ['expires_in must be a number']],
    ['a lifetime that is empty', { ...good, expires_in: '' }, ['expires_in must be a number']],
    ['a lifetime of true', { ...good, expires_in: true }, ['expires_in must be a number']],
    ['scopes as a list', { ...good, scope: ['a'] }, ['scope must be a string']],
  ])('%s', (_name, json, faults) => {
    expect(responseFaults(json).map(words.say)).toEqual(faults)
  })

  test.each([
    ['a token', 200, good, good],
    ['an error with status 200', 200, { error: 'x', ...good }, null],
    ['an Okta error with status 200', 200, { errorCode: 'x' }, null],
    ['a token with status 400', 400, good, null],
    ['a list', 200, [good], null],
  ])('the body of a token is found in nothing else: %s', (_name, status, json, body) => {
    expect(tokenBody(status, json)).toEqual(body)
  })
})
