import { afterEach, describe, expect, test } from 'vitest'
import { objectPath } from '../../core/admin/find.ts'
import { memberAt, withMember, withoutMember } from '../../core/admin/members.ts'
import { planOf } from '../../core/admin/plan.ts'
import { type Applied, applyPlan } from '../../core/app/admin-apply.ts'
import { undoChanges } from '../../core/app/admin-undo.ts'
import type { AdminWorld } from '../../core/app/admin-world.ts'
import type { AdminObject, AdminRequest } from '../../core/model/admin.ts'
import type { Json, JsonObject } from '../../core/model/json.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import { providers } from '../../core/providers/index.ts'
import { empty, open } from '../support/empty-tenant.ts'
import { minimal } from '../support/okta-admin.ts'

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

type At = Awaited<ReturnType<typeof empty>>

const guides = [
  ['okta/fortanix-key-insight', 'okta'],
  ['auth0/fortanix-key-insight', 'auth0'],
] as const satisfies readonly (readonly [string, ProviderId])[]

const plan = async (at: At) => planOf(await (await at.world('read')).read())

const apply = async (at: At, more: Partial<Parameters<typeof applyPlan>[0]> = {}): Promise<Applied> =>
  applyPlan({
    world: await at.world(),
    store: at.store,
    setup: at.setup.id,
    step: null,
    keepSecret: async (secret) => void at.secrets.set('client_secret', secret),
    before: () => true,
    after: () => {},
    wait: async () => {},
    ...more,
  })

/** Applies exactly what a plan showed. */
const applyShown = async (at: At, shown: Awaited<ReturnType<typeof plan>>, more = {}) =>
  apply(at, { shown: shown.filter(({ action }) => action !== 'keep'), ...more })

const undo = async (at: At) =>
  undoChanges({
    world: await at.world(),
    store: at.store,
    setup: at.setup.id,
    keepSecret: async () => {},
    forgetSecret: async () => void at.secrets.delete('client_secret'),
    before: () => true,
    wait: async () => {},
  })

/** Somebody else, at the same tenant. */
async function other(at: At) {
  const world = await at.world()
  const kindOf = (id: string) => {
    const kind = world.admin.kinds.find((each) => each.id === id)
    if (!kind) throw new Error(`no kind ${id}`)
    return kind
  }
  const send = async (request: AdminRequest): Promise<JsonObject> => {
    const { answer } = await world.send(request)
    expect(answer?.status, JSON.stringify([request, answer?.json])).toBeOneOf([200, 201, 202, 204])
    return (answer?.json ?? {}) as JsonObject
  }
  const objectOf = async (as: string): Promise<AdminObject> => {
    const found = (await (await at.world()).read()).reading.wants.find((want) => want.as === as)?.object
    if (!found) throw new Error(`${as} is not there`)
    return found
  }
  const pathOf = ({ kind, within, id }: AdminObject) => objectPath(kindOf(kind), within, id)
  return {
    world,
    send,
    objectOf,
    pathOf,
    now: async (object: AdminObject) => (await world.send({ method: 'GET', path: pathOf(object) })).answer,
    /** Changes one member, as the console does. */
    change: (object: AdminObject, path: string, value: Json) => {
      const kind = kindOf(object.kind)
      const body = withMember(object.body, path, value)
      const [top = ''] = path.split('.')
      return kind.change === 'PATCH'
        ? send({ method: 'PATCH', path: pathOf(object), body: { [top]: body[top] ?? null } })
        : send({
            method: 'PUT',
            path: pathOf(object),
            body: kind.computed.filter((each) => each !== top).reduce<JsonObject>(withoutMember, body),
          })
    },
    remove: async (object: AdminObject) => {
      const kind = kindOf(object.kind)
      const off = kind.removableWhen === undefined ? undefined : kind.switches?.by[kind.removableWhen]
      if (off !== undefined) await send({ method: 'POST', path: `${pathOf(object)}/${off}` })
      await send({ method: 'DELETE', path: pathOf(object) })
    },
  }
}

/** What of each kind is there, by its names. */
async function countOf(at: At, kind: string, name: string): Promise<number> {
  const { reading } = await (await at.world()).read()
  const found = reading.collections.flatMap(({ objects }) => objects)
  return new Set(found.filter((each) => each.kind === kind && each.name === name).map(({ id }) => id)).size
}

