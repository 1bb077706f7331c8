import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AdminCredentials } from '../../../core/practice/index.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { neededScopes } from '../../../core/practice/okta/admin/route-of.ts'
import { adminOf, minimal } from '../../support/okta-admin.ts'
import { makeSet } from '../../support/okta-set.ts'
import { ask, askToken } from './ask.ts'
import { basic, post } from './clients.ts'
import { orgTokenFor } from './okta-service-app.ts'

let tenant: PracticeTenant
beforeEach(async () => {
  tenant = await startPracticeTenant({ provider: 'okta', empty: true })
})
afterEach(() => tenant.close())

const access = () => {
  const found = tenant.admin()
  if (!found) throw new Error('the practice org has an admin API')
  return found
}
const apps = '/api/v1/apps'
const servers = '/api/v1/authorizationServers'
const names = (body: unknown) => (body as { name: string }[]).map(({ name }) => name)

describe('an empty org', () => {
  test('has its default server without a policy and scopes of its own, and the administrator’s apps', async () => {
    const call = adminOf(tenant)
    expect(names((await call('GET', servers)).body)).toEqual(['default'])
    expect((await call('GET', `${servers}/default/policies`)).body).toEqual([])
    const scopes = (await call('GET', `${servers}/default/scopes`)).body as { system: boolean }[]
    expect(scopes.every(({ system }) => system)).toBe(true)
    const found = (await call('GET', apps)).body as { label: string }[]
    expect(found.map(({ label }) => label)).toEqual(['IdP Preflight (read)', 'IdP Preflight (change)'])
    expect(tenant.values()).toEqual({ domain: tenant.origin.replace('https://', '') })
  })

  test('refuses a token at its default server as a new one does', async () => {
    const call = adminOf(tenant)
    const { json } = await call('POST', apps, minimal.app('Anything'))
    const { client_id = '', client_secret = '' } = (json.credentials as { oauthClient: Record<string, string> })
      .oauthClient
    await call('POST', `${servers}/default/scopes`, minimal.scope('ki.scan'))
    const got = await post(
      tenant,
      '/oauth2/default/v1/token',
      { grant_type: 'client_credentials' },
      basic(client_id, client_secret),
    )
    expect([got.status, got.json.error]).toEqual([401, 'access_denied'])
  })
})

describe('who may call', () => {
  const bearer = async (who: AdminCredentials, scope: string) =>
    `Bearer ${(await orgTokenFor(tenant, who, scope)).json.access_token}`

  test('nobody without a token, and nobody with a wrong one', async () => {
    const none = await ask(tenant, apps)
    const wrong = await ask(tenant, apps, { headers: { authorization: 'SSWS 00wrong' } })
    expect([none.status, none.json.errorCode]).toEqual([403, 'E0000005'])
    expect([wrong.status, wrong.json.errorCode, wrong.json.errorSummary]).toEqual([
      401,
      'E0000011',
      'Invalid token provided',
    ])
  })

  test('a token of an administrator has the rights of their role', async () => {
    const reader = adminOf(tenant, `SSWS ${access().read.token}`)
    expect((await reader('GET', apps)).status).toBe(200)
    const refused = await reader('POST', apps, minimal.app('No'))
    expect([refused.status, refused.json.errorCode]).toEqual([403, 'E0000006'])
    expect((await adminOf(tenant)('POST', apps, minimal.app('Yes'))).status).toBe(200)
  })

  test('a service app needs the scope of each path', async () => {
    const some = adminOf(tenant, await bearer(access().read, 'okta.apps.read'))
    expect((await some('GET', apps)).status).toBe(200)
    const refused = await some('GET', servers)
    expect(refused.status).toBe(403)
    expect(refused.headers['www-authenticate']).toContain(
      'scope="okta.authorizationServers.read", error="insufficient_scope"',
    )
  })

  test('and the role too', async () => {
    const reads = adminOf(tenant, await bearer(access().write, 'okta.apps.manage okta.roles.manage okta.clients.read'))
    expect((await reads('POST', apps, minimal.app('With scope and role'))).status).toBe(200)
    const call = adminOf(tenant)
    const roles = `/oauth2/v1/clients/${access().write.client_id}/roles`
    const [role] = (await call('GET', roles)).body as { id: string; type: string }[]
    expect(role?.type).toBe('SUPER_ADMIN')
    await call('DELETE', `${roles}/${role?.id}`)
    await call('POST', roles, { type: 'API_ACCESS_MANAGEMENT_ADMIN' })
    expect((await reads('POST', apps, minimal.app('Still'))).status).toBe(200)
    expect((await reads('POST', roles, { type: 'SUPER_ADMIN' })).json.errorCode).toBe('E0000006')
  })

  test('an app that was granted a scope and a role reads with it, and no more when the app is gone', async () => {
    const call = adminOf(tenant)
    const authorization = await bearer(access().read, 'okta.logs.read')
    expect((await adminOf(tenant, authorization)('GET', '/api/v1/logs')).status).toBe(200)
    const found = (await call('GET', `${apps}?q=IdP Preflight (read)`.replaceAll(' ', '%20'))).body as { id: string }[]
    await call('POST', `${apps}/${found[0]?.id}/lifecycle/deactivate`)
    expect((await adminOf(tenant, authorization)('GET', '/api/v1/logs')).status).toBe(401)
    await call('POST', `${apps}/${found[0]?.id}/lifecycle/activate`)
    expect((await adminOf(tenant, authorization)('GET', '/api/v1/logs')).status).toBe(401)
    expect((await adminOf(tenant, await bearer(access().read, 'okta.logs.read'))('GET', '/api/v1/logs')).status).toBe(
      200,
    )
  })

  test('a token of a custom server is told apart', async () => {
    const full = await startPracticeTenant({ provider: 'okta' })
    try {
      const { json } = await askToken(full)
      const got = await ask(full, apps, { headers: { authorization: `Bearer ${json.access_token}` } })
      expect([got.status, got.headers['www-authenticate']]).toEqual([
        401,
        expect.stringContaining('The authorization server id is invalid.'),
      ])
    } finally {
      await full.close()
    }
  })
})

