import { type Fault, without } from '../faults/fault.ts'
import { page } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { bindDenial } from './actions.ts'
import { withSecret } from './admin/server-defaults.ts'
import { auth0Error, notFound } from './errors.ts'
import type { ClientGrant, ResourceServer } from './objects.ts'
import { type Auth0Settings, appsOf, managementPath, otherApi } from './settings.ts'

type Auth0Fault = Fault<Auth0Settings>

/** The APIs of products, and the grants for them: no fault is about those of the administrator. */
const apisOf = ({ apis }: Auth0Settings): ResourceServer[] => apis.filter(({ is_system }) => !is_system)
const grantsOf = ({ grants }: Auth0Settings): ClientGrant[] =>
  grants.filter(({ audience }) => audience !== managementPath)

const tenant: readonly Auth0Fault[] = [
  {
    id: 'input.admin-host',
    typed: ({ fields }) => {
      fields.domain = 'https://manage.auth0.com/dashboard/eu/practice/applications'
    },
  },
  {
    id: 'input.other-provider',
    typed: ({ fields }) => {
      fields.domain = 'practice.okta.com'
    },
  },
  {
    id: 'http.blocked',
    instead: () => page(403, 'Access denied', 'This request was blocked by the administrator of this tenant.'),
  },
  {
    id: 'http.rate-limited',
    refusal: ({ now }) => ({
      ...auth0Error(429, 'too_many_requests', 'Too many requests. Check the X-RateLimit-* headers.'),
      headers: { 'X-RateLimit-Limit': '300', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(now + 42) },
    }),
  },
  {
    id: 'http.server-error',
    instead: () => auth0Error(503, 'temporarily_unavailable'),
  },
  {
    id: 'tenant.not-found',
    setting: (settings) => {
      settings.exists = false
    },
  },
  { id: 'keys.unreachable', keySet: () => notFound() },
  {
    id: 'relying-party.well-known-form',
    setting: (settings) => {
      settings.alias = false
    },
  },
]

const app: readonly Auth0Fault[] = [
  {
    id: 'client.auth-method',
    setting: (settings) => {
      for (const client of appsOf(settings))
        if (client.token_endpoint_auth_method === 'client_secret_post')
          client.token_endpoint_auth_method = 'client_secret_basic'
    },
  },
  {
    id: 'client.auth-failed',
    typed: ({ fields }) => {
      fields.client_id = alphanumeric(32)
    },
  },
  {
    id: 'client.grant-not-allowed',
    setting: (settings) => {
      for (const client of appsOf(settings)) {
        client.app_type = 'regular_web'
        client.grant_types = ['authorization_code', 'refresh_token']
      }
    },
  },
  {
    id: 'client.dpop-required',
    setting: (settings) => {
      for (const client of appsOf(settings)) client.require_proof_of_possession = true
    },
  },
]

const api: readonly Auth0Fault[] = [
  {
    id: 'api.audience-missing',
    setting: (settings) => {
      settings.audienceLost = true
    },
  },
  {
    id: 'api.unknown',
    setting: (settings) => {
      for (const api of apisOf(settings)) api.identifier = api.identifier.toLowerCase()
      for (const grant of grantsOf(settings)) grant.audience = grant.audience.toLowerCase()
    },
  },
  {
    id: 'api.not-authorized',
    setting: (settings) => {
      settings.grants = settings.grants.filter(({ audience }) => audience === managementPath)
    },
  },
  {
    id: 'api.organization-required',
    setting: (settings) => {
      for (const grant of grantsOf(settings)) grant.organization_usage = 'require'
    },
  },
  {
    id: 'api.denied-by-action',
    setting: (settings) => bindDenial(settings, 'Working days', 'This app may get tokens on working days only.'),
  },
  {
    id: 'quota.exhausted',
    setting: (settings) => {
      const quota = { client_credentials: { enforce: true, per_hour: 10, per_day: 50 } }
      for (const client of appsOf(settings)) client.token_quota = quota
    },
    refusal: () => ({
      ...auth0Error(429, 'too_many_requests', 'Client quota exceeded'),
      headers: {
        'Retry-After': '3540',
        'Auth0-Client-Quota-Limit': 'b=per_hour;q=10;r=0;t=3540,b=per_day;q=50;r=40;t=43200',
      },
    }),
  },
  {
    id: 'scope.oidc-not-allowed',
    typed: ({ fields }) => {
      fields.scope = 'openid'
    },
  },
  {
    id: 'scope.not-granted',
    typed: ({ fields }) => {
      fields.scope = 'scan:admin'
    },
  },
  {
    id: 'scope.partly-granted',
    typed: ({ fields }) => {
      fields.scope = 'scan:read scan:write'
    },
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, scope: 'scan:read' } }),
    response: (body) => ({ ...body, scope: 'scan:read' }),
  },
]

const tokens: readonly Auth0Fault[] = [
  {
    id: 'token.algorithm',
    setting: (settings) => {
      settings.apis = settings.apis.map((api) => (api.is_system ? api : withSecret({ ...api, signing_alg: 'HS256' })))
    },
  },
  {
    id: 'token.issuer-mismatch',
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, iss: 'https://practice.eu.auth0.com/' } }),
  },
  {
    id: 'token.audience-mismatch',
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, aud: otherApi } }),
  },
  {
    id: 'token.scope-missing',
    typed: ({ fields }) => {
      fields.scope = 'scan:read'
    },
    draft: (draft) => ({ ...draft, claims: without(draft.claims, 'scope') }),
  },
  {
    id: 'token.lifetime',
    warning: true,
    setting: (settings) => {
      for (const api of apisOf(settings)) api.token_lifetime = 60 * 86_400
    },
  },
  {
    id: 'relying-party.audience',
    typed: ({ fields }) => {
      fields.audience = otherApi
    },
  },
]

/** What can go wrong at Auth0 alone, or looks different there. */
export const auth0Faults: readonly Auth0Fault[] = [...tenant, ...app, ...api, ...tokens]
