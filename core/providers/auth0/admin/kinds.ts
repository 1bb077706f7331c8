import type { AdminKind, Judged } from '../../../model/admin.ts'
import type { DiagnosisId } from '../../../model/diagnosis-ids.ts'
import type { VariantName } from '../../../model/variants.ts'
import { said } from '../said.ts'
import { shownOfApi, shownOfClient } from './shown.ts'
import { keysAt, methodsAt, signedMethod } from './signed-method.ts'

const judged = (check: string, diagnosis: DiagnosisId, variant?: VariantName): Judged => ({
  check,
  diagnosis,
  ...(variant ? { variant } : {}),
})

const client: AdminKind = {
  id: 'client',
  noun: said('auth0.kind-client'),
  page: 'application',
  path: '/api/v2/clients',
  query: 'per_page=100&is_global=false',
  id_at: 'client_id',
  name_at: 'name',
  read: 'read:clients',
  create: 'create:clients',
  update: 'update:clients',
  remove: 'delete:clients',
  change: 'PATCH',
  computed: ['client_id', 'tenant', 'global', 'signing_keys', 'is_token_endpoint_ip_header_trusted'],
  // A key is added by calls of its own, which a person makes in the console.
  fixed: Object.keys({ ...signedMethod.has, ...signedMethod.others }),
  elsewhere: signedMethod,
  secrets: ['client_secret', 'encryption_key', 'signing_keys'],
  starts: {},
  missing: judged('admin.app-exists', 'client.unknown'),
  members: {
    app_type: judged('admin.app-kind', 'client.grant-not-allowed'),
    grant_types: judged('admin.app-grants', 'client.grant-not-allowed'),
    token_endpoint_auth_method: judged('admin.app-method', 'client.auth-method'),
    [keysAt]: judged('admin.app-method', 'client.auth-method'),
    [methodsAt]: judged('admin.app-method', 'client.auth-method'),
    require_proof_of_possession: judged('admin.app-without-dpop', 'client.dpop-required'),
    organization_usage: judged('admin.grant-without-organization', 'api.organization-required'),
    organization_require_behavior: judged('admin.grant-without-organization', 'api.organization-required'),
  },
  shown: shownOfClient,
  also: ['description', 'callbacks', 'allowed_origins', 'web_origins', 'jwt_configuration', 'client_metadata'],
  log: { create: 'sapi', update: 'sapi', remove: 'sapi' },
  gives: { client_id: 'client_id' },
}

const api: AdminKind = {
  id: 'resource-server',
  noun: said('auth0.kind-resource-server'),
  page: 'apis',
  path: '/api/v2/resource-servers',
  query: 'per_page=100',
  id_at: 'id',
  name_at: 'name',
  read: 'read:resource_servers',
  create: 'create:resource_servers',
  update: 'update:resource_servers',
  remove: 'delete:resource_servers',
  change: 'PATCH',
  computed: ['id', 'is_system', 'identifier', 'client_id'],
  fixed: ['identifier'],
  secrets: ['signing_secret'],
  starts: {},
  missing: judged('admin.api-exists', 'api.unknown'),
  members: {
    signing_alg: judged('admin.api-algorithm', 'token.algorithm'),
    token_dialect: judged('admin.api-dialect', 'token.type', 'profile'),
    enforce_policies: judged('admin.api-permissions', 'token.type', 'profile'),
    token_encryption: judged('admin.api-encryption', 'token.encrypted'),
    'proof_of_possession.required': judged('admin.api-without-dpop', 'client.dpop-required'),
    'subject_type_authorization.client.policy': judged('admin.api-access', 'api.not-authorized'),
    scopes: judged('admin.scope-exists', 'scope.unknown'),
    token_lifetime: judged('admin.api-lifetime', 'token.lifetime'),
  },
  shown: shownOfApi,
  also: ['allow_offline_access', 'subject_type_authorization'],
  log: { create: 'sapi', update: 'sapi', remove: 'sapi' },
  gives: { audience: 'identifier' },
}

const grant: AdminKind = {
  id: 'client-grant',
  noun: said('auth0.kind-client-grant'),
  page: 'apis',
  path: '/api/v2/client-grants',
  query: 'per_page=100',
  id_at: 'id',
  name_at: 'audience',
  whole: true,
  read: 'read:client_grants',
  create: 'create:client_grants',
  update: 'update:client_grants',
  remove: 'delete:client_grants',
  change: 'PATCH',
  computed: ['id', 'client_id', 'audience', 'subject_type', 'is_system'],
  fixed: ['client_id', 'audience', 'subject_type'],
  secrets: [],
  names: [
    { kind: 'client', at: 'client_id', by: 'client_id' },
    { kind: 'resource-server', at: 'audience', by: 'identifier' },
  ],
  starts: { scope: [] },
  missing: judged('admin.policy-allows', 'api.not-authorized'),
  members: {
    scope: judged('admin.scopes-granted', 'scope.not-granted'),
    organization_usage: judged('admin.grant-without-organization', 'api.organization-required'),
  },
  log: { create: 'sapi', update: 'sapi', remove: 'sapi' },
  gives: {},
}

/** Actions that are bound to a flow: each may refuse the request. */
const action = (id: string, trigger: string): AdminKind => ({
  id,
  noun: said('auth0.kind-action'),
  page: 'triggers',
  path: `/api/v2/actions/triggers/${trigger}/bindings`,
  query: 'per_page=50',
  list: 'bindings',
  listOnly: true,
  whole: true,
  id_at: 'id',
  name_at: 'display_name',
  read: 'read:actions',
  computed: [],
  fixed: [],
  // Code can have anything in it: only what it comes to is looked at.
  secrets: [],
  starts: {},
  looked: 'should',
  missing: judged('admin.actions-allow', 'api.denied-by-action'),
  members: {},
  log: { create: 'sapi' },
  gives: {},
})
const machineAction = action('machine-action', 'credentials-exchange')
const loginAction = action('login-action', 'post-login')

/** What Auth0's Management API has of a setup (its OpenAPI description of 2026-06; fact sheet 6.2 to 6.4). */
export const auth0Kinds: readonly AdminKind[] = [client, api, grant, machineAction, loginAction]
