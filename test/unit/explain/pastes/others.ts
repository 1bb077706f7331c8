import type { Paste } from './paste.ts'

export const others: readonly Paste[] = [
  {
    name: '.NET: an untrusted root, three deep',
    possible: ['tls.untrusted-ca', 'tls.intercepted'],
    text: `fail: Microsoft.AspNetCore.Server.Kestrel[13]
      Connection id "0HN", Request id "0HN:00000002": An unhandled exception was thrown by the application.
      System.InvalidOperationException: IDX20803: Unable to obtain configuration from: 'https://acme.okta.com/oauth2/default/.well-known/openid-configuration'.
       ---> System.IO.IOException: IDX20804: Unable to retrieve document from: 'https://acme.okta.com/oauth2/default/.well-known/openid-configuration'.
       ---> System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception.
       ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot
         at System.Net.Security.SslStream.CompleteHandshake(SslAuthenticationOptions sslAuthenticationOptions)
         --- End of inner exception stack trace ---`,
  },
  {
    name: '.NET: the name, on Windows',
    root: 'dns.not-found',
    text: "IDX20803: Unable to obtain configuration from: 'System.String'. ---> System.Net.Http.HttpRequestException: No such host is known. (acme.okta.con:443) ---> System.Net.Sockets.SocketException (11001): No such host is known.",
  },
  {
    name: '.NET: audience',
    root: 'token.audience-mismatch',
    text: "info: Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerHandler[1]\n      Failed to validate the token.\n      Microsoft.IdentityModel.Tokens.SecurityTokenInvalidAudienceException: IDX10214: Audience validation failed. Audiences: 'System.String'. Did not match: validationParameters.ValidAudience: 'System.String' or validationParameters.ValidAudiences: 'System.String'.",
  },
  {
    name: '.NET: lifetime',
    possible: ['token.expired', 'clock.ahead'],
    text: "Bearer was not authenticated. Failure message: IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '11/28/2026 8:00:00 AM', Current time (UTC): '11/28/2026 10:00:00 AM'.",
  },
  {
    name: '.NET: correlation',
    possible: ['login.state-mismatch'],
    text: 'System.Exception: An error was encountered while handling the remote login.\n ---> System.Exception: Correlation failed.\n   --- End of inner exception stack trace ---',
  },
  {
    name: 'Rust: reqwest',
    possible: ['tls.untrusted-ca', 'tls.intercepted'],
    text: 'Error: failed to fetch token\n\nCaused by:\n    0: error sending request for url (https://acme.okta.com/oauth2/default/v1/token)\n    1: client error (Connect)\n    2: invalid peer certificate: UnknownIssuer',
  },
  {
    name: 'Rust: refused',
    root: 'connect.refused',
    text: 'error sending request for url (https://login.acme.example/token): error trying to connect: tcp connect error: Connection refused (os error 111)',
  },
  {
    name: 'curl: the root',
    possible: ['tls.untrusted-ca', 'tls.intercepted', 'tls.incomplete-chain'],
    text: 'curl: (60) SSL certificate problem: unable to get local issuer certificate\nMore details here: https://curl.se/docs/sslcerts.html\n\ncurl failed to verify the legitimacy of the server and therefore could not\nestablish a secure connection to it.',
  },
  {
    name: 'curl: the name of the proxy',
    root: 'proxy.unreachable',
    text: 'curl: (5) Could not resolve proxy: proxy.acme.example',
  },
  {
    name: 'curl: CONNECT',
    root: 'proxy.auth-required',
    text: '* CONNECT tunnel failed, response 407\ncurl: (56) CONNECT tunnel failed, response 407',
  },
  { name: 'curl: a timeout', root: 'connect.timeout', text: 'curl: (28) Connection timed out after 5001 milliseconds' },
  {
    name: 'curl: a name',
    possible: ['dns.not-found', 'dns.failed'],
    text: 'curl: (6) Could not resolve host: acme.okta.con',
  },
  {
    name: 'Guzzle: the same words in PHP',
    possible: ['dns.not-found', 'dns.failed'],
    text: '[2026-11-28 10:00:00] production.ERROR: cURL error 6: Could not resolve host: acme.okta.com (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for https://acme.okta.com/oauth2/v1/token {"exception":"[object] (GuzzleHttp\\\\Exception\\\\ConnectException(code: 0)"}',
  },
  {
    name: 'WinHTTP: number and hexadecimal',
    root: 'dns.not-found',
    text: 'The operation failed with error 12007 (0x80072EE7). Request to https://acme.okta.com',
  },
  {
    name: 'Schannel: an untrusted root as a negative number',
    possible: ['tls.untrusted-ca', 'tls.intercepted'],
    text: 'HRESULT: -2146893019 (SEC_E_UNTRUSTED_ROOT) while connecting to the token endpoint',
  },
  {
    name: 'Schannel: the revocation list',
    possible: [],
    text: 'schannel: next InitializeSecurityContext failed: CRYPT_E_NO_REVOCATION_CHECK (0x80092012) - The revocation function was unable to check revocation for the certificate.',
  },
  {
    name: 'Chromium: CORS with a status',
    possible: ['cors.origin-not-trusted'],
    text: "Access to fetch at 'https://acme.okta.com/oauth2/default/v1/token' from origin 'https://app.acme.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\nPOST https://acme.okta.com/oauth2/default/v1/token net::ERR_FAILED 400 (Bad Request)",
  },
  {
    name: 'Chromium: CORS, another origin',
    root: 'cors.origin-not-trusted',
    text: "Access to XMLHttpRequest at 'https://acme.okta.com/oauth2/v1/token' from origin 'http://localhost:3000' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://app.acme.example' that is not equal to the supplied origin.",
  },
  {
    name: 'Chromium: a date',
    possible: ['tls.expired', 'clock.ahead'],
    text: 'GET https://sso.acme.example/ net::ERR_CERT_DATE_INVALID',
  },
  {
    name: 'Firefox: inspection',
    root: 'tls.intercepted',
    text: 'Software is Preventing Firefox From Safely Connecting to This Site\n\nacme.okta.com is most likely a safe site, but a secure connection could not be established.\nError code: MOZILLA_PKIX_ERROR_MITM_DETECTED',
  },
  {
    name: 'Squid: a login',
    root: 'proxy.auth-required',
    text: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html><head>\n<title>ERROR: Cache Access Denied</title>\n</head><body id=ERR_CACHE_ACCESS_DENIED>\n<h1>ERROR</h1>\n<h2>Cache Access Denied.</h2>',
  },
  {
    name: 'Squid: a rule',
    root: 'proxy.refused',
    text: '<html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=ERR_ACCESS_DENIED>\n<p>The following error was encountered while trying to retrieve the URL: <a href="https://acme.okta.com/*">https://acme.okta.com/*</a></p>\n<blockquote id="error"><p><b>Access Denied.</b></p></blockquote>\n<p>Access control configuration prevents\nyour request from being allowed at this time.</p>\n<p>Generated by proxy01 (squid/5.7)</p></body></html>',
  },
  {
    name: 'Zscaler: the redirect',
    root: 'proxy.refused',
    text: 'HTTP/1.1 307 Temporary Redirect\nLocation: https://gateway.zscaler.net/?url=https%3A%2F%2Facme.okta.com&reasoncode=CUSTOMER_CAT_DENIED&reason=Not+allowed&zsq=8hQ',
  },
  {
    name: 'FortiGate: a block page',
    root: 'proxy.refused',
    text: '<html><head><title>Web Filter Violation</title></head><body><h1>FortiGuard Intrusion Prevention - Access Blocked</h1><p>Web Page Blocked</p><p>You have tried to access a web page that is in violation of your Internet usage policy.</p></body></html>',
  },
  {
    name: 'Okta: the error page of a redirect URI',
    root: 'login.redirect-uri',
    provider: 'okta',
    text: `<!DOCTYPE html><html lang="en"><head><title>Acme - Error</title></head><body><div class="error-page"><h1>400</h1><h2>Bad Request</h2><h3>Your request resulted in an error. The &#39;redirect_uri&#39; parameter must be a Login redirect URI in the client app settings: https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa1</h3></div></body></html>`,
  },
  {
    name: 'Okta: the way back, in the query',
    root: 'login.user-not-assigned',
    provider: 'okta',
    text: 'https://app.acme.example/callback?state=af0ifjsldkj&error=access_denied&error_description=User+is+not+assigned+to+the+client+application.',
  },
  {
    name: 'Okta: the way back, in the fragment, encoded',
    root: 'policy.no-match',
    provider: 'okta',
    text: 'https://app.acme.example/#error=access_denied&amp;error_description=Policy%20evaluation%20failed%20for%20this%20request%2C%20please%20check%20the%20policy%20configurations.&amp;state=x',
  },
  {
    name: 'a bare access_denied on the way back',
    possible: ['login.user-not-assigned', 'login.cancelled'],
    text: 'https://app.acme.example/oauth/callback?error=access_denied&state=123',
  },
  {
    name: 'Okta: an error of the API in a log of a product',
    root: 'client.unknown',
    provider: 'okta',
    text: `crul | 2026-11-28 10:00:00 [ERROR] token request failed: 400 {"errorCode":"invalid_client","errorSummary":"Invalid value for 'client_id' parameter.","errorLink":"invalid_client","errorId":"oaeX1","errorCauses":[]}`,
  },
  {
    name: 'Okta: custom scopes',
    root: 'scope.unknown',
    provider: 'okta',
    text: '{"error":"invalid_scope","error_description":"One or more scopes are not configured for the authorization server resource."}  x-okta-request-id: Zabc',
  },
  {
    name: 'Auth0: the secret',
    root: 'client.auth-failed',
    provider: 'auth0',
    text: 'HTTP/1.1 401 Unauthorized\nserver: cloudflare\nx-auth0-requestid: 6a7b8c\n\n{"error":"access_denied","error_description":"Unauthorized"}',
  },
  {
    name: 'Auth0: callback',
    root: 'login.redirect-uri',
    provider: 'auth0',
    text: '<html><head><title>Error</title></head><body><h1>Oops!, something went wrong</h1><p>Callback URL mismatch.</p><p>The provided redirect_uri is not in the list of allowed callback URLs. Please go to the Application Settings page of acme.eu.auth0.com</p></body></html>',
  },
  {
    name: 'Keycloak: a client that is not known',
    root: 'client.unknown',
    text: '{"error":"invalid_client","error_description":"Invalid client or Invalid client credentials"} from https://sso.acme.example/realms/acme/protocol/openid-connect/token (401)',
  },
  {
    name: 'AWS: the trust policy',
    possible: ['token.audience-mismatch'],
    text: 'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity',
  },
  {
    name: 'AWS: audience',
    root: 'token.audience-mismatch',
    text: 'An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: Incorrect token audience',
  },
  {
    name: 'API Gateway',
    root: 'token.audience-mismatch',
    text: 'HTTP/2 401\nwww-authenticate: Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"\n\n{"message":"Unauthorized"}',
  },
  {
    name: 'Envoy: the key set',
    root: 'keys.unreachable',
    text: '[2026-11-28 10:00:00.000][15][warning][jwt] [source/extensions/filters/http/jwt_authn/jwks_async_fetcher.cc:131] Jwks async fetching url=https://acme.okta.com/oauth2/v1/keys: failed\nRBAC: Jwks remote fetch is failed',
  },
  {
    name: 'Ruby: omniauth',
    possible: ['login.state-mismatch'],
    text: 'E, [2026-11-28T10:00:00.000000 #1] ERROR -- omniauth: (openid_connect) Authentication failure! csrf_detected: OmniAuth::Strategies::OAuth2::CallbackError, csrf_detected | CSRF detected',
  },
  {
    name: 'php-jwt',
    possible: ['keys.kid-not-found'],
    text: 'PHP Fatal error:  Uncaught UnexpectedValueException: "kid" invalid, unable to lookup correct key in /var/www/vendor/firebase/php-jwt/src/JWT.php:448',
  },
  {
    name: 'typographic quotes of a mail',
    root: 'token.issuer-mismatch',
    text: 'Hi, our product shows this error:\n\nOAuth error: unexpected “iss” claim value\n\nCan you help?',
  },
  {
    name: 'colors and a container in front',
    root: 'connect.timeout',
    text: '\u001b[31mweb-1   |\u001b[0m \u001b[1m2026-11-28 10:00:00\u001b[22m \u001b[31mERROR\u001b[39m [undici] ConnectTimeoutError: Connect Timeout Error (attempted address: acme.okta.com:443, timeout: 10000ms) UND_ERR_CONNECT_TIMEOUT',
  },
  {
    name: 'Snowflake',
    possible: ['token.expired'],
    text: '250001 (08001): None: Failed to connect to DB: acme.snowflakecomputing.com:443. 390318: OAuth access token expired. [8c1e]',
  },
  {
    name: '429 of the token endpoint',
    possible: ['http.rate-limited'],
    text: 'Error: Request failed with status code 429\n  url: https://acme.okta.com/oauth2/v1/token',
  },
  {
    name: 'a cloud that means the name of its pool by audience',
    possible: [],
    text: 'Error code invalid_target: The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted.',
  },
  {
    name: 'a cloud whose own condition refuses the token',
    possible: [],
    text: `OAuthError: ('Error code unauthorized_client: The given credential is rejected by the attribute condition.', '{"error":"unauthorized_client"}')`,
  },
  {
    name: 'Okta: a code that means two things, without the place',
    possible: ['admin.role-missing', 'http.blocked'],
    text: '{"errorCode":"E0000006","errorSummary":"You do not have permission to perform the requested action","errorLink":"E0000006","errorId":"oae","errorCauses":[]}',
  },
  {
    name: 'a key set that is not found',
    root: 'keys.unreachable',
    text: 'JwksError: Http Error 404\n    at getSigningKeys https://acme.okta.com/oauth2/default/v1/keys',
  },
  {
    name: 'metadata that are not found',
    root: 'metadata.not-found',
    text: 'Failed to fetch https://acme.okta.com/oauth2/x/.well-known/openid-configuration, responded with 404',
  },
  {
    name: 'OpenMetadata: an expired token in its own words',
    possible: ['token.expired', 'clock.ahead'],
    text: '{"code":401,"message":"Token expired!"}',
  },
  {
    name: 'a token in five parts, alone',
    root: 'token.encrypted',
    text: 'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.aaaa.bbbb.cccc.dddd',
  },
  {
    name: 'a token that has expired, alone',
    root: 'token.expired',
    text: `Bearer eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"exp":1700000000}').toString('base64url')}.c2lnbmF0dXJl`,
  },
  {
    name: 'a token that is valid by this clock, and was called expired',
    root: 'clock.ahead',
    text: `JsonWebTokenError: jwt expired\ntoken: eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"exp":1900000000}').toString('base64url')}.c2lnbmF0dXJl`,
  },
  {
    name: 'the login page of a hotel',
    possible: ['portal.captive'],
    text: '<html><head><title>Hotel WiFi login</title></head><body>Accept the terms to use the Wi-Fi</body></html>',
  },
]
