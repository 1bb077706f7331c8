import type { JWK } from 'jose'
import { type ClientKey, strangersKey } from '../client-key.ts'
import { alphanumeric, secretText } from '../random.ts'

/** `token_endpoint_auth_method` in its wire names. */
export type Method = 'client_secret_basic' | 'client_secret_post' | 'client_secret_jwt' | 'private_key_jwt' | 'none'

/** An app of the org. */
export interface Client {
  id: string
  application_type: 'service' | 'browser'
  /** An API service integration: its scopes are the vendor's, and it has rules of its own (facts 5.1). */
  integration: boolean
  methods: Method[]
  secrets: string[]
  /** The public keys that are registered with it. */
  keys: JWK[]
  grants: string[]
  /** `okta.*` scopes that it was granted. */
  scopes: string[]
  /** Whether it has an administrator role. */
  role: boolean
  dpop: boolean
  /** Limited to network zones that this machine is not in. */
  zoned: boolean
  orgServerOnly: boolean
  responseTypes: string[]
  redirectUris: string[]
  /** Whether the person is assigned to it. */
  assigned: boolean
  consent: 'TRUSTED' | 'REQUIRED'
  /** Takes id and secret in a Basic header only as RFC 6749 section 2.3.1 writes them: encoded for forms. */
  formEncodedBasic: boolean
}

const bare = (): Client => ({
  id: `0oa${alphanumeric(17)}`,
  application_type: 'service',
  integration: false,
  methods: [],
  secrets: [],
  keys: [],
  grants: ['client_credentials'],
  scopes: [],
  role: false,
  dpop: false,
  zoned: false,
  orgServerOnly: false,
  responseTypes: ['token'],
  redirectUris: [],
  assigned: false,
  consent: 'TRUSTED',
  formEncodedBasic: false,
})

/** Every app that a guide leads to, as the guide leaves it. */
export interface Clients {
  /** API Services with a secret, for a custom server. */
  service: Client
  /** API Services with a public key, granted scopes and a role, for the org server. */
  keyed: Client
  /** API service integration that the Cloud Identity Engine guide installs. */
  integration: Client
  /** The single-page app of the OpenMetadata guide. */
  browser: Client
}

export const integrationScopes = [
  'okta.users.read',
  'okta.groups.read',
  'okta.authorizationServers.read',
  'okta.logs.read',
  'okta.apps.read',
]
export const ingestionScopes = ['okta.users.read', 'okta.users.manage', 'okta.clients.read']

export function healthyClients(key: ClientKey): Clients {
  const registered: JWK = { ...key.jwk, kid: alphanumeric(24), alg: 'RS256', use: 'sig' }
  return {
    service: {
      ...bare(),
      methods: ['client_secret_basic', 'client_secret_post', 'client_secret_jwt'],
      secrets: [secretText(64)],
    },
    keyed: {
      ...bare(),
      methods: ['private_key_jwt'],
      keys: [registered],
      scopes: ingestionScopes,
      role: true,
    },
    integration: {
      ...bare(),
      integration: true,
      methods: ['client_secret_basic', 'private_key_jwt'],
      secrets: [secretText(64)],
      keys: [{ ...registered, kid: alphanumeric(24) }],
      scopes: integrationScopes,
      role: true,
      orgServerOnly: true,
    },
    browser: {
      ...bare(),
      application_type: 'browser',
      methods: ['none'],
      grants: ['authorization_code', 'refresh_token'],
      responseTypes: ['code'],
      redirectUris: ['http://localhost:8585/callback', 'http://localhost:8585/silent-callback'],
      assigned: true,
    },
  }
}

export const clientsOf = (clients: Clients): Client[] => Object.values(clients)
export const clientNamed = (clients: Clients, id: unknown): Client | undefined =>
  clientsOf(clients).find((client) => client.id === id)

/** The same key ids with a key that nobody has. */
export const withStrangersKeys = (client: Client): JWK[] => client.keys.map(strangersKey)
