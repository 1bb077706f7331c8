import type { Paste } from './paste.ts'

/** What an outside tester pasted and was not answered rightly, in words of our own where the words are not those of a product. */
export const tried: readonly Paste[] = [
  {
    name: 'Snowflake: the reason stands behind the connection',
    possible: ['token.expired'],
    text: '250001 (08001): None: Failed to connect to DB: acme.snowflakecomputing.com:443. OAuth access token expired. [token]\nsnowflake.connector.errors.DatabaseError: 390318 (08001): OAuth access token expired.',
  },
  {
    name: 'curl: the address of the proxy in place of its name',
    root: 'proxy.unreachable',
    text: "* Uses proxy env variable https_proxy == 'http://proxy.corp:8080'\n*   Trying 10.1.1.1:8080...\n* connect to 10.1.1.1 port 8080 failed: Connection refused\n* Failed to connect to proxy.corp port 8080 after 3 ms: Couldn't connect to server\ncurl: (7) Failed to connect to proxy.corp port 8080 after 3 ms: Couldn't connect to server",
  },
  {
    name: 'OpenMetadata: the exception says more than the filter',
    possible: ['keys.kid-not-found', 'keys.stale'],
    text: 'ERROR [2026-11-27 09:00:00,111] [dw-51] o.o.s.s.JwtFilter - Token verification failed. Public key mismatch.\ncom.auth0.jwk.SigningKeyNotFoundException: No key found in https://acme.okta.com/oauth2/default/v1/keys with kid abc',
  },
  {
    name: 'Okta: an endpoint that is not there',
    possible: ['metadata.not-found'],
    text: 'failed to discover OIDC configuration: unexpected status "404": {"errorCode":"E0000022","errorSummary":"The endpoint does not support the provided HTTP method"}',
  },
  {
    name: 'a scheme that was looked up as a host',
    root: 'relying-party.domain-form',
    text: 'getaddrinfo ENOTFOUND https',
  },
  { name: 'a host that begins like a scheme', root: 'dns.not-found', text: 'getaddrinfo ENOTFOUND https.acme.example' },
  {
    name: 'Go: a scheme that was looked up',
    root: 'relying-party.domain-form',
    text: 'Get "https://https//acme.okta.com": dial tcp: lookup https: no such host',
  },
  {
    name: 'Auth0: the page of a callback',
    root: 'login.redirect-uri',
    text: 'Oops!, something went wrong\nCallback URL mismatch. The provided redirect_uri is not in the list of allowed callback URLs.',
  },
  {
    name: 'Google: a redirect',
    root: 'login.redirect-uri',
    text: 'Access blocked: This app’s request is invalid\nError 400: redirect_uri_mismatch',
  },
  {
    name: 'Keycloak: a redirect',
    root: 'login.redirect-uri',
    text: 'We are sorry...\nInvalid parameter: redirect_uri',
  },
  { name: 'Keycloak: a realm', root: 'tenant.not-found', text: '{"error":"Realm does not exist"}' },
  {
    name: 'nginx: a page',
    possible: ['http.server-error'],
    text: '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25.3</center></body></html>',
  },
  {
    name: 'HAProxy: a page',
    possible: ['http.server-error'],
    text: '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>',
  },
  {
    name: 'Envoy: upstream',
    possible: ['connect.timeout'],
    text: 'upstream connect error or disconnect/reset before headers. reset reason: connection timeout',
  },
  {
    name: 'Go: EOF',
    possible: ['connect.reset'],
    text: 'Get "https://acme.okta.com/.well-known/openid-configuration": EOF',
  },
  {
    name: 'httpx',
    root: 'connect.timeout',
    text: 'httpcore.ConnectTimeout: timed out\n\nThe above exception was the direct cause of the following exception:\n\nhttpx.ConnectTimeout: timed out',
  },
  { name: 'Ruby', root: 'connect.timeout', text: 'Net::OpenTimeout: execution expired' },
  {
    name: '.NET Framework',
    possible: ['tls.handshake-failed', 'tls.untrusted-ca'],
    text: 'System.Net.WebException: The request was aborted: Could not create SSL/TLS secure channel.',
  },
  {
    name: 'mod_auth_openidc: audience',
    root: 'token.audience-mismatch',
    text: '[auth_openidc:error] [pid 12] oidc_proto_validate_aud_and_azp: our configured client_id (0oa1) could not be found in the array of values for "aud" claim',
  },
  {
    name: 'mod_auth_openidc: issuer',
    root: 'token.issuer-mismatch',
    text: '[auth_openidc:error] oidc_proto_validate_jwt: requested issuer (https://acme.okta.com) does not match received "iss" value in id_token (https://acme.okta.com/oauth2/default)',
  },
  {
    name: 'GitLab',
    possible: ['keys.kid-not-found'],
    text: 'Could not authenticate you from OpenIDConnect because "Json::jwk::set::kid not found".',
  },
  { name: 'Kong: expired', possible: ['token.expired'], text: '{"exp":"token expired"}' },
  { name: 'Kong: issuer', root: 'token.issuer-mismatch', text: '{"message":"No credentials found for given \'iss\'"}' },
  {
    name: '.NET: http',
    root: 'input.not-https',
    text: "System.ArgumentException: IDX20108: The address specified 'http://idp.corp/.well-known/openid-configuration' is not valid as per HTTPS scheme.",
  },
  {
    name: 'Auth0: a user who is blocked',
    root: 'login.user-not-assigned',
    text: 'https://app.example.com/cb?error=unauthorized&error_description=user+is+blocked',
  },
  {
    name: 'crul: scopes',
    root: 'token.scope-missing',
    text: 'crul: [oauth] provider "okta_m2m": granted scopes [] do not include required scope okta.logs.read',
  },
  {
    name: 'Go: a provider that is not there',
    possible: ['metadata.not-found'],
    text: 'failed to get provider: 404 Not Found: <html><body>Not found</body></html>',
  },
  {
    name: 'Istio: the access log',
    possible: ['token.expired'],
    text: '{"response_code":401,"response_code_details":"jwt_authn_access_denied{Jwt_is_expired}"}',
  },
  {
    name: 'Istio: the issuer in the access log',
    root: 'token.issuer-mismatch',
    text: 'jwt_authn_access_denied{Jwt_issuer_is_not_configured}',
  },
  {
    name: 'authlib: nonce',
    root: 'login.nonce-mismatch',
    text: 'authlib.jose.errors.InvalidClaimError: invalid_claim: Invalid claim "nonce"',
  },
  {
    name: 'WebSphere',
    possible: ['tls.untrusted-ca', 'tls.intercepted'],
    text: 'CWPKI0823E: SSL HANDSHAKE FAILURE: A signer with SubjectDN [CN=*.okta.com] was sent from the host [acme.okta.com:443].',
  },
  { name: 'Oracle', possible: ['tls.untrusted-ca'], text: 'ORA-29024: Certificate validation failure' },
  {
    name: 'SAP',
    possible: ['tls.untrusted-ca'],
    text: 'iaik.security.ssl.SSLCertificateException: Peer certificate rejected by ChainVerifier',
  },
  {
    name: 'Chrome: a clock',
    root: 'clock.ahead',
    text: "Your clock is ahead\nA private connection to acme.okta.com can't be established because your computer's date and time are incorrect.\nNET::ERR_CERT_DATE_INVALID",
  },
  {
    name: 'Cloudflare: a page',
    root: 'http.blocked',
    text: 'Sorry, you have been blocked. You are unable to access auth0.com',
  },
  {
    name: 'a token that was signed with a secret',
    possible: ['token.algorithm'],
    text: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2FjbWUudXMuYXV0aDAuY29tLyIsImF1ZCI6IktJLVNjYW5uZXIiLCJleHAiOjQxMDI0NDQ4MDAsImlhdCI6MTcwMDAwMDAwMCwic3ViIjoieEBjbGllbnRzIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  },
  {
    name: 'Fortanix: one word of Auth0 without its name',
    root: 'client.auth-failed',
    text: 'Connection test failed. Failed to fetch access token from OAuth server: 401 Unauthorized {"error":"access_denied","error_description":"Unauthorized"}',
  },
  {
    name: 'Auth0: a tenant that is not there',
    root: 'tenant.not-found',
    text: '<html><head><title>Not found</title></head><body><h1>Not found</h1><p>Unknown tenant: acmee</p></body></html>',
  },
  {
    name: 'a code and its words on a line of their own',
    root: 'client.secret-wrong',
    text: 'Client secret:\nCaNaRy7f3Q9x\ninvalid_client: The client secret supplied for a confidential client is invalid.',
  },
  {
    name: 'a token that a terminal wrapped',
    root: 'token.expired',
    text: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImFiYyJ9.eyJpc3MiOiJ\nodHRwczovL2FjbWUub2t0YS5jb20iLCJleHAiOjE2MDAwMDAwMDB9.c2lnbmF0dX\nJlc2lnbmF0dXJlc2lnbmF0dXJlc2ln',
  },
  {
    name: 'Okta: a verifier that does not match',
    root: 'login.code-refused',
    text: 'OPError: invalid_grant (PKCE verification failed.)',
  },
  {
    name: 'ASP.NET Core: refused by the user or the server',
    possible: ['login.cancelled', 'login.user-not-assigned'],
    text: 'Microsoft.AspNetCore.Authentication.AuthenticationFailureException: Access was denied by the resource owner or by the remote server.',
  },
  {
    name: 'golang-jwt: expired',
    possible: ['token.expired', 'clock.ahead'],
    text: 'token has invalid claims: token is expired',
  },
  {
    name: 'okta-auth-js: another issuer',
    root: 'token.issuer-mismatch',
    text: 'OAuthError: The issuer [https://acme.okta.com] does not match [https://acme.okta.com/oauth2/default]',
  },
  {
    name: "Auth0's Management API: another audience",
    root: 'token.audience-mismatch',
    text: '{"statusCode":401,"error":"Unauthorized","message":"Bad audience: https://api.acme.example"}',
  },
  {
    name: 'Auth0: the code came back to another address',
    root: 'login.redirect-uri',
    text: '{"error":"invalid_request","error_description":"The redirect URI is wrong. You sent https://a.example, and we expected https://b.example"}',
  },
  {
    name: 'Auth0: a lost session',
    possible: ['login.state-mismatch'],
    text: "access_denied: You may have pressed the back button, refreshed during login, opened too many login dialogs, or there is some issue with cookies, since we couldn't find your session. Try logging in again from the application.",
  },
  {
    name: 'Okta: a page without the word error',
    root: 'login.user-not-assigned',
    text: 'User is not assigned to this application.',
  },
  {
    name: 'mod_auth_openidc: another nonce',
    root: 'login.nonce-mismatch',
    text: 'oidc_proto_validate_nonce: the nonce value (x) in the id_token did not match the one stored in the browser session (y)',
  },
  {
    name: 'Nimbus: a page in place of JSON',
    root: 'http.not-json',
    text: 'com.nimbusds.oauth2.sdk.ParseException: The HTTP Content-Type header must be application/json, received text/html;charset=UTF-8',
  },
  {
    name: 'Cloud Identity Engine: scopes',
    root: 'token.scope-missing',
    text: 'Failed to validate connection: insufficient permissions. The access token does not contain the required scopes. okta.users.read',
  },
]
