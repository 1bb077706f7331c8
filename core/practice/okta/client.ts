import type { JWK } from 'jose'
import type { JsonObject } from '../message.ts'
import { alphanumeric, secretText } from '../random.ts'

/** `token_endpoint_auth_method` in its wire names. */
export type Method = 'client_secret_basic' | 'client_secret_post' | 'client_secret_jwt' | 'private_key_jwt' | 'none'
export type Status = 'ACTIVE' | 'INACTIVE'

export interface Stamped {
  created: string
  lastUpdated: string
}

export interface Secret extends Stamped {
  id: string
  value: string
  status: Status
}

/** A public key that is registered with an app. */
export interface RegisteredKey extends JWK, Stamped {
  id: string
  status: Status
}

/** An `okta.*` scope that was granted to an app. */
export interface GrantedScope extends Stamped {
  id: string
  scopeId: string
  by: { id: string; type: string }
}

export interface AdminRole extends Stamped {
  id: string
  type: string
}

/** A user or a group that is assigned to an app. */
export interface Assignment extends Stamped {
  id: string
  profile: JsonObject
}

/** An app of the org. */
export interface Client extends Stamped {
  /** The client id. */
  id: string
  /** The id in Okta's own API; the same unless a client id was chosen. */
  appId: string
  label: string
  status: Status
  application_type: 'service' | 'browser' | 'web' | 'native'
  /** An API service integration: its scopes are the vendor's, and it has rules of its own (facts 5.1). */
  integration: boolean
  /** Its vendor's name in the catalog; empty for an app of the org's own. */
  vendor: string
  /** One of the administrator's own apps, which no fault breaks. */
  admin: boolean
  methods: Method[]
  secrets: Secret[]
  /** The public keys that are registered with it. */
  keys: RegisteredKey[]
  /** Where its keys would be read; this org reads nothing from anywhere. */
  jwksUri: string | null
  grants: string[]
  scopes: GrantedScope[]
  roles: AdminRole[]
  dpop: boolean
  pkce: boolean
  /** The network zones from which it may be used. */
  network: { connection: 'ANYWHERE' | 'ZONE'; include?: string[]; exclude?: string[] }
  orgServerOnly: boolean
  responseTypes: string[]
  redirectUris: string[]
  users: Assignment[]
  groups: Assignment[]
  consent: 'TRUSTED' | 'REQUIRED'
  /** Takes id and secret in a Basic header only as RFC 6749 section 2.3.1 writes them: encoded for forms. */
  formEncodedBasic: boolean
  /** What else an administrator set, which decides nothing here. */
  document: JsonObject
}

/** When the org was set up. */
export const long = '2026-01-12T09:30:00.000Z'

export const stamped = (at = long): Stamped => ({ created: at, lastUpdated: at })

export const newSecret = (at = long, value = secretText(64)): Secret => ({
  id: `ocs${alphanumeric(17)}`,
  value,
  status: 'ACTIVE',
  ...stamped(at),
})

export const registeredKey = (jwk: JWK, at = long): RegisteredKey => ({
  ...jwk,
  id: `pks${alphanumeric(17)}`,
  status: 'ACTIVE',
  ...stamped(at),
})

export const grantedScope = (scopeId: string, by: GrantedScope['by'], at = long): GrantedScope => ({
  id: `oag${alphanumeric(17)}`,
  scopeId,
  by,
  ...stamped(at),
})

export const newRole = (type: string, at = long): AdminRole => ({
  id: alphanumeric(24).toUpperCase(),
  type,
  ...stamped(at),
})

export const newClient = (at = long): Client => {
  const id = `0oa${alphanumeric(17)}`
  return {
    id,
    appId: id,
    label: 'An app of the practice org',
    status: 'ACTIVE',
    ...stamped(at),
    application_type: 'service',
    integration: false,
    vendor: '',
    admin: false,
    methods: [],
    secrets: [],
    keys: [],
    jwksUri: null,
    grants: ['client_credentials'],
    scopes: [],
    roles: [],
    dpop: false,
    pkce: false,
    network: { connection: 'ANYWHERE' },
    orgServerOnly: false,
    responseTypes: ['token'],
    redirectUris: [],
    users: [],
    groups: [],
    consent: 'TRUSTED',
    formEncodedBasic: false,
    document: {},
  }
}

const bySecret: readonly Method[] = ['client_secret_basic', 'client_secret_post', 'client_secret_jwt']

/** The ways that an app takes which is set to this one: all that send or use its secret are one setting. */
export const methodsLike = (method: Method): Method[] =>
  bySecret.includes(method) ? [method, ...bySecret.filter((each) => each !== method)] : [method]

export const active = <T extends { status: Status }>(all: readonly T[]): T[] =>
  all.filter(({ status }) => status === 'ACTIVE')
/** Those that authenticate, the newest last. */
export const activeSecrets = ({ secrets }: Client): string[] => active(secrets).map(({ value }) => value)
