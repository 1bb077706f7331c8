import type { Reply } from '../message.ts'
import type { Client } from './client.ts'
import { oauthError } from './errors.ts'
import { newRule, type Policy, type Rule } from './policies.ts'
import type { Server } from './servers.ts'

/** The org server has no policies: its tokens live for an hour, whoever gets them (facts 4.1). */
const orgRule: Rule = { ...newRule(), grants: ['*'], scopes: ['*'] }

/** A person and the groups that they are in. */
export interface Member {
  uid: string
  groups: readonly string[]
}

/** What a token is asked for. */
export interface Evaluated {
  client: Client
  grant: string
  scopes: readonly string[]
  /** Null for a program. */
  person: Member | null
}

/** The first active rule of the first active policy that matches decides, in the order of priority (facts 3.5). */
export function ruleFor(server: Server, asked: Evaluated): Rule | Reply {
  if (server.id === null) return orgRule
  const rule = server.policies
    .filter((policy) => policy.status === 'ACTIVE' && isFor(policy, asked.client))
    .flatMap(({ rules }) => rules)
    .find((each) => each.status === 'ACTIVE' && matches(each, asked))
  if (!rule)
    return oauthError(
      401,
      'access_denied',
      'Policy evaluation failed for this request, please check the policy configurations.',
    )
  const denied = asked.scopes.filter((scope) => rule.withheld.includes(scope))
  if (denied.length === 0) return rule
  return denied.length === asked.scopes.length
    ? oauthError(400, 'access_denied', 'Policy evaluation succeeded, but all the requested scopes were rejected.')
    : oauthError(
        400,
        'access_denied',
        `Some of the requested scopes were denied by the policy. Denied scopes: [${denied.join(', ')}].`,
      )
}

const isFor = ({ clients, excluded }: Policy, { id }: Client): boolean =>
  (clients.includes('ALL_CLIENTS') || clients.includes(id)) && !excluded.includes(id)

/** What was once given by a code is renewed by the same rule. */
const ruled = (grant: string) => (grant === 'refresh_token' ? 'authorization_code' : grant)

const matches = (rule: Rule, { grant, scopes, person }: Evaluated): boolean =>
  rule.grants.includes(ruled(grant)) &&
  (rule.scopes.includes('*') || scopes.every((scope) => rule.scopes.includes(scope))) &&
  isAbout(rule, person)

function isAbout({ people: { users, groups } }: Rule, person: Member | null): boolean {
  const open = groups.include.includes('EVERYONE') || (groups.include.length === 0 && users.include.length === 0)
  if (!person) return open
  if (users.exclude.includes(person.uid) || groups.exclude.some((id) => person.groups.includes(id))) return false
  return open || users.include.includes(person.uid) || groups.include.some((id) => person.groups.includes(id))
}
