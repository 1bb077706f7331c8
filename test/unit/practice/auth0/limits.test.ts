import { afterAll, beforeAll, expect, test } from 'vitest'
import { quotaUse, rateRefusal } from '../../../../core/practice/auth0/limits.ts'
import type { Client } from '../../../../core/practice/auth0/objects.ts'
import { type Auth0Settings, emptySettings } from '../../../../core/practice/auth0/settings.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../../core/practice/index.ts'
import { newMemory } from '../../../../core/practice/memory.ts'
import type { Got } from '../ask.ts'
import { type Api, managementOf, tokenFor } from './management.ts'

let tenant: PracticeTenant
let api: Api
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'auth0' })
  api = await managementOf(tenant)
})
afterAll(() => tenant.close())

const given = (method?: string): Promise<Got> => {
  const { client_id } = tenant.values(undefined, method)
  return tokenFor(tenant, { client_id, ...tenant.secrets(undefined, method), audience: 'KI-Scanner' })
}

test('a quota on the app is counted, shown and kept', async () => {
  const { client_id } = tenant.values()
  await api('PATCH', `/clients/${client_id}`, { token_quota: { client_credentials: { enforce: true, per_hour: 2 } } })
  const first = await given()
  expect([first.status, first.headers['auth0-client-quota-limit']]).toEqual([200, 'b=per_hour;q=2;r=1;t=3600'])
  expect((await given()).headers['auth0-client-quota-limit']).toMatch(/^b=per_hour;q=2;r=0;t=\d+$/)
  const spent = await given()
  expect([spent.status, spent.json.error_description]).toEqual([429, 'Client quota exceeded'])
  expect(Number(spent.headers['retry-after'])).toBeGreaterThan(3500)
  await api('PATCH', `/clients/${client_id}`, { token_quota: null })
  const free = await given()
  expect([free.status, free.headers['auth0-client-quota-limit']]).toEqual([200, undefined])
})

test('a policy that blocks refuses the app that it names, and no other', async () => {
  const { client_id } = tenant.values()
  await api('POST', '/rate-limit-policies', {
    resource: 'oauth_authentication_api',
    consumer: 'client',
    consumer_selector: `client_id:${client_id}`,
    configuration: { action: 'block', limit: 0 },
  })
  const { status, json, headers } = await given()
  expect([status, json.error_description, headers['retry-after'], headers['auth0-ratelimit']]).toEqual([
    429,
    'Rate limit exceeded.',
    '1',
    'client;q=0;t=1;r=0',
  ])
  expect(
    (await tokenFor(tenant, { ...tenant.admin()?.read, scopes: undefined, audience: `${tenant.origin}/api/v2/` }))
      .status,
  ).toBe(200)
})

const client: Client = { client_id: 'one', name: 'One', client_secret: '', grant_types: [] }
const policies = (...all: [selector: string, action: string, limit: number][]): Auth0Settings => ({
  ...emptySettings(),
  rateLimitPolicies: all.map(([consumer_selector, action, limit]) => ({
    consumer_selector,
    configuration: { action, limit, redirect_uri: 'https://wait.practice.example' },
  })),
})

test('a policy lets as many through in a second as it says', () => {
  const memory = newMemory()
  const settings = policies(['default', 'block', 2])
  const at = (now: number) => rateRefusal(client, settings, memory, now)?.status ?? 200
  expect([at(1), at(1), at(1), at(2)]).toEqual([200, 200, 429, 200])
})

test.each([
  [policies(['default', 'block', 0], ['client_id:one', 'allow', 0]), {}, null],
  [policies(['default', 'allow', 0], ['client_id:one', 'block', 0]), {}, 429],
  [policies(['client_id:two', 'block', 0]), {}, null],
  [policies(['default', 'log', 0]), {}, null],
  [policies(['default', 'redirect', 0]), {}, 302],
  [policies(['default', 'allow', 0], ['third_party_clients', 'block', 0]), { is_first_party: false }, 429],
  [policies(['default', 'allow', 0], ['third_party_clients', 'block', 0]), { is_first_party: true }, null],
])('the nearest policy counts (%#)', (settings, more, status) => {
  expect(rateRefusal({ ...client, ...more }, settings, newMemory(), 1)?.status ?? null).toBe(status)
})

test('the quota of the tenant stands in, that of the app goes first, and one that is not kept only counts', () => {
  const settings = emptySettings()
  settings.tenant.default_token_quota = { clients: { client_credentials: { per_hour: 5, per_day: 9 } } }
  const memory = newMemory()
  expect(quotaUse(client, settings, memory, 1).headers).toEqual({
    'Auth0-Client-Quota-Limit': 'b=per_hour;q=5;r=4;t=3600,b=per_day;q=9;r=8;t=86400',
  })
  const own = { ...client, token_quota: { client_credentials: { per_day: 1, enforce: false } } }
  for (const _each of [1, 2]) expect(quotaUse(own, settings, memory, 1).refusal).toBeNull()
  const hour = (now: number) =>
    quotaUse({ ...client, token_quota: { client_credentials: { per_hour: 1 } } }, settings, newMemory(), now)
  expect(hour(1).refusal).toBeNull()
})
