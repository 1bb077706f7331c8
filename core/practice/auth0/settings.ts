import type { ClientKey } from '../client-key.ts'
import type { Typed } from '../faults/fault.ts'
import type { JsonObject } from '../message.ts'
import { alphanumeric, hexadecimal } from '../random.ts'
import type { Wanted } from '../shape.ts'
import { newClient } from './admin/client-defaults.ts'
import { managementScopes, readScopes } from './admin/scopes.ts'
import { newResourceServer } from './admin/server-defaults.ts'
import { tenantSettings } from './admin/tenant-defaults.ts'
import type { Action, Binding, Client, ClientGrant, Credential, ResourceServer } from './objects.ts'

/** How an app proves itself, in wire names; an app is set to one of them (facts 3.2). */
export type Method = 'client_secret_post' | 'client_secret_basic' | 'private_key_jwt'

export interface Auth0Settings {
  /** False for a name that no tenant has. */
  exists: boolean
  /** Whether the newer of the two well-known addresses is served. */
  alias: boolean
  clients: Client[]
  credentials: Credential[]
  apis: ResourceServer[]
  grants: ClientGrant[]
  actions: Action[]
  bindings: Binding[]
  customDomains: JsonObject[]
  rateLimitPolicies: JsonObject[]
  /** Ids of client grants by the id of the organization that may use them. */
  organizations: Record<string, string[]>
  tenant: JsonObject
  /** The apps of the guides by their method, by client ID; none in a tenant that is new. */
  guideApps: Partial<Record<Method, string>>
  /** The apps that may use the Management API, by client ID. */
  administrators: { read: string; write: string }
  /** The tenant sees no audience in the request. */
  audienceLost: boolean
}

export const product = 'KI-Scanner'
export const otherApi = 'https://inventory.practice.example/'

/** What the identifier of the Management API is after the tenant's own origin, which is known only when it runs. */
export const managementPath = '/api/v2/'

const grant = (client: string, audience: string, scope: readonly string[]): ClientGrant => ({
  id: `cgr_${alphanumeric(16)}`,
  client_id: client,
  audience,
  scope: [...scope],
  subject_type: 'client',
})

const machine = (name: string, more: JsonObject = { token_endpoint_auth_method: 'client_secret_post' }): Client =>
  newClient({ name, app_type: 'non_interactive', oidc_conformant: true, grant_types: ['client_credentials'], ...more })

/** A new tenant: the Management API, the app that every tenant begins with, and the administrator's own. */
export function emptySettings(): Auth0Settings {
  const [read, write] = [machine('Admin API Reader'), machine('Admin API Writer')]
  const first = newClient({ name: 'Default App', oidc_conformant: true, app_type: 'regular_web' })
  const all = { ...newClient({ name: 'All Applications', grant_types: [] }), tenant: 'practice', global: true }
  return {
    exists: true,
    alias: true,
    clients: [all, first, read, write],
    credentials: [],
    apis: [
      newResourceServer({
        id: hexadecimal(24),
        name: 'Auth0 Management API',
        identifier: managementPath,
        scopes: managementScopes.map((value) => ({ value, description: value })),
        is_system: true,
      }),
    ],
    grants: [
      grant(read.client_id, managementPath, readScopes),
      grant(write.client_id, managementPath, managementScopes),
    ],
    actions: [],
    bindings: [],
    customDomains: [],
    rateLimitPolicies: [],
    organizations: {},
    tenant: tenantSettings(),
    guideApps: {},
    administrators: { read: read.client_id, write: write.client_id },
    audienceLost: false,
  }
}

