import type { JsonObject, Reply } from '../../message.ts'
import { type Client, type GrantedScope, grantedScope } from '../client.ts'
import { invalid, notFound } from '../errors.ts'
import { orgScopeNames } from '../scopes.ts'
import { withApp } from './apps.ts'
import { type Asked, apiOf, created, done, type Handler, link, shown } from './asked.ts'
import { whole } from './lists.ts'
import { textAt } from './members.ts'

function show(asked: Asked, app: Client, grant: GrantedScope): JsonObject {
  const { origin } = asked.call.incoming
  const self = `${apiOf(asked)}/apps/${app.appId}`
  return {
    id: grant.id,
    status: 'ACTIVE',
    created: grant.created,
    createdBy: grant.by,
    lastUpdated: grant.lastUpdated,
    issuer: origin,
    clientId: app.id,
    scopeId: grant.scopeId,
    source: 'ADMIN',
    _links: {
      app: { href: self, title: app.label },
      self: link(`${self}/grants/${grant.id}`, 'GET', 'DELETE'),
      client: { href: `${origin}/oauth2/v1/clients/${app.id}`, title: app.label },
    },
  }
}

const withGrant = (handle: (asked: Asked, app: Client, grant: GrantedScope) => Reply): Handler =>
  withApp((asked, app) => {
    const grant = app.scopes.find(({ id }) => id === asked.ids.grant)
    return grant ? handle(asked, app, grant) : notFound(asked.ids.grant ?? '', 'OAuth2ScopeConsentGrant')
  })

export const list: Handler = withApp((asked, app) =>
  whole(
    asked,
    app.scopes.map((grant) => show(asked, app, grant)),
  ),
)

export const read: Handler = withGrant((asked, app, grant) => shown(show(asked, app, grant)))

/** Grants one scope of Okta's own API; the issuer is the org itself. */
export const create: Handler = withApp((asked, app) => {
  const [scopeId = '', issuer] = [textAt(asked.body, 'scopeId'), textAt(asked.body, 'issuer')]
  const { incoming } = asked.call
  if (issuer !== incoming.origin && issuer !== incoming.home)
    return invalid('issuer', 'issuer: The issuer must be the URL of the org.')
  if (!orgScopeNames.includes(scopeId)) return invalid('scopeId', `scopeId: The scope '${scopeId}' does not exist.`)
  if (app.scopes.some((grant) => grant.scopeId === scopeId))
    return invalid('scopeId', `scopeId: The scope '${scopeId}' is already granted to the application.`)
  const { id, type } = asked.actor
  const grant = grantedScope(scopeId, { id, type: type === 'User' ? type : 'Client' }, asked.at)
  app.scopes.push(grant)
  return created(show(asked, app, grant))
})

export const remove: Handler = withGrant((_asked, app, grant) => {
  app.scopes = app.scopes.filter((each) => each !== grant)
  return done()
})
