import adminCallsAnswered from './admin/calls-answered.ts'
import type { Check } from './check.ts'
import corsOriginTrusted from './cors/origin-trusted.ts'
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
import relyingPartyAudienceAccepted from './relying-party/audience-accepted.ts'
import relyingPartyDomainFormAccepted from './relying-party/domain-form-accepted.ts'
import relyingPartyKidOwn from './relying-party/kid-own.ts'
import relyingPartyMethodAccepted from './relying-party/method-accepted.ts'
import relyingPartyNoImplicitGrant from './relying-party/no-implicit-grant.ts'
import relyingPartyWellKnownFormAccepted from './relying-party/well-known-form-accepted.ts'
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

/** Whether a user can sign in, and whether what is issued is what the product takes. In the order of reading. */
export const signInAndTokenChecks: readonly Check[] = [
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
