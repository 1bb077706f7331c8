import { describe, expect, test } from 'vitest'
import type { AdminObject } from '../../../core/model/admin.ts'
import type { AdminReading, Collection } from '../../../core/model/admin-reading.ts'
import type { JsonObject } from '../../../core/model/facts.ts'
import { decideByRules } from '../../../core/providers/okta/admin/rules.ts'
import { words } from '../../support/words.ts'

const object = (kind: string, name: string, body: JsonObject, within: readonly string[] = []): AdminObject => ({
  kind,
  id: name,
  name,
  within,
  body,
})
const collection = (
  kind: string,
  objects: readonly AdminObject[],
  within: readonly string[] = [],
  change: Partial<Collection> = {},
): Collection => ({ kind, within, path: `/${kind}`, objects, refused: null, answer: null, cut: false, ...change })

interface Rule {
  status?: string
  grants?: string[]
  people?: JsonObject
  scopes?: string[]
}
const rule = (policy: string, name: string, priority: number, made: Rule = {}) =>
  object(
    'rule',
    name,
    {
      status: made.status ?? 'ACTIVE',
      priority,
      conditions: {
        grantTypes: { include: made.grants ?? ['client_credentials', 'authorization_code'] },
        people: made.people ?? { groups: { include: ['EVERYONE'] } },
        scopes: { include: made.scopes ?? ['*'] },
      },
    },
    ['as', policy],
  )
const policy = (name: string, priority: number, clients: JsonObject) =>
  object('policy', name, { status: 'ACTIVE', priority, conditions: { clients } }, ['as'])
const all = { include: ['ALL_CLIENTS'] }

const reading = (
  policies: readonly AdminObject[],
  rules: readonly AdminObject[],
  change: Partial<Record<'app' | 'scope', Partial<Collection>>> = {},
): AdminReading => ({
  wants: [],
  collections: [
    collection('authorization-server', [object('authorization-server', 'as', { status: 'ACTIVE' })]),
    collection(
      'app',
      [
        object('app', 'App', {
          status: 'ACTIVE',
          credentials: { oauthClient: { client_id: '0oa1' } },
          settings: { oauthClient: { grant_types: ['client_credentials', 'authorization_code'] } },
        }),
      ],
      [],
      change.app,
    ),
    collection('scope', [object('scope', 'x', { default: true, consent: 'IMPLICIT' })], ['as'], change.scope),
    collection('policy', policies, ['as']),
    ...policies.map(({ id }) =>
      collection(
        'rule',
        rules.filter(({ within }) => within[1] === id),
        ['as', id],
      ),
    ),
  ],
})

const program = { client_id: '0oa1', grant_type: 'client_credentials', scopes: [] }
const person = { client_id: '0oa1', grant_type: 'authorization_code', scopes: ['openid', 'offline_access'] }
const wrong = {
  grants: ['authorization_code'],
  people: { groups: { include: ['00g1'] }, users: { include: [] } },
  scopes: ['y'],
}

describe('the nearest rule', () => {
  test('is the one with the fewest changes, whichever of its conditions is asked first', () => {
    const found = decideByRules(
      program,
      reading(
        [policy('P', 1, all)],
        [rule('P', 'r1', 2, { status: 'INACTIVE' }), rule('P', 'Wrong in three ways', 1, wrong)],
      ),
    )
    expect(found?.nearest?.subject?.name).toBe('r1')
    expect(found?.nearest?.changes.map((change) => words.say(change))).toEqual(['Activate the rule **r1**.'])
  })

  test('of a policy that is not asked has the changes of the policy and of its rule', () => {
    const found = decideByRules(
      program,
      reading([policy('P', 1, { include: ['0oaOther'] })], [rule('P', 'r2', 1, wrong)]),
    )
    expect(found?.nearest?.subject?.name).toBe('P')
    expect(found?.nearest?.changes.map((change) => words.say(change))).toEqual([
      'Assign the policy **P** to this app.',
      'Select the grant type `client_credentials` in the rule **r2**.',
      'Choose **Any user assigned the app** in the rule **r2**.',
      'Add x to the scopes of the rule **r2**, or choose **Any scopes**.',
    ])
  })

  test('of two that need as many changes is the first', () => {
    const off = { status: 'INACTIVE' }
    const found = decideByRules(
      program,
      reading([policy('P', 1, all)], [rule('P', 'second', 2, off), rule('P', 'first', 1, off)]),
    )
    expect(found?.nearest?.subject?.name).toBe('first')
  })

  test('of a server without policies is a policy that has to be added', () => {
    const { collections } = reading([], [])
    expect(
      decideByRules(program, { wants: [], collections })?.nearest?.changes.map((change) => words.say(change)),
    ).toEqual(['Add an access policy with a rule for this app to the authorization server **as**.'])
  })
})

describe('a request with a user', () => {
  const some = [
    { groups: { include: ['00gG'] } },
    { users: { include: ['00u1'] } },
    { groups: { include: ['EVERYONE'], exclude: ['00gG'] } },
    { groups: { include: ['EVERYONE'] }, users: { exclude: ['00u1'] } },
  ]
  test.each(some)('depends on the user where the rule is for %o', (people) => {
    const found = decideByRules(person, reading([policy('P', 1, all)], [rule('P', 'r', 1, { people })]))
    expect(found?.allowed).toBe(null)
    expect(found?.decides?.depends).toBeDefined()
  })

  test.each(some)('does not where a later rule is for everybody, after %o', (people) => {
    const rules = [rule('P', 'r', 1, { people }), rule('P', 'everybody', 2), rule('P', 'never asked', 3)]
    const found = decideByRules(person, reading([policy('P', 1, all)], rules))
    expect(found?.allowed).toBe(true)
    expect(found?.looks.map(({ subject }) => subject?.name)).toEqual(['r', 'everybody'])
    expect(found?.decides?.subject?.name).toBe('everybody')
  })

  test('is refused where a rule for some users fails otherwise', () => {
    const people = some[0] as JsonObject
    const found = decideByRules(person, reading([policy('P', 1, all)], [rule('P', 'r', 1, { people, scopes: ['y'] })]))
    expect(found?.allowed).toBe(false)
  })

  test('may ask for the scopes of users, and for one that needs consent', () => {
    const needs = { objects: [object('scope', 'x', { consent: 'REQUIRED' })] }
    const asked = reading([policy('P', 1, all)], [rule('P', 'r', 1)], { scope: needs })
    expect(decideByRules({ ...person, scopes: ['openid', 'x'] }, asked)?.allowed).toBe(true)
    expect(decideByRules({ ...person, scopes: ['openid', 'z'] }, asked)?.allowed).toBe(false)
  })
})

describe('what was not read', () => {
  const good = [[policy('P', 1, all)], [rule('P', 'r', 1)]] as const
  const bad = [[policy('P', 1, all)], [rule('P', 'r', 1, { status: 'INACTIVE' })]] as const
  const unread = { objects: [], cut: true }

  test.each([
    ['the app, where a rule allows it', reading(...good, { app: unread }), null],
    ['the app, where no rule allows it', reading(...bad, { app: unread }), false],
    ['the scopes', reading(...good, { scope: unread }), null],
    ['nothing', reading(...good), true],
  ])('%s', (_name, read, allowed) => {
    expect(decideByRules(program, read)?.allowed ?? null).toBe(allowed)
  })
})