describe('what is wrong with a request', () => {
  const call = () => adminOf(tenant)
  test('a body that is no JSON object', async () => {
    for (const body of ['{', '[]', '"x"']) {
      const got = await ask(tenant, apps, {
        method: 'POST',
        headers: { authorization: `SSWS ${access().write.token}` },
        body,
      })
      expect([got.status, got.json.errorCode]).toEqual([400, 'E0000003'])
    }
  })
  test('a method that the path does not take', async () => {
    const got = await ask(tenant, servers, {
      method: 'PATCH',
      headers: { authorization: `SSWS ${access().write.token}` },
    })
    expect([got.status, got.json.errorCode]).toEqual([405, 'E0000022'])
  })
  test.each<[string, string, string, object, string, string]>([
    [
      'an app without a name',
      'POST',
      apps,
      { ...minimal.app('x'), label: '' },
      'label',
      'label: The field cannot be left blank',
    ],
    [
      'a scope of Okta’s own name',
      'POST',
      `${servers}/default/scopes`,
      minimal.scope('okta.users.read'),
      'name',
      "name: 'okta.users.read' is not a valid scope name.",
    ],
    [
      'a server with two audiences',
      'POST',
      servers,
      { ...minimal.server('x'), audiences: ['a', 'b'] },
      'audiences',
      'audiences: There must be one audience.',
    ],
    [
      'a server of the same name',
      'POST',
      servers,
      minimal.server('default'),
      'name',
      'name: An object with this field already exists in the current organization',
    ],
  ])('%s', async (_what, method, path, body, about, cause) => {
    const got = await call()(method, path, body)
    expect([got.status, got.json.errorCode, got.json.errorSummary, got.json.errorCauses]).toEqual([
      400,
      'E0000001',
      `Api validation failed: ${about}`,
      [{ errorSummary: cause }],
    ])
  })

  test('a role that is there already, and one of an app that is no service', async () => {
    const { client_id } = access().read
    const got = await call()('POST', `/oauth2/v1/clients/${client_id}/roles`, { type: 'READ_ONLY_ADMIN' })
    expect([got.status, got.json.errorCode]).toEqual([409, 'E0000090'])
  })

  test('a rule for users that names nobody', async () => {
    const made = await makeSet(tenant, call())
    const whole = minimal.rule('For users')
    const conditions = {
      ...whole.conditions,
      people: { groups: { include: [] } },
      grantTypes: { include: ['authorization_code'] },
    }
    const got = await call()('POST', made.at.rule.replace(/\/[^/]+$/, ''), { ...whole, conditions })
    expect([got.status, got.json.errorSummary]).toEqual([400, 'Api validation failed: conditions.people'])
  })

  test('nothing is changed by a request that is refused', async () => {
    const before = (await call()('GET', `${servers}/default`)).text
    await call()('PUT', `${servers}/default`, { ...minimal.server('Other'), audiences: [] })
    expect((await call()('GET', `${servers}/default`)).text).toBe(before)
  })
})

