import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../core/model/facts.ts'
import type { Guide } from '../../../core/model/guide.ts'
import { usedMethod } from '../../../core/oauth/used-method.ts'
import { metadata } from '../checks/fixtures.ts'

const field = { name: 'token_endpoint_auth_method', label: 'x', where: 'x', required: false } as const
const open: Pick<Guide, 'fields'> = { fields: [field] }
const fixed: Pick<Guide, 'fields'> = { fields: [{ ...field, default: 'client_secret_basic' }] }

const used = (method: string, listed: readonly string[] | null, guide = open, chosen?: string) => {
  const values: JsonObject = listed ? { token_endpoint_auth_methods_supported: listed } : {}
  const document = metadata({ token_endpoint_auth_methods_supported: undefined, ...values } as never)
  const intake = {
    target: null,
    values: chosen ? { token_endpoint_auth_method: chosen } : {},
    repairs: [],
    problems: [],
  }
  return usedMethod({ intake, method, metadata: document }, guide)
}

describe('the way of client authentication that is used', () => {
  test.each([
    ['the usual one where it is listed', 'client_secret_basic', ['client_secret_post', 'client_secret_basic']],
    ['the usual one where nothing is listed', 'client_secret_basic', null],
    ['the usual one where no secret is taken', 'client_secret_basic', ['private_key_jwt']],
    ['that of a key', 'private_key_jwt', ['client_secret_post']],
    ['none', 'none', ['client_secret_post']],
  ])('is %s', (_what, method, listed) => expect(used(method, listed)).toBe(method))

  test('is the other one where the server lists that alone', () => {
    expect(used('client_secret_basic', ['client_secret_post'])).toBe('client_secret_post')
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
