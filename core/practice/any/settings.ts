import type { ClientKey } from '../client-key.ts'
import { healthySignOn, type SignOn } from '../sign-on/person.ts'
import { type Clients, healthyClients } from './clients.ts'

/** How signed assertions are judged; a fault moves one rule. Clocks are seconds by which that one check is off. */
export interface AssertionRules {
  clocks: { expired: number; issued: number }
  /** What is expected in `aud` in place of the server's own names. */
  audience: string | null
  /** The server believes that it has seen every assertion before. */
  allSeen: boolean
}

export interface AnySettings {
  realm: { exists: boolean; enabled: boolean }
  clients: Clients
  /** Scopes of the API; those of OpenID are always there. */
  scopes: string[]
  audience: string
  /** Seconds for which an access token is good. */
  lifetime: number
  assertions: AssertionRules
  /** Whether the person may use the app. */
  assigned: boolean
  signOn: SignOn
}

export const otherAudience = 'https://inventory.practice.example/'

/** A server at which both guides were followed to their end. */
export const healthySettings = (key: ClientKey): AnySettings => ({
  realm: { exists: true, enabled: true },
  clients: healthyClients(key),
  scopes: ['records:read', 'records:write'],
  audience: 'https://records.practice.example/',
  lifetime: 300,
  assertions: { clocks: { expired: 0, issued: 0 }, audience: null, allSeen: false },
  assigned: true,
  signOn: healthySignOn(crypto.randomUUID()),
})
