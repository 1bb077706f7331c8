import type { Network } from '../network/network.ts'
import type { FactName, Facts } from './facts.ts'
import type { Guide } from './guide.ts'
import type { Fields, SecretFieldName } from './profile.ts'
import type { Provider } from './provider.ts'

/** What a probe works with besides the facts it needs. */
export interface ProbeContext {
  guide: Guide
  provider: Provider
  fields: Fields
  network: Network
  /** Lends a secret to a function, or answers null when there is none. */
  borrow<T>(field: SecretFieldName, use: (secret: string) => T | Promise<T>): Promise<T | null>
  signal: AbortSignal
}

/** The only place for I/O: fetches one thing, gives facts, has no opinion. */
export interface Probe {
  id: string
  gives: readonly FactName[]
  needs: readonly FactName[]
  /** Checks that must not have failed before this probe may run. */
  after: readonly string[]
  /** What is waited for, shown when it is slow. */
  waits: string
  fetch(facts: Facts, context: ProbeContext): Promise<Partial<Facts>>
}

/** Declares a probe: it sees only the facts it needs and gives only those it names. */
export function probe<const N extends readonly FactName[], const G extends readonly FactName[]>(spec: {
  id: string
  gives: G
  needs: N
  after?: readonly string[]
  waits: string
  fetch(facts: Pick<Facts, N[number]>, context: ProbeContext): Promise<Partial<Pick<Facts, G[number]>>>
}): Probe {
  return { after: [], ...spec }
}
