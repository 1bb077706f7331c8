import { afterEach, describe, expect, test } from 'vitest'
import { planOf } from '../../core/admin/plan.ts'
import { sharedWith } from '../../core/admin/shared.ts'
import { applyPlan } from '../../core/app/admin-apply.ts'
import { namingOfEntry, placeOfEntry } from '../../core/app/admin-names.ts'
import { membersView, planView } from '../../core/app/admin-plan-view.ts'
import { appsBeside } from '../../core/app/admin-shared.ts'
import { planUndo } from '../../core/app/admin-undo.ts'
import { undoShared } from '../../core/app/admin-undo-shared.ts'
import { undoPlanView } from '../../core/app/admin-undo-view.ts'
import type { AdminRequest } from '../../core/model/admin.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { Fields } from '../../core/model/profile.ts'
import { empty, open } from '../support/empty-tenant.ts'
import { minimal } from '../support/okta-admin.ts'
import { words } from '../support/words.ts'

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

type At = Awaited<ReturnType<typeof empty>>

async function applied(guide: string, provider: 'okta' | 'auth0', fields: Fields = {}) {
  const at = await empty(guide, provider, fields)
  const world = await at.world()
  await applyPlan({
    world,
    store: at.store,
    setup: at.setup.id,
    step: null,
    keepSecret: async () => {},
    before: () => true,
    after: () => {},
  })
  const send = async (request: AdminRequest): Promise<JsonObject> => {
    const { answer } = await world.send(request)
    expect(answer?.status, JSON.stringify(answer?.json)).toBeOneOf([200, 201])
    return (answer?.json ?? {}) as JsonObject
  }
  const objectOf = async (as: string) => {
    const found = (await (await at.world()).read()).reading.wants.find((want) => want.as === as)?.object
    if (!found) throw new Error(`${as} is not there`)
    return found
  }
  return { at, world, send, objectOf }
}

/** Who shares what is planned, by the names of the wants. */
async function sharedIn(at: At) {
  const world = await at.world('read')
  const input = await world.read()
  const beside = await appsBeside(world, input)
  const all = planOf(input).map((change) => [change.as, sharedWith(change, input)] as const)
  const said = planView(input, { writable: true, unread: null, beside }, words).changes.flatMap(({ as, shared }) =>
    shared ? [[as, shared]] : [],
  )
  return { shared: Object.fromEntries(all.filter(([, who]) => who !== null)), said: Object.fromEntries(said) }
}

