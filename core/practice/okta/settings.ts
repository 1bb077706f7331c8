import type { ClientKey } from '../client-key.ts'
import type { JsonObject } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { healthySignOn, type SignOn } from '../sign-on/person.ts'
import { long } from './client.ts'
import { adminClients, type Clients, healthyClients } from './clients.ts'
import {
  type Admin,
  everyone,
  firstZones,
  type Group,
  newAdmin,
  type TrustedOrigin,
  trustedOrigin,
  type Zone,
} from './directory.ts'
import { firstServers, healthyServers, type Servers } from './servers.ts'

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
    /** What the administrator entered about it. */
    details: JsonObject
    lastUpdated: string
    /** New service apps become super administrators. */
    clientPrivileges: boolean
  }
  clients: Clients
  servers: Servers
  assertions: AssertionRules
  signOn: SignOn
  admins: { reader: Admin; manager: Admin }
  groups: Group[]
  zones: Zone[]
  trustedOrigins: TrustedOrigin[]
  /** Custom domains. */
  domains: JsonObject[]
}

/** A new org: its `default` server, its administrators and their apps. */
export function emptySettings(key: ClientKey): OktaSettings {
  const admins = {
    reader: newAdmin('ari.auditor@example.com', 'Ari Auditor', 'READ_ONLY_ADMIN'),
    manager: newAdmin('sam.super@example.com', 'Sam Super', 'SUPER_ADMIN'),
  }
  return {
    org: {
      id: `00o${alphanumeric(17)}`,
      state: 'active',
      licensed: true,
      revokesAtOnce: false,
      takenScopes: [],
      details: { companyName: 'Practice', website: 'https://practice.example', phoneNumber: '' },
      lastUpdated: long,
      clientPrivileges: false,
    },
    clients: adminClients(key, admins.manager.uid),
    servers: firstServers(),
    assertions: { clocks: { expired: 0, tooLong: 0, issued: 0 }, audience: null, subject: null, allSeen: false },
    signOn: healthySignOn(`00u${alphanumeric(17)}`),
    admins,
    groups: [everyone()],
    zones: firstZones(),
    trustedOrigins: [],
    domains: [],
  }
}

/** An org in which every guide was followed to its end. */
export function healthySettings(key: ClientKey): OktaSettings {
  const org = emptySettings(key)
  const clients = healthyClients(key, org.admins.manager.uid, org.groups[0]?.id ?? '')
  const pages = (clients.browser?.redirectUris ?? []).slice(0, 1)
  return {
    ...org,
    clients,
    servers: healthyServers(clients.browser?.id ?? ''),
    trustedOrigins: pages.map((uri) => trustedOrigin('OpenMetadata', uri, org.admins.manager.uid)),
  }
}
