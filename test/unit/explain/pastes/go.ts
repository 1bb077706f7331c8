import type { Paste } from './paste.ts'

export const go: readonly Paste[] = [
  {
    name: 'Argo CD: the metadata, the name',
    root: 'dns.not-found',
    text: `time="2026-11-28T10:00:00Z" level=error msg="failed to query provider \\"https://acme.okta.com/oauth2/default\\": Get \\"https://acme.okta.com/oauth2/default/.well-known/openid-configuration\\": dial tcp: lookup acme.okta.com on 10.96.0.10:53: no such host"`,
  },
  {
    name: 'Argo CD: the name server does not answer',
    root: 'dns.failed',
    text: `time="2026-11-28T10:00:00Z" level=warning msg="Failed to verify token: failed to query provider \\"https://acme.okta.com\\": dial tcp: lookup acme.okta.com on 10.96.0.10:53: read udp 10.1.2.3:41234->10.96.0.10:53: i/o timeout"`,
  },
  {
    name: 'Argo CD: issuer with a slash',
    root: 'metadata.issuer-mismatch',
    text: 'failed to query provider "https://acme.eu.auth0.com": oidc: issuer did not match the issuer returned by provider, expected "https://acme.eu.auth0.com" got "https://acme.eu.auth0.com/"',
  },
  {
    name: 'oauth2-proxy: CA',
    possible: ['tls.untrusted-ca', 'tls.intercepted', 'tls.incomplete-chain'],
    text: '[2026/11/28 10:00:00] [main.go:60] ERROR: Failed to initialise OAuth2 Proxy: error initialising provider: could not create provider data: error building OIDC ProviderVerifier: could not get verifier builder: error while discovery OIDC configuration: failed to discover OIDC configuration: error performing request: Get "https://acme.okta.com/.well-known/openid-configuration": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  },
  {
    name: 'a proxy that cannot be reached',
    root: 'proxy.unreachable',
    text: 'Post "https://acme.okta.com/oauth2/default/v1/token": proxyconnect tcp: dial tcp 10.0.0.8:3128: connect: connection refused',
  },
  {
    name: 'a proxy that refuses CONNECT, in bare words',
    root: 'proxy.refused',
    text: 'time="2026-11-28T10:00:00Z" level=error msg="failed to get token: oauth2: cannot fetch token: Post \\"https://acme.okta.com/oauth2/default/v1/token\\": Forbidden"',
  },
  {
    name: 'x/oauth2: status and body',
    possible: ['client.auth-method', 'client.disabled', 'client.auth-failed'],
    provider: 'okta',
    text: `oauth2: cannot fetch token: 401 Unauthorized
Response: {"error":"invalid_client","error_description":"Client authentication failed. Either the client or the client credentials are invalid."}
POST https://acme.okta.com/oauth2/default/v1/token`,
  },
  {
    name: 'Grafana: code refused, without a word',
    possible: ['login.code-refused'],
    text: 'logger=context userId=0 orgId=0 uname= t=2026-11-28T10:00:00.000000000Z level=error msg="[auth.oauth.token.exchange] failed to exchange code to token: oauth2: \\"invalid_grant\\"" error="oauth2: \\"invalid_grant\\""',
  },
  {
    name: 'Grafana: the state',
    possible: ['login.state-mismatch'],
    text: 'logger=authn.service t=2026-11-28T10:00:00Z level=warn msg="Failed to authenticate request" client=auth.client.generic_oauth error="[auth.oauth.state.missing] missing oauth_state cookie"',
  },
  {
    name: 'Vault: audience of the role',
    root: 'token.audience-mismatch',
    text: 'Code: 400. Errors:\n\n* error validating token: invalid audience (aud) claim: audience claim found in JWT but no audiences bound to the role',
  },
  {
    name: 'Vault: three parts',
    possible: ['token.opaque', 'token.encrypted'],
    text: 'Error writing data to auth/jwt/login: Error making API request.\n\nURL: PUT https://vault:8200/v1/auth/jwt/login\nCode: 400. Errors:\n\n* error validating token: go-jose/go-jose: compact JWS format must have three parts',
  },
  {
    name: 'go-oidc: one part',
    root: 'token.opaque',
    text: 'E1128 10:00:00.000000       1 authentication.go:73] "Unable to authenticate the request" err="[invalid bearer token, oidc: malformed jwt, expected 3 parts got 1]"',
  },
  {
    name: 'Kubernetes: audience',
    root: 'token.audience-mismatch',
    text: 'E1128 10:00:00.000000 1 authentication.go:73] "Unable to authenticate the request" err="[invalid bearer token, oidc: verify token: oidc: expected audience \\"kubernetes\\" got [\\"0oa1abcd\\"]]"',
  },
  {
    name: 'go-oidc: the keys cannot be fetched because of a timeout',
    root: 'connect.timeout',
    text: 'failed to verify signature: fetching keys oidc: get keys failed: Get "https://acme.okta.com/oauth2/v1/keys": dial tcp 3.33.1.2:443: i/o timeout',
  },
  {
    name: 'an expired certificate, with the time of the computer',
    root: 'clock.ahead',
    text: 'Get "https://acme.okta.com/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2031-03-01T00:00:00Z is after 2027-01-01T23:59:59Z',
  },
  {
    name: 'the same with a time that may be right',
    possible: ['tls.expired', 'clock.ahead'],
    text: 'x509: certificate has expired or is not yet valid: current time 2026-11-28T10:00:00Z is after 2026-11-27T23:59:59Z',
  },
  {
    name: 'golang-jwt: the algorithm, which says signature first',
    root: 'token.algorithm',
    text: 'level=error msg="authentication failed" err="token signature is invalid: signing method HS256 is invalid"',
  },
  {
    name: 'a name that the certificate does not have',
    root: 'tls.hostname-mismatch',
    text: 'Get "https://sso.acme.example/keys": tls: failed to verify certificate: x509: certificate is valid for *.acme.example.net, acme.example.net, not sso.acme.example',
  },
]
