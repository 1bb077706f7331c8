import { afterEach, describe, expect, test } from 'vitest'
import { planOf } from '../../core/admin/plan.ts'
import { applyPlan } from '../../core/app/admin-apply.ts'
import { undoChanges } from '../../core/app/admin-undo.ts'
import type { AdminWorld } from '../../core/app/admin-world.ts'
import { newSetup } from '../../core/app/new-setup.ts'
import { tool } from '../../core/app/tool.ts'
import { compareRuns } from '../../core/compare/compare.ts'
import { withDrift } from '../../core/compare/drift.ts'
import type { Outcome } from '../../core/model/exchange.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { PlainFieldName } from '../../core/model/profile.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'
import { providers } from '../../core/providers/index.ts'
import { run } from '../../core/run/run.ts'
import { memoryStore } from '../../core/store/memory-store.ts'
import { credentialOf } from '../support/admin-credential.ts'
import { empty, open, settingsOf } from '../support/empty-tenant.ts'
import { adminOf, minimal } from '../support/okta-admin.ts'
import { guideIds, guideNamed } from '../support/run-guide.ts'

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

/** What a person does between: an app of people is assigned to a group, which no plan chooses. */
async function assignedByHand(tenant: PracticeTenant, app: string | undefined, guideId: string) {
  if (guideId !== 'okta/openmetadata') return { takeBack: async () => {} }
  const call = adminOf(tenant)
  const groups = (await call('GET', '/api/v1/groups')).body as { id: string }[]
  const path = `/api/v1/apps/${app}/groups/${groups[0]?.id}`
  expect((await call('PUT', path, {})).status).toBe(200)
  return { takeBack: async () => void (await call('DELETE', path)) }
}

type At = Awaited<ReturnType<typeof empty>>

const guides = [
  ['okta/fortanix-key-insight', 'okta', {}],
  ['okta/fortanix-key-insight', 'okta', { scope: 'ki.scan ki.report' }],
  ['okta/crul', 'okta', {}],
  ['okta/any', 'okta', {}],
  ['okta/any', 'okta', { token_endpoint_auth_method: 'private_key_jwt' }],
  ['okta/openmetadata', 'okta', { redirect_uri: 'http://localhost:8585/callback', origin: 'http://localhost:8585' }],
  ['okta/openmetadata-ingestion', 'okta', { scope: 'okta.users.read okta.groups.read' }],
  ['auth0/fortanix-key-insight', 'auth0', {}],
  ['auth0/fortanix-key-insight', 'auth0', { scope: 'scan:read scan:write' }],
  ['auth0/any', 'auth0', { audience: 'https://api.example' }],
  ['auth0/any', 'auth0', { audience: 'https://api.example', token_endpoint_auth_method: 'private_key_jwt' }],
] as const satisfies readonly (readonly [string, ProviderId, Partial<Record<PlainFieldName, string>>])[]

