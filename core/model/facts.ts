import type { LogEntry } from './admin-decision.ts'
import type { AdminAccess, AdminReading } from './admin-reading.ts'
import type { Answer, Failure, Outcome, ProxyDecision } from './exchange.ts'
import type { JsonObject } from './json.ts'
import type { Attempt, DirectTry, Handshake, ProxyAnswer, Resolution } from './network-facts.ts'
import type { PlainFieldName } from './profile.ts'
import type { Said } from './said.ts'
import type { SecretMistake } from './secret-text.ts'
import type { Intake, Target } from './target.ts'

export type * from './json.ts'
export type * from './network-facts.ts'

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
  /** What was given: `PEM (PKCS#8)`, `JWK set`, `PKCS#12` …, or words where it has no such name. */
  form: string | Said
  /** Why it cannot be used, or null. */
  fault: Said | null
  /** The signature it makes (RS256, PS256, ES256 …), or null when it cannot be used. */
  alg: string | null
  /** RSA modulus or EC curve, as evidence: `RSA, 2048 bits`. */
  strength: string | null
  /** The key ID that goes into the assertion: the field's, or the key's own. */
  kid: string | null
  /** RFC 7638 thumbprint of the public half. */
  thumbprint: string | null
}

/** The result of a sign-in by the user in a browser. */
export interface SignOn {
  /** Why the user did not return: the URL is not on this computer, its port is in use, or the time limit was reached. */
  failure: { kind: 'elsewhere' } | { kind: 'port'; port: number; code: string } | { kind: 'late'; after: number } | null
  /** Parameters that came back with the person; the code stays inside the process. */
  params: Readonly<Record<string, string>>
  /** What was sent along, to be compared. */
  state: string
  nonce: string
  /** Proves that who redeems the code began the sign-in (RFC 7636). */
  verifier: string
}

/** One second attempt of the client authentication, made with the user's consent. */
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

export interface DecodedToken {
  /** The token itself: stays inside the process. */
  raw: string
  form: 'jwt' | 'jwe' | 'opaque' | 'malformed'
  header: JsonObject | null
  claims: JsonObject | null
}

/** Everything a check may read, by name. A fact that could not be obtained is missing, and the checks that read it are skipped. */
export interface Facts {
  /** Milliseconds since the epoch by this computer's clock, when the run began. */
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
  /** The connection without the proxy; null if the user did not allow it, or if there is no proxy. */
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
  otherKeySets: readonly { name: Said; kids: readonly string[] }[]
  /** The authorize endpoint, asked for a code without a user; null if the guide has no sign-in. */
  authorizeOutcome: Outcome
  /** The same for a client ID that cannot exist: where that is not refused, the endpoint has not looked at the request. */
  strangerOutcome: Outcome
  /** The same for the paths of silent renewal. */
  silentOutcomes: readonly { redirectUri: string; outcome: Outcome }[]
  /** The same for the implicit grant, which is obsolete. */
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
  /** What the provider's admin API showed, to somebody who let the program look. */
  adminAccess: AdminAccess
  adminReading: AdminReading
  /** What the provider's log says of a request for a token that was refused; null where none was. */
  adminLog: { entries: readonly LogEntry[]; refused: Outcome | null } | null
  /** The body of a successful token response. */
  tokenResponse: { values: JsonObject; answer: Answer }
  token: DecodedToken
  /** A decoded JWT with readable claims. */
  jwt: { raw: string; header: JsonObject; claims: JsonObject }
}

export type FactName = keyof Facts
