import type { CertificateInfo, Failure } from './exchange.ts'
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
