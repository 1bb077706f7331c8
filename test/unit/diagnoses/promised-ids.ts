const byArea: Readonly<Record<string, string>> = {
  input:
    'missing placeholder admin-host domain-malformed not-https secret-in-client-id secret-whitespace scope-malformed key-unusable malformed repaired other-provider issuer-incomplete',
  dns: 'not-found failed private-answer',
  connect: 'refused timeout reset ipv6-broken address-dead browser-only',
  proxy: 'unreachable auth-required refused pac-failed direct-works',
  portal: 'captive',
  tls: 'untrusted-ca intercepted self-signed expired not-yet-valid hostname-mismatch incomplete-chain handshake-failed expires-soon weak-certificate hello-too-large inspected',
  clock: 'ahead behind',
  http: 'not-json blocked rate-limited server-error timeout too-large redirected unexpected-status truncated origin-added',
  tenant: 'not-found deactivated',
  server: 'not-found licence-missing org-where-custom custom-where-org claim-failed hook-failed',
  metadata:
    'not-found invalid field-missing issuer-mismatch insecure-endpoint grant-not-listed documents-differ method-not-listed',
  keys: 'unreachable invalid empty kid-not-found duplicate-kid private-exposed weak alg-missing use-missing stale rotation-manual',
  client:
    'unknown secret-wrong secret-encoding auth-method auth-failed disabled grant-not-allowed dpop-required network-restricted org-server-only jwks-unreachable keys-invalid proofs-sent-twice proof-refused refused-silently too-powerful',
  assertion: 'audience subject expired too-long in-future replayed kid-unknown signature algorithm no-key-registered',
  login:
    'redirect-uri user-not-assigned consent-required pkce-required response-type state-mismatch nonce-mismatch timeout port-in-use cancelled code-refused page-refuses silent-renewal',
  cors: 'origin-not-trusted',
  admin: 'token-invalid scope-missing role-missing',
  scope: 'unknown no-default oidc-not-allowed consent-required not-granted partly-granted denied-by-policy',
  policy: 'no-match',
  api: 'audience-missing unknown not-authorized denied-by-action organization-required',
  quota: 'exhausted',
  token:
    'malformed opaque encrypted algorithm signature issuer-mismatch audience-mismatch scope-missing expired not-yet-valid lifetime type response-invalid refused',
  'relying-party': 'audience well-known-form domain-form private-key-set kid-copied implicit-grant',
}

/** Written down by hand, apart from the catalogue: an id that vanishes from there must be missed here. */
export const promised: readonly string[] = Object.entries(byArea).flatMap(([area, reasons]) =>
  reasons.split(' ').map((reason) => `${area}.${reason}`),
)
