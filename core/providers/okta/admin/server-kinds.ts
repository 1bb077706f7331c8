import type { AdminKind } from '../../../model/admin.ts'
import { said } from '../said.ts'
import { judged, lifecycle, made } from './common.ts'
import { shownOfRule } from './shown.ts'

const servers = '/api/v1/authorizationServers'
const manageServers = 'okta.authorizationServers.manage'
const ofServers = {
  read: 'okta.authorizationServers.read',
  create: manageServers,
  update: manageServers,
  remove: manageServers,
} as const

const server: AdminKind = {
  id: 'authorization-server',
  noun: said('okta.kind-authorization-server'),
  page: 'authorization-server',
  path: servers,
  query: 'limit=100',
  id_at: 'id',
  name_at: 'name',
  ...ofServers,
  change: 'PUT',
  computed: [...made, 'issuer', 'status', 'credentials', 'default', 'orn'],
  fixed: [],
  secrets: [],
  switches: lifecycle,
  removableWhen: 'INACTIVE',
  starts: {},
  missing: judged('admin.server-exists', 'server.not-found'),
  members: {
    status: judged('admin.server-active', 'server.not-found'),
    audiences: judged('admin.server-audience', 'token.audience-mismatch'),
    issuerMode: judged('admin.server-issuer', 'token.issuer-mismatch'),
    'credentials.signing.rotationMode': judged('admin.server-rotation', 'keys.rotation-manual'),
  },
  also: ['description'],
  log: { create: 'oauth2.as.created', update: 'oauth2.as.updated', remove: 'oauth2.as.deleted' },
  gives: { authorization_server: 'id', audience: 'audiences.0' },
  // Its issuer ends in this, and not in its ID.
  alias: { where: 'default', value: 'default' },
}

const scope: AdminKind = {
  id: 'scope',
  noun: said('okta.kind-scope'),
  page: 'authorization-server-scopes',
  within: 'authorization-server',
  path: `${servers}/{id}/scopes`,
  id_at: 'id',
  name_at: 'name',
  unique: true,
  ...ofServers,
  change: 'PUT',
  whole: true,
  guards: { system: 'system' },
  computed: [...made, 'system', 'apiResourceId'],
  fixed: [],
  secrets: [],
  starts: { consent: 'IMPLICIT', metadataPublish: 'ALL_CLIENTS' },
  missing: judged('admin.scope-exists', 'scope.unknown'),
  missingBy: { default: 'scope.no-default' },
  members: {
    consent: judged('admin.scope-consent', 'scope.consent-required'),
  },
  also: ['default', 'description', 'displayName', 'optional'],
  log: { create: 'oauth2.scope.created', update: 'oauth2.scope.updated', remove: 'oauth2.scope.deleted' },
  gives: {},
}

/** Claims of the tokens: those of the administrator beside those that Okta has in every token. */
const claim: AdminKind = {
  id: 'claim',
  noun: said('okta.kind-claim'),
  page: 'authorization-server',
  within: 'authorization-server',
  path: `${servers}/{id}/claims`,
  id_at: 'id',
  name_at: 'name',
  read: ofServers.read,
  whole: true,
  computed: made,
  fixed: [],
  secrets: [],
  starts: {},
  looked: 'note',
  missing: judged('admin.claims-seen', 'server.claim-failed'),
  members: {},
  log: { create: 'oauth2.claim.created' },
  gives: {},
}

const allows = judged('admin.policy-allows', 'policy.no-match')

const policy: AdminKind = {
  id: 'policy',
  noun: said('okta.kind-policy'),
  page: 'authorization-server-policies',
  within: 'authorization-server',
  path: `${servers}/{id}/policies`,
  id_at: 'id',
  name_at: 'name',
  labelled: true,
  ...ofServers,
  change: 'PUT',
  whole: true,
  moved: ['priority'],
  guards: { system: 'system' },
  computed: [...made, 'system', 'status'],
  fixed: [],
  secrets: [],
  switches: lifecycle,
  starts: { type: 'OAUTH_AUTHORIZATION_POLICY', status: 'ACTIVE', priority: 1 },
  missing: allows,
  members: {},
  decidedBy: ['status', 'conditions.clients.include'],
  also: ['description', 'conditions'],
  log: { create: 'policy.lifecycle.create', update: 'policy.lifecycle.update', remove: 'policy.lifecycle.delete' },
  gives: {},
}

const lifetimes = judged('admin.rule-lifetimes', 'token.lifetime')

const rule: AdminKind = {
  id: 'rule',
  noun: said('okta.kind-rule'),
  page: 'authorization-server-policies',
  within: 'policy',
  path: `${servers}/{id}/policies/{id}/rules`,
  id_at: 'id',
  name_at: 'name',
  labelled: true,
  ...ofServers,
  change: 'PUT',
  whole: true,
  moved: ['priority'],
  guards: { system: 'system' },
  computed: [...made, 'system', 'status'],
  fixed: [],
  secrets: [],
  switches: lifecycle,
  starts: { type: 'RESOURCE_ACCESS', priority: 1 },
  missing: allows,
  members: {
    'actions.token.accessTokenLifetimeMinutes': lifetimes,
    'actions.token.refreshTokenLifetimeMinutes': lifetimes,
    'actions.token.refreshTokenWindowMinutes': lifetimes,
  },
  shown: shownOfRule,
  decidedBy: [
    'status',
    'conditions.grantTypes.include',
    'conditions.people.groups.include',
    'conditions.scopes.include',
  ],
  also: ['conditions', 'actions'],
  log: { create: 'policy.rule.add', update: 'policy.rule.update', remove: 'policy.rule.delete' },
  gives: {},
}

const origin: AdminKind = {
  id: 'trusted-origin',
  noun: said('okta.kind-trusted-origin'),
  page: 'trusted-origins',
  path: '/api/v1/trustedOrigins',
  query: 'limit=100',
  id_at: 'id',
  name_at: 'name',
  labelled: true,
  read: 'okta.trustedOrigins.read',
  create: 'okta.trustedOrigins.manage',
  update: 'okta.trustedOrigins.manage',
  remove: 'okta.trustedOrigins.manage',
  change: 'PUT',
  computed: [...made, 'createdBy', 'lastUpdatedBy', 'status'],
  fixed: [],
  secrets: [],
  switches: lifecycle,
  starts: {},
  missing: judged('admin.origin-trusted', 'cors.origin-not-trusted'),
  members: {
    status: judged('admin.origin-trusted', 'cors.origin-not-trusted'),
    scopes: judged('admin.origin-trusted', 'cors.origin-not-trusted'),
  },
  also: ['origin'],
  log: {
    create: 'security.trusted_origin.create',
    update: 'security.trusted_origin.update',
    remove: 'security.trusted_origin.delete',
  },
  gives: {},
}

/** Authorization servers with their scopes, claims, policies and rules, and the origins of pages. */
export const serverKinds: readonly AdminKind[] = [server, scope, claim, policy, rule, origin]
