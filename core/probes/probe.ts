import type { LendAdmin } from '../admin/access.ts'
import type { FactName, Facts } from '../model/facts.ts'
import type { Flow, Guide } from '../model/guide.ts'
import type { SettingName } from '../model/inputs.ts'
import type { Network } from '../model/network.ts'
import type { Fields, PlainFieldName, SecretFieldName } from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import type { SignOnHost } from './sign-on-host.ts'

/** What a probe works with besides the facts it needs. */
export interface ProbeContext {
  guide: Guide
  provider: Provider
  fields: Fields
  network: Network
  /** Does what several probes of a run want once for all of them. */
  once<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Lends a secret to a function, or answers null when there is none. */
  borrow<T>(field: SecretFieldName, use: (secret: string) => T | Promise<T>): Promise<T | null>
  signal: AbortSignal
  /** Lets a person sign in with a browser; null where nobody was asked to. */
  signOn: SignOnHost | null
  lendAdmin: LendAdmin | null
  /** The person agreed that other ways of client authentication are tried once each. */
  tryMethods: boolean
}

/**
 * The only place for I/O: fetches one thing, gives facts, has no opinion. What is said while it is waited for stands under its
 * id in `core/words/<language>/probes.ts`.
 */
export interface Probe {
  id: string
  /** The flow it belongs to; left out, it serves all. */
  flow?: Flow
  /** It waits for a person, and is part of a run only where one agreed. */
  interactive?: boolean
  gives: readonly FactName[]
  needs: readonly FactName[]
  /** Fields, secrets and settings that its facts depend on, beside the facts that it needs. */
  uses: readonly (PlainFieldName | SecretFieldName | SettingName)[]
  /** Checks that must not have failed before this probe may run. */
  after: readonly string[]
  fetch(facts: Facts, context: ProbeContext): Promise<Partial<Facts>>
}

/** Declares a probe: it sees only the facts it needs and gives only those it names. */
export function probe<const N extends readonly FactName[], const G extends readonly FactName[]>(spec: {
  id: string
  flow?: Flow
  interactive?: boolean
  gives: G
  needs: N
  uses: Probe['uses']
  after?: readonly string[]
  fetch(facts: Pick<Facts, N[number]>, context: ProbeContext): Promise<Partial<Pick<Facts, G[number]>>>
}): Probe {
  return { after: [], ...spec }
}
