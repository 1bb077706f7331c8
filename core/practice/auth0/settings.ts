import type { JWK } from 'jose'
import type { ClientKey } from '../client-key.ts'
import type { Typed } from '../faults/fault.ts'
import { alphanumeric, secretText } from '../random.ts'
import type { Wanted } from '../shape.ts'

/** How an app proves itself, in wire names; an app is set to one of them (facts 3.2). */
export type Method = 'client_secret_post' | 'client_secret_basic' | 'private_key_jwt'

export interface Client {
  id: string
  method: Method
  secret: string
  /** Public keys, two at most. */
  keys: JWK[]
  grants: string[]
  senderConstrained: boolean
}

/** One machine-to-machine app for each method; the guides lead to the first. */
export interface Clients {
  post: Client
  basic: Client
  keyed: Client
}

export interface Auth0Settings {
  /** False for a name that no tenant has. */
  exists: boolean
  /** Whether the newer of the two well-known addresses is served. */
  alias: boolean
  clients: Clients
  apis: { identifier: string; permissions: string[]; lifetime: number }[]
  grants: { audience: string; scope: string[]; organization: 'none' | 'required' }[]
  /** The tenant sees no audience in the request. */
  audienceLost: boolean
}

export const product = 'KI-Scanner'
export const otherApi = 'https://inventory.practice.example/'

const app = (method: Method, keys: JWK[] = []): Client => ({
  id: alphanumeric(32),
  method,
  secret: secretText(64),
  keys,
  grants: ['client_credentials'],
  senderConstrained: false,
})

/** A tenant in which the Key Insight guide was followed to its end. */
export function healthySettings({ jwk }: ClientKey): Auth0Settings {
  return {
    exists: true,
    alias: true,
    clients: {
      post: app('client_secret_post'),
      basic: app('client_secret_basic'),
      keyed: app('private_key_jwt', [{ ...jwk, kid: alphanumeric(43), alg: 'RS256' }]),
    },
    apis: [
      { identifier: product, permissions: ['scan:read', 'scan:write', 'scan:admin'], lifetime: 86_400 },
      { identifier: otherApi, permissions: [], lifetime: 86_400 },
    ],
    grants: [
      { audience: product, scope: ['scan:read', 'scan:write'], organization: 'none' },
      { audience: otherApi, scope: [], organization: 'none' },
    ],
    audienceLost: false,
  }
}

export const clientsOf = (clients: Clients): Client[] => Object.values(clients)

/** What a person would have typed; the app is the one that is set to the method. */
export function typedValues({ clients }: Auth0Settings, key: ClientKey, origin: string, { method }: Wanted): Typed {
  const client = clientsOf(clients).find((each) => each.method === method) ?? clients.post
  const fields = {
    domain: origin.replace('https://', ''),
    audience: product,
    client_id: client.id,
    token_endpoint_auth_method: client.method,
  }
  return client.method === 'private_key_jwt'
    ? { fields: { ...fields, key_id: client.keys[0]?.kid ?? '' }, private_key: key.privatePem }
    : { fields, client_secret: client.secret }
}
