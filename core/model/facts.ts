import type { Answer, CertificateInfo, Failure, Outcome, ProxyDecision } from './exchange.ts'
import type { PlainFieldName } from './profile.ts'
import type { Intake, Target } from './target.ts'

export interface Resolution {
  host: string
  /** `hosts`/resolver answer, a literal address, a `--resolve` rule, or left to the proxy. */
  source: 'resolver' | 'literal' | '--resolve' | 'proxy'
  answers: readonly { address: string; family: 4 | 6 }[]
  failure: Failure | null
}

/** One address of one family, tried apart from the others. */
export interface Attempt {
  address: string
  family: 4 | 6
  ms: number
  failure: Failure | null
}

export interface Handshake {
  protocol: string | null
  cipher: string | null
  /** Leaf first, as the server sent it; empty when no certificate was seen. */
  chain: readonly CertificateInfo[]
  /** The failure that the TLS library reported first, or null. */
  failure: Failure | null
  /** Judged from the served chain, whatever the library reported first. */
  trust: { diagnosis: string; says: string; possible?: readonly string[] } | null
  /** What is wrong with the names, or null. */
  name: string | null
}

/** What may be known about a secret without showing it. */
export interface SecretShape {
  present: boolean
  length: number
  whitespace: 'none' | 'edges' | 'inside'
  control: boolean
  placeholder: boolean
  looksLikeClientId: boolean
  /** Plain fields that hold this very value. */
  alsoIn: readonly PlainFieldName[]
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
  proxyChoice: ProxyDecision
  /** What the proxy said to CONNECT; null when it let the connection through or there is no proxy. */
  tunnel: { failure: Failure | null; status: number | null; says: string | null }
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
  metadata: { document: 'oauth' | 'oidc'; url: string; values: JsonObject }
  keysOutcome: Outcome
  keySet: { keys: readonly JsonObject[] }
  tokenOutcome: Outcome
  /** The body of a successful token response. */
  tokenResponse: { values: JsonObject; answer: Answer }
  token: DecodedToken
  /** A decoded JWT with readable claims. */
  jwt: { raw: string; header: JsonObject; claims: JsonObject }
}

export type FactName = keyof Facts
