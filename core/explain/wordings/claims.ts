import { fits, proves, type Wording } from '../../model/wording.ts'

const expired = ['token.expired', 'clock.ahead'] as const
const early = ['token.not-yet-valid', 'clock.behind'] as const
const either = ['token.expired', 'token.not-yet-valid', 'clock.ahead', 'clock.behind'] as const

/** What is said of the times in a token. A wrong clock of the product looks like a wrong time. */
export const tokenTimes: readonly Wording[] = [
  ...fits(expired, 'jsonwebtoken', ['jwt expired'], { unless: /jwt expired,? (now|at|\d)/ }),
  ...fits(expired, 'jose', ['"exp" claim timestamp check failed', 'ERR_JWT_EXPIRED']),
  ...fits(expired, 'openid-client 5', ['JWT expired, now']),
  ...fits(expired, 'PyJWT, python-jose, ruby-jwt', [
    'Signature has expired',
    'ExpiredSignatureError',
    'JWT::ExpiredSignature',
  ]),
  ...fits(expired, 'go-oidc', ['oidc: token is expired', 'token is expired (Token Expiry']),
  ...fits(expired, 'golang-jwt', ['token has invalid claims: token is expired']),
  ...fits(expired, 'golang-jwt, Vault', ['token is expired', 'token has expired', 'token expired'], { plain: true }),
  ...fits(expired, 'Spring', ['Jwt expired at']),
  ...fits(expired, 'Nimbus', ['Expired JWT']),
  ...fits(expired, 'jjwt', ['JWT expired … milliseconds ago', 'ExpiredJwtException']),
  ...fits(expired, 'java-jwt', ['The Token has expired on']),
  ...fits(expired, '.NET', ['IDX10223', 'The token expired at']),
  ...fits(expired, 'authlib', ['expired_token']),
  ...fits(expired, 'php-jwt', ['Expired token'], { plain: true }),
  ...fits(expired, 'Envoy', ['Jwt is expired']),
  ...fits(expired, 'Kong', ['exp: token expired', 'exp:token expired']),
  ...fits(expired, 'nginx-auth-jwt', ['auth_jwt: rejected due to token expired']),
  ...fits(expired, 'Snowflake', ['390318'], { near: /snowflake|oauth|token|error|code/ }),
  ...fits(expired, 'Rust jsonwebtoken', ['ExpiredSignature']),
  ...fits(expired, 'AWS API Gateway', ['the token has expired', 'The incoming token has expired']),
  ...fits(expired, 'ruby openid_connect', ['Invalid ID token: Expired token']),
  ...fits(expired, 'jose4j, Kafka', ['The JWT is no longer valid - the evaluation time']),
  ...fits(['token.expired'], 'Go x/oauth2', ['token expired and refresh token is not set']),
  ...fits(expired, 'AWS STS', ['Token expired: current date/time']),
  ...fits(expired, 'authlib, PyJWT', ['The token is expired', 'Token has expired'], { plain: true }),
  ...fits(early, 'jsonwebtoken', ['jwt not active']),
  ...fits(early, 'jose', [
    '"nbf" claim timestamp check failed',
    '"iat" … (it should be in the past)',
    '"iat" claim timestamp check failed',
  ]),
  ...fits(early, 'openid-client 5', ['JWT not active yet', 'JWT issued in the future']),
  ...fits(early, 'PyJWT', ['The token is not yet valid']),
  ...fits(early, 'openid-client 5', ['id_token issued in the future']),
  ...fits(early, 'jose4j, Kafka', ['The JWT is not yet valid as the evaluation time']),
  ...fits(early, 'go-oidc', ['before the nbf (not before) time']),
  ...fits(early, 'golang-jwt', ['token used before issued', 'token is not valid yet']),
  ...fits(early, 'golang-jwt', [
    'token has invalid claims: token is not valid yet',
    'token has invalid claims: token used before issued',
  ]),
  ...fits(early, 'go-jose', ['token issued in the future (iat)', 'token not valid yet (nbf)']),
  ...fits(early, 'Spring', ['Jwt used before']),
  ...fits(early, 'Nimbus', ['JWT before use time', 'JWT issue time ahead of current time']),
  ...fits(early, 'jjwt', ['JWT must not be accepted before', 'PrematureJwtException']),
  ...fits(early, 'java-jwt', ["The Token can't be used before"]),
  ...fits(early, 'ruby-jwt', ['Signature nbf has not been reached']),
  ...fits(early, '.NET', ['IDX10222', 'The token is not valid before']),
  ...fits(early, 'php-jwt', [
    'Cannot handle token with iat prior to',
    'Cannot handle token with nbf prior to',
    'Cannot handle token prior to',
  ]),
  ...fits(early, 'Envoy', ['Jwt not yet valid']),
  ...fits(early, 'Rust jsonwebtoken', ['ImmatureSignature']),
  // A token without an end has not ended.
  ...fits(either, '.NET', ['Lifetime validation failed'], { unless: /idx10225|failed\. the token is missing/ }),
]