const app = { okta: 'app', auth0: 'client' } as const

/** An app of the name that the guide gives it, made by somebody else, with other settings. */
const theirApp = (provider: 'okta' | 'auth0', name: string): AdminRequest =>
  provider === 'okta'
    ? {
        method: 'POST',
        path: '/api/v1/apps',
        body: {
          ...minimal.app(name),
          credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_jwt' } },
        },
      }
    : { method: 'POST', path: '/api/v2/clients', body: { name, app_type: 'spa', grant_types: ['implicit'] } }

describe.each(guides)('%s: between a plan and its application', (guide, provider) => {
  test('an object of the same name that somebody has made, with whatever settings, is not made once more', async () => {
    const at = await empty(guide, provider, {})
    const shown = await plan(at)
    const name = shown.find(({ as }) => as === app[provider])?.name ?? ''
    const they = await other(at)
    const made = await they.send(theirApp(provider, name))
    const applied = await applyShown(at, shown)
    expect(applied.stopped).toMatchObject({ appeared: true, change: { as: app[provider] } })
    // It appears while the plan is applied: then it is seen before it is made.
    const late = await empty(guide, provider, {})
    const own = await late.world()
    const them = await other(late)
    const racing: AdminWorld = {
      ...own,
      read: async () => {
        const input = await own.read()
        await them.send(theirApp(provider, name))
        return input
      },
    }
    expect((await apply(late, { world: racing })).stopped).toMatchObject({ appeared: true, outcome: null })
    expect(await countOf(late, app[provider], name)).toBe(1)
    expect(at.store.ledger(at.setup.id).filter(({ change }) => change.id === made.id)).toEqual([])
  })

  test('a change is not made of an object that was removed and made again', async () => {
    const at = await empty(guide, provider, {})
    const they = await other(at)
    const name = (await plan(at)).find(({ as }) => as === app[provider])?.name ?? ''
    await they.send(theirApp(provider, name))
    const shown = await plan(at)
    const found = await they.objectOf(app[provider])
    await they.remove(found)
    await they.send(theirApp(provider, name))
    const again = await they.objectOf(app[provider])
    expect(again.id).not.toBe(found.id)
    const applied = await applyShown(at, shown)
    expect(applied.stopped).toMatchObject({ appeared: true })
    expect((await they.now(again))?.json).toMatchObject({ ...again.body })
  })

  test('two of the same name are said, and neither is taken', async () => {
    const at = await empty(guide, provider, {})
    const they = await other(at)
    const name = (await plan(at)).find(({ as }) => as === app[provider])?.name ?? ''
    await they.send(theirApp(provider, name))
    await they.send(theirApp(provider, name))
    const found = (await plan(at)).find(({ as }) => as === app[provider])
    expect(found).toMatchObject({
      action: 'keep',
      kept: 'by-hand',
      because: { word: 'admin-api.several', with: { n: 2 } },
    })
    const applied = await apply(at)
    expect(applied.done.map(({ as }) => as)).not.toContain(app[provider])
    expect(await countOf(at, app[provider], name)).toBe(2)
    // Nothing is allowed for one of them at random.
    expect(JSON.stringify(applied.done.map(({ after }) => after))).not.toContain(
      (await they.objectOf(app[provider])).id,
    )
  })
})

/** A change that a plan makes of an object that is there, and another member of it that is not ours. */
const changed = {
  okta: {
    as: 'rule',
    path: 'conditions.grantTypes.include',
    first: ['implicit'],
    next: ['password'],
    theirs: ['actions.token.accessTokenLifetimeMinutes', 30],
  },
  auth0: {
    as: 'client',
    path: 'grant_types',
    first: ['implicit'],
    next: ['authorization_code'],
    theirs: ['description', 'Of somebody else'],
  },
} as const

