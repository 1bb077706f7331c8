import type { AdminObject } from '../../../model/admin.ts'
import type { Json, JsonObject } from '../../../model/facts.ts'
import type { Said } from '../../../model/said.ts'
import { said } from '../said.ts'

const at = (body: JsonObject, ...names: string[]): Json | undefined =>
  names.reduce<Json | undefined>(
    (value, name) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[name] : undefined,
    body,
  )
const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** A request as the conditions of policies and rules see it. */
export interface RuleRequest {
  client_id: string
  grant_type: string
  /** Null for a scope that does not exist yet, so that no rule can name it. */
  scopes: readonly string[] | null
}

/** Why a condition does not hold, and what would have to change. */
export interface Failing {
  fails: Said
  change: Said
}

export type Condition = (object: AdminObject, request: RuleRequest) => Failing | null

/** Whether a request comes from a program, so that there is no user in it. */
export const isProgram = ({ grant_type }: Pick<RuleRequest, 'grant_type'>): boolean =>
  grant_type === 'client_credentials'

const nouns: Readonly<Record<string, Said>> = {
  app: said('okta.kind-app'),
  'authorization-server': said('okta.kind-authorization-server'),
  policy: said('okta.kind-policy'),
  rule: said('okta.kind-rule'),
}

/** What is said of an object that is turned off; an app and a policy may have one name. */
export function inactive({ kind, name }: Pick<AdminObject, 'kind' | 'name'>): Failing {
  const called = { noun: nouns[kind] ?? '', name }
  return { fails: said('okta.rule-inactive', called), change: said('okta.rule-activate', called) }
}

const isActive: Condition = (object) => (object.body.status === 'INACTIVE' ? inactive(object) : null)

const namesClient: Condition = ({ name, body }, { client_id }) => {
  const included = texts(at(body, 'conditions', 'clients', 'include'))
  if (included.includes('ALL_CLIENTS') || included.includes(client_id)) return null
  return { fails: said('okta.policy-other-clients', { name }), change: said('okta.policy-add-client', { name }) }
}

const doesNotExcludeClient: Condition = ({ name, body }, { client_id }) =>
  texts(at(body, 'conditions', 'clients', 'exclude')).includes(client_id)
    ? { fails: said('okta.policy-excludes', { name }), change: said('okta.policy-exclude-no-more', { name }) }
    : null

const allowsGrant: Condition = ({ name, body }, { grant_type }) => {
  const included = texts(at(body, 'conditions', 'grantTypes', 'include'))
  if (included.includes(grant_type)) return null
  return {
    fails: said('okta.rule-other-grants', { name, grant: grant_type, grants: included }),
    change: said('okta.rule-add-grant', { name, grant: grant_type }),
  }
}

const peopleIn = ({ body }: AdminObject) => {
  const ids = (who: string, how: string) => texts(at(body, 'conditions', 'people', who, how))
  const included = [...ids('groups', 'include'), ...ids('users', 'include')]
  const excluded = [...ids('groups', 'exclude'), ...ids('users', 'exclude')]
  return { open: included.length === 0 || ids('groups', 'include').includes('EVERYONE'), excluded }
}

/** A request without a user is in no group, so that a condition on groups or users never matches (fact sheet 3.5, row 5). */
const asksNoPeople: Condition = (rule, request) => {
  const { name } = rule
  if (!isProgram(request) || peopleIn(rule).open) return null
  return { fails: said('okta.rule-people', { name }), change: said('okta.rule-any-user', { name }) }
}

/** Whether a rule allows some users and not others. */
export const dependsOnUser = (rule: AdminObject, request: RuleRequest): boolean => {
  const { open, excluded } = peopleIn(rule)
  return !isProgram(request) && (!open || excluded.length > 0)
}

const coversScopes: Condition = ({ name, body }, { scopes }) => {
  const included = texts(at(body, 'conditions', 'scopes', 'include'))
  if (included.includes('*')) return null
  if (scopes === null)
    return { fails: said('okta.rule-not-any-scope', { name }), change: said('okta.rule-any-scope', { name }) }
  const lacking = scopes.filter((scope) => !included.includes(scope))
  if (lacking.length === 0) return null
  return {
    fails: said('okta.rule-other-scopes', { name, scopes: lacking }),
    change: said('okta.rule-add-scopes', { name, scopes: lacking }),
  }
}

export const policyConditions: readonly Condition[] = [isActive, namesClient, doesNotExcludeClient]
export const ruleConditions: readonly Condition[] = [isActive, allowsGrant, asksNoPeople, coversScopes]

/** The conditions of an object that do not hold, in the order in which they are asked. */
export const failingOf = (object: AdminObject, conditions: readonly Condition[], request: RuleRequest): Failing[] =>
  conditions.flatMap((condition) => condition(object, request) ?? [])
