import { answered, fits, proves, type Wording } from '../../model/wording.ts'

const state = ['login.state-mismatch'] as const
const code = ['login.code-refused', 'login.redirect-uri', 'login.pkce-required'] as const

/** What products say of a sign-in. That a cookie was lost looks like an attack on the state. */
export const signIn: readonly Wording[] = [
  ...fits(state, 'openid-client', [
    'state mismatch',
    'unexpected "state" response parameter value',
    'checks.state argument is missing',
  ]),
  ...fits(state, 'openid-client 5', ['did not find expected authorization request details in session']),
  ...fits(state, 'passport', ['Unable to verify authorization request state', 'Invalid authorization request state']),
  ...fits(state, 'Spring', ['authorization_request_not_found', 'invalid_state_parameter']),
  ...fits(state, 'omniauth', ['csrf_detected']),
  ...fits(state, 'authlib, oauthlib', ['mismatching_state', 'MismatchingStateError', 'CSRF Warning! State not equal']),
  ...fits(state, 'MSAL', ['state_mismatch', 'state_not_found']),
  ...fits(state, 'Grafana', [
    'auth.oauth.state.missing',
    'auth.oauth.state.invalid',
    'auth.oauth.pkce.missing',
    'missing saved oauth state',
  ]),
  ...fits(state, 'Vault', ['Expired or missing OAuth state']),
  ...fits(state, 'oauth2-proxy', [
    'unable to obtain CSRF cookie',
    'CSRF token mismatch, potential attack',
    'Unable to find a valid CSRF token',
  ]),
  ...fits(state, 'lua-resty-openidc, mod_auth_openidc', [
    'no session state found',
    'state from argument … does not match state restored from session',
    'oidc_authorization_request_set_cookie',
    'no state cookie found',
    'could not restore the state from the cookie',
  ]),
  ...fits(state, 'ASP.NET Core', [
    'Correlation failed',
    'Unable to unprotect the message.State',
    'oauth state was missing or invalid',
    'message.State is null or empty',
  ]),
  ...fits(
    state,
    'Argo CD, Authlib',
    ['Invalid state parameter', 'invalid state cookie', 'No matching state found in storage', 'Invalid login state'],
    {
      plain: true,
    },
  ),
  ...fits(state, 'Auth.js', ['State cookie was missing', 'OAuthCallbackError: state', 'InvalidCheck']),
  ...fits(state, 'Laravel Socialite', ['InvalidStateException']),
  ...fits(state, 'oidc-client-ts', ['No matching state found', 'State does not match']),
  ...proves('login.nonce-mismatch', 'Trino', ['nonce validation failed']),
  ...proves('login.nonce-mismatch', 'Ruby openid_connect', ['Nonce does not match'], { plain: true }),
  ...proves('login.nonce-mismatch', 'openid-client 5', ['nonce mismatch']),
  ...proves('login.nonce-mismatch', 'openid-client 6', [
    'unexpected ID Token "nonce" claim value',
    'unexpected JWT "nonce" claim value',
  ]),
  ...proves('login.nonce-mismatch', '.NET', ['IDX21323', 'IDX21320']),
  ...proves('login.nonce-mismatch', 'mod_auth_openidc', ['the nonce value … in the id_token did not match']),
  ...proves('login.nonce-mismatch', 'Spring', ['invalid_nonce']),
  ...proves('login.nonce-mismatch', 'authlib', ['Invalid claim "nonce"']),
  ...proves('login.nonce-mismatch', 'go-oidc, MSAL', ['nonce did not match', 'nonce_mismatch', 'Invalid nonce'], {
    plain: true,
  }),
  ...fits(['login.cancelled', 'login.user-not-assigned'], 'ASP.NET Core', [
    'Access was denied by the resource owner or by the remote server',
  ]),
  ...fits(['login.redirect-uri'], 'Argo CD', ['Invalid redirect URL: the protocol and host']),
  ...fits(['token.audience-mismatch', 'policy.no-match'], 'AWS STS', [
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  ]),
  ...fits(['clock.ahead', 'clock.behind'], 'STS', ['Token must be a short-lived token']),
  ...fits(['scope.partly-granted'], 'oauthlib', ['Scope has changed from']),
  ...proves('input.not-https', 'oauthlib', ['OAuth 2 MUST utilize https', 'InsecureTransportError']),
  ...proves('client.auth-failed', 'Go x/oauth2', ['oauth2: "invalid_client"']),
  ...fits(code, 'Go x/oauth2', ['oauth2: "invalid_grant"']),
  ...fits(['client.grant-not-allowed', 'client.unknown', 'client.auth-failed'], 'Go x/oauth2', [
    'oauth2: "unauthorized_client"',
  ]),
]

