import type { OpenEnd } from '../model/network-facts.ts'

/** The certificates a run trusts: those bundled with the runtime, and those the person added. */
export interface TrustStore {
  bundled: readonly string[]
  /** Given for this run: the person says that this host uses them. */
  added: readonly string[]
  /** Of the environment: trusted, but said of no host in particular. */
  environment: readonly string[]
  /** The file that the environment names, where it gave no certificate. */
  unread?: OpenEnd['unread']
}
