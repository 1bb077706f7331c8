import type { Fault } from '../faults/fault.ts'
import { alphanumeric } from '../random.ts'
import { adminFaults } from './admin-faults.ts'
import { appFaults } from './app-faults.ts'
import { assertionFaults } from './assertion-faults.ts'
import { noSuchPath, oauthError, oktaError } from './errors.ts'
import { loginFaults } from './login-faults.ts'
import type { OktaSettings } from './settings.ts'

type OktaFault = Fault<OktaSettings>

const everywhere: readonly OktaFault[] = [
  {
    id: 'http.blocked',
    says: 'The org blocks the network that this machine is in',
    instead: () => oktaError(403, 'E0000006', 'You do not have permission to perform the requested action'),
  },
  {
    id: 'http.rate-limited',
    says: 'The org has had too many token requests',
    refusal: ({ now }) => ({
      ...oktaError(429, 'E0000047', 'API call exceeded rate limit due to too many requests.'),
      headers: { 'X-Rate-Limit-Limit': '2000', 'X-Rate-Limit-Remaining': '0', 'X-Rate-Limit-Reset': String(now + 42) },
    }),
  },
  {
    id: 'http.server-error',
    says: 'Okta itself has an error',
    instead: () => oktaError(500, 'E0000009', 'Internal Server Error'),
  },
]

const orgAndServer: readonly OktaFault[] = [
  {
    id: 'tenant.not-found',
    says: 'Nobody has an org under this name',
    setting: ({ org }) => {
      org.state = 'parked'
    },
  },
  {
    id: 'tenant.deactivated',
    says: 'The org was switched off because nobody used it',
    setting: ({ org }) => {
      org.state = 'deactivated'
    },
  },
  {
    id: 'server.not-found',
    says: 'The id of another authorization server was entered',
    typed: ({ fields }) => {
      fields.authorization_server = `aus${alphanumeric(17)}`
    },
  },
  {
    id: 'server.licence-missing',
    says: 'The org has no licence for custom authorization servers',
    setting: ({ org }) => {
      org.licensed = false
    },
  },
  {
    id: 'server.org-where-custom',
    says: 'The token address of the org’s own server was entered',
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}/oauth2/v1/token`
      delete fields.authorization_server
    },
  },
  {
    id: 'input.other-provider',
    says: 'The domain of an Auth0 tenant was entered',
    typed: ({ fields }) => {
      fields.domain = 'practice.eu.auth0.com'
    },
  },
  {
    id: 'input.issuer-incomplete',
    says: 'The issuer was entered without /oauth2',
    warning: true,
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}/default`
      delete fields.authorization_server
    },
  },
  {
    id: 'server.claim-failed',
    says: 'A custom claim of the server needs a user',
    refusal: () => oauthError(400, 'server_error', "The 'department' user claim could not be evaluated."),
  },
  {
    id: 'server.hook-failed',
    says: 'The token inline hook of the server answers with an error',
    refusal: () => oauthError(400, 'server_error', 'The callback service returned an error.'),
  },
  {
    id: 'http.origin-added',
    says: 'A gateway adds an Origin header to each request',
    refusal: () =>
      oauthError(
        400,
        'unauthorized_client',
        'Browser requests to the token endpoint may only use the authorization_code grant_type.',
      ),
  },
  {
    id: 'metadata.not-found',
    says: 'The server’s OAuth description is not there',
    metadata: (document, which) => (which === 'oauth' ? noSuchPath() : document),
  },
  {
    id: 'metadata.grant-not-listed',
    says: 'The server’s OAuth description does not list client credentials',
    warning: true,
    metadata: (document, which) =>
      which === 'oauth' ? { ...document, grant_types_supported: ['authorization_code', 'refresh_token'] } : document,
  },
  { id: 'keys.unreachable', says: 'The address of the public keys leads nowhere', keySet: () => noSuchPath() },
]

/** What can go wrong at Okta alone, or looks different there. */
export const oktaFaults: readonly OktaFault[] = [
  ...everywhere,
  ...orgAndServer,
  ...appFaults,
  ...assertionFaults,
  ...adminFaults,
  ...loginFaults,
]
