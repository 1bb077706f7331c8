import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AdminWorld, openWorld } from '../../core/app/admin-world.ts'
import type { AdminRequest } from '../../core/model/admin.ts'
import type { Decision } from '../../core/model/admin-decision.ts'
import type { JsonObject } from '../../core/model/json.ts'
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

test('the explainer says of each request what the tenant does, and names the condition that fails', async () => {
  const writing = await worldOf({}, 'write')
  const send = async (request: AdminRequest): Promise<JsonObject> => {
    const { answer } = await writing.send(request)
    expect(answer?.status, JSON.stringify([request, answer?.json])).toBeOneOf([200, 201])
    return (answer?.json ?? {}) as JsonObject
  }
  const came = new Map<string, number>()
  for (let n = 1; n <= 40; n++) {
    const next = numbers(n)
    const { id, secret, identifier, permissions } = await makeSet(next, send, n)
    const asked = {
      client_id: next() < 0.95 ? id : 'abcdefghijklmnopqrstuvwxyz012345',
      audience: next() < 0.93 ? identifier : 'https://nowhere.example',
      scopes: [...permissions, ...(next() < 0.1 ? ['scan:none'] : [])].filter(() => next() < 0.6),
    }
    const { client_id, audience } = asked
    const scope = asked.scopes.join(' ')
    const world = await worldOf({ client_id, audience, ...(scope ? { scope } : {}) }, 'read')
    const { admin, wish, reading } = await world.read()
    const decision = admin.decided.decide(wish, reading) as Decision
    const form = {
      grant_type: 'client_credentials',
      client_id,
      client_secret: secret,
      audience,
      ...(scope ? { scope } : {}),
    }
    const { status, text } = await post(tenant, `${tenant.origin}/oauth/token`, form)
    expect({ n, asked, allowed: decision?.allowed, text: status === 200 ? '' : text }).toMatchObject({
      allowed: status === 200,
    })
    const reason = decision.nearest?.diagnosis ?? 'allowed'
    came.set(reason, (came.get(reason) ?? 0) + 1)
    if (status !== 200) expect(decision.nearest?.changes.length).toBeGreaterThan(0)
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
}, 120_000)
