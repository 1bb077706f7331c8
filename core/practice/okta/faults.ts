import type { Fault } from '../faults/fault.ts'
import { without } from '../faults/fault.ts'
import { alphanumeric, secretText } from '../random.ts'
import { noSuchPath, oauthError, oktaError } from './errors.ts'
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
    id: 'server.claim-failed',
    says: 'A custom claim of the server needs a user',
    refusal: () => oauthError(400, 'server_error', "The 'department' user claim could not be evaluated."),
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

const app: readonly OktaFault[] = [
  {
    id: 'client.unknown',
    says: 'The client ID of another org was entered',
    typed: ({ fields }) => {
      fields.client_id = `0oa${alphanumeric(17)}`
    },
  },
  {
    id: 'client.secret-wrong',
    says: 'The app has a new secret, and the old one was deactivated',
    setting: ({ client }) => {
      client.secrets = [secretText(64)]
    },
  },
  {
    id: 'client.auth-method',
    says: 'The app is set to public key and private key',
    setting: ({ client }) => {
      client.method = 'private_key_jwt'
    },
  },
  {
    id: 'client.auth-failed',
    says: 'The app is refused without a reason',
    refusal: () => oauthError(401, 'invalid_client', 'The client could not be authenticated.'),
  },
  {
    id: 'client.grant-not-allowed',
    says: 'The app is a web app without client credentials',
    setting: ({ client }) => {
      client.grants = ['authorization_code', 'refresh_token']
    },
  },
  {
    id: 'client.dpop-required',
    says: 'The app demands DPoP, as new API Services apps do',
    setting: ({ client }) => {
      client.dpop = true
    },
  },
  {
    id: 'client.network-restricted',
    says: 'The app may be used from certain network zones only',
    setting: ({ client }) => {
      client.zoned = true
    },
  },
  {
    id: 'client.org-server-only',
    says: 'The app is an API service integration, which no custom server takes',
    setting: ({ client }) => {
      client.orgServerOnly = true
    },
  },
]

const scopesAndPolicy: readonly OktaFault[] = [
  {
    id: 'scope.unknown',
    says: 'The scope was entered with a typing error',
    typed: ({ fields }) => {
      fields.scope = 'ki.scann'
    },
  },
  {
    id: 'scope.no-default',
    says: 'No scope of the server was set as default',
    setting: ({ server }) => {
      for (const scope of server.scopes) scope.default = false
    },
  },
  {
    id: 'scope.oidc-not-allowed',
    says: 'The scope openid was entered',
    typed: ({ fields }) => {
      fields.scope = 'openid'
    },
  },
  {
    id: 'scope.consent-required',
    says: 'The scope needs a user’s consent',
    setting: ({ server }) => {
      for (const scope of server.scopes) scope.consent = 'REQUIRED'
    },
  },
  {
    id: 'scope.partly-granted',
    says: 'Two scopes are asked for, and one is given',
    typed: ({ fields }) => {
      fields.scope = 'ki.scan ki.report'
    },
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, scp: ['ki.scan'] } }),
    response: (body) => ({ ...body, scope: 'ki.scan' }),
  },
  {
    id: 'scope.denied-by-policy',
    says: 'The access policy rule does not allow the scope',
    setting: ({ server }) => {
      for (const rule of server.rules) rule.withheld = server.scopes.map(({ name }) => name)
    },
  },
  {
    id: 'policy.no-match',
    says: 'The access policy has no rule for this app',
    setting: ({ server }) => {
      server.rules = []
    },
  },
]

const tokens: readonly OktaFault[] = [
  {
    id: 'token.issuer-mismatch',
    says: 'The token names the custom domain as its issuer',
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, iss: 'https://login.practice.example/oauth2/default' } }),
  },
  {
    id: 'token.audience-mismatch',
    says: 'The audience of the server was changed',
    setting: ({ server }) => {
      server.audience = 'api://inventory'
    },
  },
  {
    id: 'token.scope-missing',
    says: 'The token carries no scopes',
    typed: ({ fields }) => {
      fields.scope = 'ki.scan'
    },
    draft: (draft) => ({ ...draft, claims: without(draft.claims, 'scp') }),
  },
  {
    id: 'token.lifetime',
    says: 'The token lives for two days',
    warning: true,
    setting: ({ server }) => {
      for (const rule of server.rules) rule.lifetime = 172_800
    },
  },
]

/** What can go wrong at Okta alone, or looks different there. */
export const oktaFaults: readonly OktaFault[] = [...everywhere, ...orgAndServer, ...app, ...scopesAndPolicy, ...tokens]
