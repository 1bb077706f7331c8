import type { Paste } from './paste.ts'

export const node: readonly Paste[] = [
  {
    name: 'undici: the name',
    root: 'dns.not-found',
    text: `TypeError: fetch failed
    at node:internal/deps/undici/undici:13185:13
    at async discover (/srv/app/auth.js:12:15) {
  [cause]: Error: getaddrinfo ENOTFOUND acme.okta.con
      at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26) {
    errno: -3008,
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
    hostname: 'acme.okta.con'
  }
}`,
  },
  {
    name: 'undici: a certificate with an unknown root, which was sent',
    possible: ['tls.intercepted', 'tls.untrusted-ca'],
    text: `app-1  | TypeError: fetch failed
app-1  |     at Object.fetch (node:internal/deps/undici/undici:11372:11) {
app-1  |   cause: Error: self-signed certificate in certificate chain
app-1  |       at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34) {
app-1  |     code: 'SELF_SIGNED_CERT_IN_CHAIN'
app-1  |   }
app-1  | }`,
  },
  {
    name: 'the same, with the name of the issuer',
    root: 'tls.intercepted',
    text: `Error: self-signed certificate in certificate chain
    at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34) {
  code: 'SELF_SIGNED_CERT_IN_CHAIN'
}
$ openssl s_client -connect acme.okta.com:443
 0 s:CN=acme.okta.com
   i:C=US, O=Zscaler Inc., CN=Zscaler Intermediate Root CA (zscaler.net)`,
  },
  {
    name: 'axios: a refused client, in an object of JavaScript',
    root: 'client.secret-wrong',
    text: `AxiosError: Request failed with status code 401
    at settle (/app/node_modules/axios/lib/core/settle.js:19:12) {
  code: 'ERR_BAD_REQUEST',
  config: {
    url: 'https://acme.okta.com/oauth2/default/v1/token',
    method: 'post',
    headers: { Authorization: 'Basic MG9hYWJjOkNBTkFSWS1zZWNyZXQ=' }
  },
  response: {
    status: 401,
    data: {
      error: 'invalid_client',
      error_description: 'The client secret supplied for a confidential client is invalid.'
    }
  }
}`,
  },
  {
    name: 'axios: a limit of its own',
    possible: ['http.timeout', 'connect.timeout'],
    text: "AxiosError: timeout of 5000ms exceeded\n    at RedirectableRequest.handleRequestTimeout (/app/node_modules/axios/lib/adapters/http.js:678:16) {\n  code: 'ECONNABORTED',\n  config: {}\n}",
  },
  {
    name: 'undici through a proxy that refuses',
    root: 'proxy.refused',
    text: "TypeError: fetch failed\n    at fetch (undici) {\n  [cause]: RequestAbortedError [AbortError]: Proxy response (403) !== 200 when HTTP Tunneling\n      at Client.<anonymous> (/app/node_modules/undici/lib/dispatcher/proxy-agent.js:120:15) {\n    code: 'UND_ERR_ABORTED'\n  }\n}",
  },
  {
    name: 'the proxy itself cannot be reached',
    root: 'proxy.unreachable',
    text: `HTTPS_PROXY=http://10.20.30.40:8080 node sync.js
Error: connect ECONNREFUSED 10.20.30.40:8080
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1595:16) {
  errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address: '10.20.30.40', port: 8080
}`,
  },
  {
    name: 'openid-client 5: the description of the server',
    root: 'login.redirect-uri',
    provider: 'okta',
    text: "OPError: invalid_request (The 'redirect_uri' parameter must be a Login redirect URI in the client app settings: https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa1#tab-general)\n    at processResponse (/app/node_modules/openid-client/lib/helpers/process_response.js:38:13)",
  },
  {
    name: 'openid-client 5: an issuer with a slash',
    root: 'metadata.issuer-mismatch',
    text: 'AssertionError [ERR_ASSERTION]: discovered issuer mismatch, expected https://acme.eu.auth0.com, got: https://acme.eu.auth0.com/',
  },
  {
    name: 'openid-client 5: both times, and the product’s own lies in the future',
    root: 'clock.ahead',
    text: 'RPError: JWT expired, now 1955000000, exp 1764300000\n    at Client.validateJWT (/app/node_modules/openid-client/lib/client.js:940:15)',
  },
  {
    name: 'openid-client 6: a page in place of JSON',
    root: 'http.not-json',
    text: `OAuth2Error: "response" content-type must be application/json
    at processDiscoveryResponse (file:///app/node_modules/oauth4webapi/build/index.js:180:15) {
  code: 'OAUTH_RESPONSE_IS_NOT_JSON'
}`,
  },
  {
    name: 'jsonwebtoken: signature',
    root: 'token.signature',
    text: '{"level":50,"time":1764324000000,"pid":7,"hostname":"api-7c9","err":{"type":"JsonWebTokenError","message":"invalid signature","stack":"JsonWebTokenError: invalid signature\\n    at /app/node_modules/jsonwebtoken/verify.js:171:19"},"msg":"request errored"}',
  },
  {
    name: 'jsonwebtoken: audience',
    root: 'token.audience-mismatch',
    text: '[2026-11-28T10:00:00.000Z] UnauthorizedError: jwt audience invalid. expected: https://api.acme.example\n    at /srv/node_modules/express-jwt/dist/index.js:144:31',
  },
  {
    name: 'jsonwebtoken: an opaque token is in the same log',
    root: 'token.opaque',
    text: 'GET /me HTTP/1.1\nAuthorization: Bearer 5f3a9c1b7e2d4f60a8b9c0d1e2f3a4b5\n\nJsonWebTokenError: jwt malformed\n    at module.exports (/app/node_modules/jsonwebtoken/verify.js:70:17)',
  },
  {
    name: 'jose: no key',
    possible: ['keys.kid-not-found', 'token.algorithm'],
    text: "JWKSNoMatchingKey: no applicable key found in the JSON Web Key Set\n    at RemoteJWKSet.getKey (jose/dist/node/esm/jwks/local.js:88:19) {\n  code: 'ERR_JWKS_NO_MATCHING_KEY'\n}",
  },
  {
    name: 'jwks-rsa: its own limiter is not the provider’s',
    possible: [],
    text: 'JwksRateLimitError: Too many requests to the JWKS endpoint\n    at /app/node_modules/jwks-rsa/src/wrappers/rateLimit.js:18:25',
  },
  {
    name: 'passport: wrapped',
    root: 'api.unknown',
    provider: 'auth0',
    text: 'InternalOAuthError: Failed to obtain access token (status: 403 data: {"error":"access_denied","error_description":"Service not found: https://api.acme.example"})\n    at Strategy._createOAuthError (/app/node_modules/passport-oauth2/lib/strategy.js:423:17)',
  },
  {
    name: 'Auth0: a machine without a grant for the API',
    root: 'api.not-authorized',
    provider: 'auth0',
    text: `curl: response {"error":"access_denied","error_description":"Client is not authorized to access \\"https://api.acme.example\\". You need to create a \\"client-grant\\" associated to this API. See: https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants"}`,
  },
  {
    name: 'read ECONNRESET',
    possible: ['connect.reset', 'tls.hello-too-large'],
    text: "Error: read ECONNRESET\n    at TLSWrap.onStreamRead (node:internal/stream_base_commons:217:20) {\n  errno: -104,\n  code: 'ECONNRESET',\n  syscall: 'read'\n}",
  },
  {
    name: 'state: the session was lost',
    possible: ['login.state-mismatch'],
    text: 'Error: did not find expected authorization request details in session, req.session["oidc:acme.okta.com"] is undefined\n    at /app/node_modules/openid-client/lib/passport_strategy.js:132:13',
  },
]
