/** How a value that is handed over stands: proved by requests, only done by hand, or neither. */
export interface ValueProof {
  state: 'proved' | 'claimed' | 'open'
  /** ISO 8601; null while it is open. */
  since: string | null
  /** Purposes of the requests that prove it. */
  by: readonly string[]
}
