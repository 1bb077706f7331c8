import type { AdminObject } from '../../../model/admin.ts'
import type { Decision, Look, TokenWish } from '../../../model/admin-decision.ts'
import type { AdminReading, Collection } from '../../../model/admin-reading.ts'
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
const byPriority = (one: AdminObject, other: AdminObject) =>
  Number(one.body.priority ?? 0) - Number(other.body.priority ?? 0)

/** Why a condition does not hold, and what would have to change. */
interface Failing {
  fails: Said
  change: Said
}

type Condition = (object: AdminObject, wish: TokenWish) => Failing | null

const isActive: Condition = ({ name, body }) =>
  body.status === 'INACTIVE'
    ? { fails: said('okta.rule-inactive', { name }), change: said('okta.rule-activate', { name }) }
    : null

const namesClient: Condition = ({ name, body }, { client_id }) => {
  const included = texts(at(body, 'conditions', 'clients', 'include'))
  const excluded = texts(at(body, 'conditions', 'clients', 'exclude')).includes(client_id)
  if (!excluded && (included.includes('ALL_CLIENTS') || included.includes(client_id))) return null
  return { fails: said('okta.policy-other-clients', { name }), change: said('okta.policy-add-client', { name }) }
}

const allowsGrant: Condition = ({ name, body }, { grant_type }) => {
  const included = texts(at(body, 'conditions', 'grantTypes', 'include'))
  if (included.includes(grant_type)) return null
  return {
    fails: said('okta.rule-other-grants', { name, grant: grant_type, grants: included }),
    change: said('okta.rule-add-grant', { name, grant: grant_type }),
  }
}

/** A request without a user is in no group, so that a condition on groups or users never matches (fact sheet 3.5, row 5). */
const asksNoPeople: Condition = ({ name, body }, { grant_type }) => {
  if (grant_type !== 'client_credentials') return null
  const groups = texts(at(body, 'conditions', 'people', 'groups', 'include'))
  const users = texts(at(body, 'conditions', 'people', 'users', 'include'))
  if (groups.includes('EVERYONE') || groups.length + users.length === 0) return null
  return { fails: said('okta.rule-people', { name }), change: said('okta.rule-any-user', { name }) }
}

const coversScopes: Condition = ({ name, body }, { scopes }) => {
  const included = texts(at(body, 'conditions', 'scopes', 'include'))
  const lacking = included.includes('*') ? [] : scopes.filter((scope) => !included.includes(scope))
  if (lacking.length === 0) return null
  return {
    fails: said('okta.rule-other-scopes', { name, scopes: lacking }),
    change: said('okta.rule-add-scopes', { name, scopes: lacking }),
  }
}

const ofPolicy: readonly Condition[] = [isActive, namesClient]
const ofRule: readonly Condition[] = [isActive, allowsGrant, asksNoPeople, coversScopes]

/** The first condition that does not hold. @param before how many held already */
function lookAt(object: AdminObject, conditions: readonly Condition[], wish: TokenWish, before = 0): Look {
  for (const [held, condition] of conditions.entries()) {
    const failing = condition(object, wish)
    if (failing) return { subject: object, ...failing, diagnosis: 'policy.no-match', held: before + held }
  }
  return { subject: object, fails: null, change: null, diagnosis: null, held: before + conditions.length }
}

const withoutRules = (policy: AdminObject): Look => ({
  subject: null,
  of: policy,
  fails: said('okta.policy-without-rules', { name: policy.name }),
  change: said('okta.policy-add-rule', { name: policy.name }),
  diagnosis: 'policy.no-match',
  held: ofPolicy.length,
})

/** The scopes that count where none is asked for (fact sheet 3.1). */
const defaultScopes = (scopes: readonly Collection[]): readonly string[] =>
  scopes.flatMap(({ objects }) => objects.filter(({ body }) => body.default === true).map(({ name }) => name))

/**
 * Which rule of an authorization server decides about a request for a token: policies by their priority, the rules of each
 * by theirs, and the first rule whose conditions all hold (fact sheet 3.5). Null where the rules were not read.
 */
export function decideByRules(asked: TokenWish, { collections }: AdminReading): Decision | null {
  const of = (kind: string) => collections.filter((each) => each.kind === kind)
  const policies = of('policy')
  if (policies.length === 0 || [...policies, ...of('rule')].some(({ refused, cut }) => refused || cut)) return null
  const wish = asked.scopes.length > 0 ? asked : { ...asked, scopes: defaultScopes(of('scope')) }
  const rules = of('rule').flatMap(({ objects }) => objects)
  const looks: Look[] = []
  for (const policy of policies.flatMap(({ objects }) => objects).toSorted(byPriority)) {
    const look = lookAt(policy, ofPolicy, wish)
    if (look.fails) {
      looks.push(look)
      continue
    }
    const own = rules.filter(({ within }) => within.at(-1) === policy.id).toSorted(byPriority)
    if (own.length === 0) looks.push(withoutRules(policy))
    for (const rule of own) {
      const one = { ...lookAt(rule, ofRule, wish, ofPolicy.length), of: policy }
      looks.push(one)
      if (!one.fails) return { allowed: true, looks, decides: one, nearest: null }
    }
  }
  const nearest = looks.toSorted((one, other) => other.held - one.held)[0] ?? null
  return { allowed: false, looks, decides: null, nearest }
}
