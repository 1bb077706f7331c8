import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { applyPlan } from '../../core/app/admin-apply.ts'
import { openWorld } from '../../core/app/admin-world.ts'
import { newSetup } from '../../core/app/new-setup.ts'
import type { JsonObject } from '../../core/model/json.ts'
import { memoryStore } from '../../core/store/memory-store.ts'
import { specsFolder } from '../support/descriptions.ts'
import { type Mock, startPrism } from '../support/prism.ts'
import { guideNamed } from '../support/run-guide.ts'

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: 'of-the-product', alg: 'RS256' } as JsonObject

let mock: Mock | undefined
afterEach(() => mock?.close())

const guides = [
  ['auth0/fortanix-key-insight', 'auth0-management', {}],
  ['auth0/any', 'auth0-management', { audience: 'https://api.practice.example' }],
  [
    'auth0/any',
    'auth0-management',
    { audience: 'https://api.practice.example', token_endpoint_auth_method: 'private_key_jwt' },
  ],
  ['okta/fortanix-key-insight', 'okta-management', { authorization_server: 'default', scope: 'ki.scan' }],
] as const

describe.skipIf(specsFolder === null)('our client and a mock of the provider’s own description', () => {
  test.each(guides)('%s reads and changes by requests that %s allows', async (id, name, fields) => {
    mock = await startPrism(name)
    const guide = guideNamed(id)
    const store = memoryStore()
    const setup = newSetup(id, 'Mine', false)
    store.create(setup)
    const world = await openWorld({
      guide,
      fields: { domain: mock.origin, ...fields },
      settings: { ca: [], proxy: 'none', resolve: [], timeout: 10_000 },
      lend: async (use) => use({ kind: 'token', token: 'practice' }),
      scopes: [],
      publicJwk,
      signal: new AbortController().signal,
    })
    await world.read()
    const read = mock.requests().length
    // What the mock answers is made up, so that a plan may stop anywhere: each request counts all the same.
    await applyPlan({
      world,
      store,
      setup: setup.id,
      step: null,
      keepSecret: async () => {},
      before: () => true,
      after: () => {},
    })
    await world.close()
    expect(read).toBeGreaterThan(0)
    expect(mock.requests().some((each) => each.startsWith('post '))).toBe(true)
    expect(mock.violations()).toEqual([])
  })
})
