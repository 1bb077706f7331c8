import { dpopRows, grantNamed } from '../oauth-rows.ts'
import { needsOrg } from './asked.ts'
import type { Row } from './variants.ts'

/** What Okta says of grants, networks and DPoP: facts 3.4, 5.4. */
export const grantRows: readonly Row[] = [
  {
    row: 'org_authorization_server_only_client',
    at: ['token'],
    text: /^this client can ?not use a custom authorization server/,
    diagnosis: 'client.org-server-only',
  },
  {
    row: 'unsupported_grant_type_client_creds_org_as',
    at: ['token'],
    text: /client_credentials grant type can only be used with a custom authorization server/,
    when: (refusal) => !needsOrg(refusal),
    diagnosis: 'server.org-where-custom',
  },
  {
    row: 'other_server',
    at: ['token'],
    text: /^this client can ?not use the aerial authorization server/,
    diagnosis: 'token.refused',
  },
  ...grantNamed('unauthorized_client'),
  {
    row: 'unsupported_grant_type',
    at: ['token'],
    code: 'unsupported_grant_type',
    diagnosis: 'client.grant-not-allowed',
    // A server may say so before it looks who asks.
    proves: [],
  },
  ...dpopRows,
  {
    row: 'disallowed_network_zone',
    at: ['token'],
    text: /outside the clients permitted network zones|outside the client's permitted network zones/,
    diagnosis: 'client.network-restricted',
  },
]
