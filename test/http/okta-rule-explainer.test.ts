import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld } from '../../core/app/admin-world.ts'
import type { Decision } from '../../core/model/admin-decision.ts'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'
import { minimal } from '../support/okta-admin.ts'
import { type MadeSet, makeSet } from '../support/okta-set.ts'
import { guideNamed } from '../support/run-guide.ts'
import { basic, post } from '../unit/practice/clients.ts'

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

let tenant: PracticeTenant
let made: MadeSet
let group: string
async function begin() {
  tenant = await startPracticeTenant({ provider: 'okta', empty: true })
  made = await makeSet(tenant)
  await made.call('DELETE', made.at.policy)
  await made.call('POST', `${made.at.server}/scopes`, minimal.scope('ki.report', false))
  const { body } = await made.call('GET', '/api/v1/groups')
  group = (body as { id: string }[])[0]?.id ?? ''
}

const pick = <T>(next: () => number, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T

/** Makes some policies with some rules, of which each condition holds or does not. */
async function makePolicies(next: () => number): Promise<string[]> {
  const policies: string[] = []
  const count = Math.floor(next() * 4)
  for (let at = 0; at < count; at++) {
    const client = pick(next, [made.client_id, made.client_id, 'ALL_CLIENTS', '0oaother00000000000x'])
    const status = pick(next, ['ACTIVE', 'ACTIVE', 'ACTIVE', 'INACTIVE'])
    const policy = { ...minimal.policy(`Policy ${at}`, client), priority: 1 }
    const path = `${made.at.server}/policies`
    const { json } = await made.call('POST', path, policy)
    const own = `${path}/${json.id}`
    policies.push(own)
    const rules = Math.floor(next() * 4)
    for (let of = 0; of < rules; of++) {
      const whole = minimal.rule(`Rule ${at}.${of}`)
      const conditions = {
        grantTypes: { include: pick(next, [['client_credentials'], ['client_credentials', 'implicit'], ['implicit']]) },
        people: {
          groups: { include: pick(next, [['EVERYONE'], ['EVERYONE'], [group]]) },
          users: { include: [], exclude: [] },
        },
        scopes: { include: pick(next, [['*'], ['ki.scan'], ['ki.report'], ['ki.scan', 'ki.report']]) },
      }
      const rule = await made.call('POST', `${own}/rules`, { ...whole, priority: 1, conditions })
      if (next() < 0.2) await made.call('POST', `${own}/rules/${rule.json.id}/lifecycle/deactivate`)
    }
    if (status === 'INACTIVE') await made.call('POST', `${own}/lifecycle/deactivate`)
  }
  return policies
}

/** What the explainer says, from what was read of the configuration. */
async function explained(scope: string): Promise<Decision | null> {
  const world = await openWorld({
    guide: guideNamed('okta/fortanix-key-insight'),
    fields: { ...made.fields, domain: tenant.origin, ...(scope ? { scope } : {}) },
    settings: { ca: [...tenant.ca()], proxy: 'none', resolve: [], timeout: 10_000 },
    lend: async (use) => use({ kind: 'token', token: tenant.admin()?.read.token ?? '' }),
    scopes: [],
    signal: new AbortController().signal,
  })
  try {
    const { admin, wish, reading } = await world.read()
    return admin.decided.decide(wish, reading)
  } finally {
    await world.close()
  }
}

let allowed = 0
let refused = 0

// An org of its own for each group: the limits of requests count there as they do at Okta.
describe.each([0, 1, 2, 3])('the rule explainer agrees with what the practice org decides, group %i', (part) => {
  const seeds = Array.from({ length: 15 }, (_none, at) => part * 15 + at + 1)
  beforeAll(begin)
  afterAll(() => tenant.close())

  test.each(seeds)('policy set %i', { timeout: 30_000 }, async (seed) => {
    const next = numbers(seed)
    const policies = await makePolicies(next)
    const scope = pick(next, ['', 'ki.scan', 'ki.report', 'ki.scan ki.report'])
    const got = await post(
      tenant,
      `${tenant.origin}/oauth2/${made.server}/v1/token`,
      { grant_type: 'client_credentials', ...(scope ? { scope } : {}) },
      basic(made.client_id, made.client_secret),
    )
    const decision = await explained(scope)
    for (const policy of policies) {
      await made.call('POST', `${policy}/lifecycle/deactivate`)
      await made.call('DELETE', policy)
    }
    expect({ seed, allowed: decision?.allowed }).toEqual({ seed, allowed: got.status === 200 })
    // Where nothing allows it, it is said why, of each rule and for the nearest one.
    if (decision?.allowed === false) {
      expect(decision.looks.every(({ fails, change }) => fails !== null && change !== null)).toBe(true)
      expect(decision.nearest === null).toBe(decision.looks.length === 0)
      refused++
    } else allowed++
  })
})

test('both are among them, a request that is allowed and one that is not', () => {
  expect(Math.min(allowed, refused)).toBeGreaterThan(5)
})
