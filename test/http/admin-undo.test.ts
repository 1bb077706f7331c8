import { afterEach, describe, expect, test } from 'vitest'
import { objectPath } from '../../core/admin/find.ts'
import { planOf } from '../../core/admin/plan.ts'
import { applyPlan } from '../../core/app/admin-apply.ts'
import { kindIn } from '../../core/app/admin-object.ts'
import { planUndo, undoChanges } from '../../core/app/admin-undo.ts'
import { undoPlanView, undoRow } from '../../core/app/admin-undo-view.ts'
import type { AdminWorld } from '../../core/app/admin-world.ts'
import type { AdminObject, AdminRequest } from '../../core/model/admin.ts'
import type { Outcome } from '../../core/model/exchange.ts'
import { empty, open } from '../support/empty-tenant.ts'
import { words } from '../support/words.ts'

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

type At = Awaited<ReturnType<typeof empty>>

const okta = 'okta/fortanix-key-insight'
const okUndone = ['rule', 'policy', 'scope', 'app']

const common = (at: At, world: AdminWorld) => ({
  world,
  store: at.store,
  setup: at.setup.id,
  keepSecret: async () => {},
  wait: async () => {},
})

const apply = async (at: At, world?: AdminWorld) =>
  applyPlan({
    ...common(at, world ?? (await at.world())),
    step: null,
    before: () => true,
    after: () => {},
  })

const undo = async (at: At, world?: AdminWorld, shown?: readonly number[]) =>
  undoChanges({
    ...common(at, world ?? (await at.world())),
    ...(shown ? { shown } : {}),
    before: () => true,
    forgetSecret: async () => {},
  })

const planned = async (at: At) => planUndo(common(at, await at.world()))

const asOf = (each: { entry: { change: { as: string } } }) => each.entry.change.as

const objectOf = async (at: At, as: string): Promise<AdminObject | null> =>
  (await (await at.world()).read()).reading.wants.find((want) => want.as === as)?.object ?? null

const applied = async (guide = okta, provider: 'okta' | 'auth0' = 'okta') => {
  const at = await empty(guide, provider, {})
  expect((await apply(at)).stopped).toBeNull()
  return at
}

/** Answers some requests in another way; what it leaves goes through. */
const answering = (world: AdminWorld, answers: (request: AdminRequest) => Promise<Outcome | null>): AdminWorld => ({
  ...world,
  send: async (request) => (await answers(request)) ?? world.send(request),
})

const refusal = (outcome: Outcome, status = 403): Outcome =>
  outcome.answer
    ? { ...outcome, answer: { ...outcome.answer, status, json: { errorCode: 'E0000006', errorSummary: 'No.' } } }
    : outcome

/** As if a right were missing for the removal of the app alone: the other requests are done. */
const keepingApp = (world: AdminWorld, also: (request: AdminRequest) => boolean = () => false) =>
  answering(world, async (request) =>
    (request.method === 'DELETE' && /^\/api\/v1\/apps\/[^/]+$/.test(request.path)) || also(request)
      ? refusal(await world.send({ method: 'GET', path: '/api/v1/groups' }))
      : null,
  )

const halves = (at: At) =>
  at.store.ledger(at.setup.id).flatMap(({ state, change }) => (change.undoing && state === 'done' ? [change.as] : []))

/** The rule, changed by another administrator. */
async function ruleChanged(at: At): Promise<AdminObject> {
  const world = await at.world()
  const rule = (await objectOf(at, 'rule')) as AdminObject
  const { _links: _dropped, ...body } = rule.body
  const conditions = { ...(body.conditions as object), scopes: { include: ['ki.scan'] } }
  const path = objectPath(kindIn(world, rule.kind), rule.within, rule.id)
  expect((await world.send({ method: 'PUT', path, body: { ...body, conditions } })).answer?.status).toBe(200)
  return rule
}