describe.each(guides)('%s for %s with %j', (id, provider, fields) => {
  test('comes from an empty tenant to a token by its plan, and back by undoing it', async () => {
    const { tenant, store, setup, secrets, world, check } = await empty(id, provider, fields)
    const first = await world()
    const before = (await first.read()).reading
    const applied = await applyPlan({
      world: first,
      store,
      setup: setup.id,
      step: null,
      keepSecret: async (secret) => void secrets.set('client_secret', secret),
      before: () => true,
      after: () => {},
    })
    expect(applied.stopped && [applied.stopped.change, applied.stopped.outcome?.answer?.json]).toBeNull()
    expect(applied.left.filter(({ action }) => action !== 'keep').map(({ as }) => as)).toEqual([])
    const assigned = await assignedByHand(tenant, store.setup(setup.id)?.fields.client_id, id)
    const result = await check(true)
    const failed = result.results.filter(({ status }) => status === 'fail' || status === 'warn')
    expect(
      failed.map(({ check: which, diagnosis }) => ({
        which,
        diagnosis,
      })),
    ).toEqual([])
    expect(result.rootCause).toBeNull()
    // A second run finds nothing to do: what was made is as it is wanted, and nothing else stands in for it.
    const made = new Set(applied.done.map(({ as }) => as))
    const again = planOf(await (await world()).read())
    expect(again.filter(({ action }) => action !== 'keep')).toEqual([])
    expect(again.filter(({ as, kept }) => made.has(as) && kept !== 'as-wanted')).toEqual([])

    await assigned.takeBack()
    const undone = await undoChanges({
      world: await world(),
      store,
      setup: setup.id,
      keepSecret: async (secret) => void secrets.set('client_secret', secret),
      before: () => true,
      forgetSecret: async () => void secrets.delete('client_secret'),
    })
    expect(undone.left).toEqual([])
    expect(undone.undone).toHaveLength(applied.done.length)
    expect(secrets.has('client_secret')).toBe(false)
    const { reading } = await (await world()).read()
    expect(reading.wants.map(({ as, object }) => [as, object?.name])).toEqual(
      before.wants.map(({ as, object }) => [as, object?.name]),
    )
  })
})

test('every guide is walked above, or is done by hand, or has no admin API that is known', async () => {
  const walked = new Set<string>(guides.map(([id]) => id))
  const others = guideIds.map(guideNamed).filter(({ id }) => !walked.has(id))
  expect(others.filter(({ provider }) => providers[provider].admin).map(({ id }) => id)).toEqual([
    'okta/palo-alto-cloud-identity-engine',
  ])
  // It installs an integration of the catalog, which the API does not: the plan says so, and sends nothing.
  const { world } = await empty('okta/palo-alto-cloud-identity-engine', 'okta', {})
  const plan = planOf(await (await world('read')).read())
  expect(plan.length).toBeGreaterThan(0)
  expect(plan.filter(({ action }) => action !== 'keep')).toEqual([])
  expect(plan.map(({ kept }) => kept)).toContain('by-hand')
})

