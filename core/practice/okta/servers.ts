import type { Incoming } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { long, type Stamped, type Status, stamped } from './client.ts'
import { newPolicy, newRule, type Policy, type Rule } from './policies.ts'
import { type Claim, type Scope, standardClaims, standardScopes } from './server-parts.ts'

/** An authorization server of the org. */
export interface Server extends Stamped {
  /** The last part of its issuer; null for the org's own. */
  id: string | null
  /** Its id in Okta's own API, where `default` has another beside its name. */
  uid: string
  name: string
  description: string | null
  status: Status
  /** Key ids: each server has keys of its own. The expired ones sign nothing any more. */
  kids: { current: string; next: string; expired: string[] }
  rotationMode: 'AUTO' | 'MANUAL'
  lastRotated: string
  /** `ORG_URL` names the issuer after the org's own host, whatever host was asked (facts 1.6). */
  issuerMode: 'DYNAMIC' | 'ORG_URL' | 'CUSTOM_URL'
  audience: string
  scopes: Scope[]
  /** The scopes of OpenID, which every server has. */
  standard: Scope[]
  claims: Claim[]
  /** In the order of their priority. */
  policies: Policy[]
}

/** The servers of the org: those that guides lead to by name, and any other under its id. */
export interface Servers {
  /** `default`, for a product's API. */
  api: Server
  /** The one that the OpenMetadata guide makes for its sign-on. */
  signOn?: Server
  /** The org's own: no scopes of its own, no policy, `okta.*` instead. */
  org: Server
  [id: string]: Server | undefined
}

export const newKid = (): string => alphanumeric(43)

export const newServer = (at = long): Server => {
  const id = `aus${alphanumeric(17)}`
  return {
    id,
    uid: id,
    name: 'A server of the practice org',
    description: null,
    status: 'ACTIVE',
    ...stamped(at),
    kids: { current: newKid(), next: newKid(), expired: [] },
    rotationMode: 'AUTO',
    lastRotated: at,
    issuerMode: 'DYNAMIC',
    audience: '',
    scopes: [],
    standard: standardScopes(),
    claims: standardClaims(),
    policies: [],
  }
}

const scope = (name: string, byDefault: boolean): Scope => ({
  id: `scp${alphanumeric(17)}`,
  name,
  displayName: null,
  description: null,
  system: false,
  metadataPublish: 'NO_CLIENTS',
  consent: 'IMPLICIT',
  optional: false,
  default: byDefault,
})

const policy = (...grants: string[]): Policy => ({
  ...newPolicy(),
  name: 'The product',
  description: 'For the product',
  clients: ['ALL_CLIENTS'],
  rules: [{ ...newRule(), name: 'The product', grants, scopes: ['*'] }],
})

/** As a new org has them: `default`, without scopes of its own and without a policy (facts 1.3), and the org's own. */
export const firstServers = (): Servers => ({
  api: {
    ...newServer(),
    id: 'default',
    name: 'default',
    description: 'Default Authorization Server for your Applications',
    audience: 'api://default',
  },
  org: { ...newServer(), id: null },
})

/** @param browser id of the single-page app, which the OpenMetadata guide takes as its server's audience */
export function healthyServers(browser: string): Servers {
  const { api, org } = firstServers()
  return {
    api: {
      ...api,
      scopes: [scope('ki.scan', true), scope('ki.report', false)],
      policies: [policy('client_credentials')],
    },
    signOn: {
      ...newServer(),
      name: 'OpenMetadata',
      issuerMode: 'ORG_URL',
      audience: browser,
      scopes: [scope('openmetadata', true)],
      policies: [policy('authorization_code')],
    },
    org,
  }
}

export const serversOf = (servers: Servers): Server[] => Object.values(servers).filter((server) => server !== undefined)

export const rulesOf = ({ policies }: Server): Rule[] => policies.flatMap(({ rules }) => rules)

/** Where the endpoints of a server are, and what it calls itself: the org's own issuer has no path (facts 1.3). */
export function addressesOf({ id, issuerMode }: Server, { origin, home }: Incoming): { base: string; issuer: string } {
  const host = issuerMode === 'ORG_URL' ? home : origin
  return id === null
    ? { base: `${host}/oauth2`, issuer: host }
    : { base: `${host}/oauth2/${id}`, issuer: `${host}/oauth2/${id}` }
}
