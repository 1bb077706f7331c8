import type { Paste } from './paste.ts'

export const java: readonly Paste[] = [
  {
    name: 'Spring Boot: the issuer is resolved at start, behind an inspecting proxy',
    possible: ['tls.untrusted-ca', 'tls.intercepted', 'tls.incomplete-chain'],
    text: `2026-11-28 09:14:02.113  INFO 1 --- [           main] o.s.b.w.embedded.tomcat.TomcatWebServer  : Tomcat initialized with port(s): 8080 (http)
2026-11-28 09:14:07.884  WARN 1 --- [           main] ConfigServletWebServerApplicationContext : Exception encountered during context initialization - cancelling refresh attempt: org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'jwtDecoder'
2026-11-28 09:14:07.902 ERROR 1 --- [           main] o.s.boot.SpringApplication               : Application run failed

java.lang.IllegalArgumentException: Unable to resolve the Configuration with the provided Issuer of "https://acme.okta.com/oauth2/default"
	at org.springframework.security.oauth2.jwt.JwtDecoderProviderConfigurationUtils.getConfiguration(JwtDecoderProviderConfigurationUtils.java:171)
	at org.springframework.security.oauth2.jwt.JwtDecoders.fromIssuerLocation(JwtDecoders.java:102)
	... 27 common frames omitted
Caused by: org.springframework.web.client.ResourceAccessException: I/O error on GET request for "https://acme.okta.com/oauth2/default/.well-known/openid-configuration": PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
	at org.springframework.web.client.RestTemplate.createResourceAccessException(RestTemplate.java:888)
	... 31 common frames omitted
Caused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
	at java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)
	... 44 common frames omitted`,
  },
  {
    name: 'Spring: the audience of a token',
    root: 'token.audience-mismatch',
    text: `2026-11-28T10:22:41.004Z DEBUG 7 --- [nio-8080-exec-9] o.s.s.oauth2.server.resource.web.BearerTokenAuthenticationFilter : Failed to process authentication request

org.springframework.security.oauth2.server.resource.InvalidBearerTokenException: An error occurred while attempting to decode the Jwt: The aud claim is not valid
	at org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider.getJwt(JwtAuthenticationProvider.java:101)
	at java.base/java.lang.Thread.run(Thread.java:840)`,
  },
  {
    name: 'Spring: an expired token, as the challenge of the resource server',
    possible: ['token.expired', 'clock.ahead'],
    text: `< HTTP/1.1 401
< WWW-Authenticate: Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Jwt expired at 2026-11-28T08:00:00Z", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"
< Content-Length: 0`,
  },
  {
    name: 'JDK HttpClient without a text: nothing listens',
    root: 'connect.refused',
    text: `Exception in thread "main" java.net.ConnectException
	at java.net.http/jdk.internal.net.http.HttpClientImpl.send(HttpClientImpl.java:573)
	at com.acme.sso.Tokens.fetch(Tokens.java:41)
Caused by: java.net.ConnectException
	at java.net.http/jdk.internal.net.http.common.Utils.toConnectException(Utils.java:1028)
Caused by: java.nio.channels.ClosedChannelException
	at java.base/sun.nio.ch.SocketChannelImpl.ensureOpen(SocketChannelImpl.java:202)`,
  },
  {
    name: 'JDK HttpClient: the name',
    root: 'dns.not-found',
    text: `10:01:22.118 [main] ERROR com.acme.Discovery - metadata could not be read
java.net.ConnectException: null
	at java.net.http/jdk.internal.net.http.HttpClientImpl.send(HttpClientImpl.java:951)
Caused by: java.nio.channels.UnresolvedAddressException: null
	at java.base/sun.nio.ch.Net.checkAddress(Net.java:149)`,
  },
  {
    name: 'a name, with the reason of the system',
    root: 'dns.failed',
    text: `Caused by: java.net.UnknownHostException: login.acme.example: Temporary failure in name resolution
	at java.base/java.net.Inet4AddressImpl.lookupAllHostAddr(Native Method)`,
  },
  {
    name: 'a bare UnknownHostException',
    possible: ['dns.not-found', 'dns.failed'],
    text: `2026-11-28 10:00:00,001 [qtp-12] ERROR org.openmetadata.service.security.JwtFilter - failed
java.net.UnknownHostException: acme.okta.com
	at java.base/java.net.AbstractPlainSocketImpl.connect(AbstractPlainSocketImpl.java:229)`,
  },
  {
    name: 'OpenMetadata: key sets cannot be fetched because the read times out',
    root: 'http.timeout',
    text: `ERROR [2026-11-28 11:30:00,412] [dw-62 - GET /api/v1/users/loggedInUser] o.o.s.s.JwtFilter - Cannot obtain jwks from url https://acme.okta.com/oauth2/v1/keys
com.auth0.jwk.NetworkException: Cannot obtain jwks from url https://acme.okta.com/oauth2/v1/keys
	at com.auth0.jwk.UrlJwkProvider.getJwks(UrlJwkProvider.java:146)
Caused by: java.net.SocketTimeoutException: Read timed out
	at java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:283)`,
  },
  {
    name: 'OpenMetadata: the key of a token is in no key set',
    possible: ['keys.kid-not-found', 'keys.stale'],
    text: `ERROR [2026-11-28 11:31:02,007] [dw-70] o.o.s.e.CatalogGenericExceptionMapper - com.auth0.jwk.SigningKeyNotFoundException: No key found in https://acme.okta.com/oauth2/v1/keys with kid 3Fz8a1Q
	at com.auth0.jwk.UrlJwkProvider.get(UrlJwkProvider.java:174)`,
  },
  {
    name: 'Kafka: OAUTHBEARER through a proxy that asks for a login',
    root: 'proxy.auth-required',
    text: `[2026-11-28 12:00:00,331] ERROR [kafka-expiring-relogin-thread] Unable to obtain token (org.apache.kafka.common.security.oauthbearer.secured.HttpAccessTokenRetriever)
java.io.IOException: Unable to tunnel through proxy. Proxy returns "HTTP/1.1 407 Proxy Authentication Required"
	at java.base/sun.net.www.protocol.http.HttpURLConnection.doTunneling0(HttpURLConnection.java:2271)`,
  },
  {
    name: 'a certificate for another name',
    root: 'tls.hostname-mismatch',
    text: `javax.net.ssl.SSLHandshakeException: No subject alternative DNS name matching sso.acme.example found.
	at java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)
Caused by: java.security.cert.CertificateException: No subject alternative DNS name matching sso.acme.example found.
	at java.base/sun.security.util.HostnameChecker.matchDNS(HostnameChecker.java:212)`,
  },
  {
    name: 'a certificate that is out of date',
    possible: ['tls.expired', 'clock.ahead'],
    text: `Caused by: sun.security.validator.ValidatorException: PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed
	at java.base/sun.security.validator.PKIXValidator.doValidate(PKIXValidator.java:370)
Caused by: java.security.cert.CertPathValidatorException: validity check failed
Caused by: java.security.cert.CertificateExpiredException: NotAfter: Fri Nov 27 12:00:00 UTC 2026
	at java.base/sun.security.x509.CertificateValidity.valid(CertificateValidity.java:277)`,
  },
  {
    name: 'a client certificate was refused',
    possible: ['tls.handshake-failed'],
    text: 'javax.net.ssl.SSLHandshakeException: Received fatal alert: unknown_ca\n\tat java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)',
  },
  {
    name: 'plain HTTP on a port of TLS',
    possible: ['tls.handshake-failed'],
    text: 'Caused by: javax.net.ssl.SSLException: Unsupported or unrecognized SSL message\n\tat java.base/sun.security.ssl.SSLSocketInputRecord.handleUnknownRecord(SSLSocketInputRecord.java:462)',
  },
  {
    name: 'Spring: the token endpoint refuses the client, in JSON',
    root: 'client.secret-wrong',
    provider: 'okta',
    text: `org.springframework.security.oauth2.core.OAuth2AuthorizationException: [invalid_client] The client secret supplied for a confidential client is invalid.
	at org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler.handleError(OAuth2ErrorResponseErrorHandler.java:60)`,
  },
  {
    name: 'Spring: the sign-in came back without its cookie',
    possible: ['login.state-mismatch'],
    text: '2026-11-28 10:40:13.220 DEBUG 1 --- [nio-8443-exec-2] o.s.s.o.c.w.OAuth2LoginAuthenticationFilter : Failed to process authentication request: org.springframework.security.oauth2.core.OAuth2AuthenticationException: [authorization_request_not_found]',
  },
  {
    name: 'Strimzi: the issuer',
    root: 'token.issuer-mismatch',
    text: "2026-11-28 10:00:00,000 WARN  [data-plane-kafka-network-thread-0] io.strimzi.kafka.oauth.server.JaasServerOauthValidatorCallbackHandler - Token validation failed: Token validation failed: Invalid token issuer. Expected 'https://acme.okta.com/oauth2/default'",
  },
  {
    name: 'OkHttp through a proxy that refuses',
    root: 'proxy.refused',
    text: 'java.io.IOException: Unexpected response code for CONNECT: 403\n\tat okhttp3.internal.connection.ConnectPlan.createTunnel(ConnectPlan.kt:291)',
  },
  {
    name: 'Jackson reads a page',
    root: 'http.not-json',
    text: "com.fasterxml.jackson.core.JsonParseException: Unexpected character ('<' (code 60)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (String)\"<!DOCTYPE html><html><head><title>Sign In</title>\"[truncated 8213 chars]; line: 1, column: 2]",
  },
  {
    name: 'Nimbus: key set not reachable because the name is unknown, after an unrelated error of the database',
    root: 'dns.not-found',
    text: `2026-11-28 10:00:00.000 ERROR 1 --- [ool-1] com.zaxxer.hikari.pool.HikariPool : Connection to db:5432 refused. Check that the postgresql server accepts TCP/IP connections: Connection refused
2026-11-28 10:00:02.500 ERROR 1 --- [exec-1] c.acme.Api : Couldn't retrieve remote JWK set: Name or service not known
com.nimbusds.jose.RemoteKeySourceException: Couldn't retrieve remote JWK set: login.acme.example: Name or service not known`,
  },
]
