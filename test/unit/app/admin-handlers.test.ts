import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from '../../../core/app/app.ts'
import { maskedFault, secretsWithin } from '../../../core/app/known-secrets.ts'
import { purgeAll } from '../../../core/app/removal.ts'
import { adminName, secretNamesOf } from '../../../core/app/secret-name.ts'
import type { Session } from '../../../core/app/session.ts'
import { tenantChanged } from '../../../core/app/tenant-changed.ts'
import type { AdminCredentials } from '../../../core/practice/admin-access.ts'
import { startPracticeTenant } from '../../../core/practice/index.ts'
import type { PracticeTenant } from '../../../core/practice/tenant.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import { runAs } from './window.ts'

const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0'

describe('an access to the admin API of a setup', () => {
  let app: App
  const store = memoryStore()
  const secrets = memorySecrets()
  let setup = ''
  const admin = () => app.handlers.admin
  beforeAll(async () => {
    app = await createApp({ kind: 'loopback', store, secrets, guidesFolder: 'guides' })
    setup = (await app.handlers.setups.create({ guide: 'okta/fortanix-key-insight' })).id
  })
  afterAll(() => app.close())

  test('is asked for with the rights that the guide wants, and no others', async () => {
    const { offered, addressed, grants } = await admin().access({ setup })
    expect([offered, addressed]).toEqual([true, false])
    expect(grants[0]?.scopes).toEqual(['okta.apps.read', 'okta.authorizationServers.read', 'okta.orgs.read'])
    expect(grants[1]?.scopes).toEqual([
      'okta.apps.manage',
      'okta.apps.read',
      'okta.authorizationServers.manage',
      'okta.authorizationServers.read',
      'okta.orgs.read',
    ])
    expect(grants[0]?.ways.map(({ kind }) => kind)).toEqual(['key', 'token'])
  })

  test('is not offered where the guide wants nothing, or the provider has no admin API', async () => {
    for (const guide of ['any/client-credentials', 'any/sign-on']) {
      const other = await app.handlers.setups.create({ guide })
      expect(await admin().access({ setup: other.id })).toMatchObject({ offered: false, grants: [] })
    }
  })

  test('is made with a key whose private half stays, and is ready once its app is known', async () => {
    const made = await admin().makeKey({ setup, purpose: 'read' })
    const [read, write] = made.grants
    expect(read).toMatchObject({ ready: false, kind: 'key', clientId: null })
    expect(write).toMatchObject({ ready: false, kind: null, keptIn: null, publicJwk: null })
    const jwk = JSON.parse(read?.publicJwk ?? '{}')
    expect(jwk).toMatchObject({ kty: 'RSA', alg: 'RS256', kid: expect.any(String) })
    expect(jwk).not.toHaveProperty('d')
    const put = await admin().put({ setup, purpose: 'read', access: { kind: 'key', client_id: '0oa7' } })
    expect(put.grants[0]).toMatchObject({ ready: true, clientId: '0oa7', publicJwk: read?.publicJwk })
    const kept = await secrets.use(adminName(setup, 'read'), (text) => JSON.parse(text).private_key as string)
    expect(JSON.stringify(put)).not.toContain(JSON.parse(kept).d)
    expect(secretsWithin(`x ${JSON.parse(kept).d} y`)).toBe(true)
  })

  test('with a key is refused where no key was made', async () => {
    await expect(admin().put({ setup, purpose: 'write', access: { kind: 'key', client_id: 'a' } })).rejects.toThrow(
      'admin-api.no-key',
    )
  })

  test('is hidden and looked for by each of its secret parts alone, and by nothing else of it', async () => {
    await admin().put({
      setup,
      purpose: 'write',
      access: { kind: 'secret', client_id: 'app-of-admin', client_secret: secret },
    })
    expect(secretsWithin(`Basic ${btoa(`app-of-admin:${secret}`)}`)).toBe(true)
    expect(secretsWithin('"kind":"secret","client_id":"app-of-admin"')).toBe(false)
    expect(maskedFault(new Error(`no ${secret}`))).not.toContain(secret)
    const shown = await admin().access({ setup })
    expect(shown.grants[1]).toMatchObject({ ready: true, kind: 'secret', clientId: 'app-of-admin', keptIn: 'memory' })
    expect(JSON.stringify(shown)).not.toContain(secret)
  })

  test('is removed one purpose at a time', async () => {
    await admin().forget({ setup, purpose: 'write' })
    expect((await admin().access({ setup })).grants.map(({ ready }) => ready)).toEqual([true, false])
    expect(await secrets.has(adminName(setup, 'write'))).toBeNull()
  })

  test('goes with its setup', async () => {
    const { id } = await app.handlers.setups.create({ guide: 'auth0/any' })
    await admin().put({ setup: id, purpose: 'read', access: { kind: 'token', token: secret } })
    await admin().put({ setup: id, purpose: 'write', access: { kind: 'token', token: secret } })
    const session = {
      store,
      secrets,
      removals: new Map(),
      reports: new Map(),
      tokens: new Map(),
      unkept: new Map(),
      adminRequests: new Map(),
    }
    await purgeAll(session as unknown as Session, [id])
    for (const name of secretNamesOf(id)) expect(await secrets.has(name)).toBeNull()
  })

  test.each([
    ['look', 'admin-api.no-address'],
    ['plan', 'admin-api.no-address'],
    ['choices', 'admin-api.no-address'],
    ['apply', 'admin-api.no-write-access'],
    ['undoPlan', 'admin-api.no-write-access'],
    ['undo', 'admin-api.no-write-access'],
  ] as const)('does not %s without what it takes', async (call, why) => {
    await expect(admin()[call]({ setup, plan: 'x', shown: [] })).rejects.toThrow(why)
  })
})

