import { answered, fits, proves, type Wording } from '../../model/wording.ts'

/** What Auth0's own libraries write into the logs of the products that use them. */
export const wordings: readonly Wording[] = [
  ...proves('login.user-not-assigned', 'Auth0', ['user is blocked']),
  ...proves('login.redirect-uri', 'Auth0', [
    'Callback URL mismatch',
    'is not in the list of allowed callback URLs',
    'The redirect URI is wrong. You sent',
  ]),
  ...answered('connection-unknown', 'Auth0', ['the connection was not found']),
  ...answered('no-connections', 'Auth0', ['no connections enabled for the client']),
  ...proves('tenant.not-found', 'Auth0', ['Unknown tenant'], { beside: /auth0|not found|\b404\b|oops|<html|domain/ }),
  ...proves('token.audience-mismatch', "Auth0's Management API", ['Bad audience: ']),
  ...proves('token.issuer-mismatch', 'express-oauth2-jwt-bearer', ["Unexpected 'iss' value"]),
  ...proves('token.audience-mismatch', 'express-oauth2-jwt-bearer', ["Unexpected 'aud' value"]),
  ...proves('token.issuer-mismatch', "Auth0's SDKs", ['Issuer (iss) claim mismatch in the ID token']),
  ...proves('token.audience-mismatch', "Auth0's SDKs", ['Audience (aud) claim mismatch in the ID token']),
  ...proves('login.nonce-mismatch', "Auth0's SDKs", ['Nonce (nonce) claim mismatch in the ID token']),
  ...fits(['login.state-mismatch'], 'Auth0', ['some issue with cookies, since we couldn’t find your session']),
  ...fits(['token.expired', 'clock.ahead'], "Auth0's SDKs", ['Expiration Time (exp) claim error in the ID token']),
  ...fits(
    ['login.state-mismatch'],
    "Auth0's SDKs",
    [
      'Invalid state',
      'Missing state cookie from login request',
      'Missing transaction',
      'The state parameter is missing or invalid',
    ],
    { beside: /auth0|callback|transaction/ },
  ),
]
