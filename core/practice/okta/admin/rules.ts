import type { JsonObject, Reply } from '../../message.ts'
import type { Status } from '../client.ts'
import { invalid, notFound } from '../errors.ts'
import { newRule, type People, type Policy, type Rule } from '../policies.ts'
import type { Server } from '../servers.ts'
import { type Asked, created, done, type Handler, lifecycle, link, shown } from './asked.ts'
import { whole } from './lists.ts'
import { memberAt, textAt, textsAt } from './members.ts'
import { placed, policyPath, withPolicy } from './policies.ts'

const peopleShown = ({ users, groups }: People): JsonObject => ({
  users: { ...(users.include.length > 0 ? { include: users.include } : {}), exclude: users.exclude },
  groups: { include: groups.include, ...(groups.exclude.length > 0 ? { exclude: groups.exclude } : {}) },
})

function show(asked: Asked, server: Server, policy: Policy, rule: Rule): JsonObject {
  const { id, status, name, created, lastUpdated, system, grants, scopes, people, lifetime, refresh, hook } = rule
  const self = `${policyPath(asked, server, policy)}/rules/${id}`
  return {
    id,
    status,
    name,
    priority: policy.rules.indexOf(rule) + 1,
    created,
    lastUpdated,
    system,
    conditions: {
      people: peopleShown(people),
      grantTypes: { include: grants },
      scopes: { include: scopes },
    },
    actions: {
      token: {
        accessTokenLifetimeMinutes: lifetime / 60,
        refreshTokenLifetimeMinutes: refresh.lifetime,
        refreshTokenWindowMinutes: refresh.window,
        ...(hook === undefined ? {} : { inlineHook: { id: hook } }),
      },
    },
    _links: { self: link(self, 'GET', 'PUT', 'DELETE'), ...lifecycle(status, self) },
    type: 'RESOURCE_ACCESS',
  }
}

const withRule = (handle: (asked: Asked, server: Server, policy: Policy, rule: Rule) => Reply): Handler =>
  withPolicy((asked, server, policy) => {
    const rule = policy.rules.find(({ id }) => id === asked.ids.rule)
    return rule ? handle(asked, server, policy, rule) : notFound(asked.ids.rule ?? '', 'PolicyRule')
  })

export const list: Handler = withPolicy((asked, server, policy) =>
  whole(
    asked,
    policy.rules.map((rule) => show(asked, server, policy, rule)),
  ),
)

export const read: Handler = withRule((asked, server, policy, rule) => shown(show(asked, server, policy, rule)))

const peopleOf = (body: JsonObject): People => {
  const ids = (path: string) => textsAt(body, `conditions.people.${path}`) ?? []
  return {
    users: { include: ids('users.include'), exclude: ids('users.exclude') },
    groups: { include: ids('groups.include'), exclude: ids('groups.exclude') },
  }
}

const forUsers = ['authorization_code', 'implicit', 'password']
const isForNobody = ({ users, groups }: People) => users.include.length + groups.include.length === 0

const minutes = (body: JsonObject, name: string, usual: number): number => {
  const found = memberAt(body, `actions.token.${name}`)
  return typeof found === 'number' ? found : usual
}

/** Reads the whole of a rule as it was sent; lifetimes as facts 4.1 limits them. */
function readRule({ body, at }: Asked, rule: Rule, policy: Policy): Reply | null {
  const name = textAt(body, 'name')?.trim() ?? ''
  const grants = textsAt(body, 'conditions.grantTypes.include') ?? []
  const access = minutes(body, 'accessTokenLifetimeMinutes', 60)
  if (name === '') return invalid('name', 'name: The field cannot be left blank')
  if (textAt(body, 'type') !== 'RESOURCE_ACCESS') return invalid('type', 'type: Must be RESOURCE_ACCESS.')
  if (grants.length === 0)
    return invalid('conditions.grantTypes', 'conditions.grantTypes.include: At least one grant type is required.')
  if (grants.some((grant) => forUsers.includes(grant)) && isForNobody(peopleOf(body)))
    return invalid(
      'conditions.people',
      `conditions.people: At least one of 'conditions.people.users.include' or 'conditions.people.groups.include' must contain a valid user or group when 'conditions.grantTypes' contains one or more of [${forUsers.join(', ')}].`,
    )
  if (access < 5 || access > 1440)
    return invalid('accessTokenLifetimeMinutes', 'accessTokenLifetimeMinutes: Must be between 5 and 1440.')
  if (policy.rules.some((other) => other !== rule && other.name === name))
    return invalid('name', 'name: Policy rule name already in use')
  const status = textAt(body, 'status')
  const hook = textAt(body, 'actions.token.inlineHook.id')
  delete rule.hook
  Object.assign(rule, {
    name,
    grants,
    scopes: textsAt(body, 'conditions.scopes.include') ?? [],
    people: peopleOf(body),
    lifetime: access * 60,
    refresh: {
      lifetime: minutes(body, 'refreshTokenLifetimeMinutes', 0),
      window: minutes(body, 'refreshTokenWindowMinutes', 10_080),
    },
    ...(hook === undefined ? {} : { hook }),
    ...(status === 'ACTIVE' || status === 'INACTIVE' ? { status } : {}),
    lastUpdated: at,
  })
  policy.rules = placed(policy.rules, rule, memberAt(body, 'priority'))
  return null
}

export const create: Handler = withPolicy((asked, server, policy) => {
  const rule = newRule(asked.at)
  return readRule(asked, rule, policy) ?? created(show(asked, server, policy, rule))
})

export const replace: Handler = withRule(
  (asked, server, policy, rule) => readRule(asked, rule, policy) ?? shown(show(asked, server, policy, rule)),
)

export const remove: Handler = withRule((_asked, _server, policy, rule) => {
  policy.rules = policy.rules.filter((each) => each !== rule)
  return done()
})

export const setStatus = (status: Status): Handler =>
  withRule((asked, _server, _policy, rule) => {
    Object.assign(rule, { status, lastUpdated: asked.at })
    return done()
  })