describe.each(guides)('%s: an object that is changed', (guide, provider) => {
  const { as, path, first, next, theirs } = changed[provider]
  /** A member of ours was changed after the first application: a plan changes it back. */
  const drifted = async () => {
    const at = await empty(guide, provider, {})
    await apply(at)
    const they = await other(at)
    await they.change(await they.objectOf(as), path, [...first])
    const shown = await plan(at)
    expect(shown.find((each) => each.as === as)).toMatchObject({ action: 'change' })
    return { at, they, shown }
  }
  /** Somebody changes it after it was read to be applied. */
  const racing = async (at: At, change: () => Promise<unknown>): Promise<AdminWorld> => {
    const own = await at.world()
    return {
      ...own,
      read: async () => {
        const input = await own.read()
        await change()
        return input
      },
    }
  }

  test('by others in a member of ours, while the plan is shown or applied, is left alone', async () => {
    const { at, they, shown } = await drifted()
    const change = async () => they.change(await they.objectOf(as), path, [...next])
    await change()
    expect((await applyShown(at, shown)).stopped).toMatchObject({ appeared: true, change: { as } })
    await they.change(await they.objectOf(as), path, [...first])
    const world = await racing(at, change)
    expect((await applyShown(at, shown, { world })).stopped).toMatchObject({ appeared: true, change: { as } })
    expect(memberAt((await they.objectOf(as)).body, path)).toEqual(next)
  })

  test('by others in a member that is not ours keeps what they have set', async () => {
    const { at, they, shown } = await drifted()
    const change = async () => they.change(await they.objectOf(as), theirs[0], theirs[1])
    const applied = await applyShown(at, shown, { world: await racing(at, change) })
    expect([applied.stopped, applied.done.map((each) => each.as)]).toEqual([null, [as]])
    const { body } = await they.objectOf(as)
    expect([memberAt(body, theirs[0]), memberAt(body, path)]).toEqual([theirs[1], [...first, 'client_credentials']])
    expect((await plan(at)).filter(({ action }) => action !== 'keep')).toEqual([])
  })

  test('by us, and then in another member by others, gets its own member back', async () => {
    const { at, they, shown } = await drifted()
    await applyShown(at, shown)
    at.store.ledger(at.setup.id).forEach(({ number, state, change }) => {
      // Only the change is ours here.
      if (state === 'done' && change.action === 'create') at.store.settleChange(number, 'undone', change)
    })
    await they.change(await they.objectOf(as), theirs[0], theirs[1])
    expect((await undo(at)).left).toEqual([])
    const { body } = await they.objectOf(as)
    expect([memberAt(body, theirs[0]), memberAt(body, path)]).toEqual([theirs[1], first])
  })
})

describe.each(guides)('%s: between an application and the undoing', (guide, provider) => {
  test('what was removed and made again by somebody else stays, and is said to be gone', async () => {
    const at = await empty(guide, provider, {})
    await apply(at)
    const they = await other(at)
    const mine = await they.objectOf(app[provider])
    await they.remove(mine)
    const theirs = await they.send(theirApp(provider, mine.name))
    const { gone, left } = await undo(at)
    expect(gone.map(({ change }) => change.as)).toContain(app[provider])
    expect(left.filter(({ entry }) => entry.change.as === app[provider])).toEqual([])
    const id = String(theirs.id ?? theirs.client_id)
    expect((await they.now({ ...mine, id }))?.status).toBe(200)
  })

  test('what was renamed stays', async () => {
    const at = await empty(guide, provider, {})
    await apply(at)
    const they = await other(at)
    const mine = await they.objectOf(app[provider])
    await they.change(mine, provider === 'okta' ? 'label' : 'name', 'Of somebody else')
    const { left } = await undo(at)
    expect(left.map(({ entry, why }) => [entry.change.as, why])).toContainEqual([app[provider], 'changed-since'])
    expect((await they.now(mine))?.status).toBe(200)
  })

  test('a second one of the same name is not taken back', async () => {
    const at = await empty(guide, provider, {})
    await apply(at)
    const they = await other(at)
    const mine = await they.objectOf(app[provider])
    const theirs = await they.send(theirApp(provider, mine.name))
    const { left } = await undo(at)
    expect(left).toEqual([])
    expect((await they.now(mine))?.status).toBe(404)
    expect((await they.now({ ...mine, id: String(theirs.id ?? theirs.client_id) }))?.status).toBe(200)
  })
})

describe('a scope that has the name already, and other values', () => {
  test('is changed, and changed back: no second one of that name can be made', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    const it = await other(at)
    const path = `${it.pathOf(await it.objectOf('server'))}/scopes`
    const theirs = { name: 'ki.scan', consent: 'REQUIRED', default: false, metadataPublish: 'NO_CLIENTS' }
    await it.send({ method: 'POST', path, body: theirs })
    const shown = await plan(at)
    const change = shown.find(({ as }) => as === 'scope')
    expect(change).toMatchObject({
      action: 'change',
      before: { default: false, consent: 'REQUIRED' },
      after: { default: true, consent: 'IMPLICIT' },
    })
    expect((await applyShown(at, shown)).stopped).toBeNull()
    expect((await plan(at)).filter(({ action }) => action !== 'keep')).toEqual([])
    expect((await undo(at)).left).toEqual([])
    expect(await it.send({ method: 'GET', path })).toContainEqual(expect.objectContaining(theirs))
  })
})

