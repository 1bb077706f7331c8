import * as assignments from './app-assignments.ts'
import * as grants from './app-grants.ts'
import * as keys from './app-keys.ts'
import { ofApp, ofService } from './app-secrets.ts'
import * as apps from './apps.ts'
import type { Handler } from './asked.ts'
import * as logs from './logs.ts'
import * as clients from './oauth-clients.ts'
import * as org from './org.ts'
import * as people from './people.ts'
import * as policies from './policies.ts'
import * as roles from './roles.ts'
import * as rules from './rules.ts'
import * as claims from './server-claims.ts'
import * as serverKeys from './server-keys.ts'
import * as scopes from './server-scopes.ts'
import * as servers from './servers.ts'
import * as services from './services.ts'
import * as origins from './trusted-origins.ts'
import * as zones from './zones.ts'

/** Method, path, the area of the scope that it needs, what answers it, and the event that it leaves in the log. */
type Row = readonly [string, string, string, Handler, string?]

const app = '/api/v1/apps'
const server = '/api/v1/authorizationServers'
const client = '/oauth2/v1/clients'
const origin = '/api/v1/trustedOrigins'
const zone = '/api/v1/zones'
const service = '/integrations/api/v1/api-services'

const appRows: readonly Row[] = [
  ['GET', app, 'apps', apps.list],
  ['POST', app, 'apps', apps.create, 'application.lifecycle.create'],
  ['GET', `${app}/:app`, 'apps', apps.read],
  ['PUT', `${app}/:app`, 'apps', apps.replace, 'application.lifecycle.update'],
  ['DELETE', `${app}/:app`, 'apps', apps.remove, 'application.lifecycle.delete'],
  ['POST', `${app}/:app/lifecycle/activate`, 'apps', apps.setStatus('ACTIVE'), 'application.lifecycle.activate'],
  ['POST', `${app}/:app/lifecycle/deactivate`, 'apps', apps.setStatus('INACTIVE'), 'application.lifecycle.deactivate'],
  ['GET', `${app}/:app/grants`, 'appGrants', grants.list],
  ['POST', `${app}/:app/grants`, 'appGrants', grants.create, 'app.oauth2.admin.consent.grant'],
  ['GET', `${app}/:app/grants/:grant`, 'appGrants', grants.read],
  ['DELETE', `${app}/:app/grants/:grant`, 'appGrants', grants.remove, 'app.oauth2.admin.consent.revoke'],
  ['GET', `${app}/:app/users`, 'apps', assignments.users],
  ['POST', `${app}/:app/users`, 'apps', assignments.assignUser, 'application.user_membership.add'],
  ['GET', `${app}/:app/groups`, 'apps', assignments.groups],
  ['GET', `${app}/:app/groups/:group`, 'apps', assignments.readGroup],
  ['PUT', `${app}/:app/groups/:group`, 'apps', assignments.assignGroup, 'group.application_assignment.add'],
  ['PATCH', `${app}/:app/groups/:group`, 'apps', assignments.updateGroup, 'group.application_assignment.update'],
  ['DELETE', `${app}/:app/groups/:group`, 'apps', assignments.removeGroup, 'group.application_assignment.remove'],
]

const key = `${app}/:app/credentials/jwks`
const credential = 'app.oauth2.credentials.lifecycle'

const secretRows = (at: string, area: string, secrets: typeof ofApp): readonly Row[] => [
  ['GET', at, area, secrets.list],
  ['POST', at, area, secrets.create, `${credential}.create`],
  ['GET', `${at}/:secret`, area, secrets.read],
  ['DELETE', `${at}/:secret`, area, secrets.remove, `${credential}.delete`],
  ['POST', `${at}/:secret/lifecycle/activate`, area, secrets.setStatus('ACTIVE'), `${credential}.activate`],
  ['POST', `${at}/:secret/lifecycle/deactivate`, area, secrets.setStatus('INACTIVE'), `${credential}.deactivate`],
]

const credentialRows: readonly Row[] = [
  ...secretRows(`${app}/:app/credentials/secrets`, 'apps', ofApp),
  ['GET', key, 'apps', keys.list],
  ['POST', key, 'apps', keys.create, `${credential}.create`],
  ['GET', `${key}/:key`, 'apps', keys.read],
  ['DELETE', `${key}/:key`, 'apps', keys.remove, `${credential}.delete`],
  ['POST', `${key}/:key/lifecycle/activate`, 'apps', keys.setStatus('ACTIVE'), `${credential}.activate`],
  ['POST', `${key}/:key/lifecycle/deactivate`, 'apps', keys.setStatus('INACTIVE'), `${credential}.deactivate`],
]

