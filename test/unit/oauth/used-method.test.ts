import { describe, expect, test } from 'vitest'
import type { Facts, JsonObject } from '../../../core/model/facts.ts'
import type { Guide } from '../../../core/model/guide.ts'
import { usedMethod } from '../../../core/oauth/used-method.ts'
import { metadata } from '../checks/fixtures.ts'

const field = { name: 'token_endpoint_auth_method', label: 'x', where: 'x', required: false } as const
const open: Pick<Guide, 'fields'> = { fields: [field] }
const fixed: Pick<Guide, 'fields'> = { fields: [{ ...field, default: 'client_secret_basic' }] }

const key = { form: 'JWK', fault: null, alg: 'RS256', strength: null, kid: null, thumbprint: null }
const used = (
  method: string,
  listed: readonly string[] | null,
  guide = open,
  chosen?: string,
  keyShape: Facts['keyShape'] = null,
) => {
  const values: JsonObject = listed ? { token_endpoint_auth_methods_supported: listed } : {}
  const document = metadata({ token_endpoint_auth_methods_supported: undefined, ...values } as never)
  const intake = {
    target: null,
    values: chosen ? { token_endpoint_auth_method: chosen } : {},
    repairs: [],
    problems: [],
  }
  return usedMethod({ intake, method, metadata: document, keyShape }, guide)
}

describe('the way of client authentication that is used', () => {
  test.each([
    ['the usual one where it is listed', 'client_secret_basic', ['client_secret_post', 'client_secret_basic']],
    ['the usual one where nothing is listed', 'client_secret_basic', null],
    ['the usual one where no secret is taken', 'client_secret_basic', ['private_key_jwt']],
    ['that of a key', 'private_key_jwt', ['client_secret_post']],
    ['none', 'none', ['client_secret_post']],
  ])('is %s', (_what, method, listed) => expect(used(method, listed)).toBe(method))

  test.each([
    [['client_secret_post'], 'client_secret_post'],
    [['client_secret_jwt'], 'client_secret_jwt'],
    [['none', 'private_key_jwt', 'client_secret_jwt', 'client_secret_post'], 'client_secret_post'],
    [['tls_client_auth', 'none'], 'client_secret_basic'],
  ])('is one that the secret is enough for, of those listed: %j', (listed, expected) => {
    expect(used('client_secret_basic', listed)).toBe(expected)
  })

  test('is that of the key where both are given and no other is listed', () => {
    const both = (listed: readonly string[], keyShape: Facts['keyShape']) =>
      used('client_secret_basic', listed, open, undefined, keyShape)
    expect(both(['private_key_jwt'], key)).toBe('private_key_jwt')
    expect(both(['private_key_jwt', 'client_secret_post'], key)).toBe('client_secret_post')
    expect(both(['private_key_jwt'], { ...key, fault: { word: 'oauth.key-empty' } })).toBe('client_secret_basic')
    expect(both(['private_key_jwt'], null)).toBe('client_secret_basic')
  })

  test('is one that we do not know, where it was named so', () => {
    expect(used('tls_client_auth', ['client_secret_post'])).toBe('tls_client_auth')
  })

  test('is what was chosen, whatever the server lists', () => {
    expect(used('client_secret_basic', ['client_secret_post'], open, 'client_secret_basic')).toBe('client_secret_basic')
  })

  test('is what the guide says, where it leaves nothing open', () => {
    expect(used('client_secret_basic', ['client_secret_post'], fixed)).toBe('client_secret_basic')
    expect(used('client_secret_basic', ['client_secret_post'], { fields: [] })).toBe('client_secret_basic')
  })

  test('is the usual one before the metadata are read', () => {
    const intake = { target: null, values: {}, repairs: [], problems: [] }
    expect(usedMethod({ intake, method: 'client_secret_basic' }, open)).toBe('client_secret_basic')
  })
})
