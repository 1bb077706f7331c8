import type { Paste } from './paste.ts'

export const python: readonly Paste[] = [
  {
    name: 'requests: the innermost is in the first traceback',
    root: 'connect.refused',
    text: `Traceback (most recent call last):
  File "/usr/lib/python3.11/site-packages/urllib3/connection.py", line 174, in _new_conn
    conn = connection.create_connection(
  File "/usr/lib/python3.11/site-packages/urllib3/util/connection.py", line 85, in create_connection
    sock.connect(sa)
ConnectionRefusedError: [Errno 111] Connection refused

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/usr/lib/python3.11/site-packages/requests/adapters.py", line 486, in send
    resp = conn.urlopen(
urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='login.acme.example', port=443): Max retries exceeded with url: /oauth2/token (Caused by NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x7f3>: Failed to establish a new connection: [Errno 111] Connection refused'))`,
  },
  {
    name: 'requests: a root that is not known',
    possible: ['tls.untrusted-ca', 'tls.intercepted', 'tls.incomplete-chain'],
    text: "requests.exceptions.SSLError: HTTPSConnectionPool(host='acme.okta.com', port=443): Max retries exceeded with url: /oauth2/default/v1/token (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007)')))",
  },
  {
    name: 'requests: an expired certificate',
    possible: ['tls.expired', 'clock.ahead'],
    text: '[2026-11-28 10:00:00 +0000] [41] [ERROR] Exception on /callback [GET]\nssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1129)',
  },
  {
    name: 'requests: a proxy that asks for a login',
    root: 'proxy.auth-required',
    text: "requests.exceptions.ProxyError: HTTPSConnectionPool(host='acme.okta.com', port=443): Max retries exceeded with url: /oauth2/v1/token (Caused by ProxyError('Unable to connect to proxy', OSError('Tunnel connection failed: 407 Proxy Authentication Required')))",
  },
  {
    name: 'requests: the proxy cannot be reached',
    root: 'proxy.unreachable',
    text: "requests.exceptions.ProxyError: HTTPSConnectionPool(host='acme.okta.com', port=443): Max retries exceeded with url: / (Caused by ProxyError('Unable to connect to proxy', NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused')))",
  },
  {
    name: 'urllib3: the name',
    root: 'dns.not-found',
    text: "urllib3.exceptions.NameResolutionError: <urllib3.connection.HTTPSConnection object at 0x7f1c>: Failed to resolve 'acme.okta.comm' ([Errno -2] Name or service not known)",
  },
  {
    name: 'Airflow: the wrapper and its log',
    root: 'http.not-json',
    text: `127.0.0.1 - - [28/Nov/2026:10:00:00 +0000] "GET /oauth-authorized/okta?code=abcDEF123456789xyz&state=zzz HTTP/1.1" 302 209
[2026-11-28T10:00:01.000+0000] {views.py:659} ERROR - Error authorizing OAuth access token: Expecting value: line 1 column 1 (char 0)
[2026-11-28T10:00:01.002+0000] {app.py:875} INFO - The request to sign in was denied.`,
  },
  {
    name: 'authlib: state',
    possible: ['login.state-mismatch'],
    text: 'authlib.integrations.base_client.errors.MismatchingStateError: mismatching_state: CSRF Warning! State not equal in request and response.',
  },
  {
    name: 'PyJWT: the words of a signature for an expired token',
    possible: ['token.expired', 'clock.ahead'],
    text: 'Traceback (most recent call last):\n  File "/app/auth.py", line 31, in verify\n    jwt.decode(token, key, algorithms=["RS256"])\njwt.exceptions.ExpiredSignatureError: Signature has expired',
  },
  {
    name: 'PyJWT: audience',
    root: 'token.audience-mismatch',
    text: "jwt.exceptions.InvalidAudienceError: Audience doesn't match",
  },
  {
    name: 'PyJWT: the kid',
    possible: ['keys.kid-not-found', 'keys.stale'],
    text: 'jwt.exceptions.PyJWKClientError: Unable to find a signing key that matches: "u7Hq9aPz"',
  },
  {
    name: 'PyJWKClient: a certificate',
    possible: ['tls.intercepted', 'tls.untrusted-ca'],
    text: 'jwt.exceptions.PyJWKClientConnectionError: Fail to fetch data from the url, err: "<urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)>"',
  },
  {
    name: 'a read that times out',
    root: 'http.timeout',
    text: "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='acme.eu.auth0.com', port=443): Read timed out. (read timeout=10)",
  },
  {
    name: 'MSAL: a wrong secret at Entra ID',
    root: 'client.secret-wrong',
    text: "ERROR:root:{'error': 'invalid_client', 'error_description': \"AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app 'a1b2'. Trace ID: 0f0e Correlation ID: 1a2b Timestamp: 2026-11-28 10:00:00Z\", 'error_codes': [7000215]}",
  },
  {
    name: 'oauthlib: a grant that is not allowed',
    root: 'client.grant-not-allowed',
    provider: 'okta',
    text: 'oauthlib.oauth2.rfc6749.errors.UnauthorizedClientError: (unauthorized_client) The client is not authorized to use the provided grant type. Configured grant types: [authorization_code].\n  POST https://acme.okta.com/oauth2/default/v1/token',
  },
  {
    name: 'a token that came too early',
    possible: ['token.not-yet-valid', 'clock.behind'],
    text: 'jwt.exceptions.ImmatureSignatureError: The token is not yet valid (iat)',
  },
]