const servs = 'authorizationServers'
const scope = `${server}/:server/scopes`
const claim = `${server}/:server/claims`
const policy = `${server}/:server/policies`
const rule = `${policy}/:policy/rules`

const serverRows: readonly Row[] = [
  ['GET', server, servs, servers.list],
  ['POST', server, servs, servers.create, 'oauth2.as.created'],
  ['GET', `${server}/:server`, servs, servers.read],
  ['PUT', `${server}/:server`, servs, servers.replace, 'oauth2.as.updated'],
  ['DELETE', `${server}/:server`, servs, servers.remove, 'oauth2.as.deleted'],
  ['POST', `${server}/:server/lifecycle/activate`, servs, servers.setStatus('ACTIVE'), 'oauth2.as.activated'],
  ['POST', `${server}/:server/lifecycle/deactivate`, servs, servers.setStatus('INACTIVE'), 'oauth2.as.deactivated'],
  ['GET', `${server}/:server/credentials/keys`, servs, serverKeys.list],
  ['GET', `${server}/:server/credentials/keys/:key`, servs, serverKeys.read],
  ['POST', `${server}/:server/credentials/lifecycle/keyRotate`, servs, serverKeys.rotate, 'app.oauth2.as.key.rollover'],
  ['GET', scope, servs, scopes.list],
  ['POST', scope, servs, scopes.create, 'oauth2.scope.created'],
  ['GET', `${scope}/:scope`, servs, scopes.read],
  ['PUT', `${scope}/:scope`, servs, scopes.replace, 'oauth2.scope.updated'],
  ['DELETE', `${scope}/:scope`, servs, scopes.remove, 'oauth2.scope.deleted'],
  ['GET', claim, servs, claims.list],
  ['POST', claim, servs, claims.create, 'oauth2.claim.created'],
  ['GET', `${claim}/:claim`, servs, claims.read],
  ['PUT', `${claim}/:claim`, servs, claims.replace, 'oauth2.claim.updated'],
  ['DELETE', `${claim}/:claim`, servs, claims.remove, 'oauth2.claim.deleted'],
]

const policyRows: readonly Row[] = [
  ['GET', policy, servs, policies.list],
  ['POST', policy, servs, policies.create, 'policy.lifecycle.create'],
  ['GET', `${policy}/:policy`, servs, policies.read],
  ['PUT', `${policy}/:policy`, servs, policies.replace, 'policy.lifecycle.update'],
  ['DELETE', `${policy}/:policy`, servs, policies.remove, 'policy.lifecycle.delete'],
  ['POST', `${policy}/:policy/lifecycle/activate`, servs, policies.setStatus('ACTIVE'), 'policy.lifecycle.activate'],
  [
    'POST',
    `${policy}/:policy/lifecycle/deactivate`,
    servs,
    policies.setStatus('INACTIVE'),
    'policy.lifecycle.deactivate',
  ],
  ['GET', rule, servs, rules.list],
  ['POST', rule, servs, rules.create, 'policy.rule.add'],
  ['GET', `${rule}/:rule`, servs, rules.read],
  ['PUT', `${rule}/:rule`, servs, rules.replace, 'policy.rule.update'],
  ['DELETE', `${rule}/:rule`, servs, rules.remove, 'policy.rule.delete'],
  ['POST', `${rule}/:rule/lifecycle/activate`, servs, rules.setStatus('ACTIVE'), 'policy.rule.activate'],
  ['POST', `${rule}/:rule/lifecycle/deactivate`, servs, rules.setStatus('INACTIVE'), 'policy.rule.deactivate'],
]

