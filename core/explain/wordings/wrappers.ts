import { looksAlike, type Wording, wraps } from '../../model/wording.ts'

/** Words that stand around a cause, and words that look like another one: nothing is diagnosed from these alone. */
export const wrappers: readonly Wording[] = [
  ...wraps('Node.js', ['fetch failed']),
  ...wraps(
    'axios, Chromium, Firefox, Safari',
    ['Network Error', 'ERR_NETWORK', 'Failed to fetch', 'Load failed', 'NetworkError when attempting to fetch'],
    { unless: /err_network_/ },
  ),
  ...wraps('Chromium', ['net::ERR_FAILED']),
  ...wraps('reqwest', ['error sending request']),
  ...wraps('JDK HttpClient', ['java.net.ConnectException']),
  ...wraps('passport-oauth2', ['Failed to obtain access token', 'InternalOAuthError']),
  ...wraps('openid-client 6', [
    'server responded with an error in the response body',
    'unexpected HTTP response status code',
  ]),
  ...wraps('Spring', [
    'An error occurred while attempting to decode the Jwt',
    'An error occurred while attempting to retrieve the OAuth 2.0 Access Token Response',
  ]),
  ...wraps('.NET', ['IDX20803', 'IDX20804', 'IDX20807']),
  ...wraps('Grafana', ['[auth.oauth.token.exchange]', 'Failed to get token from provider']),
  ...wraps('Go x/oauth2', ['oauth2: cannot fetch token']),
  ...wraps('Airflow, Superset', ['The request to sign in was denied', 'Error authorizing OAuth access token']),
  ...wraps('Vault', ['error validating token']),
  ...wraps('Argo CD', ['invalid session']),
  ...wraps('Databricks driver', ['Token exchange failed, using external token']),
  ...wraps('Snowflake', ['390303', 'Invalid OAuth access token'], { near: /oauth|snowflake|error/ }),
  ...wraps('AWS API Gateway', ['{message:Unauthorized}']),
  ...looksAlike('jwks-rsa, jwks-rsa-java', ['Too many requests to the JWKS endpoint', 'RateLimitReachedException']),
  ...looksAlike('STS', ['rejected by the attribute condition']),
  ...looksAlike('STS', ['audience parameters is invalid']),
]
