import { type Fault, without } from '../faults/fault.ts'
import { alphanumeric, secretText } from '../random.ts'
import { oauthError } from './errors.ts'
import type { OktaSettings } from './settings.ts'

type OktaFault = Fault<OktaSettings>

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

/** What can go wrong with the app, its scopes and policy, and the token. */
export const appFaults: readonly OktaFault[] = [...app, ...scopesAndPolicy, ...tokens]
