import type { JsonObject } from '../message.ts'
import type { Call } from './call.ts'
import { clientsOf } from './clients.ts'
import { serversOf } from './servers.ts'

const long = '2026-01-12T09:30:00.000Z'

/** What the org holds, as Okta's API lists it: enough members to be recognised by (facts 7.1). */
export const ownDocuments = ({ incoming: { origin }, tenant: { settings } }: Call) => {
  const { clients, servers, signOn, org } = settings
  return {
    users: [
      {
        id: signOn.uid,
        status: 'ACTIVE',
        created: long,
        profile: {
          firstName: signOn.name.split(' ')[0],
          lastName: signOn.name.split(' ')[1],
          login: signOn.login,
          email: signOn.login,
        },
        _links: { self: { href: `${origin}/api/v1/users/${signOn.uid}` } },
      },
    ],
    groups: [
      {
        id: `00g${org.id.slice(3)}`,
        created: long,
        type: 'BUILT_IN',
        profile: { name: 'Everyone', description: 'All users in your organization' },
      },
    ],
    authorizationServers: serversOf(servers)
      .filter(({ id }) => id !== null)
      .map(({ id, audience, issuerMode }) => ({
        id,
        name: id === 'default' ? 'default' : 'OpenMetadata',
        audiences: [audience],
        issuer: `${origin}/oauth2/${id}`,
        issuerMode,
        status: 'ACTIVE',
      })),
    logs: [
      {
        uuid: '7a1f0c2e-9d5b-11f1-8a3e-0242ac120002',
        eventType: 'app.oauth2.token.grant',
        severity: 'INFO',
        outcome: { result: 'SUCCESS', reason: null },
        published: long,
      },
    ],
    apps: clientsOf(clients).map(({ id, application_type, grants, redirectUris, responseTypes }) => ({
      id,
      name: 'oidc_client',
      status: 'ACTIVE',
      signOnMode: 'OPENID_CONNECT',
      settings: {
        oauthClient: {
          application_type,
          grant_types: grants,
          response_types: responseTypes,
          redirect_uris: redirectUris,
        },
      },
    })),
    clients: clientsOf(clients).map(({ id, application_type, grants, methods }) => ({
      client_id: id,
      application_type,
      grant_types: grants,
      token_endpoint_auth_method: methods[0],
    })),
  } satisfies Readonly<Record<string, readonly JsonObject[]>>
}
