import type { Paste } from './paste.ts'

/** Errors of products and libraries in their own words, as people post them. */
export const products: readonly Paste[] = [
  {
    name: 'Jenkins: org.acegisecurity... Caused by: java.lang.IllegalSt',
    root: 'token.issuer-mismatch',
    text: 'Jenkins: org.acegisecurity... Caused by: java.lang.IllegalStateException: IdToken issuer https://acme.okta.com did not match expected issuer https://acme.okta.com/oauth2/default',
  },
  {
    name: 'SonarQube ERROR web[][o.s.s.a.OAuth2Callback] Fail to callba',
    possible: ['keys.kid-not-found'],
    text: "SonarQube ERROR web[][o.s.s.a.OAuth2Callback] Fail to callback authentication with 'oidc' java.lang.IllegalStateException: Error while validating id token: Signed JWT rejected: Another algorithm expected, or no matching key(s) found",
  },
  {
    name: 'Rack::OAuth2::Client::Error: invalid_client :: The client se',
    root: 'client.secret-wrong',
    text: 'Rack::OAuth2::Client::Error: invalid_client :: The client secret supplied for a confidential client is invalid.',
  },
  {
    name: 'JSON::JWT::VerificationFailed: JSON::JWT::VerificationFailed',
    root: 'token.signature',
    text: 'JSON::JWT::VerificationFailed: JSON::JWT::VerificationFailed',
  },
  {
    name: 'OpenIDConnect::ResponseObject::IdToken::InvalidIssuer: Issue',
    root: 'token.issuer-mismatch',
    text: 'OpenIDConnect::ResponseObject::IdToken::InvalidIssuer: Issuer does not match',
  },
  {
    name: 'OpenIDConnect::ResponseObject::IdToken::InvalidAudience: Aud',
    root: 'token.audience-mismatch',
    text: 'OpenIDConnect::ResponseObject::IdToken::InvalidAudience: Audience does not match',
  },
  {
    name: 'OpenIDConnect::ResponseObject::IdToken::ExpiredToken: Invali',
    possible: ['token.expired'],
    text: 'OpenIDConnect::ResponseObject::IdToken::ExpiredToken: Invalid ID token: Expired token',
  },
  {
    name: 'OpenIDConnect::Discovery::DiscoveryFailed: Not Found',
    possible: ['metadata.not-found'],
    text: 'OpenIDConnect::Discovery::DiscoveryFailed: Not Found',
  },
  {
    name: 'ERROR oauthproxy.go: Error redeeming code during OAuth2 call',
    root: 'client.auth-failed',
    text: 'ERROR oauthproxy.go: Error redeeming code during OAuth2 callback: token exchange failed: oauth2: cannot fetch token: 401 Unauthorized Response: {"error":"invalid_client"}',
  },
  {
    name: '[oidc] id_token audience mismatch: audience from claim aud w',
    root: 'token.audience-mismatch',
    text: '[oidc] id_token audience mismatch: audience from claim aud with value [0oa1] does not match with any of allowed audiences map[0oa2:{}]',
  },
  {
    name: 'Error creating session: audience from claim aud with value [',
    root: 'token.audience-mismatch',
    text: 'Error creating session: audience from claim aud with value [api://x] does not match with any of allowed audiences',
  },
  {
    name: 'Failed to verify token: oidc: id token issued by a different',
    root: 'token.issuer-mismatch',
    text: 'Failed to verify token: oidc: id token issued by a different provider, expected "https://a" got "https://b"',
  },
  {
    name: 'oauth2: token expired and refresh token is not set',
    possible: ['token.expired'],
    text: 'oauth2: token expired and refresh token is not set',
  },
  {
    name: 'Microsoft.IdentityModel.Tokens.SecurityTokenSignatureKeyNotF',
    possible: ['keys.kid-not-found'],
    text: "Microsoft.IdentityModel.Tokens.SecurityTokenSignatureKeyNotFoundException: IDX10501: Signature validation failed. Unable to match key: kid: 'abc'.",
  },
  {
    name: 'Microsoft.IdentityModel.Tokens.SecurityTokenInvalidIssuerExc',
    root: 'token.issuer-mismatch',
    text: 'Microsoft.IdentityModel.Tokens.SecurityTokenInvalidIssuerException: IDX10205: Issuer validation failed.',
  },
  {
    name: 'WWW-Authenticate: Bearer error="invalid_token", error_descri',
    root: 'token.audience-mismatch',
    text: 'WWW-Authenticate: Bearer error="invalid_token", error_description="The audience \'api://default\' is invalid"',
  },
  {
    name: 'WWW-Authenticate: Bearer error="invalid_token", error_descri',
    possible: ['keys.kid-not-found'],
    text: 'WWW-Authenticate: Bearer error="invalid_token", error_description="The signature key was not found"',
  },
  {
    name: 'WWW-Authenticate: Bearer error="invalid_token", error_descri',
    root: 'token.signature',
    text: 'WWW-Authenticate: Bearer error="invalid_token", error_description="The signature is invalid"',
  },
  {
    name: 'WWW-Authenticate: Bearer error="invalid_token", error_descri',
    root: 'token.issuer-mismatch',
    text: 'WWW-Authenticate: Bearer error="invalid_token", error_description="The issuer \'https://x\' is invalid"',
  },
  {
    name: 'WWW-Authenticate: Bearer error="invalid_token", error_descri',
    possible: ['token.expired'],
    text: 'WWW-Authenticate: Bearer error="invalid_token", error_description="The token expired at \'11/29/2026 08:00:00\'"',
  },
  {
    name: 'ERROR org.apache.kafka.common.security.oauthbearer.internals',
    possible: ['token.expired'],
    text: 'ERROR org.apache.kafka.common.security.oauthbearer.internals.secured.ValidateException: Could not validate the access token: JWT (claims->{"iss":"x"}) rejected due to invalid claims or other invalid content. Additional details: [[1] The JWT is no longer valid - the evaluation time NumericDate{1} is on or after the Expiration Time (exp=NumericDate{0}) claim value.]',
  },
  {
    name: 'org.jose4j.jwt.consumer.InvalidJwtException: JWT rejected du',
    root: 'token.audience-mismatch',
    text: "org.jose4j.jwt.consumer.InvalidJwtException: JWT rejected due to invalid claims or other invalid content. Additional details: [[8] Audience (aud) claim [api://default] doesn't contain an acceptable identifier. Expected kafka as an aud value.]",
  },
  {
    name: 'org.jose4j.jwt.consumer.InvalidJwtException: Additional deta',
    root: 'token.issuer-mismatch',
    text: "org.jose4j.jwt.consumer.InvalidJwtException: Additional details: [[12] Issuer (iss) claim value (https://a) doesn't match expected value of https://b]",
  },
  {
    name: 'org.jose4j.jwt.consumer.InvalidJwtSignatureException: JWT re',
    root: 'token.signature',
    text: 'org.jose4j.jwt.consumer.InvalidJwtSignatureException: JWT rejected due to invalid signature. Additional details: [[9] Invalid JWS Signature: JsonWebSignature',
  },
  {
    name: 'org.jose4j.lang.UnresolvableKeyException: Unable to find a s',
    possible: ['keys.kid-not-found'],
    text: 'org.jose4j.lang.UnresolvableKeyException: Unable to find a suitable verification key for JWS w/ header {"kid":"x","alg":"RS256"} from JWKs',
  },
  {
    name: 'databricks: Error: oidc: fetch .well-known: Get "https://acm',
    possible: ['tls.hello-too-large'],
    text: 'databricks: Error: oidc: fetch .well-known: Get "https://acme.okta.com/.well-known/openid-configuration": net/http: TLS handshake timeout',
  },
  {
    name: 'terraform: Error: Failed to get OIDC token: Post "https://ac',
    possible: ['tls.untrusted-ca'],
    text: 'terraform: Error: Failed to get OIDC token: Post "https://acme.okta.com/oauth2/v1/token": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  },
  {
    name: 'httpx.ConnectError: [SSL: CERTIFICATE_VERIFY_FAILED] certifi',
    possible: ['tls.untrusted-ca'],
    text: 'httpx.ConnectError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)',
  },
  {
    name: 'aiohttp.client_exceptions.ClientConnectorError: Cannot conne',
    possible: ['connect.refused'],
    text: "aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host acme.okta.com:443 ssl:default [Connect call failed ('10.0.0.1', 443)]",
  },
  {
    name: 'aiohttp.client_exceptions.ClientConnectorDNSError: Cannot co',
    root: 'dns.not-found',
    text: 'aiohttp.client_exceptions.ClientConnectorDNSError: Cannot connect to host acme.okta.com:443 ssl:default [Name or service not known]',
  },
  {
    name: 'httpx.ConnectError: [Errno -2] Name or service not known',
    root: 'dns.not-found',
    text: 'httpx.ConnectError: [Errno -2] Name or service not known',
  },
  {
    name: 'httpx.ProxyError: 407 Proxy Authentication Required',
    root: 'proxy.auth-required',
    text: 'httpx.ProxyError: 407 Proxy Authentication Required',
  },
  {
    name: 'httpx.ProxyError: 403 Forbidden',
    root: 'proxy.refused',
    text: 'httpx.ProxyError: 403 Forbidden',
  },
  {
    name: "requests.exceptions.ProxyError: HTTPSConnectionPool(host='ac",
    root: 'proxy.refused',
    text: "requests.exceptions.ProxyError: HTTPSConnectionPool(host='acme.okta.com', port=443): Max retries exceeded with url: / (Caused by ProxyError('Unable to connect to proxy', OSError('Tunnel connection failed: 403 Forbidden')))",
  },
  {
    name: "requests.exceptions.SSLError: HTTPSConnectionPool(host='acme",
    possible: ['tls.handshake-failed'],
    text: "requests.exceptions.SSLError: HTTPSConnectionPool(host='acme.okta.com', port=443): Max retries exceeded with url: /oauth2/default/v1/token (Caused by SSLError(SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1000)')))",
  },
  {
    name: 'java.net.SocketException: Network is unreachable (connect fa',
    possible: ['connect.timeout'],
    text: 'java.net.SocketException: Network is unreachable (connect failed)',
  },
  {
    name: 'java.net.NoRouteToHostException: No route to host',
    possible: ['connect.timeout'],
    text: 'java.net.NoRouteToHostException: No route to host',
  },
  {
    name: 'javax.net.ssl.SSLHandshakeException: (certificate_unknown) P',
    possible: ['tls.untrusted-ca'],
    text: 'javax.net.ssl.SSLHandshakeException: (certificate_unknown) PKIX path building failed',
  },
  {
    name: 'sun.security.validator.ValidatorException: PKIX path validat',
    possible: ['tls.expired'],
    text: 'sun.security.validator.ValidatorException: PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed Caused by: java.security.cert.CertificateExpiredException: NotAfter: Sat',
  },
  {
    name: 'io.netty.channel.ConnectTimeoutException: connection timed o',
    root: 'connect.timeout',
    text: 'io.netty.channel.ConnectTimeoutException: connection timed out: acme.okta.com/1.2.3.4:443',
  },
  {
    name: 'reactor.netty.http.client.PrematureCloseException: Connectio',
    possible: ['connect.reset'],
    text: 'reactor.netty.http.client.PrematureCloseException: Connection prematurely closed BEFORE response',
  },
  {
    name: 'io.netty.handler.timeout.ReadTimeoutException',
    root: 'http.timeout',
    text: 'io.netty.handler.timeout.ReadTimeoutException',
  },
  {
    name: 'io.netty.handler.proxy.HttpProxyHandler$HttpProxyConnectExce',
    root: 'proxy.auth-required',
    text: 'io.netty.handler.proxy.HttpProxyHandler$HttpProxyConnectException: http, none, /10.0.0.1:3128 => acme.okta.com:443, status: 407 Proxy Authentication Required',
  },
  {
    name: 'feign.RetryableException: Connect timed out executing POST h',
    root: 'connect.timeout',
    text: 'feign.RetryableException: Connect timed out executing POST https://acme.okta.com/oauth2/default/v1/token',
  },
  {
    name: 'feign.FeignException$Unauthorized: [401] during [POST] to [h',
    root: 'client.secret-wrong',
    text: 'feign.FeignException$Unauthorized: [401] during [POST] to [https://acme.okta.com/oauth2/default/v1/token] [...]: [{"error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid."}]',
  },
  {
    name: 'com.microsoft.aad.msal4j.MsalServiceException: AADSTS7000215',
    root: 'client.secret-wrong',
    text: 'com.microsoft.aad.msal4j.MsalServiceException: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID',
  },
  {
    name: "AADSTS700016: Application with identifier 'x' was not found",
    root: 'client.unknown',
    text: "AADSTS700016: Application with identifier 'x' was not found in the directory 'Acme'.",
  },
  {
    name: "AADSTS7000222: The provided client secret keys for app 'x' a",
    root: 'client.secret-wrong',
    text: "AADSTS7000222: The provided client secret keys for app 'x' are expired.",
  },
  {
    name: "AADSTS90002: Tenant 'x' not found.",
    root: 'tenant.not-found',
    text: "AADSTS90002: Tenant 'x' not found.",
  },
  {
    name: "AADSTS50011: The redirect URI 'https://x/cb' specified in th",
    root: 'login.redirect-uri',
    text: "AADSTS50011: The redirect URI 'https://x/cb' specified in the request does not match the redirect URIs configured for the application",
  },
  {
    name: "AADSTS50105: The signed in user 'x' is not assigned to a rol",
    root: 'login.user-not-assigned',
    text: "AADSTS50105: The signed in user 'x' is not assigned to a role for the application",
  },
  {
    name: 'AADSTS500113: No reply address is registered for the applica',
    root: 'login.redirect-uri',
    text: 'AADSTS500113: No reply address is registered for the application.',
  },
  {
    name: 'User is not assigned to the client application.',
    root: 'login.user-not-assigned',
    text: 'User is not assigned to the client application.',
  },
  {
    name: "The 'redirect_uri' parameter must be a Login redirect URI in",
    root: 'login.redirect-uri',
    text: "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings: https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa1#tab-general",
  },
  {
    name: 'Policy evaluation failed for this request, please check the',
    root: 'policy.no-match',
    text: 'Policy evaluation failed for this request, please check the policy configurations.',
  },
  {
    name: '{"error":"access_denied","error_description":"Policy evaluat',
    root: 'policy.no-match',
    text: '{"error":"access_denied","error_description":"Policy evaluation failed for this request, please check the policy configurations."}',
  },
  {
    name: '{"error":"unauthorized_client","error_description":"The clie',
    root: 'client.grant-not-allowed',
    text: '{"error":"unauthorized_client","error_description":"The client is not authorized to use the provided grant type. Configured grant types: [authorization_code]."}',
  },
  {
    name: '{"error":"invalid_scope","error_description":"One or more sc',
    root: 'scope.unknown',
    text: '{"error":"invalid_scope","error_description":"One or more scopes are not configured for the authorization server resource."}',
  },
  {
    name: '{"error":"invalid_dpop_proof","error_description":"The DPoP',
    root: 'client.dpop-required',
    text: '{"error":"invalid_dpop_proof","error_description":"The DPoP proof JWT header is missing."}',
  },
  {
    name: '{"error":"access_denied","error_description":"Service not fo',
    root: 'api.unknown',
    text: '{"error":"access_denied","error_description":"Service not found: https://api.example"}',
  },
  {
    name: '{"error":"access_denied","error_description":"Client is not',
    root: 'api.not-authorized',
    text: '{"error":"access_denied","error_description":"Client is not authorized to access \\"https://api.example\\". You need to create a \\"client-grant\\" associated to this API."}',
  },
  {
    name: '{"error":"unauthorized_client","error_description":"Grant ty',
    root: 'client.grant-not-allowed',
    text: '{"error":"unauthorized_client","error_description":"Grant type \'client_credentials\' not allowed for the client."}',
  },
  {
    name: 'Keycloak: {"error":"unauthorized_client","error_description"',
    root: 'client.grant-not-allowed',
    text: 'Keycloak: {"error":"unauthorized_client","error_description":"Client not enabled to retrieve service account"}',
  },
  {
    name: 'type="CLIENT_LOGIN_ERROR", realmId="x", clientId="y", error=',
    root: 'client.unknown',
    text: 'type="CLIENT_LOGIN_ERROR", realmId="x", clientId="y", error="client_not_found"',
  },
  {
    name: 'An error occurred (InvalidIdentityToken) when calling the As',
    root: 'token.issuer-mismatch',
    text: 'An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: No OpenIDConnect provider found in your account for https://acme.okta.com',
  },
  {
    name: 'An error occurred (ExpiredTokenException) when calling the A',
    possible: ['token.expired'],
    text: 'An error occurred (ExpiredTokenException) when calling the AssumeRoleWithWebIdentity operation: Token expired: current date/time 1 must be before the expiration date/time 0',
  },
  {
    name: 'Unable to authenticate the request err="[invalid bearer toke',
    root: 'token.algorithm',
    text: 'Unable to authenticate the request err="[invalid bearer token, oidc: verify token: oidc: id token signed with unsupported algorithm, expected [\\"RS256\\"] got \\"HS256\\"]"',
  },
  {
    name: 'oidc authenticator: initializing plugin: Get "https://acme.o',
    root: 'dns.not-found',
    text: 'oidc authenticator: initializing plugin: Get "https://acme.okta.com/.well-known/openid-configuration": dial tcp: lookup acme.okta.com on 10.96.0.10:53: no such host',
  },
  {
    name: 'GitLab: Could not authenticate you from OpenIDConnect becaus',
    possible: ['tls.untrusted-ca'],
    text: 'GitLab: Could not authenticate you from OpenIDConnect because "Ssl connect returned=1 errno=0 peeraddr=1.2.3.4:443 state=error: certificate verify failed (unable to get local issuer certificate)".',
  },
  {
    name: "Error: self-signed certificate in certificate chain code: 'S",
    possible: ['tls.intercepted'],
    text: "Error: self-signed certificate in certificate chain code: 'SELF_SIGNED_CERT_IN_CHAIN'",
  },
  {
    name: 'RPError: did not find expected authorization request details',
    possible: ['login.state-mismatch'],
    text: 'RPError: did not find expected authorization request details in session, req.session["oidc:acme.okta.com"] is undefined',
  },
  {
    name: 'OPError: invalid_client (Client authentication failed.)',
    root: 'client.auth-failed',
    text: 'OPError: invalid_client (Client authentication failed.)',
  },
  {
    name: 'OPError: expected 200 OK, got: 404 Not Found',
    possible: ['metadata.not-found'],
    text: 'OPError: expected 200 OK, got: 404 Not Found',
  },
  {
    name: 'RPError: id_token issued in the future, now 1700000000, iat',
    possible: ['token.not-yet-valid'],
    text: 'RPError: id_token issued in the future, now 1700000000, iat 1700000100',
  },
  {
    name: 'InsufficientScopeError: Insufficient Scope',
    root: 'token.scope-missing',
    text: 'InsufficientScopeError: Insufficient Scope',
  },
  {
    name: 'django: mozilla_django_oidc.auth: JWT token verification fai',
    root: 'token.signature',
    text: 'django: mozilla_django_oidc.auth: JWT token verification failed.',
  },
  {
    name: 'Allauth: OAuth2Error Error retrieving access token: b\'{"erro',
    root: 'client.auth-failed',
    text: 'Allauth: OAuth2Error Error retrieving access token: b\'{"error":"invalid_client"}\'',
  },
  {
    name: 'authlib.integrations.base_client.errors.MismatchingStateErro',
    possible: ['login.state-mismatch'],
    text: 'authlib.integrations.base_client.errors.MismatchingStateError: mismatching_state: CSRF Warning! State not equal in request and response.',
  },
  {
    name: 'authlib.jose.errors.InvalidClaimError: invalid_claim: Invali',
    root: 'token.issuer-mismatch',
    text: "authlib.jose.errors.InvalidClaimError: invalid_claim: Invalid claim 'iss'",
  },
  {
    name: 'jwcrypto.jws.InvalidJWSSignature: Verification failed for al',
    root: 'token.signature',
    text: 'jwcrypto.jws.InvalidJWSSignature: Verification failed for all signatures',
  },
  {
    name: 'jwt.exceptions.PyJWKClientError: Unable to find a signing ke',
    possible: ['keys.kid-not-found'],
    text: 'jwt.exceptions.PyJWKClientError: Unable to find a signing key that matches: "abc"',
  },
  {
    name: 'jwt.exceptions.MissingRequiredClaimError: Token is missing t',
    root: 'token.audience-mismatch',
    text: 'jwt.exceptions.MissingRequiredClaimError: Token is missing the "aud" claim',
  },
  {
    name: 'PHP: League\\OAuth2\\Client\\Provider\\Exception\\IdentityProvide',
    root: 'client.auth-failed',
    text: 'PHP: League\\OAuth2\\Client\\Provider\\Exception\\IdentityProviderException: invalid_client',
  },
  {
    name: 'Firebase\\JWT\\SignatureInvalidException: Signature verificati',
    root: 'token.signature',
    text: 'Firebase\\JWT\\SignatureInvalidException: Signature verification failed',
  },
  {
    name: 'GuzzleHttp\\Exception\\ConnectException: cURL error 28: Failed',
    possible: ['connect.timeout'],
    text: 'GuzzleHttp\\Exception\\ConnectException: cURL error 28: Failed to connect to acme.okta.com port 443 after 5000 ms: Timeout was reached',
  },
  {
    name: 'curl: (35) schannel: next InitializeSecurityContext failed:',
    possible: ['tls.untrusted-ca'],
    text: 'curl: (35) schannel: next InitializeSecurityContext failed: SEC_E_UNTRUSTED_ROOT (0x80090325)',
  },
  {
    name: 'curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connect',
    possible: ['connect.reset'],
    text: 'curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to acme.okta.com:443',
  },
  {
    name: "wget: unable to resolve host address 'acme.okta.com'",
    possible: ['dns.not-found'],
    text: "wget: unable to resolve host address 'acme.okta.com'",
  },
  {
    name: "ERROR: cannot verify acme.okta.com's certificate, issued by",
    root: 'tls.intercepted',
    text: "ERROR: cannot verify acme.okta.com's certificate, issued by 'CN=Zscaler Intermediate Root CA': Unable to locally verify the issuer's authority.",
  },
  {
    name: 'Invoke-RestMethod : The underlying connection was closed: Co',
    possible: ['tls.untrusted-ca'],
    text: 'Invoke-RestMethod : The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
  },
  {
    name: 'Invoke-WebRequest : The remote server returned an error: (40',
    root: 'proxy.auth-required',
    text: 'Invoke-WebRequest : The remote server returned an error: (407) Proxy Authentication Required.',
  },
  {
    name: 'Invoke-RestMethod: No such host is known. (acme.okta.com:443',
    root: 'dns.not-found',
    text: 'Invoke-RestMethod: No such host is known. (acme.okta.com:443)',
  },
  {
    name: 'System.Net.Http.HttpRequestException: Resource temporarily u',
    root: 'dns.failed',
    text: 'System.Net.Http.HttpRequestException: Resource temporarily unavailable (acme.okta.com:443)',
  },
  {
    name: 'System.Net.Http.HttpRequestException: Connection refused (ac',
    root: 'connect.refused',
    text: 'System.Net.Http.HttpRequestException: Connection refused (acme.okta.com:443)',
  },
  {
    name: 'System.Security.Authentication.AuthenticationException: The',
    possible: ['tls.incomplete-chain'],
    text: 'System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: PartialChain',
  },
  {
    name: 'System.Security.Authentication.AuthenticationException: The',
    possible: ['tls.expired'],
    text: 'System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: NotTimeValid',
  },
  {
    name: 'System.Security.Authentication.AuthenticationException: The',
    root: 'tls.hostname-mismatch',
    text: 'System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch',
  },
  {
    name: 'System.Threading.Tasks.TaskCanceledException: The request wa',
    possible: ['http.timeout'],
    text: 'System.Threading.Tasks.TaskCanceledException: The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.',
  },
  {
    name: "IDX20807: Unable to retrieve document from: 'https://acme.ok",
    root: 'metadata.not-found',
    text: "IDX20807: Unable to retrieve document from: 'https://acme.okta.com/.well-known/openid-configuration'. HttpResponseMessage: 'StatusCode: 404, ReasonPhrase: 'Not Found''",
  },
  {
    name: 'ServiceNow: OAuth flow failed. Verify the configurations and',
    root: 'client.auth-failed',
    text: 'ServiceNow: OAuth flow failed. Verify the configurations and try again. Error detail: invalid_client, Client authentication failed',
  },
  {
    name: 'Salesforce: error=redirect_uri_mismatch&error_description=re',
    root: 'login.redirect-uri',
    text: 'Salesforce: error=redirect_uri_mismatch&error_description=redirect_uri%20must%20match%20configuration',
  },
  {
    name: 'Power BI: DM_GWPipeline_Gateway_MashupDataAccessError: Unabl',
    possible: ['dns.not-found'],
    text: "Power BI: DM_GWPipeline_Gateway_MashupDataAccessError: Unable to connect: The remote name could not be resolved: 'acme.okta.com'",
  },
  {
    name: 'Tableau: OAuth error: invalid_scope The requested scope is i',
    possible: ['scope.unknown'],
    text: 'Tableau: OAuth error: invalid_scope The requested scope is invalid',
  },
  {
    name: 'Elasticsearch: ElasticsearchSecurityException[Failed to veri',
    root: 'token.signature',
    text: 'Elasticsearch: ElasticsearchSecurityException[Failed to verify the (optional) at_hash claim]; caused by BadJOSEException: Signed JWT rejected: Invalid signature',
  },
  {
    name: 'Elasticsearch: BadJWTException: Unexpected JWT issuer: https',
    root: 'token.issuer-mismatch',
    text: 'Elasticsearch: BadJWTException: Unexpected JWT issuer: https://acme.okta.com',
  },
  {
    name: 'BadJWTException: JWT audience rejected: [api://default]',
    root: 'token.audience-mismatch',
    text: 'BadJWTException: JWT audience rejected: [api://default]',
  },
  {
    name: 'BadJWTException: JWT missing required audience',
    root: 'token.audience-mismatch',
    text: 'BadJWTException: JWT missing required audience',
  },
  {
    name: 'Trino: io.trino.server.security.oauth2.ChallengeFailedExcept',
    root: 'login.nonce-mismatch',
    text: 'Trino: io.trino.server.security.oauth2.ChallengeFailedException: Failed to obtain an access token: nonce validation failed',
  },
  {
    name: 'NiFi: Unable to retrieve OpenId Connect Provider metadata fr',
    possible: ['metadata.not-found'],
    text: 'NiFi: Unable to retrieve OpenId Connect Provider metadata from: https://acme.okta.com/.well-known/openid-configuration',
  },
  {
    name: 'Airflow: ERROR - OAuth login failed: HTTPSConnectionPool(hos',
    root: 'http.timeout',
    text: "Airflow: ERROR - OAuth login failed: HTTPSConnectionPool(host='acme.okta.com', port=443): Read timed out. (read timeout=10)",
  },
  {
    name: 'MinIO: API: SYSTEM() Error: Unable to initialize OpenID: 404',
    possible: ['metadata.not-found'],
    text: 'MinIO: API: SYSTEM() Error: Unable to initialize OpenID: 404 Not Found (*errors.errorString)',
  },
  {
    name: 'Rancher: [Generic OIDC] failed to verify ID token: failed to',
    possible: ['token.signature'],
    text: 'Rancher: [Generic OIDC] failed to verify ID token: failed to verify signature: failed to verify id token signature',
  },
  {
    name: 'Jwt issuer is not configured',
    root: 'token.issuer-mismatch',
    text: 'Jwt issuer is not configured',
  },
  {
    name: 'OPENIDC: oidc_proto_jwt_verify: JWT signature verification f',
    root: 'token.signature',
    text: 'OPENIDC: oidc_proto_jwt_verify: JWT signature verification failed: [src/jose.c:1015: oidc_jwt_verify]: could not verify signature against any of the (1) provided keys',
  },
  {
    name: 'oidc_metadata_provider_is_valid: requested issuer (https://a',
    root: 'metadata.issuer-mismatch',
    text: 'oidc_metadata_provider_is_valid: requested issuer (https://a) does not match the "issuer" value in the provider metadata file: https://b',
  },
  {
    name: 'oidc_util_http_call: curl_easy_perform() failed on: https://',
    possible: ['tls.untrusted-ca'],
    text: 'oidc_util_http_call: curl_easy_perform() failed on: https://acme.okta.com/oauth2/v1/keys (SSL certificate problem: unable to get local issuer certificate)',
  },
  {
    name: 'lua-resty-openidc: openidc.lua:1: openidc_discover(): access',
    possible: ['tls.untrusted-ca'],
    text: 'lua-resty-openidc: openidc.lua:1: openidc_discover(): accessing discovery url failed: 20: unable to get local issuer certificate',
  },
  {
    name: "request to the redirect_uri path but there's no session stat",
    possible: ['login.state-mismatch'],
    text: "request to the redirect_uri path but there's no session state found",
  },
  {
    name: 'state from argument: a does not match state restored from se',
    possible: ['login.state-mismatch'],
    text: 'state from argument: a does not match state restored from session: b',
  },
  {
    name: '[error] 12#12: *1 upstream timed out (110: Connection timed',
    root: 'connect.timeout',
    text: '[error] 12#12: *1 upstream timed out (110: Connection timed out) while connecting to upstream, client: 1.2.3.4, server: app, upstream: "https://acme.okta.com"',
  },
  {
    name: '[error] peer closed connection in SSL handshake (104: Connec',
    possible: ['connect.reset'],
    text: '[error] peer closed connection in SSL handshake (104: Connection reset by peer) while SSL handshaking to upstream',
  },
  {
    name: '[error] 7#7: *1 SSL_do_handshake() failed (SSL: error:0A0004',
    root: 'tls.handshake-failed',
    text: '[error] 7#7: *1 SSL_do_handshake() failed (SSL: error:0A000458:SSL routines::tlsv1 unrecognized name) while SSL handshaking to upstream',
  },
  {
    name: 'error:0A00010B:SSL routines::wrong version number',
    possible: ['tls.handshake-failed'],
    text: 'error:0A00010B:SSL routines::wrong version number',
  },
  {
    name: 'error:1416F086:SSL routines:tls_process_server_certificate:c',
    possible: ['tls.untrusted-ca'],
    text: 'error:1416F086:SSL routines:tls_process_server_certificate:certificate verify failed',
  },
  {
    name: 'error:0A000152:SSL routines::unsafe legacy renegotiation dis',
    root: 'tls.handshake-failed',
    text: 'error:0A000152:SSL routines::unsafe legacy renegotiation disabled',
  },
  {
    name: 'error:0A000172:SSL routines::wrong signature type',
    root: 'tls.handshake-failed',
    text: 'error:0A000172:SSL routines::wrong signature type',
  },
  {
    name: 'Uncaught (in promise) BrowserAuthError: monitor_window_timeo',
    possible: ['login.silent-renewal'],
    text: 'Uncaught (in promise) BrowserAuthError: monitor_window_timeout: Token acquisition in iframe failed due to timeout.',
  },
  {
    name: 'Error: login_required The client specified not to prompt, bu',
    possible: ['login.silent-renewal'],
    text: 'Error: login_required The client specified not to prompt, but the user is not logged in.',
  },
  {
    name: 'net::ERR_CERT_AUTHORITY_INVALID',
    possible: ['tls.untrusted-ca'],
    text: 'net::ERR_CERT_AUTHORITY_INVALID',
  },
  {
    name: 'HTTP/1.1 429 Too Many Requests {"errorCode":"E0000047","erro',
    root: 'http.rate-limited',
    text: 'HTTP/1.1 429 Too Many Requests {"errorCode":"E0000047","errorSummary":"API call exceeded rate limit due to too many requests."}',
  },
  {
    name: '{"errorCode":"E0000011","errorSummary":"Invalid token provid',
    root: 'admin.token-invalid',
    text: '{"errorCode":"E0000011","errorSummary":"Invalid token provided"}',
  },
  {
    name: '{"errorCode":"E0000007","errorSummary":"Not found: Resource',
    root: 'server.not-found',
    text: '{"errorCode":"E0000007","errorSummary":"Not found: Resource not found: default (AuthorizationServer)"}',
  },
  {
    name: '{"errorCode":"E0000015","errorSummary":"You do not have perm',
    root: 'server.licence-missing',
    text: '{"errorCode":"E0000015","errorSummary":"You do not have permission to access the feature you are requesting"}',
  },
]
