import type { Paste } from './paste.ts'

/** Errors that were written down before our catalogues were read, some with words of no diagnosis. */
export const heldOut: readonly Paste[] = [
  {
    name: 'held out: openmetadata tokenauth',
    answer: 'no-token',
    text: '{"code":401,"message":"Not Authorized! Token not present"}',
  },
  {
    name: 'held out: om principal',
    answer: 'principal-domain',
    text: '{"code":401,"message":"Not Authorized! Email is not from the required principal domain : acme.com"}',
  },
  {
    name: 'held out: om claims',
    answer: 'no-principal',
    text: '{"code":401,"message":"Invalid JWT token, none of the following claims are present [email, preferred_username, sub]"}',
  },
  {
    name: 'held out: auth0 conn',
    answer: 'connection-unknown',
    provider: 'auth0',
    text: 'https://om.acme.com/callback?error=invalid_request&error_description=the%20connection%20was%20not%20found',
  },
  {
    name: 'held out: auth0 noconn',
    answer: 'no-connections',
    provider: 'auth0',
    text: 'error=unauthorized_client&error_description=no connections enabled for the client',
  },
  {
    name: 'held out: auth0 refresh',
    answer: 'refresh-token',
    text: '{"error":"invalid_grant","error_description":"Unknown or invalid refresh token."}',
  },
  {
    name: 'held out: okta refresh',
    answer: 'refresh-token',
    text: '{"error":"invalid_grant","error_description":"The refresh token is invalid or expired."}',
  },
  {
    name: 'held out: okta noaccess',
    answer: 'sign-on-denied',
    provider: 'okta',
    text: 'Okta\nYou do not have permission to access your account at this time.\nIf you are wondering why this is happening, please contact your administrator.',
  },
  {
    name: 'held out: cf1016',
    answer: 'origin-dns',
    text: "Error 1016  Ray ID: 8b2f3c4d5e • 2026-11-28 08:00:00 UTC\nOrigin DNS error\nWhat happened?\nYou've requested a page on a website (login.acme.com) that is on the Cloudflare network. Cloudflare is currently unable to resolve your requested domain (login.acme.com).",
  },
  {
    name: 'held out: csp',
    answer: 'page-policy',
    provider: 'okta',
    text: "Refused to connect to 'https://acme.okta.com/oauth2/default/.well-known/openid-configuration' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
  },
  {
    name: 'held out: node openid client',
    root: 'client.grant-not-allowed',
    provider: 'any',
    text: 'OPError: unauthorized_client (The client is not authorized to use the provided grant type. Configured grant types: [authorization_code].)',
  },
  {
    name: 'held out: browser auth0 callback',
    root: 'login.redirect-uri',
    provider: 'auth0',
    text: 'Oops!, something went wrong\nCallback URL mismatch.\nThe provided redirect_uri is not in the list of allowed callback URLs.',
  },
  {
    name: 'held out: node altname',
    root: 'tls.hostname-mismatch',
    provider: 'any',
    text: "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: login.acme.com. is not in the cert's altnames: DNS:*.okta.com, DNS:okta.com",
  },
  {
    name: 'held out: java pkix',
    possible: ['tls.untrusted-ca'],
    text: '2026-11-28 09:12:01,332 ERROR [scanner-7] c.f.ki.auth.OktaTokenProvider - token request failed\njavax.net.ssl.SSLHandshakeException: (certificate_unknown) PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target\n\tat java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)\nCaused by: sun.security.validator.ValidatorException: PKIX path building failed',
  },
  {
    name: 'held out: dotnet idx20803',
    root: 'metadata.not-found',
    text: "System.InvalidOperationException: IDX20803: Unable to obtain configuration from: 'https://login.example.org/oauth2/default/.well-known/openid-configuration'. Will retry at '11/28/2026 8:12:11 AM +00:00'. Exception: 'System.IO.IOException: IDX20807: Unable to retrieve document from: 'https://login.example.org/oauth2/default/.well-known/openid-configuration'. HttpResponseMessage: 'StatusCode: 404, ReasonPhrase: 'Not Found''",
  },
  {
    name: 'held out: go oidc issuer',
    root: 'metadata.issuer-mismatch',
    provider: 'auth0',
    text: 'panic: oidc: issuer did not match the issuer returned by provider, expected "https://acme.eu.auth0.com" got "https://acme.eu.auth0.com/"\ngoroutine 1 [running]:',
  },
  {
    name: 'held out: go timeout',
    possible: ['http.timeout'],
    text: 'Post "https://acme.okta.com/oauth2/default/v1/token": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
  },
  {
    name: 'held out: curl 56 proxy',
    root: 'proxy.refused',
    text: '* Establish HTTP proxy tunnel to acme.okta.com:443\n< HTTP/1.1 403 Forbidden\ncurl: (56) CONNECT tunnel failed, response 403',
  },
  {
    name: 'held out: keyinsight auth0 aud',
    root: 'api.unknown',
    provider: 'auth0',
    text: 'Scanner log: 403 {"error":"access_denied","error_description":"Service not enabled within domain: https://KI-Scanner"}',
  },
  {
    name: 'held out: okta dpop',
    root: 'client.dpop-required',
    text: '{"error":"invalid_dpop_proof","error_description":"The DPoP proof JWT header is missing."}',
  },
  {
    name: 'held out: go http on https',
    possible: ['tls.handshake-failed', 'proxy.unreachable'],
    text: 'Get "https://127.0.0.1:3128": http: server gave HTTP response to HTTPS client',
  },
]
