import type { Check } from './check.ts'
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
import inputIssuerComplete from './input/issuer-complete.ts'
import inputKeyIdUsable from './input/key-id-usable.ts'
import inputOriginUsable from './input/origin-usable.ts'
import inputPastedClean from './input/pasted-clean.ts'
import inputPrivateKeyUsable from './input/private-key-usable.ts'
import inputRedirectUriUsable from './input/redirect-uri-usable.ts'
import inputScopeWellFormed from './input/scope-well-formed.ts'
import proxyDirectNoBetter from './proxy/direct-no-better.ts'
import proxyLetsThrough from './proxy/lets-through.ts'
import tlsCertificateCurrent from './tls/certificate-current.ts'
import tlsCertificatesStrong from './tls/certificates-strong.ts'
import tlsChainTrusted from './tls/chain-trusted.ts'
import tlsHandshakeCompletes from './tls/handshake-completes.ts'
import tlsLargeHelloAnswered from './tls/large-hello-answered.ts'
import tlsNamesHost from './tls/names-host.ts'
import tlsNotInspected from './tls/not-inspected.ts'
import tlsOutlastsAMonth from './tls/outlasts-a-month.ts'

/** Whether what was typed can be right, and whether a request gets to the host and back. In the order of reading. */
export const networkChecks: readonly Check[] = [
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
]
