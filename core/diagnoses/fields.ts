import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { FieldName } from '../model/profile.ts'

const address: readonly FieldName[] = ['domain', 'well_known_url']
const client: readonly FieldName[] = ['client_id', 'client_secret']
const server: readonly FieldName[] = ['authorization_server']
const keyPair: readonly FieldName[] = ['private_key', 'key_id']

/**
 * The fields that the fix of a diagnosis names: where something is to be entered, compared or left empty. The diagnoses of the
 * area `input` are about the fields of their checks, so they are not here.
 */
export const fieldsOf: Readonly<Partial<Record<DiagnosisId, readonly FieldName[]>>> = {
  'dns.not-found': address,
  'tenant.not-found': address,
  'tls.hostname-mismatch': address,
  'server.not-found': server,
  'server.org-where-custom': server,
  'server.custom-where-org': server,
  'metadata.not-found': [...address, ...server],
  'metadata.issuer-mismatch': [...address, ...server],
  'keys.kid-not-found': server,
  'client.unknown': ['client_id'],
  'client.secret-wrong': ['client_secret'],
  'client.secret-encoding': ['token_endpoint_auth_method', 'client_secret'],
  'client.auth-method': ['token_endpoint_auth_method', 'client_secret'],
  'client.auth-failed': [...client, 'token_endpoint_auth_method'],
  'client.grant-not-allowed': client,
  'client.org-server-only': server,
  'client.dpop-required': ['dpop_bound_access_tokens'],
  'client.keys-invalid': keyPair,
  'client.jwks-unreachable': keyPair,
  'assertion.audience': address,
  'assertion.subject': ['client_id'],
  'assertion.kid-unknown': keyPair,
  'assertion.signature': keyPair,
  'assertion.algorithm': ['private_key'],
  'assertion.no-key-registered': ['private_key'],
  'admin.token-invalid': server,
  'admin.scope-missing': ['scope'],
  'scope.unknown': ['scope'],
  'scope.no-default': ['scope'],
  'scope.oidc-not-allowed': ['scope'],
  'scope.consent-required': ['scope'],
  'scope.not-granted': ['scope'],
  'scope.partly-granted': ['scope'],
  'scope.denied-by-policy': ['scope'],
  'api.audience-missing': ['audience'],
  'api.unknown': ['audience'],
  'login.redirect-uri': ['redirect_uri'],
  'cors.origin-not-trusted': ['origin'],
  'token.issuer-mismatch': [...address, ...server],
  'token.audience-mismatch': ['audience'],
  'token.scope-missing': ['scope'],
  'relying-party.audience': ['audience'],
  'relying-party.private-key-set': ['private_key'],
  'relying-party.kid-copied': ['key_id'],
}
