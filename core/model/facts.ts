import type { Answer, CertificateInfo, Failure, Outcome, ProxyDecision } from './exchange.ts'
import type { PlainFieldName } from './profile.ts'
import type { SecretMistake } from './secret-text.ts'
import type { Intake, Target } from './target.ts'
import type { TrustStoreName } from './trust-stores.ts'

export interface Resolution {
  host: string
  /** Name server, hosts file, a literal address, a `--resolve` rule, or left to the proxy. */
  source: 'resolver' | 'hosts file' | 'literal' | '--resolve' | 'proxy'
  answers: readonly { address: string; family: 4 | 6 }[]
  failure: Failure | null
  /** Name servers that this machine uses, or those that were given for this run; empty where none was asked. */
  servers: readonly string[]
  /** How long the answer took, in milliseconds. */
  ms: number
  /** What name servers said for each family, where they were asked themselves; `code` is null for an answer. */
  queries: readonly { family: 4 | 6; code: string | null; ms: number; answers: number; server?: string }[]
  /** The name that this one is an alias of (CNAME), where that was looked for because no address came. */
  alias?: string
}

/** The same host without the proxy, tried because the person allowed it. */
export interface DirectTry {
  works: boolean
  /** The address that answered, or null. */
  address: string | null
  failure: Failure | null
  /** Issuer of the certificate that was seen there, or null. */
  issuer: string | null
}

/** One address of one family, tried apart from the others. */
export interface Attempt {
  address: string
  family: 4 | 6
  ms: number
  failure: Failure | null
}

/** What is known of a served chain that reaches none of the roots that this program trusts. */
export interface OpenEnd {
  /** A certificate that has the name of the missing issuer and not its key: one that was sent, or a trusted root. */
  namesake: 'sent' | 'trusted' | null
  /** Where the issuer of the topmost certificate can be fetched, as that certificate says (RFC 5280 section 4.2.2.1). */
  issuerAt: string | null
  /** Subjects of the certificates that were added for this run. */
  added: readonly string[]
  /** The file of `NODE_EXTRA_CA_CERTS` that gave no certificate, and why: the system's code, or `NO_PEM`. */
  unread: { file: string; code: string } | null
}

/** The trusted certificate that a chain ends in, and which store holds it. */
export interface Anchor {
  subject: string
  /** SHA-256, as in {@link CertificateInfo}. */
  fingerprint: string
  store: TrustStoreName
}

export interface Handshake {
  protocol: string | null
  cipher: string | null
  /** Leaf first, by the way that leads to the root; a root that was not sent is added where a store has it. */
  chain: readonly CertificateInfo[]
  /** What the chain ends in; null when nobody here knows it. `system` is known to the browser, not to this program. */
  anchor: Anchor | null
  /** PEM of the topmost certificate, so that it can be exported. */
  top: string | null
  /** The failure that the TLS library reported first, or null. */
  failure: Failure | null
  /** How the served chain ends where that is in no root of ours; null where it does, and where no chain was read. */
  openEnd: OpenEnd | null
  /** Whether the certificate of a refused handshake is for the host; null where none was read. */
  namesHost: boolean | null
  /** The server asked for a certificate of the client. */
  asksForCertificate: boolean
  /** What a second connection, which allows everything and asks nothing, agreed on; null when it failed too. */
  agreesOn: { protocol: string; cipher: string } | null
  /** The connection is cut when the host's name is said, and is not when it is left out (SNI, RFC 6066 section 3). */
  cutByName: boolean
  /**
   * A ClientHello of so many bytes, more than one packet, was lost again and again, and a small one was answered: the run
   * goes on with that. Null where nothing of the kind was seen.
   */
  helloTooLarge: { bytes: number; lost: 'dropped' | 'reset' } | null
  /** First words of what answered, where they are no TLS. */
  greeting: string | null
}

/** What the proxy said to CONNECT; all null where there is no proxy. */
export interface ProxyAnswer {
  failure: Failure | null
  status: number | null
  /** Schemes that it offers for a login, as it writes them. */
  offers: readonly string[]
  /** A login was sent with the request. */
  loginSent: boolean
  /** The proxy itself is spoken to over TLS. */
  overTls: boolean
  /** What came with a refusal; null where nothing did. */
  page: { headers: Readonly<Record<string, string>>; body: string } | null
}

/** What may be known about a secret without showing it. */
export interface SecretShape {
  present: boolean
  length: number
  whitespace: 'none' | 'edges' | 'inside'
  control: boolean
  placeholder: boolean
  looksLikeClientId: boolean
  /** What was copied in its place, or together with it. */
  mistaken: SecretMistake | null
  /** Plain fields that hold this very value, alone or within more text, whatever the case of its letters. */
  alsoIn: readonly PlainFieldName[]
}

