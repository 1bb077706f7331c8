import type { LendAdmin } from '../admin/access.ts'
import type { Guide } from '../model/guide.ts'
import type { Fields, SecretFieldName } from '../model/profile.ts'
import type { Proof } from '../model/proof.ts'
import type { Recheck, Result, RunResult, SetupValues } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import type { NetworkOptions } from '../network/node-network.ts'
import type { SignOnHost } from '../probes/sign-on-host.ts'
import type { Recorded } from './replayed.ts'
import type { RunTokens } from './run-tokens.ts'

/** How the outside world is reached; `timeout` is in milliseconds for each exchange. */
export type Settings = Pick<
  NetworkOptions,
  | 'ca'
  | 'proxy'
  | 'proxyFrom'
  | 'pac'
  | 'systemProxy'
  | 'proxyLogin'
  | 'tryDirect'
  | 'secondStack'
  | 'env'
  | 'dns'
  | 'resolve'
  | 'timeout'
>

export interface RunOptions {
  guide: Guide
  fields: Fields
  /** Lends a secret to a function; null when there is none. */
  borrow<T>(field: SecretFieldName, use: (secret: string) => T | Promise<T>): Promise<T | null>
  settings: Settings
  /** One step to verify, or null for all. */
  step: string | null
  tool: { name: string; version: string }
  hostKind: string
  signal: AbortSignal
  /** Lets a person sign in with a browser; left out, the sign-on test is not part of the run. */
  signOn?: SignOnHost
  /** The person agreed that other ways of client authentication are tried once each, where the chosen one is refused. */
  tryMethods?: boolean
  /** Lends what opens the provider's admin API; left out, nothing of it is asked. */
  lendAdmin?: LendAdmin
  /** It repeats what was checked before, without anybody waiting for it. */
  recheck?: Recheck
  /** Values are still being entered: an empty field is work to do, not a fault. */
  entering?: boolean
  /** Called with what came of every check, as data that can be kept, and with why the run ended early, if it did. */
  keepProofs?: (proofs: readonly Proof[], ended: Said | null) => void
  /** Called with the tokens that were got, before the report is given; they are kept nowhere else. */
  keepTokens?: (tokens: RunTokens | null) => void
  emit?: (event: Progress) => void
  /** A run that is over and is judged again: what it wrote down stands for the world, and nothing is asked. */
  recorded?: Recorded
}

/** The progress of a run, as data. */
export type Progress =
  | { type: 'started'; checks: number; step: string | null }
  | { type: 'probe-started'; probe: string }
  | { type: 'probe-finished'; probe: string; ms: number }
  | { type: 'result'; result: Result; values: SetupValues; done: number; of: number }
  | { type: 'finished'; result: RunResult }
