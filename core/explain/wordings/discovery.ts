import { fits, proves, type Wording } from '../../model/wording.ts'

const unread = ['metadata.not-found', 'metadata.issuer-mismatch'] as const
const noKey = ['keys.kid-not-found', 'keys.stale'] as const
const noKeyOrAlgorithm = ['keys.kid-not-found', 'keys.stale', 'token.algorithm'] as const

/** What is said of the metadata of a server. */
export const metadata: readonly Wording[] = [
  ...proves('metadata.issuer-mismatch', 'go-oidc', ['issuer did not match the issuer returned by provider']),
  ...proves('metadata.issuer-mismatch', 'Vault', ['did not match the returned issuer']),
  ...proves('metadata.issuer-mismatch', 'openid-client 5', ['discovered issuer mismatch']),
  ...proves('metadata.issuer-mismatch', 'openid-client 6', ['"issuer" property does not match the expected value']),
  ...proves('metadata.issuer-mismatch', 'Spring', ['did not match the requested issuer']),
  ...proves(
    'metadata.not-found',
    'HTTP',
    [
      '.well-known/openid-configuration … 404',
      '.well-known/oauth-authorization-server … 404',
      '404 … .well-known/openid-configuration',
      '404 … .well-known/oauth-authorization-server',
    ],
    { near: /404 not found|status|code|http|respond|error/ },
  ),
  ...fits(unread, 'openid-client 6', ['not a conform Authorization Server Metadata response']),
  ...fits(unread, 'Spring', ['Unable to resolve the Configuration with the provided Issuer']),
  ...fits(['metadata.not-found'], 'Spring', ['Unable to resolve the OpenID Configuration with the provided Issuer']),
  ...fits(unread, 'Argo CD', ['failed to query provider']),
  ...fits(['metadata.not-found'], 'go-oidc', [
    'failed to get provider: 404',
    'oidc: unable to decode discovery … 404',
    'Failed to discover OIDC configuration: unexpected status "404"',
  ]),
  ...fits(['metadata.not-found'], 'openid-client 5', ['expected 200 OK, got: 404']),
  ...fits(['metadata.not-found'], 'Ruby openid_connect', ['DiscoveryFailed: Not Found']),
  ...fits(unread, 'NiFi', ['Unable to retrieve OpenId Connect Provider metadata']),
  ...fits(['metadata.not-found'], 'MinIO', ['Unable to initialize OpenID: 404']),
  ...proves('metadata.issuer-mismatch', 'mod_auth_openidc', [
    'does not match the "issuer" value in the provider metadata',
  ]),
  ...proves('input.not-https', '.NET', ['IDX20108']),
  ...fits(unread, 'Vault', ['error checking oidc discovery URL']),
]

/** What is said of a key set, and of a key that is not in it. */
export const keySets: readonly Wording[] = [
  ...proves('keys.unreachable', 'jose', ['Expected 200 OK from the JSON Web Key Set HTTP response']),
  ...proves('http.not-json', 'jose', ['Failed to parse the JSON Web Key Set HTTP response as JSON']),
  ...proves('keys.unreachable', 'go-oidc, Kubernetes', ['oidc: get keys failed', 'fetching keys']),
  ...proves('keys.unreachable', 'Nimbus, Spring', [
    "Couldn't retrieve remote JWK set",
    'Could not retrieve remote JWK set',
  ]),
  ...proves('keys.unreachable', 'Envoy, Istio', ['Jwks remote fetch is failed', 'Failed to fetch public key from']),
  ...proves('keys.unreachable', 'PyJWT', ['Fail to fetch data from the url']),
  ...proves('keys.unreachable', 'jwks-rsa-java', ['Cannot obtain jwks from url']),
  ...proves(
    'keys.unreachable',
    'jwks-rsa, HTTP',
    [
      'JwksError: Http Error',
      'JwksError: Request',
      '/v1/keys … 404',
      '/jwks … 404',
      'jwks.json … 404',
      '404 … /v1/keys',
      '404 … jwks',
    ],
    { near: /error|404 not found|status|code|http|respond|fail/ },
  ),
  ...proves('keys.unreachable', 'jose', ['ERR_JWKS_TIMEOUT', 'request timed out … JWKS']),
  ...proves('keys.unreachable', 'AWS STS', ["Couldn't retrieve verification key"]),
  ...proves('keys.empty', 'PyJWT, jwks-rsa', [
    'The JWKS endpoint did not contain any signing keys',
    'The JWKS endpoint did not contain any keys',
    'The JWK Set did not contain any usable keys',
  ]),
  ...proves('keys.invalid', 'jose', ['JSON Web Key Set malformed']),
  ...proves('keys.invalid', 'Envoy', ['Jwks is invalid', 'Jwks doesn’t have any valid public key']),
  ...fits(noKeyOrAlgorithm, 'jose', ['no applicable key found in the JSON Web Key Set', 'ERR_JWKS_NO_MATCHING_KEY']),
  ...fits(noKey, 'openid-client 6', ['no applicable keys found']),
  ...fits(noKey, 'openid-client 5', ["no valid key found in issuer's jwks_uri for key parameters"]),
  ...fits(noKey, 'jwks-rsa, PyJWT', ['Unable to find a signing key that matches', 'SigningKeyNotFoundError']),
  ...fits(noKey, 'go-jose', ['JWK with matching kid not found in JWK Set']),
  ...fits(noKey, 'jwks-rsa-java', ['No key found in … with kid']),
  ...fits(noKeyOrAlgorithm, 'Nimbus, Spring', [
    'Another algorithm expected, or no matching key(s) found',
    'No matching key(s) found',
    'no matching key found',
  ]),
  ...fits(noKey, 'Kafka', ['Unable to find a suitable verification key for JWS']),
  ...fits(noKey, 'Strimzi', ['Unknown signing key (kid:']),
  ...fits(noKey, '.NET', ['IDX10503', 'IDX10501']),
  ...fits(['keys.unreachable', 'keys.empty'], '.NET', ['IDX10500']),
  ...fits(noKeyOrAlgorithm, 'Envoy, Istio', ["Jwks doesn't have key to match kid or alg from Jwt"]),
  ...fits(noKey, 'php-jwt', [
    '"kid" invalid, unable to lookup correct key',
    '"kid" empty, unable to lookup correct key',
  ]),
  ...fits(noKey, 'GitLab, json-jwt', ['Json::jwk::set::kid not found', 'JSON::JWK::Set::KidNotFound']),
  ...fits(noKey, '.NET', ['The signature key was not found']),
  ...fits(noKey, 'oauth2-proxy, go-jose', ['no keys matches jws', 'failed to find key with kid']),
  ...fits(noKey, 'ruby-jwt', ['Could not find public key for kid']),
]
