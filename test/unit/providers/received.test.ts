import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../../core/model/provider.ts'
import { normalised, readError, withoutNames } from '../../../core/providers/received.ts'
import { answered, auth0, general, type okta } from '../checks/fixtures.ts'

const asked = { audience: 'https://api.acme.example', client_id: 'abc', scope: 'read:exp algorithm' }
const spoken = (text: string, values: Refusal['values'] = asked) => withoutNames(text, { at: 'token', values })

describe('what is somebody’s name for a thing', () => {
  test.each([
    ['Client has not been granted scopes: read:signatures, exp', 'client has not been granted scopes'],
    ['Service not enabled within domain: signature', 'service not enabled within domain'],
    ['Service not found: https://exp.example/alg', 'service not found'],
    [
      'Client "kid" is not authorized to access resource server "exp algorithm".',
      'client is not authorized to access resource server',
    ],
    ['The scope `signature` is unknown', 'the scope is unknown'],
    ['Scope “signature” is unknown', 'scope is unknown'],
    ['No rule for algorithm here', 'no rule for here'],
    ['See https://example.com/signature for more', 'see for more'],
    ['The following scopes: [jwt exp] must be requested together', 'the following scopes: must be requested together'],
  ])('is taken out of: %s', (text, left) => {
    expect(spoken(text)).toBe(left)
  })

  test.each([
    ["'exp' claim must specify a time", 'exp claim must specify a time'],
    ["Invalid value for 'client_id' parameter.", 'invalid value for client_id parameter'],
    [
      "The client doesn't have a key, 'scope' must be provided",
      'the client does not have a key, scope must be provided',
    ],
  ])('is none of the words of the specifications: %s', (text, left) => {
    expect(spoken(text)).toBe(left)
  })

  test('is known only where it was sent', () => {
    expect(withoutNames('No rule for algorithm', { at: 'metadata', values: asked })).toBe('no rule for algorithm')
    expect(spoken('No rule for algorithm', {})).toBe('no rule for algorithm')
  })

  test('is read no further than a description goes', () => {
    const long = `${'x '.repeat(1000)}signature`
    expect(spoken(long)).not.toContain('signature')
    expect(normalised(long)).not.toContain('signature')
  })
})

describe('an error body', () => {
  test.each([
    [{ error: 'a', error_description: 'b' }, 'a', 'b'],
    [{ errorCode: 'E1', errorSummary: 'b' }, 'E1', 'b'],
    [{ code: 'c', message: 'm' }, 'c', 'm'],
    [{ error: { code: 'c', message: 'm' } }, 'c', 'm'],
    [{ error: 'a', message: 'm' }, 'a', 'm'],
    [{ detail: 'd' }, '', 'd'],
    [{ error: 3 }, '', ''],
    [{ error: null }, '', ''],
    [null, '', ''],
    ['text', '', ''],
  ])('%j', (json, code, description) => {
    expect(readError(json)).toEqual({ code, description })
  })
})

function explain(status: number, error: string, text: string, method: string, context: typeof okta = auth0) {
  const { answer } = answered({ status, body: { error, error_description: text } })
  if (!answer) throw new Error('no answer')
  const values = { audience: 'x', scope: 'read:signatures' }
  return context.provider.explain({ at: 'token', answer, guide: context.guide, values, method }).diagnosis
}

describe('names that sound like parts of an assertion', () => {
  const methods = ['client_secret_post', 'client_secret_basic', 'private_key_jwt']
  test.each([
    ['Client has not been granted scopes: read:signatures', 'scope.not-granted'],
    ['Client has not been granted scopes: exp alg kid', 'scope.not-granted'],
    ['Service not enabled within domain: https://signature.example/exp', 'api.unknown'],
    [
      'Client is not authorized to access "algorithm". You need to create a "client-grant" associated to this API.',
      'api.not-authorized',
    ],
    ['Client "abc" is not authorized to access resource server "the kid and the aud".', 'api.not-authorized'],
    ['No audience parameter was provided, and no default audience has been configured', 'api.audience-missing'],
    ['Something about signatures that nobody wrote down', 'token.refused'],
  ])('%s', (text, diagnosis) => {
    for (const method of methods.slice(0, 2)) expect(explain(403, 'access_denied', text, method)).toBe(diagnosis)
    if (diagnosis !== 'token.refused') expect(explain(403, 'access_denied', text, 'private_key_jwt')).toBe(diagnosis)
  })

  test('are told from what a server says of an assertion that was sent', () => {
    const said = 'The signature of the assertion is not valid'
    expect(explain(401, 'invalid_client', said, 'private_key_jwt', general)).toBe('assertion.signature')
    expect(explain(401, 'invalid_client', said, 'client_secret_basic', general)).toBe('client.auth-failed')
  })
})
