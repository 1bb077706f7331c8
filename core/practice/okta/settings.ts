import type { Typed } from '../faults/fault.ts'
import { alphanumeric, secretText } from '../random.ts'

export interface Rule {
  grants: string[]
  /** `*` stands for any. */
  scopes: string[]
  /** Scopes that the rule matches and yet does not give. */
  withheld: string[]
  lifetime: number
}

export interface OktaSettings {
  org: { id: string; state: 'active' | 'parked' | 'deactivated'; licensed: boolean }
  client: {
    id: string
    secrets: string[]
    method: 'client_secret' | 'private_key_jwt'
    grants: string[]
    dpop: boolean
    /** Limited to network zones that this machine is not in. */
    zoned: boolean
    orgServerOnly: boolean
  }
  server: {
    id: string
    audience: string
    scopes: { name: string; default: boolean; consent: 'IMPLICIT' | 'REQUIRED' }[]
    rules: Rule[]
  }
}

/** An org in which the Key Insight guide was followed to its end. */
export function healthySettings(): OktaSettings {
  return {
    org: { id: `00o${alphanumeric(17)}`, state: 'active', licensed: true },
    client: {
      id: `0oa${alphanumeric(17)}`,
      secrets: [secretText(64)],
      method: 'client_secret',
      grants: ['client_credentials'],
      dpop: false,
      zoned: false,
      orgServerOnly: false,
    },
    server: {
      id: 'default',
      audience: 'api://default',
      scopes: [
        { name: 'ki.scan', default: true, consent: 'IMPLICIT' },
        { name: 'ki.report', default: false, consent: 'IMPLICIT' },
      ],
      rules: [{ grants: ['client_credentials'], scopes: ['*'], withheld: [], lifetime: 3600 }],
    },
  }
}

export const typedValues = ({ client, server }: OktaSettings, origin: string): Typed => ({
  fields: {
    domain: origin.replace('https://', ''),
    authorization_server: server.id,
    client_id: client.id,
    token_endpoint_auth_method: 'client_secret_basic',
    audience: server.audience,
  },
  client_secret: client.secrets[0] ?? '',
})