/** What is said of the issuer in a token. The issuer of the metadata is another matter: see `discovery.ts`. */
export const issuers: readonly Wording[] = [
  ...proves('token.issuer-mismatch', 'jsonwebtoken', ['jwt issuer invalid']),
  ...proves('token.issuer-mismatch', 'jose, openid-client 6', [
    'unexpected "iss" claim value',
    'unexpected JWT "iss" claim value',
    'unexpected JWT "iss" (issuer) claim value',
  ]),
  ...proves('token.issuer-mismatch', 'openid-client 5', ['unexpected iss value, expected']),
  ...proves('token.issuer-mismatch', 'go-oidc, Argo CD', ['id token issued by a different provider']),
  ...proves('token.issuer-mismatch', 'PyJWT, python-jose, ruby-jwt, Spring', ['Invalid issuer', 'InvalidIssuerError'], {
    plain: true,
    unless: /invalid issuer (certificate|\(iss\))/,
  }),
  ...proves('token.issuer-mismatch', 'Vault, go-jose', ['invalid issuer (iss) claim', 'invalid issuer claim (iss)']),
  ...proves('token.issuer-mismatch', 'golang-jwt', ['token has invalid issuer']),
  ...proves('token.issuer-mismatch', 'Spring', ['The iss claim is not valid']),
  ...proves('token.issuer-mismatch', 'jjwt', ['Expected iss claim to be:']),
  ...proves('token.issuer-mismatch', 'java-jwt', [
    "The Claim 'iss' value doesn't match the required issuer",
    "Claim 'iss' value doesn't match",
  ]),
  ...proves('token.issuer-mismatch', 'Nimbus', [
    'JWT iss claim has value',
    'Unexpected JWT issuer',
    'JWT issuer rejected',
  ]),
  ...proves('token.issuer-mismatch', '.NET', ['IDX10205', 'IDX10211', 'IDX40001', "The issuer '… is invalid"]),
  ...proves('token.issuer-mismatch', 'mod_auth_openidc', ['does not match received "iss" value']),
  ...proves('token.issuer-mismatch', 'jose4j, Kafka', ["Issuer (iss) claim value … doesn't match expected value"]),
  ...proves('token.issuer-mismatch', 'Jenkins', ['IdToken issuer … did not match']),
  ...proves('token.issuer-mismatch', 'oidc-provider clients', ['iss mismatch, expected', 'issuer mismatch, expected'], {
    unless: /discovered/,
  }),
  ...proves('token.issuer-mismatch', 'Kong', ["No credentials found for given 'iss'"]),
  ...proves('token.issuer-mismatch', 'authlib', ['Invalid claim "iss"']),
  ...proves('token.issuer-mismatch', 'Envoy, Istio', ['Jwt issuer is not configured']),
  ...proves('token.issuer-mismatch', 'AWS STS', ['No OpenIDConnect provider found in your account for']),
  ...proves('token.issuer-mismatch', 'AWS API Gateway', ['the token has an invalid issuer', 'invalid_token: issuer']),
  ...proves('token.issuer-mismatch', 'PHP, oidc-client-ts', [
    'Invalid issuer in token',
    'iss in id_token is not valid',
  ]),
  ...proves('token.issuer-mismatch', 'Rust jsonwebtoken', ['InvalidIssuer']),
]

