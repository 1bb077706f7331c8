import { describe, expect, test } from 'vitest'
import { fillIn, fillIns, namesIn } from '../../../core/contract/fill-in.ts'

describe('a value to copy', () => {
  test.each([
    [
      '{issuer}/v1/keys',
      { issuer: 'https://acme.okta.com/oauth2/default' },
      'https://acme.okta.com/oauth2/default/v1/keys',
    ],
    ['{client_id} {client_id}', { client_id: 'x' }, 'x x'],
    ['{client_id}', {}, 'YOUR_CLIENT_ID'],
    ['no name', { issuer: 'x' }, 'no name'],
    ['{"json": 1}', {}, '{"json": 1}'],
    ['a{?scope  --scope {scope}}b', { scope: 's t' }, 'a  --scope s tb'],
    ['a{?scope  --scope {scope}}b', {}, 'ab'],
    ['a{?scope  --scope {scope}}b', { scope: '' }, 'ab'],
    ['{?scope {client_id}}', { scope: 's' }, ' YOUR_CLIENT_ID'],
    ['{audience}', { audience: 'api://default' }, 'api://default'],
    ['{audience}', { audience: 'https://api.example/v1/' }, 'https://api.example/v1/'],
  ])('%j with %j is %j', (text, known, filled) => expect(fillIn(text, known)).toBe(filled))

  test.each(['$(id)', 'a;b', 'a`b`', "a'b", 'a"b', 'a&b', 'a|b', 'a\nb', 'a>b', 'a\\b', '$HOME', 'é'])(
    'that a shell could read as a command is left out: %j',
    (audience) => expect(fillIn('{audience}', { audience })).toBe('YOUR_AUDIENCE'),
  )

  test('takes the public half of a key as it is', () => {
    expect(fillIn('"jwks": {public_jwks}', { public_jwks: '{"keys":[]}' })).toBe('"jwks": {"keys":[]}')
  })
})

test('the names in a text are found, and those that exist are known', () => {
  expect(namesIn('{issuer} {?scope {scope}} {Big} {x-y} {}')).toEqual(['issuer', 'scope'])
  expect(fillIns).toEqual(
    expect.arrayContaining(['domain', 'scope', 'host', 'issuer', 'token_endpoint', 'jwks_uri', 'public_jwks']),
  )
  expect(fillIns).not.toContain('client_secret')
})