describe('at Okta', () => {
  const served = '/api/v1/authorizationServers'
  const drift = async () => {
    const made = await applied('okta/fortanix-key-insight', 'okta')
    const scope = await made.objectOf('scope')
    const body = { name: scope.name, default: true, consent: 'REQUIRED' }
    const path = `${served}/${scope.within[0]}/scopes/${scope.id}`
    await made.send({ method: 'PUT', path, body })
    return { ...made, server: scope.within[0] }
  }

  test('a change in a server that no other app uses is shared with nobody', async () => {
    const { at } = await drift()
    expect(planOf(await (await at.world()).read()).find(({ as }) => as === 'scope')).toMatchObject({ action: 'change' })
    expect((await sharedIn(at)).shared).toEqual({})
  })

  test('a change in a server that other apps use names them, and all apps where a policy is of all', async () => {
    const { at, send, server } = await drift()
    const app = await send({ method: 'POST', path: '/api/v1/apps', body: minimal.app('Payroll') })
    const policy = minimal.policy('Of payroll', String(app.id))
    await send({ method: 'POST', path: `${served}/${server}/policies`, body: policy })
    const one = await sharedIn(at)
    expect(one.shared).toEqual({ scope: [app.id] })
    expect(one.said).toEqual({
      scope: expect.stringMatching(
        `^Other apps share this object. The change also affects: Payroll \\(${String(app.id)}\\)`,
      ),
    })
    await send({ method: 'POST', path: `${served}/${server}/policies`, body: minimal.policy('All', 'ALL_CLIENTS') })
    expect((await sharedIn(at)).shared).toEqual({ scope: 'all' })
  })

  test('undoing it names them as well', async () => {
    const { at, world, send, objectOf } = await applied('okta/fortanix-key-insight', 'okta', {
      audience: 'api://of-mine',
    })
    const app = await send({ method: 'POST', path: '/api/v1/apps', body: minimal.app('Payroll') })
    const policies = `${served}/${(await objectOf('scope')).within[0]}/policies`
    await send({ method: 'POST', path: policies, body: minimal.policy('Of payroll', String(app.id)) })
    const all = await planUndo({ world, store: at.store, setup: at.setup.id, keepSecret: async () => {} })
    const shared = await undoShared(all, world, words)
    const { rows } = undoPlanView(all, { world, words, pageOf: () => null }, shared)
    const rowOf = (as: string) =>
      rows.find(({ number }) => all.find(({ entry }) => entry.number === number)?.entry.change.as === as)
    const named = expect.stringContaining(`Payroll (${String(app.id)})`)
    expect(rowOf('scope')).toMatchObject({ why: null, shared: named })
    expect(rowOf('server')).toMatchObject({
      why: null,
      shared: named,
    })
    expect(['rule', 'policy', 'app'].map((as) => rowOf(as)?.shared)).toEqual([null, null, null])
  })

  test('a rule of a policy that is of other apps, too, is shared; a policy that gets an app is not', async () => {
    const { at, send, objectOf } = await applied('okta/fortanix-key-insight', 'okta')
    const [policy, rule] = [await objectOf('policy'), await objectOf('rule')]
    const { id: _id, _links, created: _c, lastUpdated: _l, system: _s, status: _t, ...body } = rule.body
    const conditions = { ...(body.conditions as object), grantTypes: { include: ['implicit'] } }
    const path = `${served}/${rule.within[0]}/policies/${policy.id}`
    await send({ method: 'PUT', path: `${path}/rules/${rule.id}`, body: { ...body, conditions } })
    expect((await sharedIn(at)).shared).toEqual({})
    const { type, name, description, priority } = policy.body as Record<string, string>
    const clients = { include: ['0oaOfSomebodyElse001'] }
    await send({
      method: 'PUT',
      path,
      body: { type, name, description, priority, conditions: { clients } } as unknown as JsonObject,
    })
    const { shared } = await sharedIn(at)
    expect(shared).toEqual({ rule: ['0oaOfSomebodyElse001'] })
  })

  test('who uses a server is not known where its policies cannot be read', async () => {
    const { at, world } = await drift()
    const input = await world.read()
    const closed = {
      ...input,
      reading: { ...input.reading, collections: input.reading.collections.filter(({ kind }) => kind !== 'policy') },
    }
    const scope = planOf(input).find(({ as }) => as === 'scope')
    expect(scope && sharedWith(scope, closed)).toBe('unknown')
    expect(at.setup.name).toBe('Mine')
  })
})

test('at Auth0, a change of an API that other apps have a grant for names them', async () => {
  const { at, send, objectOf } = await applied('auth0/fortanix-key-insight', 'auth0')
  const api = await objectOf('api')
  await send({
    method: 'PATCH',
    path: `/api/v2/resource-servers/${api.id}`,
    body: { token_dialect: 'rfc9068_profile' },
  })
  expect(planOf(await (await at.world()).read()).find(({ as }) => as === 'api')).toMatchObject({ action: 'change' })
  expect((await sharedIn(at)).shared).toEqual({})
  const made = await send({
    method: 'POST',
    path: '/api/v2/clients',
    body: { name: 'Payroll', app_type: 'non_interactive', grant_types: ['client_credentials'] },
  })
  const body = { client_id: String(made.client_id), audience: String(api.body.identifier), scope: [] }
  await send({ method: 'POST', path: '/api/v2/client-grants', body })
  const { shared, said } = await sharedIn(at)
  expect(shared).toEqual({ api: [made.client_id] })
  expect(said.api).toContain(`Payroll (${String(made.client_id)})`)
})

test('the ledger keeps the names of what its changes are in, and of what they name', async () => {
  const { at, objectOf } = await applied('okta/fortanix-key-insight', 'okta')
  const [app, policy] = [await objectOf('app'), await objectOf('policy')]
  const entries = new Map(at.store.ledger(at.setup.id).map(({ change }) => [change.as, change]))
  const [ofPolicy, ofRule] = [entries.get('policy'), entries.get('rule')]
  if (!ofPolicy || !ofRule) throw new Error('not made')
  const named = { id: policy.id, within: [`default (${policy.within[0]})`] }
  expect(placeOfEntry(ofPolicy, words)).toEqual(named)
  expect(placeOfEntry(ofRule, words).within).toEqual([named.within[0], `${policy.name} (${policy.id})`])
  const rows = membersView(ofPolicy.before, ofPolicy.after, words, namingOfEntry(ofPolicy, words))
  expect(rows.find(({ path }) => path === 'conditions.clients.include')?.after).toBe(`${app.name} (${app.id})`)
  // What an older version has written has no names.
  const { names: _names, ...older } = ofRule
  expect(placeOfEntry(older, words).within).toEqual(ofRule.within)
})
