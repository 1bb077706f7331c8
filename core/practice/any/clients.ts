import type { JWK } from 'jose'
import type { ClientKey } from '../client-key.ts'
import { alphanumeric, hexadecimal } from '../random.ts'

/** `token_endpoint_auth_method` in its wire names. */
export type Method = 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt' | 'none'

export interface Client {
  /** As the administrator chose it. */
  id: string
  enabled: boolean
  methods: Method[]
  /** Null where it has none. */
  secret: string | null
  /** The public keys that are registered with it. */
  keys: JWK[]
  grants: string[]
  redirectUris: string[]
  /** Reads a Basic header as it stands, where RFC 6749 section 2.3.1 wants it encoded for forms. */
  rawBasic: boolean
}

/** One client for each way that the guides lead. */
export interface Clients {
  secret: Client
  keyed: Client
  page: Client
}

const bare = (name: string): Client => ({
  id: `${name}-${hexadecimal(6)}`,
  enabled: true,
  methods: [],
  secret: null,
  keys: [],
  grants: ['client_credentials'],
  redirectUris: [],
  rawBasic: false,
})

export const healthyClients = ({ jwk }: ClientKey): Clients => ({
  secret: {
    ...bare('practice-service'),
    methods: ['client_secret_basic', 'client_secret_post'],
    secret: alphanumeric(32),
  },
  keyed: {
    ...bare('practice-signer'),
    methods: ['private_key_jwt'],
    keys: [{ ...jwk, kid: alphanumeric(24), alg: 'RS256', use: 'sig' }],
  },
  page: {
    ...bare('practice-page'),
    methods: ['none'],
    grants: ['authorization_code'],
    redirectUris: ['http://localhost:8585/callback'],
  },
})

export const clientsOf = (clients: Clients): Client[] => Object.values(clients)

/** A client that is switched off is as good as none: nobody is told that it exists. */
export const clientNamed = (clients: Clients, id: unknown): Client | undefined =>
  clientsOf(clients).find((client) => client.enabled && client.id === id)
