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
import keysHasSigningKey from './keys/has-signing-key.ts'
import keysHasTokenKey from './keys/has-token-key.ts'
import keysIsKeySet from './keys/is-key-set.ts'
import keysKidsUnique from './keys/kids-unique.ts'
import keysNamesAlgorithms from './keys/names-algorithms.ts'
import keysNamesUses from './keys/names-uses.ts'
import keysNoPrivateMembers from './keys/no-private-members.ts'
import keysReachable from './keys/reachable.ts'
import keysStrong from './keys/strong.ts'
import metadataComplete from './metadata/complete.ts'
import metadataDocumentsAgree from './metadata/documents-agree.ts'
import metadataEndpointsSecure from './metadata/endpoints-secure.ts'
import metadataFound from './metadata/found.ts'
import metadataGrantListed from './metadata/grant-listed.ts'
import metadataIssuerMatches from './metadata/issuer-matches.ts'
import metadataMethodListed from './metadata/method-listed.ts'
import metadataValid from './metadata/valid.ts'
import policyAllows from './policy/allows.ts'
import quotaLeft from './quota/left.ts'
import scopeAllowed from './scope/allowed.ts'
import serverExists from './server/exists.ts'
import serverLicensed from './server/licensed.ts'
import serverRightKind from './server/right-kind.ts'
import tenantActive from './tenant/active.ts'
import tenantExists from './tenant/exists.ts'

/** Whether the server is the right one, says the right things of itself, and lets the client ask. In the order of reading. */
export const serverChecks: readonly Check[] = [
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
]
