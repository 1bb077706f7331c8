import { expect, test } from 'vitest'
import { decodeToken } from '../../../core/oauth/token.ts'
import { createMask } from '../../../core/report/redact.ts'
import { inspectToken } from '../../../core/run/inspect-token.ts'
import { tokenViewOf } from '../../../core/words/token-view.ts'
import { words } from '../../support/words.ts'

const part = (json: string) => Buffer.from(json).toString('base64url')
const view = async (claims: string, header = '{"alg":"RS256"}') =>
  tokenViewOf(
    await inspectToken({
      kind: 'access',
      token: decodeToken(`${part(header)}.${part(claims)}.c2ln`),
      expected: {},
      keys: [],
      scopeClaims: ['scp'],
      meanings: {},
      kindOf: () => null,
      at: 0,
      whole: false,
      mask: createMask().line,
    }),
    words,
  )
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

test.each([
  ['{"exp":1e20,"iat":-1e20,"nbf":1e400}', 'exp', '100000000000000000000'],
  ['{"exp":1e400}', 'exp', 'Infinity'],
  [`{"deep":${deep(20_000)}}`, 'deep', '{"a":{"a":'],
  ['{"__proto__":{"x":1}}', '__proto__', '{"x":1}'],
  ['{"constructor":"x"}', 'constructor', '"x"'],
  ['{"a":1,"a":2}', 'a', '2'],
  ['{"a":"\\u001b[31m\\u202e"}', 'a', '"\\u001b[31m\\u202e"'],
])('a token with %.40s is shown', async (claims, name, value) => {
  const { claims: rows } = await view(claims)
  const row = rows.find((each) => each.name === name)
  expect(row?.value.startsWith(value)).toBe(true)
  expect(JSON.stringify(rows)).not.toMatch(/native code|[\u0080-\u009f\u202e]/)
  if (name === 'constructor') expect(row?.meaning).toBe('This claim is specific to the server.')
})

test('times that no calendar has are not written as dates', async () => {
  const { lifetime } = await view('{"exp":1e20,"iat":1}')
  expect(lifetime).toMatchObject({ expiresAt: null, issuedAt: '1970-01-01T00:00:01.000Z' })
})
