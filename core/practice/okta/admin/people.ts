import type { JsonObject } from '../../message.ts'
import { long } from '../client.ts'
import type { Group } from '../directory.ts'
import { notFound, oktaError } from '../errors.ts'
import type { OktaSettings } from '../settings.ts'
import { type Asked, apiOf, type Handler, shown } from './asked.ts'
import { paged } from './lists.ts'
import { filterOf } from './scim.ts'

interface Person {
  uid: string
  login: string
  name: string
}

/** Everybody in the org: the one who signs in, and the administrators. */
export const peopleOf = ({ signOn, admins }: OktaSettings): Person[] => [signOn, admins.reader, admins.manager]

function showUser(asked: Asked, { uid, login, name }: Person, { org }: OktaSettings): JsonObject {
  const [firstName, lastName] = name.split(' ')
  return {
    id: uid,
    status: 'ACTIVE',
    created: long,
    activated: null,
    statusChanged: long,
    lastLogin: long,
    lastUpdated: long,
    passwordChanged: long,
    type: { id: `oty${org.id.slice(3)}` },
    profile: { firstName, lastName, mobilePhone: null, secondEmail: null, login, email: login },
    credentials: {
      password: {},
      emails: [{ value: login, status: 'VERIFIED', type: 'PRIMARY' }],
      recovery_question: { question: 'What is the name of your first computer?' },
      provider: { type: 'OKTA', name: 'OKTA' },
    },
    _links: { self: { href: `${apiOf(asked)}/users/${uid}` } },
  }
}

const icon = (asked: Asked, name: string) => ({
  name,
  href: `${asked.call.incoming.origin}/assets/img/logos/groups/okta-${name}.png`,
  type: 'image/png',
})

function showGroup(asked: Asked, { id, type, name, description, created, lastUpdated }: Group): JsonObject {
  const self = `${apiOf(asked)}/groups/${id}`
  return {
    id,
    created,
    lastUpdated,
    lastMembershipUpdated: lastUpdated,
    objectClass: ['okta:user_group'],
    type,
    profile: { name, description },
    _links: {
      logo: [icon(asked, 'medium'), icon(asked, 'large')],
      owners: { href: `${self}/owners` },
      users: { href: `${self}/users` },
      apps: { href: `${self}/apps` },
    },
  }
}

/** The items of a list that `filter` and `search` let through; null where one of them cannot be read. */
function matching(asked: Asked, items: JsonObject[]): JsonObject[] | null {
  let left: JsonObject[] | null = items
  for (const name of ['filter', 'search']) {
    const said = asked.call.incoming.query.get(name)
    const test = said ? filterOf(said) : () => true
    left = left && test ? left.filter(test) : null
  }
  return left
}

const unreadable = () => oktaError(400, 'E0000031', 'Invalid search criteria.')

export const users: Handler = (asked, org) => {
  const q = asked.call.incoming.query.get('q')?.toLowerCase() ?? ''
  const found = peopleOf(org).filter(({ login, name }) => `${name} ${login}`.toLowerCase().includes(q))
  const all = matching(
    asked,
    found.map((person) => showUser(asked, person, org)),
  )
  return all ? paged(asked, all, 200) : unreadable()
}

/** A user by id or login; `me` is whoever asks. */
export const readUser: Handler = (asked, org) => {
  const wanted = asked.ids.user === 'me' ? asked.actor.id : asked.ids.user
  const person = peopleOf(org).find(({ uid, login }) => uid === wanted || login === wanted)
  return person ? shown(showUser(asked, person, org)) : notFound(wanted ?? '', 'User')
}

export const groups: Handler = (asked, org) => {
  const q = asked.call.incoming.query.get('q')?.toLowerCase() ?? ''
  const found = org.groups.filter(({ name }) => name.toLowerCase().startsWith(q))
  const all = matching(
    asked,
    found.map((group) => showGroup(asked, group)),
  )
  return all ? paged(asked, all, 10_000) : unreadable()
}

export const readGroup: Handler = (asked, org) => {
  const group = org.groups.find(({ id }) => id === asked.ids.group)
  return group ? shown(showGroup(asked, group)) : notFound(asked.ids.group ?? '', 'UserGroup')
}
