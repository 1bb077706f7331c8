import { fits, numbered, proves, type Wording } from '../../model/wording.ts'

const forms = ['token.opaque', 'token.malformed', 'token.encrypted'] as const
/** How many parts a token had: a JWT has three. */
const parts = { 0: 'token.opaque', 1: 'token.opaque', 5: 'token.encrypted', other: 'token.malformed' } as const

/** What is said of a signature and its algorithm. */
export const signatures: readonly Wording[] = [
  ...proves('token.signature', 'jsonwebtoken, Kong', ['invalid signature'], { plain: true }),
  ...proves('token.signature', 'jose, PyJWT, php-jwt, ruby-jwt', [
    'signature verification failed',
    'signature verification raised',
  ]),
  ...proves('token.signature', 'jose', ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED']),
  ...fits(['token.signature', 'keys.kid-not-found', 'keys.unreachable'], 'go-oidc', [
    'failed to verify signature',
    'failed to verify id token signature',
  ]),
  ...proves('token.signature', 'Vault', ['no known key successfully validated the token signature']),
  ...proves('token.signature', 'golang-jwt', ['token signature is invalid', 'signature is invalid'], {
    unless: /signing method/,
  }),
  ...proves('token.signature', 'go-jose', ['error in cryptographic primitive']),
  ...proves('token.signature', 'Nimbus, Spring', ['Signed JWT rejected: Invalid signature']),
  ...proves('token.signature', 'jjwt', ['JWT signature does not match locally computed signature']),
  ...proves('token.signature', 'java-jwt', ['Signature resulted invalid when verified']),
  ...proves('token.signature', 'OpenMetadata', ['Token verification failed. Public key mismatch']),
  // The exception behind it says that the key was not there at all.
  ...fits(['keys.kid-not-found', 'keys.stale'], 'OpenMetadata', [
    'Token verification failed. Public key mismatch. … No key found in … with kid',
  ]),
  ...proves('token.signature', 'Ruby json-jwt', ['JSON::JWT::VerificationFailed', 'JSON::JWS::VerificationFailed']),
  ...proves('token.signature', 'mozilla-django-oidc', ['JWT token verification failed']),
  ...proves('token.signature', 'jwcrypto', ['InvalidJWSSignature']),
  ...proves('token.signature', '.NET', ['The signature is invalid'], { plain: true }),
  ...proves('token.signature', 'jose4j, Kafka', ['JWT rejected due to invalid signature']),
  ...proves('token.signature', '.NET', ['IDX10511']),
  ...proves('token.signature', 'authlib', ['bad_signature']),
  ...proves('token.signature', 'Envoy, Istio', ['Jwt verification fails']),
  ...proves('token.signature', 'Rust jsonwebtoken', ['InvalidSignature']),
  ...proves('token.algorithm', 'jsonwebtoken', ['invalid algorithm'], { plain: true }),
  ...proves('token.algorithm', 'jose', [
    '"alg" (Algorithm) Header Parameter value not allowed',
    'ERR_JOSE_ALG_NOT_ALLOWED',
  ]),
  ...proves('token.algorithm', 'openid-client 5', ['unexpected JWT alg received']),
  ...proves('token.algorithm', 'openid-client 6', ['unexpected JWT "alg" header parameter']),
  ...proves('token.algorithm', 'PyJWT, python-jose', ['The specified alg value is not allowed']),
  ...proves('token.algorithm', 'golang-jwt', ['signing method … is invalid']),
  ...proves('token.algorithm', 'Vault', ['token signed with unexpected algorithm']),
  ...proves('token.algorithm', 'go-oidc', [
    'id token signed with unsupported algorithm',
    'unexpected signature algorithm',
  ]),
  ...proves('token.algorithm', '.NET', ['IDX10696']),
  ...proves(
    'token.algorithm',
    'Nimbus, Spring',
    ['Unsupported algorithm of', 'Signed JWT rejected: Another algorithm expected'],
    {
      unless: /or no matching key/,
    },
  ),
  ...proves('token.algorithm', 'java-jwt', [
    "The provided Algorithm doesn't match the one defined in the JWT's Header",
  ]),
  ...proves('token.algorithm', 'php-jwt, ruby-jwt', [
    'Incorrect key for this algorithm',
    'Algorithm not allowed',
    'Expected a different algorithm',
  ]),
  ...proves('token.algorithm', 'Rust jsonwebtoken', ['InvalidAlgorithm']),
]

/** What is said of something that is not a signed token. How many parts it has tells the three causes apart. */
export const tokenForms: readonly Wording[] = [
  ...fits(forms, 'jsonwebtoken', ['jwt malformed']),
  ...fits(forms, 'jose', ['Invalid Compact JWS', 'Invalid JWT', 'ERR_JWS_INVALID'], {
    unless: /invalid jwt (token|aud|iss|sign)/,
  }),
  ...numbered(parts, 'go-oidc, Argo CD', ['malformed jwt, expected 3 parts got']),
  ...fits(forms, 'go-oidc', ['oidc: malformed jwt']),
  ...fits(forms, 'go-jose, Vault', ['compact JWS format must have three parts']),
  ...fits(forms, 'golang-jwt', ['token contains an invalid number of segments', 'token is malformed']),
  ...fits(
    forms,
    'PyJWT, python-jose',
    ['Not enough segments', 'Error decoding token headers', 'Invalid header string'],
    {
      plain: true,
    },
  ),
  ...fits(forms, 'ruby-jwt', ['Not enough or too many segments']),
  ...fits(forms, 'php-jwt', ['Wrong number of segments']),
  ...fits(forms, 'Spring', ['Bearer token is malformed', 'Malformed token'], { plain: true }),
  ...fits(forms, 'Nimbus', ['Invalid JWT serialization', 'Missing dot delimiter', 'Invalid unsecured/JWS/JWE header']),
  ...fits(forms, 'jjwt', [
    'JWT strings must contain exactly 2 period characters',
    'Invalid compact JWT string',
    'MalformedJwtException',
  ]),
  ...numbered(parts, 'java-jwt', ['expected to have 3 parts, but got']),
  ...fits(forms, '.NET', ['IDX12741', 'IDX14100', 'IDX12709', 'IDX12729', 'IDX10720']),
  ...fits(forms, 'Envoy', ['not in the form of Header.Payload.Signature']),
  ...fits(forms, 'Rust jsonwebtoken', ['InvalidToken'], { beside: /jsonwebtoken|jwt/ }),
  ...proves('token.encrypted', 'Nimbus', ['Encrypted JWT rejected', 'No JWE decryption key']),
  ...proves('token.encrypted', '.NET', ['IDX10609', 'IDX10618', 'IDX10603']),
  ...proves('token.encrypted', 'python-jose', ['Unsupported JWE']),
  ...fits(['token.expired', 'token.issuer-mismatch', 'token.opaque'], 'Spring introspection', [
    "Provided token isn't active",
  ]),
]
