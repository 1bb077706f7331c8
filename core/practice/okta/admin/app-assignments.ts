import type { JsonObject } from '../../message.ts'
import type { Assignment, Client } from '../client.ts'
import { invalid, notFound } from '../errors.ts'
import type { OktaSettings } from '../settings.ts'
import { withApp } from './apps.ts'
import { type Asked, apiOf, done, type Handler, shown } from './asked.ts'
import { paged, whole } from './lists.ts'
import { memberAt, objectAt, textAt, without } from './members.ts'
import { peopleOf } from './people.ts'
import { placed } from './policies.ts'

const assignment = (asked: Asked, id: string): Assignment => ({
  id,
  profile: objectAt(asked.body, 'profile'),
  created: asked.at,
  lastUpdated: asked.at,
})

function showUser(asked: Asked, app: Client, { id, profile, created, lastUpdated }: Assignment, org: OktaSettings) {
  const userName = peopleOf(org).find((person) => person.uid === id)?.login ?? ''
  return {
    id,
    externalId: null,
    created,
    lastUpdated,
    scope: 'USER',
    status: 'ACTIVE',
    statusChanged: created,
    passwordChanged: null,
    syncState: 'DISABLED',
    credentials: { userName },
    profile,
    _links: { app: { href: `${apiOf(asked)}/apps/${app.appId}` }, user: { href: `${apiOf(asked)}/users/${id}` } },
  }
}

function showGroup(asked: Asked, app: Client, { id, profile, lastUpdated }: Assignment): JsonObject {
  const self = `${apiOf(asked)}/apps/${app.appId}`
  return {
    id,
    lastUpdated,
    priority: app.groups.findIndex((group) => group.id === id),
    profile,
    _links: {
      app: { href: self },
      self: { href: `${self}/groups/${id}` },
      group: { href: `${apiOf(asked)}/groups/${id}` },
    },
  }
}

export const users: Handler = withApp((asked, app, org) =>
  paged(
    asked,
    app.users.map((user) => showUser(asked, app, user, org)),
    50,
  ),
)

/** Assigning a user again changes what was set of it. */
export const assignUser: Handler = withApp((asked, app, org) => {
  const id = textAt(asked.body, 'id') ?? ''
  if (id === '') return invalid('id', 'id: The field cannot be left blank')
  if (!peopleOf(org).some(({ uid }) => uid === id)) return notFound(id, 'User')
  const user = assignment(asked, id)
  app.users = [...app.users.filter((each) => each.id !== id), user]
  return shown(showUser(asked, app, user, org))
})

export const groups: Handler = withApp((asked, app) =>
  whole(
    asked,
    app.groups.map((group) => showGroup(asked, app, group)),
  ),
)

export const readGroup: Handler = withApp((asked, app) => {
  const group = app.groups.find(({ id }) => id === asked.ids.group)
  return group ? shown(showGroup(asked, app, group)) : notFound(asked.ids.group ?? '', 'ApplicationGroupAssignment')
})

export const assignGroup: Handler = withApp((asked, app, org) => {
  const id = asked.ids.group ?? ''
  if (!org.groups.some((group) => group.id === id)) return notFound(id, 'UserGroup')
  const group = assignment(asked, id)
  const known = app.groups.findIndex((each) => each.id === id)
  if (known < 0) app.groups.push(group)
  else app.groups[known] = group
  const priority = memberAt(asked.body, 'priority')
  app.groups = placed(app.groups, group, typeof priority === 'number' ? priority + 1 : null)
  return shown(showGroup(asked, app, group))
})

/** Changes parts of an assignment (RFC 6902); Okta takes `replace`, `add` and `remove` of its priority and profile. */
export const updateGroup: Handler = withApp((asked, app) => {
  const group = app.groups.find(({ id }) => id === asked.ids.group)
  if (!group) return notFound(asked.ids.group ?? '', 'ApplicationGroupAssignment')
  for (const { op, path, value } of asked.operations) {
    const name = /^\/profile\/(\w+)$/.exec(String(path))?.[1]
    if (path === '/priority' && typeof value === 'number') app.groups = placed(app.groups, group, value + 1)
    else if (name !== undefined)
      group.profile = { ...without(group.profile, name), ...(op === 'remove' ? {} : { [name]: value }) }
    else return invalid('path', `path: '${path}' cannot be changed.`)
  }
  group.lastUpdated = asked.at
  return shown(showGroup(asked, app, group))
})

export const removeGroup: Handler = withApp((asked, app) => {
  const left = app.groups.filter(({ id }) => id !== asked.ids.group)
  if (left.length === app.groups.length) return notFound(asked.ids.group ?? '', 'ApplicationGroupAssignment')
  app.groups = left
  return done()
})
