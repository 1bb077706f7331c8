import type { CertificateInfo, Failure, ProxyDecision, ShownProxy } from './exchange.ts'
import type { Facts } from './facts.ts'
import type { Anchor, Attempt, DirectTry, ProxyAnswer, Resolution } from './network-facts.ts'
import type { Saying } from './said.ts'
import type { TrustStoreName } from './trust-stores.ts'

/** What the proxy said to CONNECT, and what that was recognized by. */
export interface ProxyReport extends ShownProxy, Pick<ProxyAnswer, 'failure' | 'status' | 'offers'> {
  /** What it said beyond the status, as sentences. */
  says: string | null
  /** The product that answered, where it is recognized. */
  product: string | null
}

/** The same as data: what the proxy said is not in words yet, nor which rule chose it; failures are as they were measured. */
export type NetworkPathData = Omit<NetworkPath, 'proxy'> & {
  proxy: (Omit<ProxyReport, 'says' | 'source'> & ProxyDecision & { says: Saying | string | null }) | null
}

/** One certificate of the chain, with what breaks it. */
export interface Rung extends CertificateInfo {
  role: 'leaf' | 'intermediate' | 'root'
  /** Diagnosis of the finding about this certificate, or null where no finding is. */
  problem: string | null
}

/** The network path to the host, phase by phase: what window and letter draw. Null is what did not happen. */
export interface NetworkPath {
  host: string
  port: number
  proxy: ProxyReport | null
  resolution: Resolution | null
  /** Every address, tried apart; empty through a proxy. */
  attempts: readonly Attempt[]
  tls: {
    protocol: string | null
    cipher: string | null
    /** Leaf first. */
    ladder: readonly Rung[]
    /** What trusts the top of the ladder; `system` is the browser's store, which this program does not use. Null: nobody. */
    trustedBy: TrustStoreName | null
    anchor: Anchor | null
    /** PEM of the topmost certificate. */
    topPem: string | null
    /** The product that inspects the connection, where it is recognised. */
    inspectedBy: string | null
    failure: Failure | null
  } | null
  direct: DirectTry | null
  otherStack: Facts['otherStack']
  /** Milliseconds; positive is ahead of the servers. */
  clock: { offset: number; uncertainty: number; samples: number } | null
}
