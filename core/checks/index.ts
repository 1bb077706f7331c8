import adminCallsAnswered from './admin/calls-answered.ts'
import apiAudienceSent from './api/audience-sent.ts'
import apiExists from './api/exists.ts'
import apiGrantsClient from './api/grants-client.ts'
import apiNoActionDenies from './api/no-action-denies.ts'
import type { Check } from './check.ts'
import clientActive from './client/active.ts'
import clientAssertionAccepted from './client/assertion-accepted.ts'
import clientAuthenticates from './client/authenticates.ts'
import clientKnown from './client/known.ts'
import clientMayUseGrant from './client/may-use-grant.ts'
import clientMayUseThisServer from './client/may-use-this-server.ts'
import clientNeedsNoDpop from './client/needs-no-dpop.ts'
import clientNetworkAllowed from './client/network-allowed.ts'
import clockInStep from './clock/in-step.ts'
import connectBothFamiliesWork from './connect/both-families-work.ts'
import connectBrowserNoBetter from './connect/browser-no-better.ts'
import connectEveryAddressAnswers from './connect/every-address-answers.ts'
import connectHostAccepts from './connect/host-accepts.ts'
import corsOriginTrusted from './cors/origin-trusted.ts'
import dnsAddressPublic from './dns/address-public.ts'
import dnsHostResolves from './dns/host-resolves.ts'
import httpApiAnswers from './http/api-answers.ts'
import inputAudienceUsable from './input/audience-usable.ts'
import inputAuthMethodKnown from './input/auth-method-known.ts'
import inputAuthorizationServerUsable from './input/authorization-server-usable.ts'
import inputClientIdUsable from './input/client-id-usable.ts'
import inputClientSecretUsable from './input/client-secret-usable.ts'
import inputDomainUsable from './input/domain-usable.ts'
import inputIssuerComplete from './input/issuer-complete.ts'
import inputKeyIdUsable from './input/key-id-usable.ts'
import inputOriginUsable from './input/origin-usable.ts'
import inputPastedClean from './input/pasted-clean.ts'
import inputPrivateKeyUsable from './input/private-key-usable.ts'
import inputRedirectUriUsable from './input/redirect-uri-usable.ts'
import inputScopeWellFormed from './input/scope-well-formed.ts'
import keysHasSigningKey from './keys/has-signing-key.ts'
import keysHasTokenKey from './keys/has-token-key.ts'
import keysIsKeySet from './keys/is-key-set.ts'
import keysKidsUnique from './keys/kids-unique.ts'
import keysNamesAlgorithms from './keys/names-algorithms.ts'
import keysNamesUses from './keys/names-uses.ts'
import keysNoPrivateMembers from './keys/no-private-members.ts'
import keysReachable from './keys/reachable.ts'
import keysStrong from './keys/strong.ts'
import loginAppKnown from './login/app-known.ts'
import loginCodeExchanged from './login/code-exchanged.ts'
import loginCodeOffered from './login/code-offered.ts'
import loginEndpointAnswers from './login/endpoint-answers.ts'
import loginIdTokenSound from './login/id-token-sound.ts'
import loginNonceReturned from './login/nonce-returned.ts'
import loginPersonAdmitted from './login/person-admitted.ts'
import loginPersonReturns from './login/person-returns.ts'
import loginPkceAccepted from './login/pkce-accepted.ts'
import loginPolicyAllows from './login/policy-allows.ts'
import loginRedirectUriRegistered from './login/redirect-uri-registered.ts'
import loginRenewsSilently from './login/renews-silently.ts'
import loginScopesOffered from './login/scopes-offered.ts'
import loginSilentUrisRegistered from './login/silent-uris-registered.ts'
import loginStateReturned from './login/state-returned.ts'
import metadataComplete from './metadata/complete.ts'
import metadataDocumentsAgree from './metadata/documents-agree.ts'
import metadataEndpointsSecure from './metadata/endpoints-secure.ts'
import metadataFound from './metadata/found.ts'
import metadataGrantListed from './metadata/grant-listed.ts'
import metadataIssuerMatches from './metadata/issuer-matches.ts'
import metadataMethodListed from './metadata/method-listed.ts'
import metadataValid from './metadata/valid.ts'
import policyAllows from './policy/allows.ts'
import proxyDirectNoBetter from './proxy/direct-no-better.ts'
import proxyLetsThrough from './proxy/lets-through.ts'
import quotaLeft from './quota/left.ts'
import relyingPartyAudienceAccepted from './relying-party/audience-accepted.ts'
import relyingPartyDomainFormAccepted from './relying-party/domain-form-accepted.ts'
import relyingPartyKidOwn from './relying-party/kid-own.ts'
import relyingPartyMethodAccepted from './relying-party/method-accepted.ts'
import relyingPartyNoImplicitGrant from './relying-party/no-implicit-grant.ts'
import relyingPartyWellKnownFormAccepted from './relying-party/well-known-form-accepted.ts'
import scopeAllowed from './scope/allowed.ts'
import serverExists from './server/exists.ts'
import serverLicensed from './server/licensed.ts'
import serverRightKind from './server/right-kind.ts'
import tenantActive from './tenant/active.ts'
import tenantExists from './tenant/exists.ts'
import tlsCertificateCurrent from './tls/certificate-current.ts'
import tlsCertificatesStrong from './tls/certificates-strong.ts'
import tlsChainTrusted from './tls/chain-trusted.ts'
import tlsHandshakeCompletes from './tls/handshake-completes.ts'
import tlsLargeHelloAnswered from './tls/large-hello-answered.ts'
import tlsNamesHost from './tls/names-host.ts'
import tlsNotInspected from './tls/not-inspected.ts'
import tlsOutlastsAMonth from './tls/outlasts-a-month.ts'
import tokenAlgorithmAccepted from './token/algorithm-accepted.ts'
import tokenAudienceMatches from './token/audience-matches.ts'
import tokenEndpointAnswers from './token/endpoint-answers.ts'
import tokenIsJwt from './token/is-jwt.ts'
import tokenIssued from './token/issued.ts'
import tokenIssuerMatches from './token/issuer-matches.ts'
import tokenLifetimeSane from './token/lifetime-sane.ts'
import tokenNotExpired from './token/not-expired.ts'
import tokenScopesGranted from './token/scopes-granted.ts'
import tokenSignatureVerifies from './token/signature-verifies.ts'
import tokenTypeBearer from './token/type-bearer.ts'
import tokenValidAlready from './token/valid-already.ts'