describe('what undoing would do', () => {
  test('is shown without a change of the tenant, and is then done', async () => {
    const at = await applied()
    const world = await at.world()
    const sent: string[] = []
    const watched = answering(world, async ({ method }) => {
      sent.push(method)
      return null
    })
    const plan = await planUndo(common(at, watched))
    expect(new Set(sent)).toEqual(new Set(['GET']))
    expect(plan.map((each) => [asOf(each), each.why])).toEqual(okUndone.map((as) => [as, null]))
    const { undone } = await undo(
      at,
      world,
      plan.map(({ entry }) => entry.number),
    )
    expect(undone.map(({ change }) => change.as)).toEqual(okUndone)
  })

  test('names what was changed since, as it was left and as it is now, and what therefore stays', async () => {
    const at = await applied()
    await ruleChanged(at)
    const world = await at.world()
    const plan = await planned(at)
    const { rows } = undoPlanView(plan, { world, words, pageOf: () => null }, new Map())
    expect(rows.map(({ name, why, drift }) => [name, why, drift])).toEqual([
      [expect.any(String), 'changed-since', [{ path: 'conditions.scopes.include', left: '*', now: 'ki.scan' }]],
      [expect.any(String), 'has-kept-parts', []],
      ['ki.scan', null, []],
      [expect.any(String), 'has-kept-parts', []],
    ])
    expect(rows[0]?.todo).toContain('delete it in the console')
    expect(rows[1]?.says).toContain(rows[0]?.name)
    // The policy and the rule name the app.
    expect(rows[3]?.says).toContain(rows[1]?.name)
    // The same is decided when it is done.
    const { left } = await undo(at, world)
    expect(left.map((each) => [asOf(each), each.why])).toEqual([
      ['rule', 'changed-since'],
      ['policy', 'has-kept-parts'],
      ['app', 'has-kept-parts'],
    ])
  })

  test('is decided once more when it is done: what was changed in between stays', async () => {
    const at = await applied()
    const shown = (await planned(at)).map(({ entry }) => entry.number)
    await ruleChanged(at)
    const { left } = await undo(at, undefined, shown)
    expect(left.map((each) => [asOf(each), each.why])).toContainEqual(['rule', 'changed-since'])
  })

  test('is all that is done: what was not shown as going stays', async () => {
    const at = await applied()
    const [rule] = await planned(at)
    const { undone, left } = await undo(at, undefined, [rule?.entry.number ?? 0])
    expect(undone.map(({ change }) => change.as)).toEqual(['rule'])
    expect(left.map((each) => [asOf(each), each.why])).toEqual([
      ['policy', 'not-shown'],
      ['scope', 'not-shown'],
      ['app', 'has-kept-parts'],
    ])
  })

  test('foresees that a later change of ours is taken back before', async () => {
    const at = await empty('auth0/fortanix-key-insight', 'auth0', { scope: 'scan:read' })
    await apply(at)
    at.store.setField(at.setup.id, 'scope', 'scan:read scan:write')
    expect((await apply(at)).done.map(({ action }) => action)).toContain('change')
    const plan = await planned(at)
    expect(plan.map(({ entry, why }) => [entry.change.action, why])).toEqual([
      ['change', null],
      ['change', null],
      ['create', null],
      ['create', null],
      ['create', null],
    ])
    // What it is now, and what it will be again; what is removed has nothing to show.
    const world = await at.world()
    const rows = plan.map((judged) => undoRow(judged, { world, words, pageOf: () => null }))
    expect(rows.map(({ back }) => back)).toEqual([
      [{ path: 'scope', before: 'scan:read, scan:write', after: 'scan:read' }],
      [{ path: 'scopes', before: '{"value":"scan:read"}, {"value":"scan:write"}', after: '{"value":"scan:read"}' }],
      [],
      [],
      [],
    ])
    expect((await undo(at)).left).toEqual([])
  })

  test('leaves what somebody else had changed before we changed it back', async () => {
    const at = await applied()
    const app = (await objectOf(at, 'app')) as AdminObject
    const world = await at.world()
    const path = objectPath(kindIn(world, app.kind), [], app.id)
    expect((await world.send({ method: 'POST', path: `${path}/lifecycle/deactivate` })).answer?.status).toBe(200)
    expect((await apply(at)).done.map(({ as }) => as)).toEqual(['app'])
    expect((await planned(at)).map((each) => [asOf(each), each.why])).toContainEqual(['app', 'changed-since'])
  })

  test('names what somebody else has set that had no value', async () => {
    const at = await applied('auth0/fortanix-key-insight', 'auth0')
    const client = (await objectOf(at, 'client')) as AdminObject
    const world = await at.world()
    const path = objectPath(kindIn(world, client.kind), [], client.id)
    const set = async (body: AdminRequest['body']) =>
      expect((await world.send({ method: 'PATCH', path, ...(body ? { body } : {}) })).answer?.status).toBe(200)
    await set({ callbacks: ['https://theirs.example/callback'] })
    expect((await planned(at)).flatMap(({ drift }) => drift)).toEqual([
      { path: 'callbacks', left: null, now: ['https://theirs.example/callback'] },
    ])
    await set({ callbacks: [] })
    expect((await planned(at)).map(({ why }) => why)).toEqual([null, null, null])
  })

  test('names the rights that are missing', async () => {
    const at = await applied('auth0/fortanix-key-insight', 'auth0')
    at.tenant.setAdminFaults(['rights:delete:client_grants'])
    const world = await at.world()
    const { left } = await undo(at, world)
    const [row] = left.map((each) => undoRow(each, { world, words, pageOf: () => null }))
    expect(row).toMatchObject({ why: 'refused' })
    expect(row?.says).toContain('delete:client_grants')
  })
})

