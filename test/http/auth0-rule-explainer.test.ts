import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AdminWorld, openWorld } from '../../core/app/admin-world.ts'
import type { AdminRequest } from '../../core/model/admin.ts'
import type { Decision } from '../../core/model/admin-decision.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { Said } from '../../core/model/said.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'
import { credentialOf } from '../support/admin-credential.ts'
import { guideNamed } from '../support/run-guide.ts'
import { post } from '../unit/practice/clients.ts'

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <T>(next: () => number, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T

let tenant: PracticeTenant
const worlds: AdminWorld[] = []
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'auth0', empty: true })
})
afterAll(async () => {
  for (const world of worlds) await world.close()
  await tenant.close()
})

async function worldOf(fields: JsonObject, purpose: 'read' | 'write'): Promise<AdminWorld> {
  const world = await openWorld({
    guide: guideNamed('auth0/any'),
    fields: { domain: tenant.origin, ...fields },
    settings: { ca: [...tenant.ca()], proxy: 'none', resolve: [], timeout: 10_000 },
    lend: async (use) => use(credentialOf(tenant.admin()?.[purpose] as AdminCredentials)),
    scopes: [],
    patience: { now: Date.now, wait: async () => {} },
    signal: new AbortController().signal,
  })
  worlds.push(world)
  return world
}

/** One app and one API with a grant between them, of which each condition holds or does not. */
async function makeSet(next: () => number, send: (request: AdminRequest) => Promise<JsonObject>, n: number) {
  const permissions = ['scan:read', 'scan:write'].filter(() => next() < 0.8)
  const client = await send({
    method: 'POST',
    path: '/api/v2/clients',
    body: {
      name: `App ${n}`,
      app_type: 'non_interactive',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: next() < 0.85 ? ['client_credentials'] : ['authorization_code'],
    },
  })
  const identifier = `https://api-${n}.example`
  await send({
    method: 'POST',
    path: '/api/v2/resource-servers',
    body: {
      name: `API ${n}`,
      identifier,
      scopes: permissions.map((value) => ({ value })),
      subject_type_authorization: {
        client: { policy: next() < 0.85 ? 'require_client_grant' : 'deny_all' },
      },
    },
  })
  const id = String(client.client_id)
  if (next() < 0.85) {
    const body = {
      client_id: id,
      audience: identifier,
      scope: permissions.filter(() => next() < 0.75),
      organization_usage: pick(next, ['deny', 'allow', 'deny', 'require']),
    }
    await send({ method: 'POST', path: '/api/v2/client-grants', body })
  }
  return { id, secret: String(client.client_secret), identifier, permissions }
}

type Send = (request: AdminRequest) => Promise<JsonObject>

/** A request for a token: what a change of the request itself changes. */
interface Asking {
  client_id: string
  secret: string
  audience: string
  scopes: readonly string[]
}

/** What the explainer says, from what was read of the configuration. */
async function explained({ client_id, audience, scopes }: Asking): Promise<Decision> {
  const scope = scopes.join(' ')
  const world = await worldOf({ client_id, audience, ...(scope ? { scope } : {}) }, 'read')
  const { admin, wish, reading } = await world.read()
  return admin.decided.decide(wish, reading) as Decision
}

/** What the tenant answers; empty where it issues a token. */
async function refusal({ client_id, secret, audience, scopes }: Asking): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id,
    client_secret: secret,
    audience,
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
  }
  const { status, text } = await post(tenant, `${tenant.origin}/oauth/token`, form)
  return status === 200 ? '' : text
}

const apis = '/api/v2/resource-servers'
const grants = '/api/v2/client-grants'
const granted = (api: JsonObject) => (api.scopes ?? []) as readonly JsonObject[]