/** Every check, in the order of the areas and, within an area, of reading. */
export const checks: readonly Check[] = [
  inputDomainUsable,
  inputAuthorizationServerUsable,
  inputClientIdUsable,
  inputClientSecretUsable,
  inputPrivateKeyUsable,
  inputIssuerComplete,
  inputKeyIdUsable,
  inputAuthMethodKnown,
  inputScopeWellFormed,
  inputAudienceUsable,
  inputRedirectUriUsable,
  inputOriginUsable,
  inputPastedClean,
  clockInStep,
  dnsHostResolves,
  dnsAddressPublic,
  connectHostAccepts,
  connectBothFamiliesWork,
  connectEveryAddressAnswers,
  connectBrowserNoBetter,
  proxyLetsThrough,
  proxyDirectNoBetter,
  tlsHandshakeCompletes,
  tlsChainTrusted,
  tlsCertificateCurrent,
  tlsNamesHost,
  tlsCertificatesStrong,
  tlsOutlastsAMonth,
  tlsLargeHelloAnswered,
  tlsNotInspected,
  httpApiAnswers,
  tenantExists,
  tenantActive,
  serverRightKind,
  serverExists,
  serverLicensed,
  metadataFound,
  metadataValid,
  metadataComplete,
  metadataIssuerMatches,
  metadataEndpointsSecure,
  metadataGrantListed,
  metadataDocumentsAgree,
  metadataMethodListed,
  keysReachable,
  keysIsKeySet,
  keysHasSigningKey,
  keysKidsUnique,
  keysNoPrivateMembers,
  keysStrong,
  keysNamesAlgorithms,
  keysNamesUses,
  keysHasTokenKey,
  clientKnown,
  clientAuthenticates,
  clientAssertionAccepted,
  clientActive,
  clientMayUseThisServer,
  clientMayUseGrant,
  clientNeedsNoDpop,
  clientNetworkAllowed,
  scopeAllowed,
  policyAllows,
  apiAudienceSent,
  apiExists,
  apiGrantsClient,
  apiNoActionDenies,
  quotaLeft,
  loginEndpointAnswers,
  loginAppKnown,
  loginRedirectUriRegistered,
  loginSilentUrisRegistered,
  loginCodeOffered,
  loginPkceAccepted,
  loginScopesOffered,
  loginPolicyAllows,
  corsOriginTrusted,
  loginPersonReturns,
  loginStateReturned,
  loginPersonAdmitted,
  tokenEndpointAnswers,
  loginCodeExchanged,
  tokenIssued,
  tokenIsJwt,
  tokenTypeBearer,
  tokenAlgorithmAccepted,
  tokenSignatureVerifies,
  tokenIssuerMatches,
  tokenAudienceMatches,
  tokenScopesGranted,
  tokenNotExpired,
  tokenValidAlready,
  tokenLifetimeSane,
  loginIdTokenSound,
  loginNonceReturned,
  loginRenewsSilently,
  adminCallsAnswered,
  relyingPartyDomainFormAccepted,
  relyingPartyKidOwn,
  relyingPartyMethodAccepted,
  relyingPartyNoImplicitGrant,
  relyingPartyAudienceAccepted,
  relyingPartyWellKnownFormAccepted,
]

export const checkById: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]))
