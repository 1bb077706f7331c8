import { describe, expect, test } from 'vitest'
import { errorOf, normalised, readError, receivedLine, withoutNames } from '../../../core/providers/received.ts'
import { answered } from '../checks/fixtures.ts'

describe('an error as it was received', () => {
  test.each([
    [{ error: 'a', error_description: 'b' }, 'a', 'b'],
    [{ errorCode: 'a', errorSummary: 'b' }, 'a', 'b'],
    [{ code: 'a', errorMessage: 'b' }, 'a', 'b'],
    [{ message: 'b' }, '', 'b'],
    [{ description: 'b', detail: 'c' }, '', 'b'],
    [{ detail: 'b', title: 'c' }, '', 'b'],
    [{ title: 'b' }, '', 'b'],
    [{ error: { code: 'a', message: 'b' } }, 'a', 'b'],
    [{ errors: [{ code: 'a', detail: 'b' }] }, 'a', 'b'],
    [{ error: 'x', errors: [{ code: 'a' }] }, 'x', ''],
    [[{ code: 'a' }, { code: 'b' }], 'a', ''],
    [[], '', ''],
    [{ error: 1 }, '', ''],
    ['text', '', ''],
    [null, '', ''],
    [{ error: null, message: 'b' }, '', 'b'],
    [{ errors: 'x', message: 'b' }, '', 'b'],
    [{ error: { error: { error: { code: 'deep' } } } }, 'deep', ''],
    [{ error: { error: { error: { error: { code: 'deeper' } } } } }, '', ''],
  ])('%j is %j, %j', (json, code, description) => {
    expect(readError(json)).toEqual({ code, description })
  })

  test('may stand in the challenge, where the body names none', () => {
    const headers = { 'www-authenticate': 'Bearer realm="x", Error="invalid_token", error_description="gone"' }
    expect(errorOf({ json: null, headers })).toEqual({ code: 'invalid_token', description: 'gone' })
    expect(errorOf({ json: { error: 'own' }, headers })).toEqual({ code: 'own', description: '' })
    expect(errorOf({ json: { message: 'own' }, headers })).toEqual({ code: '', description: 'own' })
    expect(errorOf({ json: null, headers: {} })).toEqual({ code: '', description: '' })
  })

  const line = (body: unknown, status = 400) => {
    const { answer } = answered({ body, status })
    return answer && receivedLine({ answer })
  }
  test.each([
    [{ error: 'a', error_description: 'b\n c ' }, '400 · a · b c'],
    [{ error: 'a' }, '400 · a'],
    [{ message: 'b' }, '400 · b'],
    [
      { errorCode: 'E', errorSummary: 's', errorCauses: [{ errorSummary: 'c' }, {}, 'x', { errorSummary: 'd' }] },
      '400 · E · s · c',
    ],
    [{ errorCode: 'E', errorCauses: 'x' }, '400 · E'],
    [{}, '400 · {}'],
    ['<html><title> Not\nhere </title>', { word: 'http.page-titled', with: { status: 400, title: 'Not\nhere' } }],
    ['<BODY>x', { word: 'http.page-untitled', with: { status: 400 } }],
    ['<html><title></title>', { word: 'http.page-untitled', with: { status: 400 } }],
    ['<bodyguard>', { word: 'http.body-not-json', with: { status: 400, body: '<bodyguard>' } }],
    [' ', { word: 'http.body-empty', with: { status: 400 } }],
    ['a\n b', { word: 'http.body-not-json', with: { status: 400, body: 'a b' } }],
  ])('%j is shown as %j', (body, shown) => {
    expect(JSON.parse(JSON.stringify(line(body)))).toEqual(shown)
  })

  test.each([
    ['  The client_id "x" isn’t valid...', 'the client_id x is not valid'],
    ['You cannot or can’t', 'you can not or can not'],
    ["It doesn't, aren't, didn't", 'it does not, are not, did not'],
    ['A.', 'a'],
    ['A....', 'a....'],
    ['A  \n B', 'a b'],
  ])('%j is read as %j', (text, read) => {
    expect(normalised(text)).toBe(read)
  })

  test.each([
    ['Client my-app is not authorized', 'client is not authorized'],
    ["The 'scope' is wrong, 'mine' too", 'the scope is wrong, too'],
    ["'openid' is left", 'openid is left'],
    ['See https://a.test/x for more', 'see for more'],
    ['Unknown scopes: a b c', 'unknown scopes'],
    ['One of [a, b]', 'one of'],
    ["It isn't here", 'it is not here'],
  ])('%j without names is %j', (text, read) => {
    const values = { client_id: 'my-app', scope: 'openid a' }
    expect(withoutNames(text, { at: 'token', values })).toBe(read)
  })

  test('keeps the words of a document, for which nobody gave a name', () => {
    expect(withoutNames('Client my-app here', { at: 'metadata', values: { client_id: 'my-app' } })).toBe(
      'client my-app here',
    )
  })
})
