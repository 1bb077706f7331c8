import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planOf } from '../../core/admin/plan.ts'
import { exportedPlan } from '../../core/app/admin-export.ts'
import { planView } from '../../core/app/admin-plan-view.ts'
import { decisionView, objectsView } from '../../core/app/admin-view.ts'
import { openWorld } from '../../core/app/admin-world.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'
import { credentialOf } from '../support/admin-credential.ts'
import { adminOf, minimal } from '../support/okta-admin.ts'
import { guideNamed } from '../support/run-guide.ts'
import { words } from '../support/words.ts'
import { ask } from '../unit/practice/ask.ts'

const keyNamed = (kid: string): JsonObject => ({
  ...(createPublicKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey).export({
    format: 'jwk',
  }) as JsonObject),
  kid,
  use: 'sig',
  alg: 'RS256',
})

const tenants = new Map<'okta' | 'auth0', PracticeTenant>()
beforeAll(async () => {
  for (const provider of ['okta', 'auth0'] as const)
    tenants.set(provider, await startPracticeTenant({ provider, empty: true }))
})
afterAll(async () => {
  for (const tenant of tenants.values()) await tenant.close()
})

/** What is read for a guide and these values, and what is exported of it. */
async function read(id: string, fields: Record<string, string> = {}, publicJwk?: JsonObject) {
  const tenant = tenants.get(id.startsWith('okta') ? 'okta' : 'auth0') as PracticeTenant
  const options = {
    guide: guideNamed(id),
    fields: { domain: tenant.origin, ...fields },
    settings: { ca: [...tenant.ca()], proxy: 'none' as const, resolve: [], timeout: 10_000 },
    lend: async <T>(use: (credential: ReturnType<typeof credentialOf>) => Promise<T>) =>
      use(credentialOf(tenant.admin()?.read as AdminCredentials)),
    signal: new AbortController().signal,
    ...(publicJwk ? { publicJwk } : {}),
  }
  const world = await openWorld({ ...options, scopes: [] })
  try {
    const input = await world.read()
    const files = await Promise.all(
      (['terraform', 'curl', 'deploy-cli'] as const)
        .filter((form) => input.admin.exports[form] !== undefined)
        .map(async (form) => (await exportedPlan(options, form, words)).text),
    )
    return { input, files, plan: planOf(input) }
  } finally {
    await world.close()
  }
}

const said = ({ because }: { because?: Parameters<typeof words.say>[0] }) => because && words.say(because)

/** A place for a value that nobody gave: an empty name, or one that is null. */
const hole = /``|“”|""|\*\*\*\*|\bnull\b|\bundefined\b|\{[a-z_]+\}| {2,}(?=\S)|\s$/