/** A tenant in which the Key Insight guide was followed to its end, once for each method. */
export function healthySettings({ jwk }: ClientKey): Auth0Settings {
  const id = `cred_${alphanumeric(22)}`
  const [post, basic, keyed] = [
    machine('Key Insight'),
    machine('Key Insight (Basic)', { token_endpoint_auth_method: 'client_secret_basic' }),
    machine('Key Insight (Private Key JWT)', {
      client_authentication_methods: { private_key_jwt: { credentials: [{ id }] } },
    }),
  ]
  const empty = emptySettings()
  const kid = alphanumeric(43)
  const at = new Date().toISOString()
  return {
    ...empty,
    clients: [...empty.clients, post, basic, keyed],
    credentials: [
      {
        client: keyed.client_id,
        jwk: { ...jwk, kid, alg: 'RS256' },
        shown: { id, credential_type: 'public_key', kid, alg: 'RS256', created_at: at, updated_at: at },
      },
    ],
    apis: [
      ...empty.apis,
      newResourceServer({
        name: product,
        identifier: product,
        scopes: ['scan:read', 'scan:write', 'scan:admin'].map((value) => ({ value, description: value })),
      }),
      newResourceServer({ name: 'Inventory', identifier: otherApi }),
    ],
    grants: [
      ...empty.grants,
      ...[post, basic, keyed].flatMap(({ client_id }) => [
        grant(client_id, product, ['scan:read', 'scan:write']),
        grant(client_id, otherApi, []),
      ]),
    ],
    guideApps: {
      client_secret_post: post.client_id,
      client_secret_basic: basic.client_id,
      private_key_jwt: keyed.client_id,
    },
  }
}

/** The settings as a request sees them: the Management API is named after the tenant's own origin. */
export const locatedAt = (settings: Auth0Settings, home: string): Auth0Settings => {
  const located = (name: string) => (name === managementPath ? `${home}${managementPath}` : name)
  return {
    ...settings,
    apis: settings.apis.map((api) => ({ ...api, identifier: located(api.identifier) })),
    grants: settings.grants.map((each) => ({ ...each, audience: located(each.audience) })),
  }
}

/** The grants of those who administer, without the rights that a fault takes away: no new token has them. */
export function withoutRights(settings: Auth0Settings, adminFaults: ReadonlySet<string>): Auth0Settings {
  const { administrators, grants } = settings
  const theirs: readonly string[] = Object.values(administrators)
  const held = (scopes: readonly string[] = []) => scopes.filter((scope) => !adminFaults.has(`rights:${scope}`))
  return {
    ...settings,
    grants: grants.map((each) => (theirs.includes(each.client_id ?? '') ? { ...each, scope: held(each.scope) } : each)),
  }
}

/** The apps that a fault may spoil: not those with which the administrator looks at the tenant. */
export const appsOf = ({ clients, administrators }: Auth0Settings): Client[] =>
  clients.filter(({ client_id, global }) => !global && !Object.values(administrators).includes(client_id))

/** Whether the app is set to prove itself so. Where nothing is set, its secret will do in either place. */
export const provesItselfBy = (
  { client_authentication_methods: keys, token_endpoint_auth_method: set }: Client,
  method: Method,
): boolean => {
  if (method === 'private_key_jwt') return Boolean(keys?.private_key_jwt)
  return !keys && (set ?? method) === method
}

/** What a person would have typed; the app is the one that is set to the method. */
export function typedValues(settings: Auth0Settings, key: ClientKey, origin: string, { method }: Wanted): Typed {
  const { guideApps, clients, credentials } = settings
  const chosen = (Object.keys(guideApps) as Method[]).find((each) => each === method) ?? 'client_secret_post'
  const id = guideApps[chosen]
  const fields = {
    domain: origin.replace('https://', ''),
    audience: product,
    token_endpoint_auth_method: chosen,
    ...(id === undefined ? {} : { client_id: id }),
  }
  if (chosen === 'private_key_jwt') {
    const kid = credentials.find(({ client }) => client === id)?.shown.kid
    return { fields: { ...fields, key_id: String(kid ?? '') }, private_key: key.privatePem }
  }
  const secret = clients.find(({ client_id }) => client_id === id)?.client_secret
  return { fields, ...(secret === undefined ? {} : { client_secret: secret }) }
}
