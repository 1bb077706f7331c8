import { afterEach, expect, test } from 'vitest'
import { withMember } from '../../core/admin/members.ts'
import { decisionView, objectsView } from '../../core/app/admin-view.ts'
import { openWorld } from '../../core/app/admin-world.ts'
import { tool } from '../../core/app/tool.ts'
import type { Want } from '../../core/model/admin.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'
import { run } from '../../core/run/run.ts'
import { reportOf } from '../../core/words/report.ts'
import { credentialOf } from '../support/admin-credential.ts'
import { settingsOf } from '../support/empty-tenant.ts'
import { guideNamed } from '../support/run-guide.ts'
import { words } from '../support/words.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

type Purpose = 'read' | 'write'
const lendAt = (tenant: PracticeTenant, purpose: Purpose) => credentialOf(tenant.admin()?.[purpose] as AdminCredentials)

/** The practice tenant with its own setup of a guide, and an administrator who changes it. */
async function started(id: string, provider: ProviderId, change: (guide: Guide) => Guide = (guide) => guide) {
  const tenant = await startPracticeTenant({ provider })
  open.push(tenant)
  const guide = change(guideNamed(id))
  const fields = tenant.values(id)
  const secrets = tenant.secrets(id)
  const world = await openWorld({
    guide,
    fields,
    settings: settingsOf(tenant),
    lend: async (use) => use(lendAt(tenant, 'write')),
    scopes: [],
    patience: { now: Date.now, wait: async () => {} },
    signal: new AbortController().signal,
  })
  open.push(world)
  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, body?: JsonObject) => {
    const { answer } = await world.send({ method, path, ...(body ? { body } : {}) })
    expect(answer?.status, JSON.stringify(answer?.json)).toBeOneOf([200, 201, 204])
    return answer?.json as JsonObject
  }
  /** What the tab Provider shows. */
  const explain = async () => {
    const input = await world.read()
    return { objects: objectsView(input, words, () => null), decision: decisionView(input, words) }
  }
  const exchanges = () => world.exchanges().map(({ url }) => url)
  const look = async (check: string, kind: 'token' | 'key' = 'key') => {
    const result = await run({
      guide,
      fields,
      borrow: async (field, use) => {
        const secret = secrets[field]
        return secret === undefined ? null : use(secret)
      },
      lendAdmin: async (use) =>
        use(
          kind === 'token' && provider === 'okta'
            ? { kind, token: tenant.admin()?.read.token ?? '' }
            : lendAt(tenant, 'read'),
        ),
      settings: settingsOf(tenant),
      step: null,
      tool,
      hostKind: 'test',
      signal: new AbortController().signal,
    })
    return reportOf(result, guide, words).findings.find((each) => each.check === check)
  }
  return { tenant, fields, world, send, look, explain, exchanges }
}

/** The same guide, of which a step wants more. */
const wanting =
  (as: string, more: Partial<Want>) =>
  (guide: Guide): Guide => ({
    ...guide,
    steps: guide.steps.map((step) => ({
      ...step,
      ...(step.wants
        ? {
            wants: step.wants.map((want) =>
              want.as === as && want.find.length > 0 ? { ...want, has: { ...want.has, ...more.has } } : want,
            ),
          }
        : {}),
    })),
  })

const apiPath = async ({ world }: Awaited<ReturnType<typeof started>>) => {
  const { reading } = await world.read()
  return `/api/v2/resource-servers/${reading.wants.find(({ as }) => as === 'api')?.object?.id}`
}

test.each(['auth0/any', 'auth0/fortanix-key-insight'])(
  '%s wants nothing of RBAC, and what there is is shown',
  async (id) => {
    const at = await started(id, 'auth0')
    expect(await at.look('admin.api-permissions')).toMatchObject({
      level: 'note',
      status: 'pass',
      seen: expect.arrayContaining(['RBAC is off for this API']),
    })
    await at.send('PATCH', await apiPath(at), { enforce_policies: true, token_dialect: 'access_token_authz' })
    expect(await at.look('admin.api-permissions')).toMatchObject({
      status: 'pass',
      seen: ['RBAC is on for this API', 'Access tokens have the claim permissions'],
    })
  },
)

test.each([true, false])('a guide that wants RBAC %s has it judged, expected beside received', async (wanted) => {
  const at = await started('auth0/any', 'auth0', wanting('api', { has: { enforce_policies: wanted } }))
  const path = await apiPath(at)
  await at.send('PATCH', path, { enforce_policies: !wanted })
  expect(await at.look('admin.api-permissions')).toMatchObject({
    level: 'must',
    status: 'fail',
    diagnosis: 'token.type',
    expected: wanted,
    actual: !wanted,
    fix: expect.arrayContaining([expect.stringContaining('Enable RBAC')]),
  })
  await at.send('PATCH', path, { enforce_policies: wanted })
  expect(await at.look('admin.api-permissions')).toMatchObject({ level: 'must', status: 'pass' })
})

/** A guide for a product whose users sign in: no app is authorized for an API there. */
const signOn = (guide: Guide): Guide => ({
  ...guide,
  flow: 'authorization_code',
  steps: guide.steps.map((step) => ({
    ...step,
    ...(step.wants
      ? {
          wants: step.wants
            .filter(({ as }) => as !== 'grant')
            .map((want) => (want.as === 'actions' ? { ...want, kind: 'login-action' } : want)),
        }
      : {}),
  })),
})