describe('a tenant that lacks something', () => {
  let app: App
  let tenant: PracticeTenant
  let setup = ''
  const events: { group: string; name: string; event: unknown }[] = []
  const store = memoryStore()
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta', empty: true })
    app = await createApp({ kind: 'loopback', store, secrets: memorySecrets(), guidesFolder: 'guides' })
    app.events.subscribe((group, name, event) => events.push({ group, name, event }))
    const { setups, admin } = app.handlers
    setup = (await setups.create({ guide: 'okta/fortanix-key-insight' })).id
    await setups.setField({ setup, field: 'domain', value: tenant.origin })
    for (const pem of tenant.ca()) await setups.addCa({ setup, pem })
    const { read, write } = tenant.admin() as { read: AdminCredentials; write: AdminCredentials }
    await admin.put({ setup, purpose: 'read', access: { kind: 'token', token: read.token ?? '' } })
    await admin.put({ setup, purpose: 'write', access: { kind: 'token', token: write.token ?? '' } })
  })
  afterAll(async () => {
    await app.close()
    await tenant.close()
  })

  test('is shown as it is, with what is planned', async () => {
    const looked = await app.handlers.admin.look({ setup })
    expect(looked.test).toMatchObject({ ok: true, lacking: [] })
    expect(looked.objects.find(({ as }) => as === 'app')).toMatchObject({ state: 'not-there', noun: 'app' })
    const plan = await app.handlers.admin.plan({ setup })
    const app_ = plan.changes.find(({ as }) => as === 'app')
    expect(app_).toMatchObject({ action: 'create', requests: [{ method: 'POST', path: '/api/v1/apps' }] })
    expect(JSON.parse(app_?.requests[0]?.body ?? '{}')).toMatchObject({ label: 'Fortanix Key Insight' })
    expect(app_?.events).toEqual(['application.lifecycle.create'])
    expect(plan.scopes).toEqual(['okta.apps.manage', 'okta.authorizationServers.manage'])
  })

  test('is looked at by a run, with the access for reading', async () => {
    const ended = await runAs(app, { setup })
    if (ended.type !== 'finished') throw new Error(ended.type)
    const asked = ended.report.exchanges.map(({ url }) => URL.parse(url)?.pathname)
    expect(asked).toContain('/api/v1/apps')
    expect(ended.report.exchanges.every(({ method }) => method === 'GET' || method === 'POST')).toBe(true)
    // A setup without a client ID has yet to be filled in: nothing is wrong with an app that nobody has named.
    expect(ended.report.findings.find(({ check }) => check === 'admin.app-exists')?.status).toBe('skip')
    expect(ended.report.findings.find(({ check }) => check === 'admin.rights-complete')?.status).toBe('pass')
  })

  test('names each right that is missing', async () => {
    tenant.setAdminFaults(['rights:okta.authorizationServers.read'])
    const looked = await app.handlers.admin.look({ setup })
    tenant.setAdminFaults([])
    expect(looked.test).toMatchObject({ ok: false, lacking: ['okta.authorizationServers.read'] })
    expect(looked.objects.find(({ as }) => as === 'server')?.state).toBe('unread')
  })

  test('changes for one step alone, then for what is left, and tells of each object', async () => {
    const { plan, changes } = await app.handlers.admin.plan({ setup })
    const [step] = changes.find(({ as }) => as === 'app')?.steps ?? []
    const first = await app.handlers.admin.apply({ setup, plan, ...(step ? { step } : {}) })
    expect(first).toMatchObject({ done: ['Fortanix Key Insight'], stopped: null })
    await expect(app.handlers.admin.apply({ setup, plan })).rejects.toThrow('admin-api.plan-changed')
    const rest = await app.handlers.admin.plan({ setup })
    events.length = 0
    const both = app.handlers.admin.apply({ setup, plan: rest.plan })
    const applied = await both
    expect(applied.stopped).toBeNull()
    expect(events.filter(({ name }) => name === 'progress')).toHaveLength(applied.done.length)
    expect(events.find(({ name }) => name === 'progress')).toMatchObject({ group: 'admin', event: { setup, done: 0 } })
  })

  test('has nothing proved by requests once it was changed', async () => {
    const inputs = { proxy: 'p', domain: 'd' }
    const proof = (check: string, given: Record<string, string>) => ({
      check,
      outcome: { ms: 1, kind: 'judged' as const, verdict: { holds: true as const } },
      exchange: null,
      run: 'r',
      at: '2026-11-29T00:00:00.000Z',
      inputs: given,
    })
    store.addEvidence(setup, [proof('client.known', inputs), proof('input.domain-known', { domain: 'd' })])
    const session = { store, unkept: new Map(), tokens: new Map(), running: new Map() } as unknown as Session
    tenantChanged(session, setup)
    const now = Object.fromEntries(store.evidence(setup).map(({ check, inputs: known }) => [check, known]))
    expect(now['client.known']).toEqual({ proxy: null, domain: 'd' })
    expect(now['input.domain-known']).toEqual({ domain: 'd' })
  })

  test('is judged in the checklist as by the run, and no longer once a whole run has not looked at it', async () => {
    const { setups, admin } = app.handlers
    const stepsNow = async () => JSON.stringify((await setups.open({ setup })).steps)
    const access = { kind: 'token', token: tenant.admin()?.write.token ?? '' } as const
    const id = store.setup(setup)?.fields.client_id
    const switched = (to: string) =>
      fetch(`${tenant.origin.replace('https:', 'http:')}/api/v1/apps/${id}/lifecycle/${to}`, {
        method: 'POST',
        headers: { Authorization: `SSWS ${access.token}` },
      })
    expect((await switched('deactivate')).status).toBe(200)
    const looked = await runAs(app, { setup })
    if (looked.type !== 'finished') throw new Error(looked.type)
    expect(looked.report.rootCause).toBe('client.disabled')
    const { headline } = (await setups.list()).find((each) => each.id === setup) ?? {}
    expect(headline).toContain('deactivated')
    expect(await stepsNow()).toContain('admin.app-active')
    await admin.forget({ setup, purpose: 'read' })
    await runAs(app, { setup })
    expect(await stepsNow()).not.toContain('admin.app-active')
    await admin.put({ setup, purpose: 'read', access })
    await switched('activate')
  })

  test('stops where the provider refuses, and says why', async () => {
    const { rows } = await app.handlers.admin.undoPlan({ setup })
    const before = await app.handlers.admin.undo({ setup, shown: rows.map(({ number }) => number) })
    expect(before.left).toEqual([])
    const { plan } = await app.handlers.admin.plan({ setup })
    tenant.setAdminFaults(['rights:okta.apps.manage'])
    const applied = await app.handlers.admin.apply({ setup, plan })
    tenant.setAdminFaults([])
    expect(applied).toMatchObject({ done: [], stopped: { noun: 'app', unknown: false } })
    expect(applied.stopped?.says).toContain('403 · E0000006 · You do not have permission')
  })
})
