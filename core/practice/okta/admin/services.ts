import type { JsonObject, Reply } from '../../message.ts'
import { type Client, grantedScope, newClient, newRole, newSecret } from '../client.ts'
import { clientsOf } from '../clients.ts'
import { invalid, notFound } from '../errors.ts'
import { orgScopeNames } from '../scopes.ts'
import type { OktaSettings } from '../settings.ts'
import { forget } from './apps.ts'
import { type Asked, created, done, type Handler, link, shown } from './asked.ts'
import { paged } from './lists.ts'
import { objectAt, textAt, textsAt } from './members.ts'

function show({ call: { incoming } }: Asked, client: Client): JsonObject {
  const self = `${incoming.origin}/integrations/api/v1/api-services/${client.appId}`
  return {
    id: client.appId,
    type: client.vendor,
    name: client.label,
    createdAt: client.created,
    createdBy: client.scopes[0]?.by.id ?? null,
    configGuideUrl: `https://${client.vendor}.practice.example/setup`,
    grantedScopes: client.scopes.map(({ scopeId }) => scopeId),
    properties: client.document,
    _links: {
      self: link(self, 'GET', 'DELETE'),
      client: link(`${incoming.origin}/oauth2/v1/clients/${client.id}`, 'GET'),
      logo: { name: 'medium', href: `${incoming.origin}/assets/img/logos/default.png` },
    },
  }
}

const servicesOf = ({ clients }: OktaSettings): Client[] => clientsOf(clients).filter(({ integration }) => integration)

/** Goes on with the integration that the path names. */
export const withService =
  (handle: (asked: Asked, client: Client, org: OktaSettings) => Reply): Handler =>
  (asked, org) => {
    const client = servicesOf(org).find(({ appId }) => appId === asked.ids.service)
    return client ? handle(asked, client, org) : notFound(asked.ids.service ?? '', 'APIServiceIntegration')
  }

export const list: Handler = (asked, org) =>
  paged(
    asked,
    servicesOf(org).map((client) => show(asked, client)),
    200,
  )

export const read: Handler = withService((asked, client) => shown(show(asked, client)))

/** Installs an integration: the scopes are granted with it, and its secret is shown this once (facts 5.1). */
export const create: Handler = (asked, org) => {
  const type = textAt(asked.body, 'type') ?? ''
  const scopes = textsAt(asked.body, 'grantedScopes') ?? []
  const unknown = scopes.find((scope) => !orgScopeNames.includes(scope))
  if (type === '') return invalid('type', 'type: The field cannot be left blank')
  if (scopes.length === 0) return invalid('grantedScopes', 'grantedScopes: At least one scope is required.')
  if (unknown !== undefined) return invalid('grantedScopes', `grantedScopes: The scope '${unknown}' does not exist.`)
  const by = { id: asked.actor.id, type: asked.actor.type === 'User' ? 'User' : 'Client' }
  const secret = newSecret(asked.at)
  const client: Client = {
    ...newClient(asked.at),
    label: type,
    vendor: type,
    integration: true,
    orgServerOnly: true,
    methods: ['client_secret_basic', 'private_key_jwt'],
    secrets: [secret],
    scopes: scopes.map((scope) => grantedScope(scope, by, asked.at)),
    roles: [newRole('READ_ONLY_ADMIN', asked.at)],
    document: objectAt(asked.body, 'properties'),
  }
  org.clients[client.appId] = client
  return created({ ...show(asked, client), clientSecret: secret.value })
}

export const remove: Handler = withService((_asked, client, { clients }) => {
  forget(clients, client)
  return done()
})
