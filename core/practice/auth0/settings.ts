import type { Typed } from '../faults/fault.ts'
import { alphanumeric, secretText } from '../random.ts'

export interface Auth0Settings {
  /** False for a name that no tenant has. */
  exists: boolean
  /** Whether the newer of the two well-known addresses is served. */
  alias: boolean
  client: { id: string; secret: string; grants: string[]; senderConstrained: boolean }
  apis: { identifier: string; permissions: string[]; lifetime: number }[]
  grants: { audience: string; scope: string[]; organization: 'none' | 'required' }[]
  /** The tenant sees no audience in the request. */
  audienceLost: boolean
}

export const product = 'KI-Scanner'
export const otherApi = 'https://inventory.practice.example/'

/** A tenant in which the Key Insight guide was followed to its end. */
export function healthySettings(): Auth0Settings {
  return {
    exists: true,
    alias: true,
    client: {
      id: alphanumeric(32),
      secret: secretText(64),
      grants: ['client_credentials'],
      senderConstrained: false,
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

export const typedValues = ({ client }: Auth0Settings, origin: string): Typed => ({
  fields: {
    domain: origin.replace('https://', ''),
    audience: product,
    client_id: client.id,
    token_endpoint_auth_method: 'client_secret_post',
  },
  client_secret: client.secret,
})
