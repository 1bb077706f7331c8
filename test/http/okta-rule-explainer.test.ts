import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld } from '../../core/app/admin-world.ts'
import type { Decision } from '../../core/model/admin-decision.ts'
import type { Said } from '../../core/model/said.ts'
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

const noClient = '0oaunknown0000000x'
const noServer = 'aus00000000000000x'

let tenant: PracticeTenant
let made: MadeSet
let group: string
async function begin() {
  tenant = await startPracticeTenant({ provider: 'okta', empty: true })
  made = await makeSet(tenant)
  await made.call('DELETE', made.at.policy)
  await made.call('DELETE', made.at.scope)
  const { body } = await made.call('GET', '/api/v1/groups')
  group = (body as { id: string }[])[0]?.id ?? ''
}

/** A scope with all its texts, as it is sent again when it is changed. */
const scopeNamed = (name: string, byDefault: boolean) => ({
  ...minimal.scope(name, byDefault),
  description: name,
  displayName: name,
})

const pick = <T>(next: () => number, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T

/** What was made for one set: paths by the names of objects, with their kinds. */
type Made = Map<string, { kind: 'scope' | 'policy' | 'rule'; path: string }>

/** Makes scopes, of which each may ask for consent or be a default one. */
async function makeScopes(next: () => number, set: Made) {
  for (const name of ['ki.scan', 'ki.report']) {
    if (next() < 0.15) continue
    const consent = next() < 0.15 ? 'REQUIRED' : 'IMPLICIT'
    const body = { ...scopeNamed(name, next() < 0.5), consent }
    const { json } = await made.call('POST', `${made.at.server}/scopes`, body)
    set.set(name, { kind: 'scope', path: `${made.at.server}/scopes/${json.id}` })
  }
}

/** Makes some policies with some rules, of which each condition holds or does not. */
async function makePolicies(next: () => number, set: Made) {
  const count = Math.floor(next() * 4)
  for (let at = 0; at < count; at++) {
    const client = pick(next, [made.client_id, made.client_id, 'ALL_CLIENTS', '0oaother00000000000x'])
    const exclude = next() < 0.1 ? [made.client_id] : []
    const policy = { ...minimal.policy(`Policy ${at}`, client), priority: 1 }
    const clients = { include: [client], exclude }
    const path = `${made.at.server}/policies`
    const { json } = await made.call('POST', path, { ...policy, conditions: { clients } })
    const own = `${path}/${json.id}`
    set.set(`Policy ${at}`, { kind: 'policy', path: own })
    const rules = Math.floor(next() * 4)
    for (let of = 0; of < rules; of++) {
      const name = `Rule ${at}.${of}`
      const conditions = {
        grantTypes: { include: pick(next, [['client_credentials'], ['client_credentials', 'implicit'], ['implicit']]) },
        people: {
          groups: { include: pick(next, [['EVERYONE'], ['EVERYONE'], [group]]) },
          users: { include: [], exclude: [] },
        },
        scopes: { include: pick(next, [['*'], ['ki.scan'], ['ki.report'], ['ki.scan', 'ki.report']]) },
      }
      const rule = await made.call('POST', `${own}/rules`, { ...minimal.rule(name), priority: 1, conditions })
      set.set(name, { kind: 'rule', path: `${own}/rules/${rule.json.id}` })
      if (next() < 0.2) await made.call('POST', `${own}/rules/${rule.json.id}/lifecycle/deactivate`)
    }
    if (next() < 0.25) await made.call('POST', `${own}/lifecycle/deactivate`)
  }
}

/** A request for a token: what a change of the request itself changes. */
interface Asking {
  client: string
  server: string
  scopes: readonly string[]
}

/** What the explainer says, from what was read of the configuration. */
async function explained({ client, server, scopes }: Asking): Promise<Decision | null> {
  const scope = scopes.join(' ')
  const world = await openWorld({
    guide: guideNamed('okta/fortanix-key-insight'),
    fields: {
      ...made.fields,
      domain: tenant.origin,
      client_id: client,
      authorization_server: server,
      ...(scope ? { scope } : {}),
    },
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

/** Whether the practice org issues a token. */
async function issues({ client, server, scopes }: Asking): Promise<boolean> {
  const form = {
    grant_type: 'client_credentials',
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
  }
  const path = `${tenant.origin}/oauth2/${server}/v1/token`
  return (await post(tenant, path, form, basic(client, made.client_secret))).status === 200
}

type Body = { [name: string]: Body } & { include?: string[]; exclude?: string[] }

/** Sends an object again with one thing changed. */
async function changed(path: string, change: (body: Body) => void) {
  const body = (await made.call('GET', path)).body as Body
  change(body)
  const { status } = await made.call('PUT', path, body)
  expect(status).toBe(200)
}

/** Does what the explainer says: in the org, or to the request. */
async function done({ word, with: values = {} }: Said, asking: Asking, set: Made): Promise<Asking> {
  const [name, scopes] = [String(values.name ?? ''), (values.scopes ?? []) as readonly string[]]
  const path = set.get(name)?.path ?? ''
  const at =
    (...names: string[]) =>
    (body: Body) =>
      names.reduce((inner, each) => inner[each] as Body, body)
  const addTo = (list: (body: Body) => Body, ...values: readonly string[]) =>
    changed(path, (body) => void list(body).include?.push(...values))
  switch (word) {
    case 'okta.app-enter':
      return { ...asking, client: made.client_id }
    case 'okta.server-enter':
      return { ...asking, server: made.server }
    case 'okta.scopes-leave-out':
      return { ...asking, scopes: asking.scopes.filter((each) => !scopes.includes(each)) }
    case 'okta.rule-activate':
      for (const each of path ? [path] : [made.at.app, made.at.server])
        await made.call('POST', `${each}/lifecycle/activate`)
      return asking
    case 'okta.scopes-add':
      for (const each of scopes) {
        const { json } = await made.call('POST', `${made.at.server}/scopes`, scopeNamed(each, false))
        set.set(each, { kind: 'scope', path: `${made.at.server}/scopes/${json.id}` })
      }
      return asking
    case 'okta.scope-add-default': {
      const { json } = await made.call('POST', `${made.at.server}/scopes`, scopeNamed('made.up', true))
      set.set('made.up', { kind: 'scope', path: `${made.at.server}/scopes/${json.id}` })
      return asking
    }
    case 'okta.scope-make-default':
      await changed(path, (body) => Object.assign(body, { default: true }))
      return asking
    case 'okta.scope-without-consent':
      await changed(path, (body) => Object.assign(body, { consent: 'IMPLICIT' }))
      return asking
    case 'okta.server-add-policy': {
      const policies = `${made.at.server}/policies`
      const { json } = await made.call('POST', policies, minimal.policy('Added', asking.client))
      await made.call('POST', `${policies}/${json.id}/rules`, minimal.rule('Added'))
      set.set('Added', { kind: 'policy', path: `${policies}/${json.id}` })
      return asking
    }
    case 'okta.policy-add-client':
      await addTo(at('conditions', 'clients'), made.client_id)
      return asking
    case 'okta.policy-exclude-no-more':
      await changed(path, (body) => Object.assign(at('conditions', 'clients')(body), { exclude: [] }))
      return asking
    case 'okta.policy-add-rule':
      await made.call('POST', `${path}/rules`, minimal.rule('Added'))
      return asking
    case 'okta.rule-add-grant':
      await addTo(at('conditions', 'grantTypes'), String(values.grant))
      return asking
    case 'okta.rule-any-user':
      await changed(path, (body) =>
        Object.assign(at('conditions', 'people', 'groups')(body), { include: ['EVERYONE'] }),
      )
      return asking
    case 'okta.rule-any-scope':
      await changed(path, (body) => Object.assign(at('conditions', 'scopes')(body), { include: ['*'] }))
      return asking
    case 'okta.rule-add-scopes':
      await addTo(at('conditions', 'scopes'), ...scopes)
      return asking
    default:
      throw new Error(`a change that the test does not know: ${word}`)
  }
}

/** Takes away what was made for one set. */
async function clear(set: Made) {
  for (const each of [made.at.app, made.at.server]) await made.call('POST', `${each}/lifecycle/activate`)
  for (const { kind, path } of set.values()) {
    if (kind === 'rule') continue
    if (kind === 'policy') await made.call('POST', `${path}/lifecycle/deactivate`)
    await made.call('DELETE', path)
  }
}

const seen = new Map<string, number>()
const saw = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)

const groups = 12
const each = 10

// An org of its own for each group: the limits of requests count there as they do at Okta.
describe.each([...Array(groups).keys()])(
  'the rule explainer agrees with what the practice org decides, group %i',
  (part) => {
    const seeds = Array.from({ length: each }, (_none, at) => part * each + at + 1)
    beforeAll(begin)
    afterAll(() => tenant.close())

    test.each(seeds)('policy set %i', { timeout: 60_000 }, async (seed) => {
      const next = numbers(seed)
      const set: Made = new Map()
      await makeScopes(next, set)
      await makePolicies(next, set)
      const scopes = pick(next, [
        '',
        '',
        'ki.scan',
        'ki.report',
        'ki.scan ki.report',
        'nope.read',
        'openid',
        'ki.scan openid',
      ])
      const known = next() < 0.9 || [...set.keys()].some((name) => name.startsWith('Policy'))
      const asking: Asking = {
        client: known ? made.client_id : noClient,
        server: next() < 0.95 ? made.server : noServer,
        scopes: scopes.split(' ').filter(Boolean),
      }
      if (next() < 0.1) await made.call('POST', `${made.at.app}/lifecycle/deactivate`)
      if (next() < 0.1) await made.call('POST', `${made.at.server}/lifecycle/deactivate`)
      try {
        const decision = await explained(asking)
        expect({ seed, allowed: decision?.allowed }).toEqual({ seed, allowed: await issues(asking) })
        saw(decision?.allowed ? 'allowed' : 'refused')
        if (decision?.allowed) return
        // Where nothing allows it, it is said why, of each look, and what has to change; and that is all that has to.
        expect(decision?.looks.every(({ fails, changes }) => fails !== null && changes.length > 0)).toBe(true)
        const { changes = [], diagnosis } = decision?.nearest ?? {}
        saw(String(diagnosis))
        let after = asking
        for (const [at, change] of changes.entries()) {
          expect({ seed, at, issued: await issues(after) }).toEqual({ seed, at, issued: false })
          after = await done(change, after, set)
        }
        // Of a server that is not there nobody knows what else has to change: then it is asked again.
        if (asking.server === noServer)
          for (const change of (await explained(after))?.nearest?.changes ?? []) after = await done(change, after, set)
        expect({ seed, changes, issued: await issues(after) }).toEqual({ seed, changes, issued: true })
      } finally {
        await clear(set)
      }
    })
  },
)

test('all are among them: what is allowed, and what is refused for each reason', () => {
  for (const what of [
    'allowed',
    'refused',
    'policy.no-match',
    'client.unknown',
    'client.disabled',
    'server.not-found',
    'scope.unknown',
    'scope.no-default',
    'scope.oidc-not-allowed',
    'scope.consent-required',
  ])
    expect([what, seen.get(what) ?? 0]).toEqual([what, expect.toSatisfy((count: number) => count >= 1)])
})
