import type { JsonObject, Reply } from '../../message.ts'
import { type Client, newClient, newSecret } from '../client.ts'
import { clientsOf } from '../clients.ts'
import { notFound, oauthError } from '../errors.ts'
import type { OktaSettings } from '../settings.ts'
import { readApp } from './app-body.ts'
import { shownKey, usual } from './app-document.ts'
import { forget } from './apps.ts'
import { type Asked, done, type Handler, shown } from './asked.ts'
import { paged } from './lists.ts'
import { isObject, memberAt, merged, objectAt, textAt, without } from './members.ts'

const kept = [
  'client_uri',
  'logo_uri',
  'policy_uri',
  'tos_uri',
  'jwks_uri',
  'initiate_login_uri',
  'post_logout_redirect_uris',
]

/** A client as dynamic registration shows it (RFC 7591); the secret stands in the answers that make one. */
function show(client: Client, secret = false): JsonObject {
  const settings = merged(objectAt(usual, 'settings.oauthClient'), objectAt(client.document, 'settings.oauthClient'))
  const value = client.secrets.at(-1)?.value
  return {
    client_id: client.id,
    client_id_issued_at: Math.floor(Date.parse(client.created) / 1000),
    ...(secret && value !== undefined ? { client_secret: value } : {}),
    ...(client.secrets.length > 0 ? { client_secret_expires_at: 0 } : {}),
    client_name: client.label,
    ...Object.fromEntries(kept.flatMap((name) => (name in settings ? [[name, settings[name]]] : []))),
    redirect_uris: client.redirectUris,
    response_types: client.responseTypes,
    grant_types: client.grants,
    token_endpoint_auth_method: client.methods[0],
    application_type: client.application_type,
    dpop_bound_access_tokens: client.dpop,
    ...(client.keys.length > 0
      ? { jwks: { keys: client.keys.map((key) => without(shownKey(key), 'id', 'status')) } }
      : {}),
  }
}

/** The same app as the other API takes it: what differs is only where things stand. */
function asApp(body: JsonObject, client: Client): JsonObject {
  const settings = without(body, 'client_name', 'client_id', 'client_secret', 'token_endpoint_auth_method')
  return {
    ...client.document,
    label: body.client_name,
    signOnMode: 'OPENID_CONNECT',
    credentials: {
      oauthClient: {
        client_id: client.id,
        token_endpoint_auth_method: body.token_endpoint_auth_method,
        client_secret: body.client_secret,
      },
    },
    settings: { oauthClient: { consent_method: client.consent, network: client.network, ...settings } },
  }
}

/** Registration says what is wrong in words of its own (RFC 7591 section 3.2.2). */
function refused({ body }: Reply): Reply {
  const causes = isObject(body) ? body.errorCauses : []
  const text = Array.isArray(causes) ? textAt(causes[0], 'errorSummary') : undefined
  const name = /redirect_uris/.test(text ?? '') ? 'invalid_redirect_uri' : 'invalid_client_metadata'
  return oauthError(400, name, text ?? 'The client metadata is invalid.')
}

const withClient =
  (handle: (asked: Asked, client: Client, org: OktaSettings) => Reply): Handler =>
  (asked, org) => {
    const client = clientsOf(org.clients).find(({ id }) => id === asked.ids.client)
    return client ? handle(asked, client, org) : notFound(asked.ids.client ?? '', 'Client')
  }

export const list: Handler = (asked, org) => {
  const q = asked.call.incoming.query.get('q')?.toLowerCase() ?? ''
  const found = clientsOf(org.clients).filter(({ label }) => label.toLowerCase().startsWith(q))
  return paged(
    asked,
    found.map((client) => show(client)),
    50,
  )
}

export const read: Handler = withClient((_asked, client) => shown(show(client)))

/** What is registered here asks users for consent, where an app of the other API does not (facts 5.5). */
export const create: Handler = (asked, org) => {
  const client: Client = { ...newClient(asked.at), consent: 'REQUIRED' }
  const fault = readApp(asApp(asked.body, client), client, org, asked.at)
  if (fault) return refused(fault)
  org.clients[client.appId] = client
  return { status: 201, body: show(client, true) }
}

export const replace: Handler = withClient((asked, client, org) => {
  if (textAt(asked.body, 'client_id') !== client.id)
    return oauthError(400, 'invalid_client_metadata', "The 'client_id' must be that of the client.")
  const fault = readApp(asApp(asked.body, client), client, org, asked.at)
  return fault ? refused(fault) : shown(show(client, memberAt(asked.body, 'client_secret') !== undefined))
})

export const remove: Handler = withClient((_asked, client, { clients }) => {
  forget(clients, client)
  return done()
})

/** A new secret in place of all others. */
export const renew: Handler = withClient((asked, client) => {
  if (client.secrets.length === 0)
    return oauthError(400, 'invalid_client_metadata', 'The client does not authenticate with a client secret.')
  client.secrets = [newSecret(asked.at)]
  return shown(show(client, true))
})