test('an assignment of a group is changed in parts', async () => {
  const call = adminOf(tenant)
  const { json } = await call('POST', apps, minimal.app('Assigned'))
  const groups = (await call('GET', '/api/v1/groups')).body as { id: string }[]
  const at = `${apps}/${json.id}/groups/${groups[0]?.id}`
  expect((await call('PATCH', at, [])).status).toBe(404)
  await call('PUT', at, { profile: { team: 'red', floor: '1' }, priority: 0 })
  await ask(tenant, at, {
    method: 'PATCH',
    headers: { authorization: `SSWS ${access().write.token}` },
    body: JSON.stringify([
      { op: 'replace', path: '/profile/team', value: 'blue' },
      { op: 'remove', path: '/profile/floor' },
    ]),
  })
  expect((await call('GET', at)).json.profile).toEqual({ team: 'blue' })
  expect((await call('PATCH', at, [{ op: 'replace', path: '/id', value: {} }])).status).toBe(400)
  expect([(await call('DELETE', at)).status, (await call('GET', at)).status]).toEqual([204, 404])
})

describe('lists', () => {
  test('come in pages that link to the next', async () => {
    const call = adminOf(tenant)
    for (const name of ['a', 'b', 'c']) await call('POST', servers, minimal.server(name))
    const seen: string[] = []
    let next: string | null = `${servers}?limit=2`
    while (next) {
      const got = await call('GET', next)
      seen.push(...names(got.body))
      next = /<([^>]+)>; rel="next"/.exec(String(got.headers.link))?.[1]?.replace(tenant.origin, '') ?? null
    }
    expect(seen).toEqual(['default', 'a', 'b', 'c'])
  })
  test.each([
    [`${apps}?filter=${encodeURIComponent('status eq "ACTIVE"')}`, 2],
    [`${apps}?filter=${encodeURIComponent('status eq "INACTIVE" or label sw "IdP Preflight (r"')}`, 1],
    [`${servers}?q=api%3A%2F%2Fdef`, 1],
    ['/api/v1/groups?q=every', 1],
    ['/api/v1/users?q=sam', 1],
  ])('%s', async (path, count) => {
    expect((await adminOf(tenant)('GET', path)).body).toHaveLength(count)
  })
  test('a filter that cannot be read is refused', async () => {
    const got = await ask(tenant, `${apps}?filter=status+is+x`, {
      headers: { authorization: `SSWS ${access().write.token}` },
    })
    expect([got.status, got.json.errorCode]).toEqual([400, 'E0000031'])
  })
})

describe('admin faults', () => {
  const call = () => adminOf(tenant)
  const made = async () => names((await call()('GET', servers)).body)

  test('rights are taken one by one', async () => {
    for (const right of neededScopes) expect(() => tenant.setAdminFaults([`rights:${right}`])).not.toThrow()
    tenant.setAdminFaults(['rights:okta.apps.read'])
    expect((await call()('GET', apps)).json.errorCode).toBe('E0000006')
    expect((await call()('GET', servers)).status).toBe(200)
    const token = (await orgTokenFor(tenant, access().read, 'okta.apps.read')).json.access_token
    expect((await adminOf(tenant, `Bearer ${token}`)('GET', apps)).headers['www-authenticate']).toContain(
      'insufficient_scope',
    )
  })
  test('no rights at all', async () => {
    tenant.setAdminFaults(['no-rights'])
    expect([(await call()('GET', apps)).status, (await call()('POST', servers, minimal.server('x'))).status]).toEqual([
      403, 403,
    ])
  })
  test('a conflict changes nothing', async () => {
    tenant.setAdminFaults(['conflict'])
    const got = await call()('POST', servers, minimal.server('x'))
    expect([got.status, got.json.errorCode, await made()]).toEqual([409, 'E0000195', ['default']])
  })
  test('too many requests, with the time until there may be more', async () => {
    tenant.setAdminFaults(['rate-limited'])
    const got = await call()('GET', apps)
    expect([got.status, got.json.errorCode, got.headers['x-rate-limit-remaining']]).toEqual([429, 'E0000047', '0'])
    const wait = Number(got.headers['x-rate-limit-reset']) - Date.parse(String(got.headers.date)) / 1000
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })
  test('the connection is cut after the change', async () => {
    tenant.setAdminFaults(['half-done'])
    await expect(call()('POST', servers, minimal.server('x'))).rejects.toThrow(/ECONNRESET|socket hang up/)
    expect(await made()).toEqual(['default', 'x'])
  })
  test('the server fails after the change', async () => {
    tenant.setAdminFaults(['server-error-after-change'])
    const got = await ask(tenant, servers, {
      method: 'POST',
      headers: { authorization: `SSWS ${access().write.token}` },
      body: JSON.stringify(minimal.server('x')),
    })
    expect([got.status, got.json.errorCode, await made()]).toEqual([500, 'E0000009', ['default', 'x']])
  })
  test('what was made is not in lists for a while, and can be read by its id', async () => {
    tenant.setAdminFaults(['eventual'])
    const { json } = await call()('POST', servers, minimal.server('x'))
    expect((await call()('GET', `${servers}/${json.id}`)).status).toBe(200)
    expect([await made(), await made(), await made(), await made()]).toEqual([
      ['default'],
      ['default'],
      ['default'],
      ['default', 'x'],
    ])
  })
  test('are gone when they are switched off', async () => {
    tenant.setAdminFaults(['no-rights'])
    tenant.setAdminFaults([])
    expect((await call()('GET', apps)).status).toBe(200)
  })
})

