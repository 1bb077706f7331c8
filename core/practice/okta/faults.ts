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
    instead: () => oktaError(403, 'E0000006', 'You do not have permission to perform the requested action'),
  },
  {
    id: 'http.rate-limited',
    refusal: ({ now }) => ({
      ...oktaError(429, 'E0000047', 'API call exceeded rate limit due to too many requests.'),
      headers: { 'X-Rate-Limit-Limit': '2000', 'X-Rate-Limit-Remaining': '0', 'X-Rate-Limit-Reset': String(now + 42) },
    }),
  },
  {
    id: 'http.server-error',
    instead: () => oktaError(500, 'E0000009', 'Internal Server Error'),
  },
]

const orgAndServer: readonly OktaFault[] = [
  {
    id: 'tenant.not-found',
    setting: ({ org }) => {
      org.state = 'parked'
    },
  },
  {
    id: 'tenant.deactivated',
    setting: ({ org }) => {
      org.state = 'deactivated'
    },
  },
  {
    id: 'server.not-found',
    typed: ({ fields }) => {
      fields.authorization_server = `aus${alphanumeric(17)}`
    },
  },
  {
    id: 'server.licence-missing',
    setting: ({ org }) => {
      org.licensed = false
    },
  },
  {
    id: 'server.org-where-custom',
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}/oauth2/v1/token`
      delete fields.authorization_server
    },
  },
  {
    id: 'input.other-provider',
    typed: ({ fields }) => {
      fields.domain = 'practice.eu.auth0.com'
    },
  },
  {
    id: 'input.issuer-incomplete',
    warning: true,
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}/default`
      delete fields.authorization_server
    },
  },
  {
    id: 'server.claim-failed',
    refusal: () => oauthError(400, 'server_error', "The 'department' user claim could not be evaluated."),
  },
  {
    id: 'server.hook-failed',
    refusal: () => oauthError(400, 'server_error', 'The callback service returned an error.'),
  },
  {
    id: 'http.origin-added',
    refusal: () =>
      oauthError(
        400,
        'unauthorized_client',
        'Browser requests to the token endpoint may only use the authorization_code grant_type.',
      ),
  },
  {
    id: 'metadata.not-found',
    metadata: (document, which) => (which === 'oauth' ? noSuchPath() : document),
  },
  {
    id: 'metadata.grant-not-listed',
    warning: true,
    metadata: (document, which) =>
      which === 'oauth' ? { ...document, grant_types_supported: ['authorization_code', 'refresh_token'] } : document,
  },
  { id: 'keys.unreachable', keySet: () => noSuchPath() },
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