/** What is said of the audience and the scopes in a token. */
export const audiences: readonly Wording[] = [
  ...proves('token.audience-mismatch', 'jsonwebtoken', ['jwt audience invalid']),
  ...proves('token.audience-mismatch', 'jose, openid-client 6', [
    'unexpected "aud" claim value',
    'unexpected JWT "aud" claim value',
    'unexpected JWT "aud" (audience) claim value',
  ]),
  ...proves('token.audience-mismatch', 'openid-client 5', ['aud mismatch, expected']),
  ...proves('token.audience-mismatch', 'go-oidc, Kubernetes', ['oidc: expected audience', 'expected audience in']),
  ...proves(
    'token.audience-mismatch',
    'PyJWT, python-jose, ruby-jwt',
    ["Audience doesn't match", 'Invalid audience', 'InvalidAudienceError'],
    { plain: true },
  ),
  ...proves('token.audience-mismatch', 'golang-jwt', ['token has invalid audience']),
  ...proves('token.audience-mismatch', 'go-jose', ['invalid audience claim (aud)']),
  ...proves('token.audience-mismatch', 'Vault', [
    'aud claim does not match any bound audience',
    'invalid audience (aud) claim',
  ]),
  ...proves('token.audience-mismatch', 'Vault', ['but no audiences bound to the role']),
  ...proves('token.audience-mismatch', 'Spring', ['The aud claim is not valid', 'The required audience is missing']),
  ...proves('token.audience-mismatch', 'Nimbus', ['JWT audience rejected', 'Unexpected JWT audience']),
  ...proves('token.audience-mismatch', 'java-jwt', ["value doesn't contain the required audience"]),
  ...proves('token.audience-mismatch', 'jjwt', ['Expected aud claim to be:']),
  ...proves('token.audience-mismatch', '.NET', ['IDX10214', 'IDX10206', 'IDX10208', "The audience '… is invalid"], {
    unless: /audience parameters is/,
  }),
  ...proves('token.audience-mismatch', 'jose4j, Kafka', [
    "Audience (aud) claim … doesn't contain an acceptable identifier",
    'No Audience (aud) claim present',
  ]),
  ...proves('token.audience-mismatch', 'oauth2-proxy', ['does not match with any of allowed audiences']),
  ...proves('token.audience-mismatch', 'PyJWT', ['Token is missing the "aud" claim']),
  ...proves('token.audience-mismatch', 'Nimbus', ['JWT missing required audience']),
  ...proves('token.audience-mismatch', 'Ruby openid_connect', ['Audience does not match', 'InvalidAudience: '], {
    plain: true,
  }),
  ...proves('token.audience-mismatch', 'mod_auth_openidc', [
    'could not be found in the array of values for "aud" claim',
    'is not equal to the "aud" value',
  ]),
  ...proves('token.audience-mismatch', 'authlib', ['Invalid claim "aud"']),
  ...proves('token.audience-mismatch', 'Envoy, Istio', ['Audiences in Jwt are not allowed']),
  ...proves('token.audience-mismatch', 'AWS API Gateway', ['the token does not have a valid audience']),
  ...proves('token.audience-mismatch', 'AWS STS', ['Incorrect token audience']),
  ...proves('token.audience-mismatch', 'Snowflake', ['Audience mismatch'], { plain: true }),
  ...proves('token.audience-mismatch', 'Rust jsonwebtoken', ['InvalidAudience'], { unless: /invalidaudienceerror/ }),
  ...proves('token.scope-missing', 'RFC 6750', [
    'error="insufficient_scope"',
    'error=insufficient_scope',
    '[insufficient_scope]',
  ]),
  ...proves(
    'token.scope-missing',
    'Spring, express',
    ['requires higher privileges', 'insufficient_scope:', 'Insufficient scope'],
    { plain: true },
  ),
  ...proves('token.scope-missing', 'crul, API gateways', [
    'do not include required scope',
    'does not contain the required scope',
    'does not contain the required scopes',
    'does not include the required scope',
  ]),
  ...proves('token.scope-missing', 'Vault', ['does not match any associated bound claim values']),
]