/** What may be known about a private key without showing it. */
export interface KeyShape {
  /** What was given, in words: `PEM (PKCS#8)`, `JWK set`, `PKCS#12` … */
  form: string
  /** Why it cannot be used, or null. */
  fault: string | null
  /** The signature it makes (RS256, PS256, ES256 …), or null when it cannot be used. */
  alg: string | null
  /** RSA modulus or EC curve, as evidence: `RSA, 2048 bits`. */
  strength: string | null
  /** The key ID that goes into the assertion: the field's, or the key's own. */
  kid: string | null
  /** RFC 7638 thumbprint of the public half. */
  thumbprint: string | null
}

/** What came of asking the person to sign in with a browser. */
export interface SignOn {
  /** Why nobody came back: the address is not on this computer, its port cannot be had, or the time was over. */
  failure: { kind: 'elsewhere' } | { kind: 'port'; port: number; code: string } | { kind: 'late'; after: number } | null
  /** Parameters that came back with the person; the code stays inside the process. */
  params: Readonly<Record<string, string>>
  /** What was sent along, to be compared. */
  state: string
  nonce: string
  /** Proves that who redeems the code began the sign-in (RFC 7636). */
  verifier: string
}

/** One second try of the client authentication, made with the person's consent. */
export interface MethodTrial {
  method: string
  /** How the secret was written: as it is, or encoded for forms; null where there is one way only. */
  encoding: 'raw' | 'form' | null
  outcome: Outcome
}

/** One call of the provider's own API with the token. */
export interface ApiCall {
  path: string
  scope: string
  outcome: Outcome
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

export interface DecodedToken {
  /** The token itself: stays inside the process. */
  raw: string
  form: 'jwt' | 'jwe' | 'opaque' | 'malformed'
  header: JsonObject | null
  claims: JsonObject | null
}

/** Everything a check may read, by name. A fact that could not be had is absent, and what reads it is skipped. */
export interface Facts {
  /** Milliseconds since the epoch by this machine's clock, when the run began. */
  now: number
  intake: Intake
  target: Target
  secretShape: SecretShape
  /** The way of client authentication that is used, in its wire name. */
  method: string
  /** Null when no private key is stored. */
  keyShape: KeyShape | null
  proxyChoice: ProxyDecision
  tunnel: ProxyAnswer
  /** The way without the proxy; null where nobody allowed it, or there is no proxy. */
  direct: DirectTry | null
  /** What the browser's own stack came to; null where the host has none, or ours got through. */
  otherStack: { status: number | null; failure: string | null } | null
  resolution: Resolution
  /** Given once one address has answered, or when none did. */
  connection: { address: string | null; failure: Failure | null }
  attempts: readonly Attempt[]
  handshake: Handshake
  /** Present once the connection is ready to carry a request. */
  ready: true
  oauthDocument: Outcome
  oidcDocument: Outcome
  /** Null where the provider has no such document. */
  organization: Outcome | null
  /** The metadata that the run goes on with, and which document it came from. */
  metadata: { document: 'oauth' | 'oidc'; url: string; values: JsonObject; answer: Answer }
  keysOutcome: Outcome
  keySet: { keys: readonly JsonObject[] }
  /** Sets of public keys of other servers of the same tenant, asked when the token's key is not in its own. */
  otherKeySets: readonly { name: string; kids: readonly string[] }[]
  /** The authorize endpoint, asked for a code without a person; null where the guide signs nobody in. */
  authorizeOutcome: Outcome
  /** The same for a client ID that cannot exist: where that is not refused, the endpoint has not looked at the request. */
  strangerOutcome: Outcome
  /** The same for the paths of silent renewal. */
  silentOutcomes: readonly { redirectUri: string; outcome: Outcome }[]
  /** The same for the implicit grant, which nobody needs any more. */
  implicitOutcome: Outcome
  /** The token endpoint, asked as a page of the product would. */
  corsOutcome: Outcome
  signOn: SignOn
  /** One use of the refresh token; null when none came. */
  refreshOutcome: Outcome | null
  idToken: DecodedToken
  tokenOutcome: Outcome
  /** Second tries of the client authentication; empty when none were made. */
  methodTrials: readonly MethodTrial[]
  /** Calls of the provider's API, as the product makes them. */
  apiCalls: readonly ApiCall[]
  /** The body of a successful token response. */
  tokenResponse: { values: JsonObject; answer: Answer }
  token: DecodedToken
  /** A decoded JWT with readable claims. */
  jwt: { raw: string; header: JsonObject; claims: JsonObject }
}

export type FactName = keyof Facts