describe.each([
  'okta/any',
  'okta/crul',
  'okta/fortanix-key-insight',
  'okta/openmetadata',
  'okta/openmetadata-ingestion',
  'okta/palo-alto-cloud-identity-engine',
  'auth0/any',
  'auth0/fortanix-key-insight',
])('%s, with nothing entered', (id) => {
  test('has no text with a hole, and sends nothing without what identifies it', async () => {
    const { input, files, plan } = await read(id)
    const view = planView(input, { writable: true, unread: null }, words)
    const objects = objectsView(input, words, () => null)
    const texts = [
      ...view.changes.flatMap(({ noun, name, because }) => [noun, ...(name ? [name] : []), because ?? '-']),
      ...objects.flatMap(({ noun, name }) => [noun, ...(name ? [name] : [])]),
      ...(decisionView(input, words)?.looks ?? []).flatMap(({ fails, changes }) => [fails ?? '-', ...changes]),
      ...files.flatMap((text) => text.split('\n').filter((line) => /^#/.test(line))),
    ]
    expect(texts.filter((text) => hole.test(text))).toEqual([])
    // What is made has a name, and what waits for a field says which.
    for (const change of plan) {
      if (change.action === 'create') expect([change.as, change.name]).toEqual([change.as, expect.stringMatching(/./)])
      if (change.action === 'create') expect(JSON.stringify(change.requests)).not.toMatch(/:null|:""/)
    }
    for (const text of files.filter((each) => each.includes('clientGrants') || each.includes('resourceServers')))
      expect(text).not.toMatch(/(?:name|identifier|audience): (?:null|"")/)
  })
})

describe('what is found by a value that nobody entered', () => {
  test('waits, and says for which field', async () => {
    const { plan } = await read('auth0/any')
    const of = new Map(plan.map((change) => [change.as, change]))
    expect(of.get('api')).toMatchObject({ action: 'keep', kept: 'waits', requests: [] })
    expect(said(of.get('api') ?? {})).toBe('Enter or correct this field of the setup first: audience.')
    expect(of.get('grant')).toMatchObject({ action: 'keep', kept: 'waits', requests: [] })
  })

  test.each(['{yourAudience}', '<your audience>'])('is not made from the placeholder %s', async (audience) => {
    const { plan } = await read('auth0/any', { audience })
    const api = plan.find(({ as }) => as === 'api')
    expect(api).toMatchObject({ action: 'keep', kept: 'waits', requests: [] })
    expect(said(api ?? {})).toBe('Enter or correct this field of the setup first: audience.')
  })

  test('is not made with an audience that the product does not accept', async () => {
    const guide = 'auth0/fortanix-key-insight'
    const api = async (audience: string) => (await read(guide, { audience })).plan.find(({ as }) => as === 'api')
    expect(await api('https://api.example')).toMatchObject({ action: 'keep', kept: 'waits', requests: [] })
    expect(said((await api('https://api.example')) ?? {})).toContain('audience')
    expect(await api('KI-Scanner')).toMatchObject({ action: 'create' })
  })

  test('goes on once it is entered', async () => {
    const { plan } = await read('auth0/any', { audience: 'https://api.example' })
    expect(plan.map(({ as, action }) => `${as} ${action}`)).toEqual(['api create', 'client create', 'grant create'])
  })
})

describe('a group is chosen by a person', () => {
  test('and never the whole organization by a plan', async () => {
    const { plan, files } = await read('okta/openmetadata')
    const assignment = plan.find(({ as }) => as === 'assignment')
    expect(assignment).toMatchObject({ action: 'keep', kept: 'by-hand', requests: [] })
    expect(said(assignment ?? {})).toBe('Choose this in the console, as the step of the guide describes.')
    expect(JSON.stringify([plan.map(({ requests }) => requests), files])).not.toMatch(/\/groups|group_assignment/)
  })
})

describe('the app of the ingestion', () => {
  const guide = 'okta/openmetadata-ingestion'
  const path = 'settings.oauthClient.jwks.keys'
  let call: ReturnType<typeof adminOf>
  let app: string
  let client_id: string
  const other = keyNamed('other-1')
  beforeAll(async () => {
    call = adminOf(tenants.get('okta') as PracticeTenant)
    const made = minimal.app('OpenMetadata ingestion')
    const { oauthClient } = made.settings
    const { json } = await call('POST', '/api/v1/apps', {
      ...made,
      credentials: { oauthClient: { token_endpoint_auth_method: 'private_key_jwt' } },
      settings: { oauthClient: { ...oauthClient, jwks: { keys: [other] }, dpop_bound_access_tokens: false } },
    })
    app = String(json.id)
    client_id = (json.credentials as { oauthClient: { client_id: string } }).oauthClient.client_id
  })

  test('that signs users in waits for its redirect URI', async () => {
    const { plan } = await read('okta/openmetadata')
    expect(plan[0]).toMatchObject({ as: 'app', kept: 'waits', requests: [] })
    expect(said(plan[0] ?? {})).toBe('Enter or correct this field of the setup first: redirect_uri.')
    const entered = await read('okta/openmetadata', { redirect_uri: 'https://om.example.test/callback' })
    expect(entered.plan[0]).toMatchObject({ action: 'create' })
  })

  test('that is not there waits for a key', async () => {
    const { plan } = await read('okta/any', { token_endpoint_auth_method: 'private_key_jwt' })
    expect(plan[0]).toMatchObject({ as: 'app', kept: 'waits', requests: [] })
    expect(said(plan[0] ?? {})).toBe('Enter or correct this field of the setup first: private_key.')
    const secret = await read('okta/any', { token_endpoint_auth_method: 'client_secret_basic' }, keyNamed('mine-1'))
    expect(secret.plan[0]).toMatchObject({ action: 'create' })
    expect(JSON.stringify(secret.plan[0]?.requests)).not.toContain('mine-1')
  })

  test('gets the key of the setup beside the keys that it has', async () => {
    const key = keyNamed('mine-2')
    const { plan } = await read(guide, { client_id }, key)
    const change = plan.find(({ as }) => as === 'app')
    expect(change?.action).toBe('change')
    const after = change?.after[path] as readonly JsonObject[]
    expect(after.map(({ kid }) => kid)).toEqual(['other-1', 'mine-2'])
    const [request] = change?.requests ?? []
    const tenant = tenants.get('okta') as PracticeTenant
    const sent = await ask(tenant, request?.path ?? '', {
      method: request?.method ?? '',
      headers: { authorization: `SSWS ${tenant.admin()?.write.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(request?.body),
    })
    expect(sent.status).toBe(200)
    const again = await read(guide, { client_id }, key)
    expect(again.plan.find(({ as }) => as === 'app')).toMatchObject({ kept: 'as-wanted' })
  })

  test('with a key of somebody, and none in the setup, is as needed', async () => {
    const { plan } = await read(guide, { client_id })
    expect(plan.find(({ as }) => as === 'app')).toMatchObject({ kept: 'as-wanted' })
  })

  test('with a role that gives too much gets the one that reads, and the other is named', async () => {
    const roles = `/oauth2/v1/clients/${app}/roles`
    const { json } = await call('POST', roles, { type: 'SUPER_ADMIN' })
    const { plan } = await read(guide, { client_id })
    const role = plan.find(({ as }) => as === 'role')
    expect(role).toMatchObject({ action: 'create', after: { type: 'READ_ONLY_ADMIN' } })
    const others = plan.find(({ as }) => as === 'role:others')
    expect(others).toMatchObject({ action: 'keep', kept: 'by-hand', requests: [], steps: ['admin-role'] })
    expect(said(others ?? {})).toContain('SUPER_ADMIN')
    await call('POST', roles, { type: 'READ_ONLY_ADMIN' })
    const both = (await read(guide, { client_id })).plan
    expect(both.find(({ as }) => as === 'role')).toMatchObject({ kept: 'as-wanted' })
    expect(both.find(({ as }) => as === 'role:others')).toBeDefined()
    await call('DELETE', `${roles}/${json.id}`)
    const one = (await read(guide, { client_id })).plan
    expect(one.find(({ as }) => as === 'role:others')).toBeUndefined()
  })
})

test('the practice org refuses an app that signs and has no key', async () => {
  const call = adminOf(tenants.get('okta') as PracticeTenant)
  const made = minimal.app('Without a key')
  const { oauthClient } = made.settings
  const { status } = await call('POST', '/api/v1/apps', {
    ...made,
    credentials: { oauthClient: { token_endpoint_auth_method: 'private_key_jwt' } },
    settings: { oauthClient: { ...oauthClient, jwks: { keys: [] } } },
  })
  expect(status).toBe(400)
})

describe('a name that somebody else gave', () => {
  test('is shown with its invisible characters written out', async () => {
    const call = adminOf(tenants.get('okta') as PracticeTenant)
    const { json: app } = await call('POST', '/api/v1/apps', minimal.app('Hostile'))
    const { client_id } = (app.credentials as { oauthClient: { client_id: string } }).oauthClient
    const [server] = (await call('GET', '/api/v1/authorizationServers')).body as { id: string }[]
    const at = `/api/v1/authorizationServers/${server?.id}`
    const policies = `${at}/policies`
    await call('POST', `${at}/scopes`, minimal.scope('any'))
    const made = await call('POST', policies, minimal.policy('A\u001b[2J\u202eB', client_id))
    expect(made.status).toBe(201)

    const { input } = await read('okta/fortanix-key-insight', { client_id })
    const texts = JSON.stringify(decisionView(input, words)?.looks.flatMap(({ names, fails }) => [...names, fails]))
    expect(JSON.parse(texts).join(' ')).toContain('A\\u001b[2J')
    expect(JSON.parse(texts).join('')).not.toMatch(/[\u001b\u202e]/)
    await call('DELETE', `${policies}/${made.json.id}`)
  })
})
