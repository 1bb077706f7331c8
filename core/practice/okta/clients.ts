import { type ClientKey, type OwnKey, strangersKey } from '../client-key.ts'
import { alphanumeric } from '../random.ts'
import {
  type Client,
  grantedScope,
  methodsLike,
  newClient,
  newRole,
  newSecret,
  type RegisteredKey,
  registeredKey,
  stamped,
} from './client.ts'
import { orgScopeNames } from './scopes.ts'

export type { Client, Method } from './client.ts'

/** The apps of the org: those that guides lead to by name, as the guide leaves them, and any other under its id. */
export interface Clients {
  /** API Services with a secret, for a custom server. */
  service?: Client
  /** API Services with a public key, granted scopes and a role, for the org server. */
  keyed?: Client
  /** API service integration that the Cloud Identity Engine guide installs. */
  integration?: Client
  /** The single-page app of the OpenMetadata guide. */
  browser?: Client
  /** The administrator's own service apps: one reads, one changes. */
  reader: Client
  manager: Client
  [id: string]: Client | undefined
}

export const integrationScopes = [
  'okta.users.read',
  'okta.groups.read',
  'okta.authorizationServers.read',
  'okta.logs.read',
  'okta.apps.read',
]
export const ingestionScopes = ['okta.users.read', 'okta.users.manage', 'okta.clients.read']

const byAdmin = (id: string) => ({ id, type: 'User' })
const granted = (scopes: readonly string[], admin: string) => scopes.map((scope) => grantedScope(scope, byAdmin(admin)))

/** A key set of one key, under an id of its own. */
const registered = ({ jwk }: OwnKey): RegisteredKey[] => [
  registeredKey({ ...jwk, kid: alphanumeric(24), alg: 'RS256', use: 'sig' }),
]

/** The administrator's own apps, which every org here has. */
export const adminClients = (key: ClientKey, admin: string): Pick<Clients, 'reader' | 'manager'> => ({
  reader: {
    ...newClient(),
    label: 'IdP Preflight (read)',
    admin: true,
    methods: ['private_key_jwt'],
    keys: registered(key.reader),
    scopes: granted(
      orgScopeNames.filter((name) => name.endsWith('.read')),
      admin,
    ),
    roles: [newRole('READ_ONLY_ADMIN')],
  },
  manager: {
    ...newClient(),
    label: 'IdP Preflight (change)',
    admin: true,
    methods: ['private_key_jwt'],
    keys: registered(key.manager),
    scopes: granted(orgScopeNames, admin),
    roles: [newRole('SUPER_ADMIN')],
  },
})

/** @param everyone id of the group of all users */
export function healthyClients(key: ClientKey, admin: string, everyone: string): Clients {
  return {
    service: {
      ...newClient(),
      label: 'Key Insight',
      methods: methodsLike('client_secret_basic'),
      secrets: [newSecret()],
    },
    keyed: {
      ...newClient(),
      label: 'OpenMetadata ingestion',
      methods: ['private_key_jwt'],
      keys: registered(key),
      scopes: granted(ingestionScopes, admin),
      roles: [newRole('READ_ONLY_ADMIN')],
    },
    integration: {
      ...newClient(),
      label: 'Palo Alto Networks Cloud Identity Engine',
      integration: true,
      vendor: 'paloaltocloudidentityengine',
      methods: ['client_secret_basic', 'private_key_jwt'],
      secrets: [newSecret()],
      keys: registered(key),
      scopes: granted(integrationScopes, admin),
      roles: [newRole('READ_ONLY_ADMIN')],
      orgServerOnly: true,
    },
    browser: {
      ...newClient(),
      label: 'OpenMetadata',
      application_type: 'browser',
      pkce: true,
      methods: ['none'],
      grants: ['authorization_code', 'refresh_token'],
      responseTypes: ['code'],
      redirectUris: ['http://localhost:8585/callback', 'http://localhost:8585/silent-callback'],
      groups: [{ id: everyone, profile: {}, ...stamped() }],
    },
    ...adminClients(key, admin),
  }
}

export const clientsOf = (clients: Clients): Client[] => Object.values(clients).filter((client) => client !== undefined)

/** Those that a fault may break: all but the administrator's own. */
export const guideClients = (clients: Clients): Client[] => clientsOf(clients).filter(({ admin }) => !admin)

/** The app that a request names; one that was deactivated is as unknown as any other. */
export const clientNamed = (clients: Clients, id: unknown): Client | undefined =>
  clientsOf(clients).find((client) => client.id === id && client.status === 'ACTIVE')

/** The same key ids with a key that nobody has. */
export const withStrangersKeys = (client: Client): RegisteredKey[] =>
  client.keys.map((key) => ({ ...key, ...strangersKey(key) }))
