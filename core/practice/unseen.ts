/**
 * Faults that a guide has a check for and that a run of it does not meet all the same: the product sends no secret, signs nothing,
 * has no scopes of its own, or is walked over plain http.
 */
export const unseen: Readonly<Record<string, readonly string[]>> = {
  'okta/any': [
    'input.key-unusable',
    'server.custom-where-org',
    'assertion.audience',
    'assertion.subject',
    'assertion.expired',
    'assertion.too-long',
    'assertion.in-future',
    'assertion.replayed',
    'assertion.kid-unknown',
    'assertion.signature',
    'assertion.algorithm',
    'assertion.no-key-registered',
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
    'tls.handshake-failed',
    'tls.untrusted-ca',
    'tls.intercepted',
    'tls.self-signed',
    'tls.expired',
    'tls.not-yet-valid',
    'tls.hostname-mismatch',
    'tls.incomplete-chain',
    'tls.expires-soon',
    'server.custom-where-org',
    'metadata.not-found',
    'client.grant-not-allowed',
    'scope.not-granted',
    'scope.partly-granted',
  ],
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
}
