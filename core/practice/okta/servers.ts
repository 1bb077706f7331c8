import type { Incoming } from '../message.ts'
import { alphanumeric } from '../random.ts'

export interface Rule {
  grants: string[]
  /** `*` stands for any. */
  scopes: string[]
  /** Scopes that the rule matches and yet does not give. */
  withheld: string[]
  lifetime: number
}

export interface Scope {
  name: string
  default: boolean
  consent: 'IMPLICIT' | 'REQUIRED'
}

/** An authorization server of the org. */
export interface Server {
  /** The last part of its issuer; null for the org's own. */
  id: string | null
  /** Key ids: each server has keys of its own. */
  kids: { current: string; next: string }
  /** `ORG_URL` names the issuer after the org's own host, whatever host was asked (facts 1.6). */
  issuerMode: 'DYNAMIC' | 'ORG_URL'
  audience: string
  scopes: Scope[]
  /** Whether the standard scopes require consent, but for `openid`. */
  standardConsent: boolean
  rules: Rule[]
}

export interface Servers {
  /** `default`, for a product's API. */
  api: Server
  /** The one that the OpenMetadata guide makes for its sign-on. */
  signOn: Server
  /** The org's own: no scopes of its own, no policy, `okta.*` instead. */
  org: Server
}

const newKids = () => ({ current: alphanumeric(43), next: alphanumeric(43) })
const rule = (...grants: string[]): Rule => ({ grants, scopes: ['*'], withheld: [], lifetime: 3600 })

/** @param browser id of the single-page app, which the OpenMetadata guide takes as its server's audience */
export const healthyServers = (browser: string): Servers => ({
  api: {
    id: 'default',
    kids: newKids(),
    issuerMode: 'DYNAMIC',
    audience: 'api://default',
    scopes: [
      { name: 'ki.scan', default: true, consent: 'IMPLICIT' },
      { name: 'ki.report', default: false, consent: 'IMPLICIT' },
    ],
    standardConsent: false,
    rules: [rule('client_credentials')],
  },
  signOn: {
    id: `aus${alphanumeric(17)}`,
    kids: newKids(),
    issuerMode: 'ORG_URL',
    audience: browser,
    scopes: [{ name: 'openmetadata', default: true, consent: 'IMPLICIT' }],
    standardConsent: false,
    rules: [rule('authorization_code', 'refresh_token')],
  },
  org: {
    id: null,
    kids: newKids(),
    issuerMode: 'DYNAMIC',
    audience: '',
    scopes: [],
    standardConsent: false,
    rules: [],
  },
})

export const serversOf = (servers: Servers): Server[] => Object.values(servers)

/** Where the endpoints of a server are, and what it calls itself: the org's own issuer has no path (facts 1.3). */
export function addressesOf({ id, issuerMode }: Server, { origin, home }: Incoming): { base: string; issuer: string } {
  const host = issuerMode === 'ORG_URL' ? home : origin
  return id === null
    ? { base: `${host}/oauth2`, issuer: host }
    : { base: `${host}/oauth2/${id}`, issuer: `${host}/oauth2/${id}` }
}