describe('what goes wrong in the middle of a change', () => {
  const go = async (at: Awaited<ReturnType<typeof empty>>, world: AdminWorld) =>
    applyPlan({
      world,
      store: at.store,
      setup: at.setup.id,
      step: null,
      keepSecret: async (secret) => void at.secrets.set('client_secret', secret),
      before: () => true,
      after: () => {},
    })
  const names = async (at: Awaited<ReturnType<typeof empty>>) => {
    const { reading } = await (await at.world('read')).read()
    return reading.collections
      .flatMap(({ objects }) => objects.map(({ kind, name }) => `${kind} ${name}`))
      .filter((each) => !each.endsWith('/api/v2/'))
  }
  const providers = [
    ['okta/fortanix-key-insight', 'okta'],
    ['auth0/fortanix-key-insight', 'auth0'],
  ] as const

  test.each(
    providers.flatMap(([guide, provider]) =>
      ['half-done', 'server-error-after-change'].map((fault) => [fault, guide, provider] as const),
    ),
  )('%s at %s: what was made is found, with its secret, and nothing is made twice', async (fault, guide, provider) => {
    const at = await empty(guide, provider, {})
    at.tenant.setAdminFaults([fault])
    const applied = await go(at, await at.world())
    at.tenant.setAdminFaults([])
    // Where it could not be looked at, the next time goes on from there.
    const rest = await go(at, await at.world())
    expect([applied, rest].at(-1)?.stopped ?? null).toBeNull()
    expect(rest.left.filter(({ action }) => action !== 'keep')).toEqual([])
    const all = await names(at)
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
    expect((await at.check(true)).rootCause).toBeNull()
    const states = at.store.ledger(at.setup.id).map(({ state }) => state)
    expect(states.filter((state) => state === 'sending')).toEqual([])
    const undone = await undoChanges({
      world: await at.world(),
      store: at.store,
      setup: at.setup.id,
      keepSecret: async () => {},
      forgetSecret: async () => {},
      before: () => true,
    })
    expect(undone.left).toEqual([])
  })

  test.each(providers)('%s: killed after each request in turn, the next start finishes', async (guide, provider) => {
    for (let after = 1; after < 8; after++) {
      const at = await empty(guide, provider, {})
      const world = await at.world()
      let writes = 0
      const dying: AdminWorld = {
        ...world,
        send: async (request) => {
          const outcome = await world.send(request)
          if (request.method !== 'GET' && ++writes === after) throw new Error('killed')
          return outcome
        },
      }
      const killed = await go(at, dying).then(
        () => false,
        () => true,
      )
      const rest = await go(at, await at.world())
      expect({ after, stopped: rest.stopped, open: rest.open.length }).toEqual({ after, stopped: null, open: 0 })
      const all = await names(at)
      expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
      expect((await at.check(true)).rootCause).toBeNull()
      for (const each of open.splice(0)) await each.close()
      if (!killed) break
    }
  })

  test('a conflict stops, is noted as not made, and leaves nothing to take back', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    at.tenant.setAdminFaults(['conflict'])
    const applied = await go(at, await at.world())
    expect(applied.stopped).toMatchObject({ unknown: false, change: { as: 'app' } })
    expect(at.store.ledger(at.setup.id).map(({ state }) => state)).toEqual(['failed'])
  })

  test('where the configuration cannot be read, nothing is changed', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    at.tenant.setAdminFaults(['rate-limited'])
    const applied = await go(at, await at.world())
    expect(applied.done).toEqual([])
    expect(applied.left.filter(({ action }) => action !== 'keep')).toEqual([])
    expect(at.store.ledger(at.setup.id)).toEqual([])
  })

  test('what somebody else has changed since is not taken back', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    const world = await at.world()
    await go(at, world)
    const { reading } = await world.read()
    const rule = reading.wants.find(({ as }) => as === 'rule')?.object
    const path = `/api/v1/authorizationServers/${rule?.within[0]}/policies/${rule?.within[1]}/rules/${rule?.id}`
    const { _links: _dropped, ...body } = rule?.body ?? {}
    const conditions = { ...(body.conditions as object), scopes: { include: ['ki.scan'] } }
    const changed = await world.send({ method: 'PUT', path, body: { ...body, conditions } })
    expect(changed.answer?.status).toBe(200)
    const undone = await undoChanges({
      world,
      store: at.store,
      setup: at.setup.id,
      keepSecret: async () => {},
      forgetSecret: async () => {},
      before: () => true,
    })
    // Nor is the policy that it is a part of: with it, the rule would be gone.
    expect(undone.left.map(({ entry, why }) => [entry.change.as, why])).toEqual([
      ['rule', 'changed-since'],
      ['policy', 'has-kept-parts'],
      // And without the app that it names, it would be of no use.
      ['app', 'has-kept-parts'],
    ])
  })

  test('what somebody else has made in it keeps an object of ours', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    const world = await at.world()
    await go(at, world)
    const { reading } = await world.read()
    const policy = reading.wants.find(({ as }) => as === 'policy')?.object
    const path = `/api/v1/authorizationServers/${policy?.within[0]}/policies/${policy?.id}/rules`
    expect((await world.send({ method: 'POST', path, body: minimal.rule('Of somebody else') })).answer?.status).toBe(
      201,
    )
    const undone = await undoChanges({
      world,
      store: at.store,
      setup: at.setup.id,
      keepSecret: async () => {},
      forgetSecret: async () => {},
      before: () => true,
    })
    expect(undone.left.map(({ entry, why }) => [entry.change.as, why])).toEqual([
      ['policy', 'has-kept-parts'],
      ['app', 'has-kept-parts'],
    ])
    expect((await world.send({ method: 'GET', path })).answer?.json).toMatchObject([{ name: 'Of somebody else' }])
  })

  test.each(['okta.apps.read', 'okta.authorizationServers.read'])(
    'without %s only that is not looked at',
    async (scope) => {
      const at = await empty('okta/fortanix-key-insight', 'okta', {})
      await go(at, await at.world())
      at.tenant.setAdminFaults([`rights:${scope}`])
      const result = await at.check(true)
      const rights = result.results.find(({ check }) => check === 'admin.rights-complete')
      expect(rights?.status).toBe('warn')
      expect(result.verdict).not.toBe('fail')
      expect(result.results.find(({ check }) => check === 'token.issued')?.status).toBe('pass')
    },
  )
})