describe('an object that has to be turned off before it is removed', () => {
  test('is turned on again where its removal is refused, and the missing right is named', async () => {
    const at = await applied()
    const world = await at.world()
    const { left } = await undo(at, keepingApp(world))
    expect(left.map((each) => [asOf(each), each.why])).toEqual([['app', 'refused']])
    expect(left.map((each) => undoRow(each, { world, words, pageOf: () => null }).says)[0]).toContain(
      'okta.apps.manage',
    )
    expect((await objectOf(at, 'app'))?.body.status).toBe('ACTIVE')
    expect(halves(at)).toEqual([])
    expect((await undo(at)).left).toEqual([])
  })

  test('is known as half undone where it cannot be turned on again, and the next time finishes', async () => {
    const at = await applied()
    const refusing = keepingApp(await at.world(), ({ path }) => path.endsWith('/lifecycle/activate'))
    expect((await undo(at, refusing)).left.map((each) => [asOf(each), each.why])).toEqual([['app', 'half-undone']])
    expect(halves(at)).toEqual(['app'])
    expect((await objectOf(at, 'app'))?.body.status).toBe('INACTIVE')
    // Refused once more, it is on again.
    expect((await undo(at, keepingApp(await at.world()))).left.map(({ why }) => why)).toEqual(['refused'])
    expect((await objectOf(at, 'app'))?.body.status).toBe('ACTIVE')
    expect(halves(at)).toEqual([])
  })

  test('is kept by the plan, which turns it on, and is undone later all the same', async () => {
    const at = await applied()
    const refusing = keepingApp(await at.world(), ({ path }) => path.endsWith('/lifecycle/activate'))
    await undo(at, refusing)
    expect(planOf(await (await at.world()).read()).find(({ as }) => as === 'app')).toMatchObject({ action: 'change' })
    expect((await apply(at)).stopped).toBeNull()
    expect((await objectOf(at, 'app'))?.body.status).toBe('ACTIVE')
    // The list that is confirmed has both: turning it off again, and removing it.
    const plan = await planned(at)
    expect(plan.map(({ entry, why }) => [entry.change.as, why])).toEqual(
      ['rule', 'policy', 'scope', 'app', 'app'].map((as) => [as, null]),
    )
    const shown = plan.map(({ entry }) => entry.number)
    expect((await undo(at, await at.world(), shown)).left).toEqual([])
    expect(await objectOf(at, 'app')).toBeNull()
  })

  test('that somebody else has changed meanwhile stays', async () => {
    const at = await applied()
    const world = await at.world()
    await undo(
      at,
      keepingApp(world, ({ path }) => path.endsWith('/lifecycle/activate')),
    )
    const app = (await objectOf(at, 'app')) as AdminObject
    const { _links: _dropped, ...body } = app.body
    const path = objectPath(kindIn(world, app.kind), [], app.id)
    expect((await world.send({ method: 'PUT', path, body: { ...body, label: 'Theirs' } })).answer?.status).toBe(200)
    expect((await planned(at)).map(({ why, drift }) => [why, drift])).toEqual([
      ['changed-since', [expect.objectContaining({ path: 'label', now: 'Theirs' })]],
    ])
  })

  test('is finished by the next undo, wherever the program was killed', async () => {
    for (let after = 1; after < 10; after++) {
      const at = await applied()
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
      const killed = await undo(at, dying).then(
        () => false,
        () => true,
      )
      const { left, gone } = await undo(at)
      expect({ after, left: left.map((each) => [asOf(each), each.why]), gone }).toEqual({ after, left: [], gone: [] })
      expect(await objectOf(at, 'app')).toBeNull()
      for (const each of open.splice(0)) await each.close()
      if (!killed) break
    }
  })

  test('that the provider fails at is looked at: what was done all the same is not lost', async () => {
    const at = await applied()
    at.tenant.setAdminFaults(['server-error-after-change'])
    expect((await undo(at)).left).toEqual([])
    at.tenant.setAdminFaults([])
    expect(await objectOf(at, 'app')).toBeNull()
  })
})

