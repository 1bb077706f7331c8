import type { JsonObject, Reply } from '../../message.ts'
import { type AdminRole, type Client, newRole } from '../client.ts'
import { clientsOf } from '../clients.ts'
import { invalid, notFound, oktaError } from '../errors.ts'
import { type Asked, created, done, type Handler, shown } from './asked.ts'
import { whole } from './lists.ts'
import { textAt } from './members.ts'

const labels: Readonly<Record<string, string>> = {
  ACCESS_CERTIFICATIONS_ADMIN: 'Access Certifications Administrator',
  ACCESS_REQUESTS_ADMIN: 'Access Requests Administrator',
  API_ACCESS_MANAGEMENT_ADMIN: 'API Access Management Administrator',
  APP_ADMIN: 'Application Administrator',
  GROUP_MEMBERSHIP_ADMIN: 'Group Membership Administrator',
  HELP_DESK_ADMIN: 'Help Desk Administrator',
  ORG_ADMIN: 'Organizational Administrator',
  READ_ONLY_ADMIN: 'Read-Only Administrator',
  REPORT_ADMIN: 'Report Administrator',
  SUPER_ADMIN: 'Super Organization Administrator',
  USER_ADMIN: 'Group Administrator',
  WORKFLOWS_ADMIN: 'Workflows Administrator',
}

const show = ({ call: { incoming } }: Asked, client: Client, role: AdminRole): JsonObject => ({
  id: role.id,
  label: labels[role.type],
  type: role.type,
  status: 'ACTIVE',
  created: role.created,
  lastUpdated: role.lastUpdated,
  assignmentType: 'CLIENT',
  _links: { assignee: { href: `${incoming.origin}/oauth2/v1/clients/${client.id}` } },
})

const withClient =
  (handle: (asked: Asked, client: Client) => Reply): Handler =>
  (asked, { clients }) => {
    const client = clientsOf(clients).find(({ id }) => id === asked.ids.client)
    return client ? handle(asked, client) : notFound(asked.ids.client ?? '', 'PublicClientApp')
  }

const withRole = (handle: (asked: Asked, client: Client, role: AdminRole) => Reply): Handler =>
  withClient((asked, client) => {
    const role = client.roles.find(({ id }) => id === asked.ids.role)
    return role ? handle(asked, client, role) : notFound(asked.ids.role ?? '', 'RoleAssignment')
  })

export const list: Handler = withClient((asked, client) =>
  whole(
    asked,
    client.roles.map((role) => show(asked, client, role)),
  ),
)

export const read: Handler = withRole((asked, client, role) => shown(show(asked, client, role)))

/** Only a service app can have a role (facts 7.2). */
export const create: Handler = withClient((asked, client) => {
  const type = textAt(asked.body, 'type') ?? ''
  if (!(type in labels)) return invalid('type', `type: '${type}' is not a role.`)
  if (client.application_type !== 'service')
    return oktaError(400, 'E0000227', 'Roles can only be granted to service application type')
  if (client.roles.some((role) => role.type === type))
    return oktaError(409, 'E0000090', 'The role specified is already assigned to the user.')
  const role = newRole(type, asked.at)
  client.roles.push(role)
  return created(show(asked, client, role))
})

export const remove: Handler = withRole((_asked, client, role) => {
  client.roles = client.roles.filter((each) => each !== role)
  return done()
})
