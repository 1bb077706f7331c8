import type { JsonObject, Reply } from '../../message.ts'
import { type Client, newClient } from '../client.ts'
import { clientsOf } from '../clients.ts'
import { invalid, notFound, oktaError } from '../errors.ts'
import type { OktaSettings } from '../settings.ts'
import { newAppId, readApp } from './app-body.ts'
import { shownApp } from './app-document.ts'
import { type Asked, done, type Handler, shown } from './asked.ts'
import { paged } from './lists.ts'
import { textAt } from './members.ts'
import { filterOf } from './scim.ts'

/** API service integrations have a page of their own, and are no apps of this list (facts 5.1). */
const appsOf = ({ clients }: OktaSettings): Client[] => clientsOf(clients).filter(({ integration }) => !integration)

export const appNamed = (org: OktaSettings, id: string | undefined): Client | undefined =>
  appsOf(org).find(({ appId }) => appId === id)

const noSuchApp = ({ ids }: Asked) => notFound(ids.app ?? '', 'AppInstance')

/** Goes on with the app that the path names. */
export const withApp =
  (handle: (asked: Asked, app: Client, org: OktaSettings) => Reply): Handler =>
  (asked, org) => {
    const app = appNamed(org, asked.ids.app)
    return app ? handle(asked, app, org) : noSuchApp(asked)
  }

const show = ({ call: { incoming } }: Asked, app: Client, { org, servers }: OktaSettings, secret = false): JsonObject =>
  shownApp(app, { origin: incoming.origin, org: org.id, kid: servers.org.kids.current }, secret)

export const list: Handler = (asked, org) => {
  const { query } = asked.call.incoming
  const [q, filter, expand] = ['q', 'filter', 'expand'].map((name) => query.get(name))
  if (expand && !/^user\/\w+$/.test(expand)) return invalid('RequestParams', 'Expand query is malformed.')
  const test = filter ? filterOf(filter) : () => true
  if (!test) return oktaError(400, 'E0000031', 'Invalid search criteria.')
  const all = appsOf(org).filter(({ label }) => !q || label.toLowerCase().startsWith(q.toLowerCase()))
  return paged(asked, all.map((app) => show(asked, app, org)).filter(test), 20)
}

export const read: Handler = withApp((asked, app, org) => shown(show(asked, app, org)))

export const create: Handler = (asked, org) => {
  const app = { ...newClient(asked.at), label: '' }
  const fault = readApp(asked.body, app, org, asked.at)
  if (fault) return fault
  if (app.id !== app.appId) app.appId = newAppId()
  if (asked.call.incoming.query.get('activate') === 'false') app.status = 'INACTIVE'
  if (org.org.clientPrivileges && app.application_type === 'service') app.roles = [superAdmin(asked.at)]
  org.clients[app.appId] = app
  return shown(show(asked, app, org, true))
}

const superAdmin = (at: string) => ({ id: newAppId().toUpperCase(), type: 'SUPER_ADMIN', created: at, lastUpdated: at })

export const replace: Handler = withApp((asked, app, org) => {
  const had = app.secrets.length
  const fault = readApp(asked.body, app, org, asked.at)
  if (fault) return fault
  const secret = app.secrets.length > had || textAt(asked.body, 'credentials.oauthClient.client_secret') !== undefined
  return shown(show(asked, app, org, secret))
})

/** Only an app that was deactivated can be deleted. */
export const remove: Handler = withApp((_asked, app, { clients }) => {
  if (app.status === 'ACTIVE')
    return oktaError(403, 'E0000056', 'Delete application forbidden.', [
      'The application must be deactivated before deletion.',
    ])
  forget(clients, app)
  return done()
})

/** Takes an app out of the org, under whatever name it stands. */
export function forget(clients: OktaSettings['clients'], app: Client): void {
  for (const [name, each] of Object.entries(clients)) if (each === app) delete clients[name]
}

/** Its tokens die with it, and do not come back (facts 3.3). */
export const setStatus = (status: Client['status']): Handler =>
  withApp((asked, app) => {
    const { issued, revoked } = asked.call.tenant.memory
    if (status === 'INACTIVE') for (const jti of issued.get(app.id) ?? []) revoked.add(jti)
    if (app.status !== status) app.lastUpdated = asked.at
    app.status = status
    return shown({})
  })
