import { SignJWT } from 'jose'
import { type Fault, without } from '../faults/fault.ts'
import { page } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { auth0Error, notFound } from './errors.ts'
import { type Auth0Settings, clientsOf, otherApi } from './settings.ts'

type Auth0Fault = Fault<Auth0Settings>

const tenant: readonly Auth0Fault[] = [
  {
    id: 'input.admin-host',
    says: 'The address of the dashboard was entered as the domain',
    typed: ({ fields }) => {
      fields.domain = 'https://manage.auth0.com/dashboard/eu/practice/applications'
    },
  },
  {
    id: 'input.other-provider',
    says: 'The domain of an Okta org was entered',
    typed: ({ fields }) => {
      fields.domain = 'practice.okta.com'
    },
  },
  {
    id: 'http.blocked',
    says: 'The tenant’s access control list blocks this machine',
    instead: () => page(403, 'Access denied', 'This request was blocked by the administrator of this tenant.'),
  },
  {
    id: 'http.rate-limited',
    says: 'The tenant has had too many token requests',
    refusal: ({ now }) => ({
      ...auth0Error(429, 'too_many_requests', 'Too many requests. Check the X-RateLimit-* headers.'),
      headers: { 'X-RateLimit-Limit': '300', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(now + 42) },
    }),
  },
  {
    id: 'http.server-error',
    says: 'Auth0 itself has an error',
    instead: () => auth0Error(503, 'temporarily_unavailable'),
  },
  {
    id: 'tenant.not-found',
    says: 'No tenant has this name',
    setting: (settings) => {
      settings.exists = false
    },
  },
  { id: 'keys.unreachable', says: 'The address of the public keys leads nowhere', keySet: () => notFound() },
  {
    id: 'relying-party.well-known-form',
    says: 'The tenant answers at the older of the two well-known addresses only',
    setting: (settings) => {
      settings.alias = false
    },
  },
]

const app: readonly Auth0Fault[] = [
  {
    id: 'client.auth-method',
    says: 'The app takes its secret in the header only, and it is sent in the body',
    setting: ({ clients }) => {
      clients.post.method = 'client_secret_basic'
    },
  },
  {
    id: 'client.auth-failed',
    says: 'The client ID of another tenant was entered',
    typed: ({ fields }) => {
      fields.client_id = alphanumeric(32)
    },
  },
  {
    id: 'client.grant-not-allowed',
    says: 'The app is of a kind that may not use client credentials',
    setting: ({ clients }) => {
      for (const client of clientsOf(clients)) client.grants = ['authorization_code', 'refresh_token']
    },
  },
  {
    id: 'client.dpop-required',
    says: 'The app demands DPoP',
    setting: ({ clients }) => {
      for (const client of clientsOf(clients)) client.senderConstrained = true
    },
  },
]

const api: readonly Auth0Fault[] = [
  {
    id: 'api.audience-missing',
    says: 'The audience gets lost on the way',
    setting: (settings) => {
      settings.audienceLost = true
    },
  },
  {
    id: 'api.unknown',
    says: 'The API was created with small letters in its identifier',
    setting: (settings) => {
      for (const each of settings.apis) each.identifier = each.identifier.toLowerCase()
    },
  },
  {
    id: 'api.not-authorized',
    says: 'The app was never authorized for the API',
    setting: (settings) => {
      settings.grants = []
    },
  },
  {
    id: 'api.organization-required',
    says: 'The app’s grant needs an organization',
    setting: ({ grants }) => {
      for (const grant of grants) grant.organization = 'required'
    },
  },
  {
    id: 'api.denied-by-action',
    says: 'An Action refuses the token',
    refusal: () => auth0Error(400, 'invalid_scope', 'This app may get tokens on working days only.'),
  },
  {
    id: 'quota.exhausted',
    says: 'The app has used up its tokens of this hour',
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
    says: 'The scope openid was entered',
    typed: ({ fields }) => {
      fields.scope = 'openid'
    },
  },
  {
    id: 'scope.not-granted',
    says: 'A permission that the app was not given is asked for',
    typed: ({ fields }) => {
      fields.scope = 'scan:admin'
    },
  },
  {
    id: 'scope.partly-granted',
    says: 'Two scopes are asked for, and one is given',
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
    says: 'The API signs its tokens with HS256',
    seal: (_signed, { claims }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(new TextEncoder().encode(alphanumeric(64))),
  },
  {
    id: 'token.issuer-mismatch',
    says: 'The token names the tenant’s own domain, and a custom domain was asked',
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, iss: 'https://practice.eu.auth0.com/' } }),
  },
  {
    id: 'token.audience-mismatch',
    says: 'The token is for another API than the one that was asked for',
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, aud: otherApi } }),
  },
  {
    id: 'token.scope-missing',
    says: 'The token carries no scopes',
    typed: ({ fields }) => {
      fields.scope = 'scan:read'
    },
    draft: (draft) => ({ ...draft, claims: without(draft.claims, 'scope') }),
  },
  {
    id: 'token.lifetime',
    says: 'The token lives for sixty days',
    warning: true,
    setting: ({ apis }) => {
      for (const each of apis) each.lifetime = 60 * 86_400
    },
  },
  {
    id: 'relying-party.audience',
    says: 'Another API than the product’s was entered, and it works',
    typed: ({ fields }) => {
      fields.audience = otherApi
    },
  },
]

/** What can go wrong at Auth0 alone, or looks different there. */
export const auth0Faults: readonly Auth0Fault[] = [...tenant, ...app, ...api, ...tokens]
