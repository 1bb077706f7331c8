import type { ClientKey } from '../client-key.ts'
import { alphanumeric } from '../random.ts'
import { healthySignOn, type SignOn } from '../sign-on/person.ts'
import { type Clients, healthyClients } from './clients.ts'
import { healthyServers, type Servers } from './servers.ts'

/** How client assertions are judged; a fault moves one rule. Clocks are seconds by which that one check is off. */
export interface AssertionRules {
  clocks: { expired: number; tooLong: number; issued: number }
  /** An endpoint that is expected in `aud` in place of the one that was called. */
  audience: string | null
  /** A subject that is expected in place of the client id. */
  subject: string | null
  /** The tenant believes that it has seen every assertion before. */
  allSeen: boolean
}

export interface OktaSettings {
  org: {
    id: string
    state: 'active' | 'parked' | 'deactivated'
    licensed: boolean
    /** Every token is taken back before it is used. */
    revokesAtOnce: boolean
    /** Scopes that Okta's own API does not honour any more, although a token has them. */
    takenScopes: string[]
  }
  clients: Clients
  servers: Servers
  assertions: AssertionRules
  signOn: SignOn
}

/** An org in which every guide was followed to its end. */
export function healthySettings(key: ClientKey): OktaSettings {
  const clients = healthyClients(key)
  return {
    org: { id: `00o${alphanumeric(17)}`, state: 'active', licensed: true, revokesAtOnce: false, takenScopes: [] },
    clients,
    servers: healthyServers(clients.browser.id),
    assertions: { clocks: { expired: 0, tooLong: 0, issued: 0 }, audience: null, subject: null, allSeen: false },
    signOn: healthySignOn(`00u${alphanumeric(17)}`),
  }
}