describe('the order of policies at Okta', () => {
  const moved = async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    await apply(at)
    const they = await other(at)
    const policy = await they.objectOf('policy')
    const path = `/api/v1/authorizationServers/${policy.within[0]}/policies`
    const client = String((await they.objectOf(app.okta)).id)
    const second = await they.send({ method: 'POST', path, body: minimal.policy('Of somebody else', client) })
    return { at, they, policy, path, second }
  }

  test('is left as others have set it, and does not keep a policy of ours', async () => {
    const { at, they, policy, path, second } = await moved()
    expect((await they.now(policy))?.json).toMatchObject({ priority: 2 })
    expect((await undo(at)).left.filter(({ entry }) => entry.change.as === 'policy')).toEqual([])
    expect((await they.world.send({ method: 'GET', path: `${path}/${String(second.id)}` })).answer?.status).toBe(200)
  })

  test('is not changed by a change of a policy', async () => {
    const { at, they, policy } = await moved()
    const rule = await they.objectOf('rule')
    await they.remove(rule)
    await they.change((await they.objectOf('policy')) as AdminObject, 'conditions.clients.include', ['ALL_CLIENTS'])
    const shown = await plan(at)
    const applied = await applyShown(at, shown)
    expect(applied.stopped).toBeNull()
    expect((await they.now(policy))?.json).toMatchObject({ priority: 2 })
  })
})

describe('between two applications', () => {
  test('a policy and a rule of ours that were renamed are still the same ones, and no second is made', async () => {
    const at = await empty('okta/fortanix-key-insight', 'okta', {})
    await apply(at)
    const they = await other(at)
    const [policy, rule] = [await they.objectOf('policy'), await they.objectOf('rule')]
    await they.change(rule, 'name', 'Renamed rule')
    await they.change({ ...rule, body: { ...rule.body, name: 'Renamed rule' } }, 'conditions.grantTypes.include', [
      'implicit',
    ])
    await they.change(policy, 'name', 'Renamed policy')
    const planned = await plan(at)
    expect(planned.filter(({ action }) => action === 'create')).toEqual([])
    expect(planned.find(({ as }) => as === 'policy')?.name).toBe('Renamed policy')
    const applied = await applyShown(at, planned)
    expect([applied.stopped, applied.done.map(({ as, action }) => [as, action])]).toEqual([null, [['rule', 'change']]])
    expect((await they.now(rule))?.json).toMatchObject({ name: 'Renamed rule' })
  })

  test.each(guides)(
    '%s: an app of ours that was renamed, beside another one of its name, is still ours',
    async (guide, provider) => {
      const at = await empty(guide, provider, {})
      await apply(at)
      const they = await other(at)
      const mine = await they.objectOf(app[provider])
      await they.change(mine, provider === 'okta' ? 'label' : 'name', 'Renamed')
      await they.send(theirApp(provider, mine.name))
      expect((await plan(at)).filter(({ action }) => action !== 'keep')).toEqual([])
      expect((await they.objectOf(app[provider])).id).toBe(mine.id)
    },
  )

  test.each(guides)(
    '%s: an app of ours that was removed is not replaced by another of its name',
    async (guide, provider) => {
      const at = await empty(guide, provider, {})
      await apply(at)
      const they = await other(at)
      const mine = await they.objectOf(app[provider])
      await they.remove(mine)
      await they.send(theirApp(provider, mine.name))
      const found = (await plan(at)).find(({ as }) => as === app[provider])
      expect(found).toMatchObject({ action: 'keep', kept: 'not-found' })
      await apply(at)
      expect(await countOf(at, app[provider], mine.name)).toBe(1)
    },
  )
})

test('every provider with an admin API stands here', () => {
  const with_ = Object.entries(providers).flatMap(([id, { admin }]) => (admin ? [id] : []))
  expect(guides.map(([, provider]) => provider as string).toSorted()).toEqual(with_.toSorted())
})