/** What is said of a token, a page or a domain that no check looks at. */
export const beyondChecks: readonly Wording[] = [
  ...answered('no-token', 'OpenMetadata', ['Token not present'], { beside: /not authorized|openmetadata|401|error/ }),
  ...answered('no-principal', 'OpenMetadata', ['none of the following claims are present']),
  ...answered('principal-domain', 'OpenMetadata', [
    'not from the required principal domain',
    'required principal domain',
  ]),
  ...answered('refresh-token', 'OAuth', [
    'Unknown or invalid refresh token',
    'The refresh token is invalid or expired',
    'refresh token is invalid',
    'Invalid refresh token',
    'refresh token expired',
    'refresh token has expired',
    'Token has been expired or revoked',
  ]),
  ...answered('origin-dns', 'Cloudflare', ['Origin DNS error', 'error code: 1016']),
  ...answered('page-policy', 'Chromium, Firefox', [
    'violates the following Content Security Policy directive',
    'The page’s settings blocked the loading of a resource',
    'violates the document’s Content Security Policy',
  ]),
]

/** What a hidden sign-in in a frame is refused with, where nobody is signed in. */
export const silent: readonly Wording[] = fits(
  ['login.silent-renewal'],
  'OpenID Connect',
  ['login_required', 'interaction_required', 'monitor_window_timeout', 'Frame window timed out'],
  { near: /error|fail|exception/ },
)

/** What browsers say of an answer without the header that permits its reading: the same words come for any such answer. */
export const crossOrigin: readonly Wording[] = [
  ...proves('cors.origin-not-trusted', 'Chromium', ['blocked by CORS policy: … is not equal to the supplied origin']),
  ...fits(['cors.origin-not-trusted'], 'Chromium', ['has been blocked by CORS policy']),
  ...fits(['cors.origin-not-trusted'], 'Firefox', ['Cross-Origin Request Blocked']),
  ...fits(
    ['connect.refused', 'connect.timeout', 'tls.untrusted-ca', 'tls.intercepted', 'cors.origin-not-trusted'],
    'Firefox',
    ['Cross-Origin Request Blocked: … CORS request did not succeed'],
  ),
  ...fits(['cors.origin-not-trusted'], 'Safari', [
    'is not allowed by Access-Control-Allow-Origin',
    'Preflight response is not successful',
    'due to access control checks',
  ]),
]

/** What is said of an answer that is no JSON, and of one that asks to wait. */
export const answers: readonly Wording[] = [
  ...proves('http.not-json', 'Node.js', ["Unexpected token '<'", 'Unexpected token < in JSON']),
  ...proves('http.not-json', 'Python', ['Expecting value: line 1 column 1 (char 0)']),
  ...proves('http.not-json', 'Go', ["invalid character '<' looking for beginning of value"]),
  ...proves('http.not-json', 'Java (Jackson)', ["Unexpected character ('<' (code 60))"]),
  ...proves('http.not-json', 'Java (Gson)', ['Expected BEGIN_OBJECT but was STRING at line 1 column 1']),
  ...proves('http.not-json', '.NET', [
    "'<' is an invalid start of a value",
    'Unexpected character encountered while parsing value: <',
  ]),
  ...proves('http.not-json', 'openid-client 6', ['"response" content-type must be', 'response content-type must be']),
  ...proves('http.not-json', 'go-oidc, Vault, Kubernetes', [
    'expected Content-Type = application/json, got "text/html',
  ]),
  ...proves('http.not-json', 'Nimbus', ['The HTTP Content-Type header must be application/json']),
  ...proves('http.not-json', 'openid-client 5', ['failed to parse the response']),
  ...proves('http.not-json', 'Ruby', ["unexpected token at '<", 'unexpected character: <']),
  ...proves('http.not-json', 'jq, Firefox', ['JSON.parse: unexpected character at line 1 column 1 of the JSON data']),
  ...proves('http.not-json', 'Spring', [
    'no suitable HttpMessageConverter found for response type',
    'extracting response for type … content type [text/html',
  ]),
  ...fits(['token.response-invalid', 'http.not-json'], 'Go x/oauth2', ['server response missing access_token']),
  ...fits(['http.not-json', 'http.truncated'], 'reqwest', ['error decoding response body']),
  ...fits(['http.not-json', 'http.truncated'], 'Node.js', ['Unexpected end of JSON input']),
  ...fits(
    ['http.rate-limited', 'quota.exhausted'],
    'HTTP',
    ['status code 429', 'status: 429', 'HTTP 429', '429 Too Many Requests', 'Too Many Requests'],
    { plain: true },
  ),
  ...fits(
    ['http.server-error'],
    'HTTP',
    [
      'status code 500',
      'status code 502',
      'status code 503',
      'status code 504',
      '500 Internal Server Error',
      '502 Bad Gateway',
      '503 Service Unavailable',
      '503 Service Temporarily Unavailable',
      '504 Gateway Time-out',
      '504 Gateway Timeout',
    ],
    {
      near: /oauth|token|openid|well-known|jwks|\/keys|authorize|userinfo|nginx|haproxy|apache\/|openresty|no server is available/,
    },
  ),
  ...fits(['http.server-error'], 'HAProxy', ['No server is available to handle this request']),
  ...proves('http.blocked', 'Cloudflare', ['Sorry, you have been blocked']),
]
