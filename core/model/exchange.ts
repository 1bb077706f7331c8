import type { Said } from './said.ts'

/** Where an exchange was stopped and by what, without an opinion on it: `core/checks` judge it. */
export type FailureKind =
  // The name: no name server has it, or none could say.
  | 'no-such-name'
  | 'lookup-failed'
  // The connection.
  | 'refused'
  | 'no-answer'
  | 'reset'
  // The proxy: how it was named, the rule that names it, the way to it, and what it answered.
  | 'proxy-setting'
  | 'proxy-rule'
  | 'proxy-unreachable'
  | 'proxy-login'
  | 'proxy-refused'
  // TLS.
  | 'handshake'
  | 'certificate'
  // The answer: none in time, cut off on its way, beyond the limit, not HTTP.
  | 'timeout'
  | 'truncated'
  | 'too-large'
  | 'not-http'

/** What stopped an exchange before an answer could be read, as it was measured. */
export interface Failure {
  kind: FailureKind
  /** The system's or library's own code, such as `ECONNREFUSED`, as evidence. */
  code: string
  /** The system's, library's or server's own words; empty where there are none. */
  message: string
  /** What it is about, where that is not the host: a file, an address, a variable. */
  about?: string
  /** Milliseconds after which a limit of ours ended it. */
  after?: number
  /** How many bytes had come by then. */
  bytes?: number
  /** The message is finished words, as an older version kept them. */
  worded?: true
}

export interface Timings {
  /** All in milliseconds; absent where the phase did not happen (a reused connection has no `connect`). */
  dns?: number
  connect?: number
  tls?: number
  firstByte?: number
  total: number
}

export interface CertificateInfo {
  subject: string
  issuer: string
  /** Subject alternative names as the certificate lists them. */
  names: readonly string[]
  /** ISO 8601. */
  notBefore: string
  notAfter: string
  /** SHA-256, colon separated, upper case. */
  fingerprint: string
  selfIssued: boolean
  /** Kind of the public key: `RSA`, `EC P-256`, `Ed25519`. */
  key: string
  /** Length of the public key, or null where the library does not say. */
  bits: number | null
  /** Signature algorithm as OpenSSL names it, such as `ecdsa-with-SHA256`; null where the runtime does not say. */
  signature: string | null
}

export interface ProxyDecision {
  /** `host:port` of the proxy, or null for a direct connection. Never carries a login. */
  proxy: string | null
  /** Which rule chose it: an entry of the catalogue; words of an older version. */
  source: Said | string
}

/** The same in words. */
export interface ShownProxy extends Omit<ProxyDecision, 'source'> {
  /** Which rule chose it. */
  source: string
}

/** One recorded request and its answer: already masked. */
export interface Exchange {
  /** Id of the probe that made it. */
  probe: string
  /** An entry of the catalogue; words of an older version. */
  purpose: Said | string
  method: string
  url: string
  /** HTTP status, or null when no answer came. */
  status: number | null
  /** `address:port` that answered, or null. */
  address: string | null
  proxy: ProxyDecision
  tls: { protocol: string; issuer: string } | null
  timings: Timings
  /** ISO 8601, when the request was begun. */
  at: string
  /** The provider's own request id, when its answer carried one. */
  requestId: string | null
  request: { headers: Readonly<Record<string, string>>; body: string | null }
  response: { headers: Readonly<Record<string, string>>; body: string | null; truncated: boolean } | null
  failure: Failure | null
}

/** An exchange in words, as a report shows it. */
export type ShownExchange = Omit<Exchange, 'purpose' | 'proxy'> & { purpose: string; proxy: ShownProxy }

/** What a probe reads: the raw answer. It never leaves the process; the masked {@link Exchange} does. */
export interface Answer {
  exchange: Exchange
  status: number
  headers: Readonly<Record<string, string>>
  body: string
  /** The parsed body, when it is JSON of any kind. */
  json: unknown
  isJson: boolean
  /** Milliseconds since the epoch, this computer's clock, at the middle of the request. */
  at: number
  /** When the provider's limit of requests ends, in seconds since the epoch, as its own header says; null where it does not. */
  limitEnds: string | null
}

/** An exchange that may have brought an answer or may have failed. */
export type Outcome = { answer: Answer; failure: null } | { answer: null; failure: Failure; exchange: Exchange }