test('without a key, an app that signs is not made: it waits', async () => {
  const at = await empty('auth0/any', 'auth0', {
    audience: 'https://api.example',
    token_endpoint_auth_method: 'private_key_jwt',
  })
  const { publicJwk: _none, ...known } = (await (await at.world()).read()).known
  const input = { ...(await (await at.world()).read()), known }
  expect(planOf(input).map(({ as, action, kept }) => [as, action, kept])).toContainEqual(['client', 'keep', 'waits'])
})

describe('what other people and a provider in trouble do', () => {
  const go = async (at: At, world: AdminWorld, more: Partial<Parameters<typeof applyPlan>[0]> = {}) =>
    applyPlan({
      world,
      store: at.store,
      setup: at.setup.id,
      step: null,
      keepSecret: async (secret) => void at.secrets.set('client_secret', secret),
      before: () => true,
      after: () => {},
      wait: async () => {},
      ...more,
    })
  const undo = async (at: At, world: AdminWorld) =>
    undoChanges({
      world,
      store: at.store,
      setup: at.setup.id,
      keepSecret: async () => {},
      forgetSecret: async () => {},
      before: () => true,
      wait: async () => {},
    })
  const appsIn = async (world: AdminWorld) => {
    const { answer } = await world.send({ method: 'GET', path: '/api/v1/apps' })
    return ((answer?.json ?? []) as JsonObject[]).filter(
      ({ label }) => label === 'Fortanix Key Insight' || label === 'API client',
    )
  }
  /** A world in which the answer to the first request that makes an app is another one. */
  const answering = (world: AdminWorld, answer: (outcome: Outcome) => Outcome): AdminWorld => {
    let done = false
    return {
      ...world,
      send: async (request) => {
        const outcome = await world.send(request)
        if (done || request.method !== 'POST' || !request.path.endsWith('/apps')) return outcome
        done = true
        return answer(outcome)
      },
    }
  }

  test('an answer without an ID in it is no answer: the app is looked at, and its secret kept', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    const world = answering(await at.world(), (outcome) =>
      outcome.answer ? { ...outcome, answer: { ...outcome.answer, body: '{}', json: {} } } : outcome,
    )
    const applied = await go(at, world)
    expect(applied.stopped).toBeNull()
    expect(at.secrets.get('client_secret')).toMatch(/.{20}/)
    expect((await at.check(true)).rootCause).toBeNull()
    expect((await undo(at, await at.world())).left).toEqual([])
    expect(await appsIn(await at.world())).toEqual([])
  })

  test('a list that lags behind an error hides nothing: the app is found later, with its secret', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    at.tenant.setAdminFaults(['server-error-after-change', 'eventual'])
    const looked: number[] = []
    const applied = await go(at, await at.world(), { wait: async (ms) => void looked.push(ms) })
    expect(looked.length).toBeGreaterThan(0)
    expect(applied.done.map(({ as }) => as)).toContain('app')
    expect(at.secrets.get('client_secret')).toMatch(/.{20}/)
    at.tenant.setAdminFaults([])
    expect(await appsIn(await at.world())).toHaveLength(1)
  })

  test.each([
    ['okta/fortanix-key-insight', 'okta'],
    ['auth0/fortanix-key-insight', 'auth0'],
  ] as const)('%s: where lists lag behind, a second run finds what the first has made', async (guide, provider) => {
    const at = await empty(guide, provider, {})
    at.tenant.setAdminFaults(['eventual'])
    expect((await go(at, await at.world())).stopped).toBeNull()
    const again = planOf(await (await at.world()).read())
    expect(again.filter(({ action }) => action !== 'keep')).toEqual([])
  })

  test('an app of the same name that somebody else made since the plan was read is not made once more, nor taken as ours', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    const world = await at.world()
    const first = await go(at, world)
    expect(first.stopped).toBeNull()
    const other = await empty('okta/fortanix-key-insight', 'okta', {})
    const store = memoryStore()
    const setup = newSetup('okta/fortanix-key-insight', 'Other', false)
    store.create(setup)
    // Planned before the other one made it.
    let reads = 0
    const stale: AdminWorld = {
      ...world,
      read: async () => {
        reads += 1
        return (await (await other.world()).read()) as Awaited<ReturnType<AdminWorld['read']>>
      },
    }
    const applied = await go({ ...at, store, setup }, stale)
    expect(reads).toBe(1)
    expect(applied.stopped).toMatchObject({ appeared: true, outcome: null, unknown: false, change: { as: 'app' } })
    expect(store.ledger(setup.id)).toEqual([])
    expect(await appsIn(world)).toHaveLength(1)
  })

  test('what others have changed in an app of ours keeps it, whatever it is', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    const world = await at.world()
    await go(at, world)
    const [app] = await appsIn(world)
    const settings = { ...(app?.settings as JsonObject), notes: { admin: 'Do not remove', enduser: null } }
    const changed = await world.send({ method: 'PUT', path: `/api/v1/apps/${app?.id}`, body: { ...app, settings } })
    expect(changed.answer?.status).toBe(200)
    const { left } = await undo(at, world)
    expect(left.map(({ entry, why }) => [entry.change.as, why])).toEqual([['app', 'changed-since']])
    expect(await appsIn(world)).toHaveLength(1)
  })

  test('an API that another app is authorized for stays', async () => {
    const at = await empty('auth0/fortanix-key-insight', 'auth0', {})
    const world = await at.world()
    await go(at, world)
    const audience = at.store.setup(at.setup.id)?.fields.audience ?? 'KI-Scanner'
    const made = await world.send({
      method: 'POST',
      path: '/api/v2/clients',
      body: { name: 'Other', app_type: 'non_interactive', grant_types: ['client_credentials'] },
    })
    const { client_id } = (made.answer?.json ?? {}) as { client_id: string }
    const granted = await world.send({
      method: 'POST',
      path: '/api/v2/client-grants',
      body: { client_id, audience, scope: [] },
    })
    expect(granted.answer?.status).toBe(201)
    const { left } = await undo(at, world)
    expect(left.map(({ entry, why }) => [entry.change.kind, why])).toEqual([['resource-server', 'has-kept-parts']])
  })

  test('two programs do not change the same setup at once', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    const ends = await Promise.allSettled([go(at, await at.world()), go(at, await at.world())])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'ChangesGoOn' } })
    expect(await appsIn(await at.world())).toHaveLength(1)
    // Its turn ends with it.
    expect((await go(at, await at.world())).stopped).toBeNull()
  })

  test.each(['policy', 'scope'])(
    'the step %s alone takes what it needs along, and nothing with a place in it is sent',
    async (step) => {
      const at = await empty('okta/fortanix-key-insight', 'okta', {})
      const world = await at.world()
      const sent: string[] = []
      const listening: AdminWorld = {
        ...world,
        send: (request) => {
          if (request.method !== 'GET') sent.push(JSON.stringify(request))
          return world.send(request)
        },
      }
      const { stopped, done } = await go(at, listening, { step })
      expect(stopped).toBeNull()
      expect(done.map(({ as }) => as).includes('app')).toBe(step === 'policy')
      expect(sent.filter((request) => /\{[a-z]+\.[\w.]+\}/.test(request))).toEqual([])
    },
  )

  test.each([
    ['okta/fortanix-key-insight', 'okta', 'rights:okta.apps.read'],
    ['okta/openmetadata', 'okta', 'rights:okta.apps.read'],
    ['auth0/fortanix-key-insight', 'auth0', 'rights:read:resource_servers'],
  ] as const)('%s: what depends on an object that cannot be read waits (%s %s)', async (guide, provider, fault) => {
    const at = await empty(guide, provider, {})
    at.tenant.setAdminFaults([fault])
    const changes = planOf(await (await at.world('read')).read())
    const app = changes.find(({ kept }) => kept === 'unread')
    expect(app).toBeDefined()
    const made = changes.filter(({ action }) => action !== 'keep')
    const written = made.map(({ requests }) => JSON.stringify(requests)).join('\n')
    expect(written).not.toContain(`{${app?.as}.`)
    expect(made.map(({ kind }) => kind).filter((kind) => /policy|rule|assignment|grant/.test(kind))).toEqual([])
    expect(changes.filter(({ kept }) => kept === 'waits').length).toBeGreaterThan(0)
  })
})

