import { type Fault, without } from '../faults/fault.ts'
import { alphanumeric } from '../random.ts'
import { newSecret } from './client.ts'
import { guideClients } from './clients.ts'
import { oauthError } from './errors.ts'
import { standard } from './scopes.ts'
import { rulesOf as rulesAt, type Servers, serversOf } from './servers.ts'
import type { OktaSettings } from './settings.ts'
import { ingestion, paloAlto } from './typed.ts'

type OktaFault = Fault<OktaSettings>

const scopesOf = (servers: Servers) => serversOf(servers).flatMap(({ scopes }) => scopes)
const rulesOf = (servers: Servers) => serversOf(servers).flatMap(rulesAt)

/** The characters that mean something else in a form. */
const withSpecials = (secret: string) => `${secret.slice(0, 40)}+/%&=${secret.slice(45)}`

const isBoth = (scp: unknown) => Array.isArray(scp) && scp.join(' ') === 'ki.scan ki.report'

const app: readonly OktaFault[] = [
  {
    id: 'client.unknown',
    typed: ({ fields }) => {
      fields.client_id = `0oa${alphanumeric(17)}`
    },
  },
  {
    id: 'client.secret-wrong',
    setting: ({ clients }) => {
      for (const client of guideClients(clients)) if (client.secrets.length > 0) client.secrets = [newSecret()]
    },
  },
  {
    id: 'client.auth-method',
    setting: ({ clients }) => {
      for (const client of guideClients(clients)) if (client.secrets.length > 0) client.methods = ['private_key_jwt']
    },
  },
  {
    id: 'client.secret-encoding',
    setting: ({ clients }) => {
      for (const client of guideClients(clients)) {
        client.secrets = client.secrets.map((secret) => ({ ...secret, value: withSpecials(secret.value) }))
        client.formEncodedBasic = true
      }
    },
    typed: (typed) => {
      if (typed.client_secret !== undefined) typed.client_secret = withSpecials(typed.client_secret)
    },
  },
  {
    id: 'client.auth-failed',
    refusal: () => oauthError(401, 'invalid_client', 'The client could not be authenticated.'),
  },
  {
    id: 'client.refused-silently',
    refusal: () => ({ status: 401, body: '' }),
  },
  {
    id: 'client.proofs-sent-twice',
    refusal: () =>
      oauthError(
        401,
        'invalid_request',
        'Cannot supply multiple client credentials. Use one of the following: credentials in the Authorization header, credentials in the post body, or a client_assertion in the post body.',
      ),
  },
  {
    id: 'client.proof-refused',
    guides: ['okta/any'],
    typed: ({ fields }) => {
      fields.dpop_bound_access_tokens = 'true'
    },
    refusal: () => oauthError(400, 'invalid_dpop_proof', 'The DPoP proof JWT is issued in the future.'),
  },
  {
    id: 'client.grant-not-allowed',
    setting: ({ clients }) => {
      for (const client of guideClients(clients))
        if (client.grants.includes('client_credentials') && !client.integration)
          client.grants = ['authorization_code', 'refresh_token']
    },
  },
  {
    id: 'client.dpop-required',
    setting: ({ clients }) => {
      for (const client of guideClients(clients)) client.dpop = true
    },
  },
  {
    id: 'client.network-restricted',
    setting: ({ clients, zones }) => {
      const include = zones.filter(({ system }) => system).map(({ id }) => id)
      for (const client of guideClients(clients)) client.network = { connection: 'ZONE', include }
    },
  },
  {
    id: 'client.org-server-only',
    setting: ({ clients }) => {
      for (const client of guideClients(clients)) client.orgServerOnly = true
    },
  },
]

const scopesAndPolicy: readonly OktaFault[] = [
  {
    id: 'scope.unknown',
    typed: ({ fields }) => {
      fields.scope = 'ki.scann'
    },
  },
  {
    id: 'scope.no-default',
    setting: ({ servers }) => {
      for (const scope of scopesOf(servers)) scope.default = false
    },
  },
  {
    id: 'scope.oidc-not-allowed',
    typed: ({ fields }) => {
      fields.scope = 'openid'
    },
  },
  {
    id: 'scope.consent-required',
    setting: ({ servers }) => {
      for (const scope of scopesOf(servers)) scope.consent = 'REQUIRED'
    },
  },
  {
    id: 'scope.not-granted',
    guides: [ingestion, paloAlto],
    setting: ({ clients }) => {
      for (const client of guideClients(clients)) client.scopes = []
    },
  },
  {
    id: 'scope.partly-granted',
    guides: ['okta/fortanix-key-insight', ingestion],
    // The org's own server gives what was granted, and says nothing about the rest.
    setting: ({ clients }) => {
      for (const client of guideClients(clients)) client.scopes = client.scopes.slice(0, 1)
    },
    typed: ({ fields }) => {
      if (fields.authorization_server === 'default') fields.scope = 'ki.scan ki.report'
    },
    draft: (draft) => (isBoth(draft.claims.scp) ? { ...draft, claims: { ...draft.claims, scp: ['ki.scan'] } } : draft),
    response: (body) => (body.scope === 'ki.scan ki.report' ? { ...body, scope: 'ki.scan' } : body),
  },
  {
    id: 'scope.denied-by-policy',
    setting: ({ servers }) => {
      for (const rule of rulesOf(servers)) rule.withheld = [...standard, ...scopesOf(servers).map(({ name }) => name)]
    },
  },
  {
    id: 'policy.no-match',
    setting: ({ servers }) => {
      for (const { policies } of serversOf(servers)) for (const policy of policies) policy.rules = []
    },
  },
]

const tokens: readonly OktaFault[] = [
  {
    id: 'token.issuer-mismatch',
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, iss: 'https://login.practice.example/oauth2/default' } }),
  },
  {
    id: 'token.audience-mismatch',
    setting: ({ servers }) => {
      for (const server of serversOf(servers)) server.audience = 'api://inventory'
    },
  },
  {
    id: 'token.scope-missing',
    typed: ({ fields }) => {
      if (fields.authorization_server === 'default') fields.scope = 'ki.scan'
    },
    draft: (draft) => ({ ...draft, claims: without(draft.claims, 'scp') }),
  },
  {
    id: 'token.lifetime',
    warning: true,
    setting: ({ servers }) => {
      for (const rule of rulesOf(servers)) rule.lifetime = 172_800
    },
  },
]

/** What can go wrong with the app, its scopes and policy, and the token. */
export const appFaults: readonly OktaFault[] = [...app, ...scopesAndPolicy, ...tokens]
