import type { Check } from '../model/check.ts'
import apiAudienceSent from './api/audience-sent.ts'
import apiExists from './api/exists.ts'
import apiGrantsClient from './api/grants-client.ts'
import apiNoActionDenies from './api/no-action-denies.ts'
import clientActive from './client/active.ts'
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
import dnsAddressPublic from './dns/address-public.ts'
import dnsHostResolves from './dns/host-resolves.ts'
import httpApiAnswers from './http/api-answers.ts'
import inputAudienceUsable from './input/audience-usable.ts'
import inputAuthMethodKnown from './input/auth-method-known.ts'
import inputAuthorizationServerUsable from './input/authorization-server-usable.ts'
import inputClientIdUsable from './input/client-id-usable.ts'
import inputClientSecretUsable from './input/client-secret-usable.ts'
import inputDomainUsable from './input/domain-usable.ts'
import inputPastedClean from './input/pasted-clean.ts'
import inputScopeWellFormed from './input/scope-well-formed.ts'
import keysHasSigningKey from './keys/has-signing-key.ts'
import keysHasTokenKey from './keys/has-token-key.ts'
import keysIsKeySet from './keys/is-key-set.ts'
import keysKidsUnique from './keys/kids-unique.ts'
import keysNoPrivateMembers from './keys/no-private-members.ts'
import keysReachable from './keys/reachable.ts'
import keysStrong from './keys/strong.ts'
import metadataComplete from './metadata/complete.ts'
import metadataDocumentsAgree from './metadata/documents-agree.ts'
import metadataEndpointsSecure from './metadata/endpoints-secure.ts'
import metadataFound from './metadata/found.ts'
import metadataGrantListed from './metadata/grant-listed.ts'
import metadataIssuerMatches from './metadata/issuer-matches.ts'
import metadataValid from './metadata/valid.ts'
import policyAllows from './policy/allows.ts'
import proxyDirectNoBetter from './proxy/direct-no-better.ts'
import proxyLetsThrough from './proxy/lets-through.ts'
import quotaLeft from './quota/left.ts'
import relyingPartyAudienceAccepted from './relying-party/audience-accepted.ts'
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
import tlsNamesHost from './tls/names-host.ts'
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

/** Every check, in the order of the ladder and, within a rung, of reading. */
export const checks: readonly Check[] = [
  inputDomainUsable,
  inputAuthorizationServerUsable,
  inputClientIdUsable,
  inputClientSecretUsable,
  inputAuthMethodKnown,
  inputScopeWellFormed,
  inputAudienceUsable,
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
  keysReachable,
  keysIsKeySet,
  keysHasSigningKey,
  keysKidsUnique,
  keysNoPrivateMembers,
  keysStrong,
  keysHasTokenKey,
  clientKnown,
  clientAuthenticates,
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
  tokenEndpointAnswers,
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
  relyingPartyAudienceAccepted,
  relyingPartyWellKnownFormAccepted,
]

export const checkById: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]))