/** Binds an Action that refuses to the sign-in of users. */
async function bindDenial({ tenant, send }: Awaited<ReturnType<typeof started>>) {
  tenant.setFaults(['api.denied-by-action'])
  const { bindings } = await send('GET', '/api/v2/actions/triggers/credentials-exchange/bindings')
  const [{ action, display_name }] = bindings as [{ action: { id: string }; display_name: string }]
  await send('PATCH', '/api/v2/actions/triggers/post-login/bindings', {
    bindings: [{ ref: { type: 'action_id', value: action.id }, display_name }],
  })
  tenant.setFaults([])
  return display_name
}

test('where users sign in, the Actions of the sign-in are looked at, and the use of organizations is shown', async () => {
  const at = await started('auth0/any', 'auth0', signOn)
  expect(await at.look('admin.actions-allow')).toMatchObject({
    level: 'should',
    status: 'pass',
    seen: 'no Actions',
  })
  expect(await at.look('admin.grant-without-organization')).toMatchObject({
    level: 'note',
    status: 'pass',
    seen: ['Users sign in without an organization'],
  })
  const client = `/api/v2/clients/${at.fields.client_id}`
  await at.send('PATCH', client, { organization_usage: 'require', organization_require_behavior: 'pre_login_prompt' })
  expect((await at.look('admin.grant-without-organization'))?.seen).toEqual([
    'Users sign in only with an organization',
    'Auth0 asks users for the organization',
  ])
  const name = await bindDenial(at)
  expect(await at.look('admin.actions-allow')).toMatchObject({
    status: 'warn',
    diagnosis: 'api.denied-by-action',
    actual: [name],
    fix: expect.arrayContaining([expect.stringContaining('post-login')]),
  })
})

test('where programs get tokens, the authorization is judged, and Actions of the sign-in do not matter', async () => {
  const at = await started('auth0/any', 'auth0')
  await bindDenial(at)
  expect(await at.look('admin.actions-allow')).toMatchObject({ status: 'pass', seen: 'no Actions' })
  await at.send('PATCH', `/api/v2/clients/${at.fields.client_id}`, { organization_usage: 'require' })
  expect(await at.look('admin.grant-without-organization')).toMatchObject({ level: 'must', status: 'pass' })
})

const zonesRight = 'okta.networkZones.read'

/** Limits the app of the setup to a zone with everything in it that is on this computer. */
async function limitedToZone(at: Awaited<ReturnType<typeof started>>, gateway: string) {
  const zone = await at.send('POST', '/api/v1/zones', {
    type: 'IP',
    name: 'Head office',
    gateways: [{ type: 'CIDR', value: gateway }],
  })
  const path = `/api/v1/apps/${at.fields.client_id}`
  const app = await at.send('GET', path)
  const network = { connection: 'ZONE', include: [String(zone.id)] }
  await at.send('PUT', path, withMember(app, 'settings.oauthClient.network', network))
  return String(zone.id)
}

test('the zones of an app have their names beside their ids, in the finding, the tab, and the explainer', async () => {
  const at = await started('okta/fortanix-key-insight', 'okta')
  const before = at.exchanges()
  await at.explain()
  expect(
    at
      .exchanges()
      .slice(before.length)
      .filter((url) => url.includes('/api/v1/zones')),
  ).toEqual([])
  const id = await limitedToZone(at, '127.0.0.0/8')
  const only = `The app can be used only from: Head office (${id})`
  expect(await at.look('admin.app-network')).toMatchObject({
    status: 'warn',
    expected: 'ANYWHERE',
    actual: ['ZONE', only],
  })
  const { objects, decision } = await at.explain()
  expect(objects.find(({ as }) => as === 'app')?.notes).toContain(only)
  expect(decision?.notes).toEqual(['Access tokens expire after 60 minutes', only])
})

test.each(['token', 'key'] as const)(
  'without the right, a %s costs only the names, and the right is named',
  async (kind) => {
    const at = await started('okta/fortanix-key-insight', 'okta')
    const id = await limitedToZone(at, '127.0.0.0/8')
    at.tenant.setAdminFaults([`rights:${zonesRight}`])
    const only = `The app can be used only from: ${id} (its name requires the right \`${zonesRight}\`)`
    expect((await at.look('admin.app-network', kind))?.actual).toEqual(['ZONE', only])
    // It is no reason to doubt the access.
    expect(await at.look('admin.rights-complete', kind)).toMatchObject({ status: 'pass' })
  },
)

test('the lifetimes of the rule that decides are shown, and judged where a guide wants them', async () => {
  const at = await started('okta/fortanix-key-insight', 'okta')
  expect(await at.look('admin.rule-lifetimes')).toMatchObject({
    level: 'note',
    status: 'pass',
    seen: ['Access tokens expire after 60 minutes'],
  })
  const most = { has: { 'actions.token.accessTokenLifetimeMinutes': { most: 30 } } }
  const strict = await started('okta/fortanix-key-insight', 'okta', wanting('rule', most))
  expect(await strict.look('admin.rule-lifetimes')).toMatchObject({
    level: 'must',
    status: 'fail',
    diagnosis: 'token.lifetime',
    expected: expect.stringContaining('30'),
    actual: 60,
  })
  expect((await strict.look('admin.policy-allows'))?.status).toBe('pass')
})