/** Does what the explainer says: in the tenant, or to the request. */
async function done({ word, with: values = {} }: Said, asking: Asking, send: Send, app: string): Promise<Asking> {
  const scopes = (values.scopes ?? []) as readonly string[]
  const { audience } = asking
  const client = `/api/v2/clients/${app}`
  const api = () => send({ method: 'GET', path: `${apis}/${encodeURIComponent(audience)}` })
  const changeApi = async (body: JsonObject) =>
    send({ method: 'PATCH', path: `${apis}/${String((await api()).id)}`, body })
  const changeGrant = async (change: (grant: JsonObject) => JsonObject) => {
    const query = new URLSearchParams({ client_id: app, audience })
    const [grant = {}] = (await send({ method: 'GET', path: `${grants}?${query}` })) as unknown as JsonObject[]
    return send({ method: 'PATCH', path: `${grants}/${String(grant.id)}`, body: change(grant) })
  }
  switch (word) {
    case 'auth0.app-create':
      return { ...asking, client_id: app }
    case 'auth0.app-add-grant': {
      const { grant_types } = await send({ method: 'GET', path: client })
      const body = { grant_types: [...(grant_types as readonly string[]), String(values.grant)] }
      await send({ method: 'PATCH', path: client, body })
      return asking
    }
    case 'auth0.api-create':
      await send({ method: 'POST', path: apis, body: { name: audience, identifier: audience } })
      return asking
    case 'auth0.api-per-app':
      await changeApi({ subject_type_authorization: { client: { policy: 'require_client_grant' } } })
      return asking
    case 'auth0.api-add-scopes':
      await changeApi({ scopes: [...granted(await api()), ...scopes.map((value) => ({ value }))] })
      return asking
    case 'auth0.grant-create':
      await send({ method: 'POST', path: grants, body: { client_id: app, audience, scope: [] } })
      return asking
    case 'auth0.grant-no-organization':
      await changeGrant(() => ({ organization_usage: 'deny' }))
      return asking
    case 'auth0.grant-add-scopes':
      await changeGrant(({ scope }) => ({ scope: [...(scope as readonly string[]), ...scopes] }))
      return asking
    default:
      throw new Error(`a change that the test does not know: ${word}`)
  }
}

test('the explainer says what the tenant does, names the condition that fails, and all that has to change', async () => {
  const writing = await worldOf({}, 'write')
  const send: Send = async (request) => {
    const { answer } = await writing.send(request)
    expect(answer?.status, JSON.stringify([request, answer?.json])).toBeOneOf([200, 201])
    return (answer?.json ?? {}) as JsonObject
  }
  const came = new Map<string, number>()
  const changed = new Set<string>()
  for (let n = 1; n <= 60; n++) {
    const next = numbers(n)
    const { id, secret, identifier, permissions } = await makeSet(next, send, n)
    const asking: Asking = {
      client_id: next() < 0.95 ? id : 'abcdefghijklmnopqrstuvwxyz012345',
      secret,
      audience: next() < 0.93 ? identifier : `https://nowhere-${n}.example`,
      scopes: [...permissions, ...(next() < 0.1 ? ['scan:none'] : [])].filter(() => next() < 0.6),
    }
    const decision = await explained(asking)
    const refused = await refusal(asking)
    expect({ n, asking, allowed: decision?.allowed, refused }).toMatchObject({ allowed: refused === '' })
    const reason = decision.nearest?.diagnosis ?? 'allowed'
    came.set(reason, (came.get(reason) ?? 0) + 1)
    if (refused === '') continue
    const unknown = reason === 'client.unknown'
    let after = asking
    // Of an app that is not there nobody knows what else has to change: then it is asked again.
    if (unknown) {
      const [enter] = decision.nearest?.changes ?? []
      expect(enter?.word).toBe('auth0.app-create')
      after = await done(enter as Said, after, send, id)
    }
    const { changes = [] } = (unknown ? await explained(after) : decision).nearest ?? {}
    if (!unknown) expect(changes.length).toBeGreaterThan(0)
    // Each of them is needed, and together they are enough.
    for (const [at, change] of changes.entries()) {
      expect({ n, at, changes, issued: (await refusal(after)) === '' }).toMatchObject({ issued: false })
      after = await done(change, after, send, id)
      changed.add(change.word)
    }
    expect({ n, changes, refused: await refusal(after) }).toMatchObject({ refused: '' })
    expect((await explained(after)).allowed).toBe(true)
  }
  // Each condition has failed at least once, and the whole has held.
  expect([...came.keys()].toSorted()).toEqual(
    [
      'allowed',
      'api.not-authorized',
      'api.organization-required',
      'api.unknown',
      'client.grant-not-allowed',
      'client.unknown',
      'scope.not-granted',
    ].toSorted(),
  )
  expect([...changed].toSorted()).toEqual(
    [
      'auth0.api-add-scopes',
      'auth0.api-create',
      'auth0.api-per-app',
      'auth0.app-add-grant',
      'auth0.grant-add-scopes',
      'auth0.grant-create',
      'auth0.grant-no-organization',
    ].toSorted(),
  )
}, 240_000)