test('two runs that looked at the configuration show what changed in it, and nothing that did not', async () => {
  const at = await empty('okta/fortanix-key-insight', 'okta', {})
  const world = await at.world()
  await applyPlan({
    world,
    store: at.store,
    setup: at.setup.id,
    step: null,
    keepSecret: async (secret) => void at.secrets.set('client_secret', secret),
    before: () => true,
    after: () => {},
  })
  const before = await at.check(true)
  expect(compareRuns(before, await at.check(true)).filter(({ area }) => area === 'configuration')).toEqual([])
  const { reading } = await world.read()
  const rule = reading.wants.find(({ as }) => as === 'rule')?.object
  const path = `/api/v1/authorizationServers/${rule?.within[0]}/policies/${rule?.within[1]}/rules/${rule?.id}`
  const { _links: _dropped, ...body } = rule?.body ?? {}
  const conditions = { ...(body.conditions as object), grantTypes: { include: ['implicit'] } }
  expect((await world.send({ method: 'PUT', path, body: { ...body, conditions } })).answer?.status).toBe(200)
  const after = await at.check(true)
  expect(after.rootCause).toBe('policy.no-match')
  expect(compareRuns(before, after).filter(({ area }) => area === 'configuration')).toEqual([
    {
      area: 'configuration',
      item: 'rule Client credentials: conditions.grantTypes.include',
      before: '["client_credentials"]',
      after: '["implicit"]',
      near: true,
    },
  ])
  expect(JSON.stringify(before.observed)).not.toContain(at.secrets.get('client_secret'))
  const { drift, rootCause } = withDrift(after, before)
  expect(rootCause).toBe('policy.no-match')
  expect(drift).toMatchObject({
    since: before.started,
    changes: [{ item: 'rule Client credentials: conditions.grantTypes.include' }],
  })
})

test.each([
  ['okta/fortanix-key-insight', 'okta', 'policy.no-match', 'no_matching_policy'],
  ['auth0/fortanix-key-insight', 'auth0', 'api.not-authorized', 'KI-Scanner'],
] as const)('%s at %s under %s: the log gives the reason %s', async (guideId, provider, fault, reason) => {
  const tenant = await startPracticeTenant({ provider, faults: [fault] })
  open.push(tenant)
  const result = await run({
    guide: guideNamed(guideId),
    fields: tenant.values(guideId),
    borrow: async (field, use) => {
      const secret = tenant.secrets(guideId)[field]
      return secret === undefined ? null : use(secret)
    },
    lendAdmin: async (use) => use(credentialOf(tenant.admin()?.read as AdminCredentials)),
    settings: settingsOf(tenant),
    step: null,
    tool,
    hostKind: 'test',
    signal: new AbortController().signal,
  })
  expect(result.rootCause).toBe(fault)
  const found = result.results.find(({ check }) => check === 'admin.log-names-reason')
  expect(found?.status).toBe('pass')
  expect(JSON.stringify(found)).toContain(reason)
})