describe('a change of two requests', () => {
  /** The app has lost a grant type and was turned off: a plan writes the first and switches the second. */
  const drifted = async () => {
    const at = await applied()
    const world = await at.world()
    const app = (await objectOf(at, 'app')) as AdminObject
    const { _links: _dropped, ...body } = app.body
    const settings = body.settings as { oauthClient: object }
    const path = objectPath(kindIn(world, app.kind), [], app.id)
    const changed = { ...settings, oauthClient: { ...settings.oauthClient, dpop_bound_access_tokens: true } }
    expect((await world.send({ method: 'PUT', path, body: { ...body, settings: changed } })).answer?.status).toBe(200)
    expect((await world.send({ method: 'POST', path: `${path}/lifecycle/deactivate` })).answer?.status).toBe(200)
    const change = planOf(await world.read()).find(({ as }) => as === 'app')
    expect(change?.requests).toHaveLength(2)
    return { at, world }
  }
  const last = (at: At) => at.store.ledger(at.setup.id).at(-1)
  const dpop = 'settings.oauthClient.dpop_bound_access_tokens'

  test('of which the second is refused has its first in the ledger, and gets it back', async () => {
    const { at, world } = await drifted()
    const refusing = answering(world, async (request) =>
      request.path.endsWith('/lifecycle/activate')
        ? refusal(await world.send({ method: 'GET', path: '/api/v1/groups' }))
        : null,
    )
    expect((await apply(at, refusing)).stopped).toMatchObject({ unknown: false })
    expect(last(at)).toMatchObject({
      state: 'done',
      change: { action: 'change', before: { [dpop]: true }, after: { [dpop]: false } },
    })
    expect(Object.keys(last(at)?.change.after ?? {})).toEqual([dpop])
    await undo(at)
    const app = (await objectOf(at, 'app'))?.body.settings as { oauthClient: { dpop_bound_access_tokens: boolean } }
    expect(app.oauthClient.dpop_bound_access_tokens).toBe(true)
  })

  test('between which the program was killed has its first in the ledger at the next start', async () => {
    const { at, world } = await drifted()
    const dying: AdminWorld = {
      ...world,
      send: async (request) => {
        if (request.path.endsWith('/lifecycle/activate')) throw new Error('killed')
        return world.send(request)
      },
    }
    await expect(apply(at, dying)).rejects.toThrow('killed')
    expect((await apply(at)).stopped).toBeNull()
    const changes = at.store.ledger(at.setup.id).filter(({ change }) => change.action === 'change')
    expect(changes.map(({ state, change }) => [state, Object.keys(change.after)])).toEqual([
      ['done', [dpop]],
      ['done', ['status']],
    ])
  })
})
