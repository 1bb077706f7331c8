import type { Failure, ProxyDecision } from './exchange.ts'
import type { Facts, KeyShape, SecretShape, SignOn } from './facts.ts'
import type { Attempt, DirectTry, Handshake, ProxyAnswer, Resolution } from './network-facts.ts'
import type { Said } from './said.ts'
import type { InputProblem } from './target.ts'

/** What was measured of the network beside requests, by what was asked. */
export interface Measurements {
  proxyFor: ProxyDecision
  tunnel: ProxyAnswer
  resolve: Resolution
  /** The two answers of `reach`. */
  first: { address: string | null; failure: Failure | null }
  all: readonly Attempt[]
  directly: DirectTry | null
  otherStack: Facts['otherStack']
  secure: Handshake
}

/** One measurement, and the origin or URL that it is of. */
export type Measured = {
  [M in keyof Measurements]: { asked: M; of: string; gave: Measurements[M] }
}[keyof Measurements]

/** What tells one request from another: no secret, and nothing that is made anew for each run. */
export interface AskedFor {
  probe: string
  method: string
  url: string
  /** The scheme of the Authorization header, or null. */
  authorization: string | null
  body: string | null
}

/** One request as it was asked, and what a check reads of its answer beyond the exchange that is kept of it. */
export interface TapedSend {
  asked: AskedFor
  /** Index into the run's `exchanges`. */
  exchange: number
  answer: {
    /** Masked; absent where it is the body of the exchange, null where it was too long to be kept. */
    body?: string | null
    isJson: boolean
    /** As in `Answer`. */
    at: number
    limitEnds: string | null
  } | null
}

/** What came of checking the signature of a token against the keys that were had. */
export type SignatureResult =
  | { state: 'verified'; alg: string; kid: string | null }
  /** The keys that the token's `kid` could mean did not make the signature. */
  | { state: 'refuted'; alg: string; kid: string | null; says: Said }
  /** No key of the set could have. */
  | { state: 'no-key'; alg: string; kid: string | null; kids: (string | null)[] }

/** What of a secret a request is built with, and nothing of it. */
export interface SecretTraits {
  /** Bytes of the client secret. */
  bytes: number
  /** Its form for URL-encoded bodies is another one. */
  special: boolean
}

/**
 * What a run saw of the world, masked: enough to judge it again without a network. Tokens keep their claims and have a
 * stand-in for their signature, so what came of checking it is kept as a fact. What was looked at in a secret, and what a
 * person brought back from a sign-in, are kept as facts as well.
 */
export interface Tape {
  /** What was requested of the run beside its step. */
  wish: { signOn: boolean; tryMethods: boolean; entering: boolean }
  measured: readonly Measured[]
  sends: readonly TapedSend[]
  signatures: readonly { token: string; result: SignatureResult }[]
  facts: { secretShape?: SecretShape; keyShape?: KeyShape | null; method?: string; signOn?: SignOn }
  secret: SecretTraits | null
  /** Problems of fields whose value held a secret and is not kept. */
  problems: readonly InputProblem[]
}
