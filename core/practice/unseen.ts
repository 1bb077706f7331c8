import { idsOf } from '../model/diagnosis-ids.ts'

/** Faults of TLS, which plain http does not have. */
const overTls = [
  'tls.handshake-failed',
  'tls.untrusted-ca',
  'tls.intercepted',
  'tls.self-signed',
  'tls.expired',
  'tls.not-yet-valid',
  'tls.hostname-mismatch',
  'tls.incomplete-chain',
  'tls.expires-soon',
]

/**
 * Faults that a guide has a check for and that a run of it does not meet all the same: the product sends no secret, signs nothing,
 * has no scopes of its own, or is walked over plain http.
 */
export const unseen: Readonly<Record<string, readonly string[]>> = {
  'okta/any': [
    'input.key-unusable',
    'server.custom-where-org',
    ...idsOf('assertion'),
    'scope.not-granted',
    'relying-party.kid-copied',
  ],
  'okta/crul': ['input.key-unusable', 'server.custom-where-org', 'scope.not-granted'],
  'okta/fortanix-key-insight': ['input.key-unusable', 'server.custom-where-org', 'scope.not-granted'],
  'okta/openmetadata-ingestion': [
    'input.secret-in-client-id',
    'server.licence-missing',
    'server.org-where-custom',
    'metadata.not-found',
    'client.secret-wrong',
    'client.auth-method',
    'client.secret-encoding',
    'scope.no-default',
    'scope.consent-required',
    'token.lifetime',
  ],
  'okta/openmetadata': [
    'input.secret-in-client-id',
    ...overTls,
    'server.custom-where-org',
    'metadata.not-found',
    'client.grant-not-allowed',
    'scope.not-granted',
    'scope.partly-granted',
  ],
  'any/sign-on': [
    'input.secret-whitespace',
    'input.key-unusable',
    ...overTls,
    'metadata.method-not-listed',
    'keys.kid-not-found',
    'client.grant-not-allowed',
    'token.signature',
    'token.expired',
    'token.issuer-mismatch',
    'token.audience-mismatch',
  ],
  'any/client-credentials': ['login.code-refused'],
  'okta/palo-alto-cloud-identity-engine': [
    'input.key-unusable',
    'server.licence-missing',
    'server.org-where-custom',
    'metadata.not-found',
    'client.grant-not-allowed',
    'scope.no-default',
    'scope.consent-required',
    'token.lifetime',
  ],
}

/** Faults that a guide meets although it has no check that asks about them: its request for a token reports them. */
export const seenToo: Readonly<Record<string, readonly string[]>> = {
  'okta/openmetadata': [
    'client.auth-failed',
    'client.dpop-required',
    'client.network-restricted',
    'client.org-server-only',
  ],
  'any/sign-on': [
    'client.auth-failed',
    'client.refused-silently',
    'client.dpop-required',
    'api.unknown',
    'api.not-authorized',
  ],
}
