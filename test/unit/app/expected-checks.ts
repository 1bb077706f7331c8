const both = `
input.domain-usable input.client-id-usable input.client-secret-usable input.scope-well-formed input.audience-usable
input.auth-method-known input.pasted-clean clock.in-step dns.host-resolves connect.host-accepts
connect.both-families-work dns.address-public connect.every-address-answers connect.browser-no-better proxy.direct-no-better
proxy.lets-through tls.handshake-completes tls.chain-trusted tls.certificate-current
tls.names-host tls.certificates-strong tls.outlasts-a-month tls.large-hello-answered tls.not-inspected http.api-answers tenant.exists metadata.found metadata.valid metadata.complete
metadata.issuer-matches metadata.endpoints-secure metadata.grant-listed metadata.documents-agree metadata.method-listed keys.reachable
keys.is-key-set keys.has-signing-key keys.kids-unique keys.no-private-members keys.strong keys.names-algorithms keys.names-uses client.known
client.authenticates client.may-use-grant client.needs-no-dpop scope.allowed token.endpoint-answers token.issued
token.is-jwt token.type-bearer token.algorithm-accepted keys.has-token-key token.signature-verifies
token.issuer-matches token.audience-matches token.scopes-granted token.not-expired token.valid-already
token.lifetime-sane relying-party.well-known-form-accepted`

const oktaOnly = `
input.authorization-server-usable input.issuer-complete tenant.active server.exists server.licensed server.right-kind client.active
client.network-allowed client.may-use-this-server policy.allows`

const auth0Only = `
api.audience-sent api.exists api.grants-client api.no-action-denies quota.left relying-party.audience-accepted`

const words = (text: string) => text.trim().split(/\s+/)

/** Which checks apply to which provider, by the facts: written down apart from the guides. */
export const checksOf = {
  okta: [...words(both), ...words(oktaOnly)],
  auth0: [...words(both), ...words(auth0Only)],
} as const