const clientRows: readonly Row[] = [
  ['GET', client, 'clients', clients.list],
  ['POST', client, 'clients.register', clients.create, 'app.oauth2.client.lifecycle.create'],
  ['GET', `${client}/:client`, 'clients', clients.read],
  ['PUT', `${client}/:client`, 'clients', clients.replace, 'app.oauth2.client.lifecycle.update'],
  ['DELETE', `${client}/:client`, 'clients', clients.remove, 'app.oauth2.client.lifecycle.delete'],
  ['POST', `${client}/:client/lifecycle/newSecret`, 'clients', clients.renew, `${credential}.create`],
  ['GET', `${client}/:client/roles`, 'roles', roles.list],
  ['POST', `${client}/:client/roles`, 'roles', roles.create, 'app.oauth2.client.privilege.grant'],
  ['GET', `${client}/:client/roles/:role`, 'roles', roles.read],
  ['DELETE', `${client}/:client/roles/:role`, 'roles', roles.remove, 'app.oauth2.client.privilege.revoke'],
  ['GET', service, 'oauthIntegrations', services.list],
  ['POST', service, 'oauthIntegrations', services.create, 'application.lifecycle.create'],
  ['GET', `${service}/:service`, 'oauthIntegrations', services.read],
  ['DELETE', `${service}/:service`, 'oauthIntegrations', services.remove, 'application.lifecycle.delete'],
  ...secretRows(`${service}/:service/credentials/secrets`, 'oauthIntegrations', ofService),
]

const orgRows: readonly Row[] = [
  ['GET', '/api/v1/org', 'orgs', org.read],
  ['POST', '/api/v1/org', 'orgs', org.update, 'system.org.update'],
  ['PUT', '/api/v1/org', 'orgs', org.replace, 'system.org.update'],
  ['GET', '/api/v1/org/settings/clientPrivilegesSetting', 'orgs', org.readPrivileges],
  ['PUT', '/api/v1/org/settings/clientPrivilegesSetting', 'orgs', org.setPrivileges, 'system.org.update'],
  ['GET', '/api/v1/domains', 'domains', org.domains],
  ['POST', '/api/v1/domains', 'domains', org.addDomain, 'system.custom_url_domain.initiate'],
  ['GET', '/api/v1/domains/:domain', 'domains', org.readDomain],
  ['DELETE', '/api/v1/domains/:domain', 'domains', org.removeDomain, 'system.custom_url_domain.delete'],
  ['GET', '/api/v1/users', 'users', people.users],
  ['GET', '/api/v1/users/:user', 'users', people.readUser],
  ['GET', '/api/v1/groups', 'groups', people.groups],
  ['GET', '/api/v1/groups/:group', 'groups', people.readGroup],
  ['GET', '/api/v1/logs', 'logs', logs.list],
]

const networkRows: readonly Row[] = [
  ['GET', origin, 'trustedOrigins', origins.list],
  ['POST', origin, 'trustedOrigins', origins.create, 'security.trusted_origin.create'],
  ['GET', `${origin}/:origin`, 'trustedOrigins', origins.read],
  ['PUT', `${origin}/:origin`, 'trustedOrigins', origins.replace, 'security.trusted_origin.update'],
  ['DELETE', `${origin}/:origin`, 'trustedOrigins', origins.remove, 'security.trusted_origin.delete'],
  [
    'POST',
    `${origin}/:origin/lifecycle/activate`,
    'trustedOrigins',
    origins.setStatus('ACTIVE'),
    'security.trusted_origin.activate',
  ],
  [
    'POST',
    `${origin}/:origin/lifecycle/deactivate`,
    'trustedOrigins',
    origins.setStatus('INACTIVE'),
    'security.trusted_origin.deactivate',
  ],
  ['GET', zone, 'networkZones', zones.list],
  ['POST', zone, 'networkZones', zones.create, 'zone.create'],
  ['GET', `${zone}/:zone`, 'networkZones', zones.read],
  ['PUT', `${zone}/:zone`, 'networkZones', zones.replace, 'zone.update'],
  ['DELETE', `${zone}/:zone`, 'networkZones', zones.remove, 'zone.delete'],
  ['POST', `${zone}/:zone/lifecycle/activate`, 'networkZones', zones.setStatus('ACTIVE'), 'zone.activate'],
  ['POST', `${zone}/:zone/lifecycle/deactivate`, 'networkZones', zones.setStatus('INACTIVE'), 'zone.deactivate'],
]

export const rows: readonly Row[] = [
  ...appRows,
  ...credentialRows,
  ...serverRows,
  ...policyRows,
  ...clientRows,
  ...orgRows,
  ...networkRows,
]
