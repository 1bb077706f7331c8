import type { FaultWords } from '../../words/index.ts'

/** What is broken under each switch of this provider. */
export const en = {
  'input.admin-host': 'The URL of the dashboard was entered as the domain',
  'input.other-provider': 'The domain of an Okta org was entered',
  'http.blocked': 'The access control list of the tenant blocks this computer',
  'http.rate-limited': 'The tenant received too many token requests',
  'http.server-error': 'Auth0 has an internal error',
  'tenant.not-found': 'The tenant does not exist',
  'keys.unreachable': 'The URL of the public keys does not exist',
  'relying-party.well-known-form': 'The tenant responds only at the older of the two well-known URLs',
  'client.auth-method': 'The app accepts its secret only in the header, and it is sent in the request body',
  'client.auth-failed': 'The client ID of a different tenant was entered',
  'client.grant-not-allowed': 'The app has a type that cannot use client credentials',
  'client.dpop-required': 'The app requires DPoP',
  'api.audience-missing': 'The audience is removed on the network path',
  'api.unknown': 'The identifier of the API was created in lowercase',
  'api.not-authorized': 'The app is not authorized for the API',
  'api.organization-required': 'The client grant of the app requires an organization',
  'api.denied-by-action': 'An Action denies the token',
  'quota.exhausted': 'The app has used all its tokens for this hour',
  'scope.oidc-not-allowed': 'The scope openid was entered',
  'scope.not-granted': 'A permission is requested that was not granted to the app',
  'scope.partly-granted': 'Two scopes are requested, and one is granted',
  'token.algorithm': 'The API signs its tokens with HS256',
  'token.issuer-mismatch':
    'The token request went to a custom domain, and the issuer in the token is the tenant domain',
  'token.audience-mismatch': 'The token is for a different API than the requested one',
  'token.scope-missing': 'The token contains no scopes',
  'token.lifetime': 'The token is valid for sixty days',
  'relying-party.audience': 'The audience of a different API was entered',
} as const satisfies FaultWords
