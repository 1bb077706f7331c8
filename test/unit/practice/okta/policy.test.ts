import { describe, expect, test } from 'vitest'
import { isReply } from '../../../../core/practice/message.ts'
import { newClient } from '../../../../core/practice/okta/client.ts'
import { newPolicy, newRule, type People, type Policy, type Rule } from '../../../../core/practice/okta/policies.ts'
import { type Evaluated, type Member, ruleFor } from '../../../../core/practice/okta/policy.ts'
import { newServer } from '../../../../core/practice/okta/servers.ts'

const client = { ...newClient(), id: '0oaOurs' }
const rule = (name: string, over: Partial<Rule> = {}): Rule => ({
  ...newRule(),
  name,
  grants: ['client_credentials'],
  scopes: ['*'],
  ...over,
})
const policy = (rules: Rule[], over: Partial<Policy> = {}): Policy => ({
  ...newPolicy(),
  clients: ['ALL_CLIENTS'],
  rules,
  ...over,
})
const decided = (policies: Policy[], over: Partial<Evaluated> = {}): string => {
  const asked: Evaluated = { client, grant: 'client_credentials', scopes: ['a'], person: null, ...over }
  const found = ruleFor({ ...newServer(), policies }, asked)
  return isReply(found) ? String(found.status) : found.name
}
const people = (over: { users?: Partial<People['users']>; groups?: Partial<People['groups']> }): Partial<Rule> => ({
  people: {
    users: { include: [], exclude: [], ...over.users },
    groups: { include: [], exclude: [], ...over.groups },
  },
})

describe('the first policy and rule that match decide', () => {
  test.each<[string, Policy[], string]>([
    ['no policy', [], '401'],
    ['a policy without a rule', [policy([])], '401'],
    ['two rules', [policy([rule('first'), rule('second')])], 'first'],
    ['an inactive rule before', [policy([rule('first', { status: 'INACTIVE' }), rule('second')])], 'second'],
    [
      'an inactive policy before',
      [policy([rule('first')], { status: 'INACTIVE' }), policy([rule('second')])],
      'second',
    ],
    [
      'a policy for others before',
      [policy([rule('first')], { clients: ['0oaTheirs'] }), policy([rule('second')])],
      'second',
    ],
    ['a policy for this app', [policy([rule('first')], { clients: ['0oaTheirs', '0oaOurs'] })], 'first'],
    ['a policy for nobody', [policy([rule('first')], { clients: [] })], '401'],
    ['a policy that excludes this app', [policy([rule('first')], { excluded: ['0oaOurs'] })], '401'],
    ['a policy that excludes others', [policy([rule('first')], { excluded: ['0oaTheirs'] })], 'first'],
    ['a rule for another grant before', [policy([rule('first', { grants: ['password'] }), rule('second')])], 'second'],
    ['a rule for another scope before', [policy([rule('first', { scopes: ['b'] }), rule('second')])], 'second'],
    ['a rule without a scope', [policy([rule('first', { scopes: [] })])], '401'],
    [
      'a rule that matches in the second policy',
      [policy([rule('first', { grants: [] })]), policy([rule('second')])],
      'second',
    ],
  ])('%s', (_what, policies, expected) => {
    expect(decided(policies)).toBe(expected)
  })

  test('a rule covers all scopes that are asked for, or none', () => {
    const one = [policy([rule('first', { scopes: ['a'] })])]
    expect([decided(one, { scopes: ['a'] }), decided(one, { scopes: ['a', 'b'] })]).toEqual(['first', '401'])
    const two = [policy([rule('first', { scopes: ['a', 'b', 'c'] })])]
    expect(decided(two, { scopes: ['b', 'a'] })).toBe('first')
  })

  test('a refresh token is ruled by what rules the code', () => {
    const policies = [policy([rule('first', { grants: ['authorization_code'] })])]
    const person: Member = { uid: '00u1', groups: [] }
    expect([decided(policies, { grant: 'refresh_token', person }), decided(policies)]).toEqual(['first', '401'])
  })

  test('the org’s own server has no policy and gives an hour', () => {
    const found = ruleFor(
      { ...newServer(), id: null },
      { client, grant: 'client_credentials', scopes: ['okta.users.read'], person: null },
    )
    expect(!isReply(found) && found.lifetime).toBe(3600)
  })
})

describe('people', () => {
  const pat: Member = { uid: '00uPat', groups: ['00gAll', '00gOps'] }
  test.each<[string, Partial<Rule>, Member | null, boolean]>([
    ['everyone, without a user', people({ groups: { include: ['EVERYONE'] } }), null, true],
    ['everyone, with a user', people({ groups: { include: ['EVERYONE'] } }), pat, true],
    ['nobody named, without a user', people({}), null, true],
    ['nobody named, with a user', people({}), pat, true],
    ['a group, without a user', people({ groups: { include: ['00gOps'] } }), null, false],
    ['a group, with a member', people({ groups: { include: ['00gOps'] } }), pat, true],
    ['a group, with another', people({ groups: { include: ['00gDev'] } }), pat, false],
    ['a user, without a user', people({ users: { include: ['00uPat'] } }), null, false],
    ['a user, with that one', people({ users: { include: ['00uPat'] } }), pat, true],
    ['a user, with another', people({ users: { include: ['00uSam'] } }), pat, false],
    ['everyone but a user', people({ users: { exclude: ['00uPat'] }, groups: { include: ['EVERYONE'] } }), pat, false],
    [
      'everyone but another user',
      people({ users: { exclude: ['00uSam'] }, groups: { include: ['EVERYONE'] } }),
      pat,
      true,
    ],
    ['everyone but a group', people({ groups: { include: ['EVERYONE'], exclude: ['00gOps'] } }), pat, false],
    ['everyone but another group', people({ groups: { include: ['EVERYONE'], exclude: ['00gDev'] } }), pat, true],
    [
      'everyone but a group, without a user',
      people({ groups: { include: ['EVERYONE'], exclude: ['00gOps'] } }),
      null,
      true,
    ],
  ])('%s', (_what, over, person, matches) => {
    expect(decided([policy([rule('first', over)])], { person })).toBe(matches ? 'first' : '401')
  })
})
