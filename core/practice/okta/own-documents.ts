import type { JsonObject } from '../message.ts'
import type { Call } from './call.ts'
import { clientsOf } from './clients.ts'
import { serversOf } from './servers.ts'

const long = '2026-01-12T09:30:00.000Z'

const users = ({
  incoming: { origin },
  tenant: {
    settings: { signOn, org },
  },
}: Call) => [
  {
    id: signOn.uid,
    status: 'ACTIVE',
    created: long,
    activated: null,
    statusChanged: long,
    lastLogin: long,
    lastUpdated: long,
    passwordChanged: long,
    type: { id: `oty${org.id.slice(3)}` },
    profile: {
      firstName: signOn.name.split(' ')[0],
      lastName: signOn.name.split(' ')[1],
      mobilePhone: null,
      secondEmail: null,
      login: signOn.login,
      email: signOn.login,
    },
    credentials: {
      password: {},
      emails: [{ value: signOn.login, status: 'VERIFIED', type: 'PRIMARY' }],
      provider: { type: 'OKTA', name: 'OKTA' },
    },
    _links: { self: { href: `${origin}/api/v1/users/${signOn.uid}` } },
  },
]

const groups = ({
  incoming: { origin },
  tenant: {
    settings: { org },
  },
}: Call) => [
  {
    id: `00g${org.id.slice(3)}`,
    created: long,
    lastUpdated: long,
    lastMembershipUpdated: long,
    objectClass: ['okta:user_group'],
    type: 'BUILT_IN',
    profile: { name: 'Everyone', description: 'All users in your organization' },
    _links: {
      logo: [{ name: 'medium', href: `${origin}/logo.png`, type: 'image/png' }],
      users: { href: `${origin}/api/v1/groups/00g${org.id.slice(3)}/users` },
      apps: { href: `${origin}/api/v1/groups/00g${org.id.slice(3)}/apps` },
    },
  },
]

const authorizationServers = ({
  incoming: { origin },
  tenant: {
    settings: { servers },
  },
}: Call) =>
  serversOf(servers)
    .filter(({ id }) => id !== null)
    .map(({ id, audience, issuerMode, kids }) => ({
      id,
      name: id === 'default' ? 'default' : 'OpenMetadata',
      description: 'A server of the practice org',
      audiences: [audience],
      issuer: `${origin}/oauth2/${id}`,
      issuerMode,
      status: 'ACTIVE',
      created: long,
      lastUpdated: long,
      credentials: {
        signing: {
          kid: kids.current,
          rotationMode: 'AUTO',
          lastRotated: long,
          nextRotation: '2026-04-12T09:30:00.000Z',
        },
      },
      default: id === 'default',
      _links: {
        self: { href: `${origin}/api/v1/authorizationServers/${id}`, hints: { allow: ['GET', 'DELETE', 'PUT'] } },
      },
    }))

const logs = () => [
  {
    uuid: '7a1f0c2e-9d5b-11f1-8a3e-0242ac120002',
    eventType: 'app.oauth2.token.grant',
    severity: 'INFO',
    outcome: { result: 'SUCCESS', reason: null },
    published: long,
  },
]

const apps = ({
  incoming: { origin },
  tenant: {
    settings: { clients, org },
  },
}: Call) =>
  clientsOf(clients).map(({ id, application_type, grants, redirectUris, responseTypes }) => ({
    id,
    orn: `orn:okta:idp:${org.id}:apps:oidc_client:${id}`,
    name: 'oidc_client',
    label: 'An app of the practice org',
    status: 'ACTIVE',
    lastUpdated: long,
    created: long,
    accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
    visibility: { autoSubmitToolbar: false, hide: { iOS: false, web: false }, appLinks: {} },
    features: [],
    signOnMode: 'OPENID_CONNECT',
    credentials: { userNameTemplate: { template: '$' + '{source.login}', type: 'BUILT_IN' }, signing: {} },
    universalLogout: null,
    _links: { self: { href: `${origin}/api/v1/apps/${id}` } },
    settings: {
      app: {},
      notifications: { vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null } },
      manualProvisioning: false,
      implicitAssignment: false,
      oauthClient: {
        application_type,
        grant_types: grants,
        response_types: responseTypes,
        redirect_uris: redirectUris,
      },
    },
  }))

const clients = ({
  tenant: {
    settings: { clients },
  },
}: Call) =>
  clientsOf(clients).map(({ id, application_type, grants, methods }) => ({
    client_id: id,
    application_type,
    grant_types: grants,
    token_endpoint_auth_method: methods[0],
  }))

/** What the org holds, as Okta's API lists it: enough members to be recognised by (facts 7.1). */
export const ownDocuments = (call: Call) =>
  ({
    users: users(call),
    groups: groups(call),
    authorizationServers: authorizationServers(call),
    logs: logs(),
    apps: apps(call),
    clients: clients(call),
  }) satisfies Readonly<Record<string, readonly JsonObject[]>>
