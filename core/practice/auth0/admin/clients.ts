import type { JsonObject, Reply } from '../../message.ts'
import { secretText } from '../../random.ts'
import type { Client } from '../objects.ts'
import { type Call, gone, ok, type Route, shownOr, withoutNulls } from './call.ts'
import { newClient } from './client-defaults.ts'
import { withCredentials } from './client-keys.ts'
import { clientCreate, clientUpdate } from './client-members.ts'
import { clientRefusal } from './client-rules.ts'
import { absent, invalidBody, managementError } from './errors.ts'
import { listOf, picked } from './lists.ts'

const forAll = ['client_id', 'app_type', 'name', 'description']
const forKeys = ['encryption_key', 'client_secret', 'client_authentication_methods', 'signing_keys']

/** An app as it may be seen with these scopes. Its secret is no longer shown once keys are set in its place. */
export function shownClient(client: Client, { allowed, certificate }: Call): JsonObject {
  const { client_secret, ...rest } = client
  const logout = client.oidc_logout as JsonObject | undefined
  const whole = {
    ...rest,
    ...(client.client_authentication_methods ? {} : { client_secret }),
    signing_keys: [{ cert: certificate }],
    ...(logout ? { oidc_backchannel_logout: { backchannel_logout_urls: logout.backchannel_logout_urls } } : {}),
  }
  const rest_of = allowed.has('read:clients') || allowed.has('read:client_keys')
  const keys = allowed.has('read:client_keys') || allowed.has('read:client_credentials')
  const seen = (name: string) => forAll.includes(name) || (forKeys.includes(name) ? keys : rest_of)
  return Object.fromEntries(Object.entries(whole).filter(([name]) => seen(name)))
}

const found = ({ settings, params }: Call) => settings.clients.find(({ client_id }) => client_id === params.id)

const wants = (query: URLSearchParams, name: string, is: unknown) =>
  !query.has(name) || query.get(name) === String(is ?? false)

function list(call: Call): Reply {
  const { query, settings } = call
  const types = query.get('app_type')?.split(',')
  const matching = settings.clients.filter(
    ({ global, is_first_party, app_type, external_client_id }) =>
      wants(query, 'is_global', global) &&
      wants(query, 'is_first_party', is_first_party) &&
      wants(query, 'external_client_id', external_client_id) &&
      (!types || types.includes(String(app_type))),
  )
  return listOf(call, matching, {
    key: 'clients',
    idOf: ({ client_id }) => String(client_id),
    // The name of the tenant stays at the app that stands for all.
    show: (client) => picked(query, shownClient(client as Client, call), ['tenant']),
    more: () => (query.has('page') ? { length: 0, next: '' } : {}),
  })
}

function create(call: Call): Reply {
  const { body, settings } = call
  const refused = clientRefusal(body, body)
  if (refused) return refused
  const aliases = (body.client_aliases ?? []) as string[]
  if (
    settings.clients.some(({ client_aliases }) => aliases.some((each) => (client_aliases as string[])?.includes(each)))
  )
    return managementError(409, 'Another client exists with the same alias.', 'alias_conflict')
  const client = newClient(withoutNulls(body) as JsonObject & { name: string })
  const credentials = withCredentials(client, body, call.at)
  if (!credentials) return invalidBody("'The PEM cannot be read' on property pem.")
  call.change((base) => {
    base.clients.push(client)
    base.credentials.push(...credentials)
  })
  return ok(shownClient(client, call), 201)
}

/** Members in which what is left out stays as it was. */
const merged = ['jwt_configuration', 'session_transfer', 'refresh_token', 'native_social_login']

function changed(client: Client, body: JsonObject): Client {
  const next: Client = { ...client }
  for (const [name, value] of Object.entries(body)) {
    if (value === null) delete next[name]
    else if (merged.includes(name))
      next[name] = withoutNulls({ ...(client[name] as JsonObject), ...(value as JsonObject) })
    else next[name] = value
  }
  if (body.token_endpoint_auth_method) delete next.client_authentication_methods
  if (body.client_authentication_methods) delete next.token_endpoint_auth_method
  return next
}

function update(call: Call): Reply {
  const client = found(call)
  if (!client) return absent.client
  const { body, settings } = call
  const next = changed(client, body)
  const refused = clientRefusal(body, next, settings.credentials) ?? secretRefusal(call) ?? modeRefusal(client, body)
  if (refused) return refused
  call.change(({ clients }) => {
    const at = clients.findIndex(({ client_id }) => client_id === client.client_id)
    const base = clients[at]
    if (base) clients[at] = changed(base, body)
  })
  return shownOr(found(call), absent.client, (now) => ok(shownClient(now, call)))
}

/** Whose rules an app of other people follows is set when it is made. */
const modeRefusal = (client: Client, { third_party_security_mode: mode }: JsonObject): Reply | null =>
  mode !== undefined && mode !== (client.third_party_security_mode ?? 'strict')
    ? invalidBody('third_party_security_mode cannot be modified')
    : null

const secretRefusal = ({ body, allowed }: Call): Reply | null =>
  body.client_secret !== undefined && !allowed.has('update:client_keys')
    ? managementError(403, 'Insufficient scope, expected any of: update:client_keys', 'insufficient_scope')
    : null

function rotate(call: Call): Reply {
  const client = found(call)
  if (!client) return absent.client
  if (client.client_authentication_methods)
    return managementError(400, 'The client is configured with Private Key JWT and has no secret.', 'invalid_uri')
  const client_secret = secretText(64)
  call.change(({ clients }) => {
    for (const each of clients) if (each.client_id === client.client_id) each.client_secret = client_secret
  })
  call.renewed(client_secret)
  return ok({ ...shownClient(client, call), client_secret })
}

function remove(call: Call): Reply {
  const id = call.params.id
  call.change((base) => {
    base.clients = base.clients.filter(({ client_id }) => client_id !== id)
    base.grants = base.grants.filter(({ client_id }) => client_id !== id)
    base.credentials = base.credentials.filter(({ client }) => client !== id)
  })
  return gone
}

const read = ['read:clients', 'read:client_keys', 'read:client_credentials', 'read:client_summary']
const write = [
  ...['update:clients', 'update:client_keys', 'update:client_credentials'],
  'update:client_token_vault_privileged_access',
]

export const clientRoutes: readonly Route[] = [
  { method: 'GET', path: '/clients', anyOf: read, title: 'Get clients', handle: list },
  {
    ...{ method: 'POST', path: '/clients', anyOf: ['create:clients'], title: 'Create a client' },
    members: clientCreate,
    handle: create,
  },
  {
    ...{ method: 'GET', path: '/clients/:id', anyOf: read, title: 'Get a client' },
    handle: (call) =>
      shownOr(found(call), absent.client, (client) =>
        ok(picked(call.query, shownClient(client, call), ['signing_keys'])),
      ),
  },
  {
    ...{ method: 'PATCH', path: '/clients/:id', anyOf: write, title: 'Update a client' },
    members: clientUpdate,
    handle: update,
  },
  { method: 'DELETE', path: '/clients/:id', anyOf: ['delete:clients'], title: 'Delete a client', handle: remove },
  {
    ...{ method: 'POST', path: '/clients/:id/rotate-secret', anyOf: ['update:client_keys'] },
    title: 'Rotate a client secret',
    handle: rotate,
  },
  {
    ...{ method: 'GET', path: '/clients/:id/connections', anyOf: ['read:clients', 'read:client_summary'] },
    and: 'read:connections',
    title: 'Get enabled connections for a client',
    handle: (call) => shownOr(found(call), absent.client, () => ok({ connections: [] })),
  },
]