describe('the System Log', () => {
  interface Entry {
    eventType: string
    outcome: { result: string; reason: string | null }
    actor: { alternateId: string }
    target: { id: string; type: string }[]
    transaction: { id: string }
    debugContext: { debugData: Record<string, unknown> }
    published: string
  }
  const log = async (query: string) => (await adminOf(tenant)('GET', `/api/v1/logs?${query}`)).body as Entry[]
  const filter = (text: string) => `filter=${encodeURIComponent(text)}`

  test('has the refusal of a token by the request id of the answer, with Okta’s own name for the cause', async () => {
    const made = await makeSet(tenant)
    await made.call('DELETE', made.at.rule)
    const got = await post(
      tenant,
      `/oauth2/${made.server}/v1/token`,
      { grant_type: 'client_credentials' },
      basic(made.client_id, made.client_secret),
    )
    const id = String(got.headers['x-okta-request-id'])
    const [entry, ...more] = await log(filter(`transaction.id eq "${id}"`))
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      eventType: 'app.oauth2.as.token.grant',
      outcome: { result: 'FAILURE', reason: 'no_matching_policy' },
      actor: { alternateId: made.client_id },
      debugContext: { debugData: { requestId: id, grantType: 'client_credentials' } },
    })
    expect(await log(filter(`debugContext.debugData.requestId eq "${id}" and outcome.result eq "SUCCESS"`))).toEqual([])
  })

  test('has what was granted, and no secret of anybody', async () => {
    const made = await makeSet(tenant)
    await post(
      tenant,
      `/oauth2/${made.server}/v1/token`,
      { grant_type: 'client_credentials' },
      basic(made.client_id, made.client_secret),
    )
    const types = (await log(filter(`actor.id eq "${made.client_id}"`))).map(({ eventType }) => eventType)
    expect(types).toEqual(['app.oauth2.as.token.grant', 'app.oauth2.as.token.grant.access_token'])
    expect(JSON.stringify(await log('limit=1000'))).not.toContain(made.client_secret)
  })

  test('has each change with who made it and what it is about', async () => {
    const made = await makeSet(tenant)
    const types = (await log('')).map(({ eventType }) => eventType)
    expect(types).toEqual([
      'application.lifecycle.create',
      'oauth2.as.created',
      'oauth2.scope.created',
      'policy.lifecycle.create',
      'policy.rule.add',
    ])
    const [entry] = await log(filter('eventType eq "oauth2.scope.created"'))
    expect(entry?.actor.alternateId).toBe('sam.super@example.com')
    expect(entry?.target.map(({ id }) => id)).toEqual([made.server, made.scope])
  })

  test('keeps to its times, words and order', async () => {
    await makeSet(tenant)
    const [first] = await log('limit=1')
    expect(await log(`since=${encodeURIComponent(new Date(Date.now() + 60_000).toISOString())}`)).toEqual([])
    expect(await log(`until=${encodeURIComponent(first?.published ?? '')}`)).toEqual([])
    expect(await log('q=scope')).not.toEqual([])
    expect(await log('q=nothing-of-the-kind')).toEqual([])
    expect((await log('sortOrder=DESCENDING')).map(({ eventType }) => eventType)[0]).toBe('policy.rule.add')
    expect((await adminOf(tenant)('GET', '/api/v1/logs?since=yesterday')).status).toBe(400)
  })
})
