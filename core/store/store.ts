import type { LedgerChange, LedgerEntry, LedgerState } from '../model/ledger.ts'
import type { Rung } from '../model/network-path.ts'
import type { Fields } from '../model/profile.ts'
import type { Proof } from '../model/proof.ts'
import type { RunResult } from '../model/result.ts'
import type { Said } from '../model/said.ts'

/** A setup as it is kept: what the person said and did. What it proves is in {@link Evidence} and the runs. */
export interface StoredSetup {
  id: string
  name: string
  guide: string
  practice: boolean
  /** Under whose name it is listed, or null. */
  customer: string | null
  /** ISO 8601. */
  createdAt: string
  fields: Fields
  /** Step id → ISO 8601 of the moment the person ticked it by hand. */
  claims: Readonly<Record<string, string>>
}

/** The newest outcome of each check of a setup, with what it depended on. */
export interface Evidence extends Pick<Proof, 'check' | 'outcome' | 'exchange'> {
  /** The run that it is of. */
  run: string
  /** Everything that it depends on, by name, as a fingerprint of what it was; null is what was not known. */
  inputs: Readonly<Record<string, string | null>>
  /** ISO 8601. */
  at: string
}

/** A run as it is kept. */
export interface StoredRun {
  id: string
  result: RunResult
}

/** A run that is kept, without what came of its checks. */
export interface RunRow
  extends Pick<RunResult, 'started' | 'ended' | 'step' | 'guide' | 'verdict' | 'rootCause' | 'tool' | 'recheck'> {
  id: string
  /** The kind of the host: `desktop`, `loopback`, `terminal`. */
  host: string
}

/** Setups, steps and runs. Calls are synchronous: one small file on this machine. */
export interface Store {
  /** All but those that were taken out of the list. */
  setups(): StoredSetup[]
  /** Undefined when there is no such setup. */
  setup(id: string): StoredSetup | undefined
  create(setup: StoredSetup): void
  rename(id: string, name: string): void
  label(id: string, customer: string | null): void
  /** Takes a setup out of the list without losing it, or puts it back. */
  shelve(id: string, at: string | null): void
  /** Ids of the setups that were taken out of the list before this moment (ISO 8601). */
  shelved(before: string): string[]
  remove(id: string): void
  /** An empty string removes the field. */
  setField(id: string, field: string, value: string): void
  claim(id: string, step: string, at: string | null): void
  evidence(id: string): Evidence[]
  /** Replaces the evidence of the checks named, keeps the others. */
  addEvidence(id: string, evidence: readonly Evidence[]): void
  /** Certificates that a setup trusts beside the public ones, as PEM by SHA-256 fingerprint. */
  authorities(id: string): { fingerprint: string; pem: string }[]
  addAuthority(id: string, fingerprint: string, pem: string): void
  removeAuthority(id: string, fingerprint: string): void
  /** Certificates that every setup trusts beside the public ones. */
  sharedAuthorities(): { fingerprint: string; pem: string }[]
  shareAuthority(fingerprint: string, pem: string): void
  unshareAuthority(fingerprint: string): void
  /** A setting of the whole program, or undefined while nobody has set it. Never a secret. */
  setting(name: string): string | undefined
  saveSetting(name: string, value: string): void
  /** Forgets all settings and all certificates that every setup trusts. */
  clearSettings(): void
  /** Settings of one setup, and what is known about it beside its values. Never a secret. */
  setupSettings(id: string): Readonly<Record<string, string>>
  /** Null forgets it. */
  saveSetupSetting(id: string, name: string, value: string | null): void
  /** @param limit so many runs of this setup are kept, and so many re-checks; {@link usualRuns} if it is not given */
  addRun(id: string, runId: string, result: RunResult, limit?: number): void
  /** The runs of a setup that are still kept, the newest first. */
  runs(id: string): RunRow[]
  /** Runs that are still kept whose ids begin like this, with the setups that they are of. */
  runsNamed(beginning: string): { id: string; setup: string }[]
  removeRun(runId: string): void
  /** A run that is still kept, by its id. */
  run(runId: string): StoredRun | undefined
  /** The certificates of the newest run that was shown any, as far as they can be read. */
  chainSeen(id: string): Pick<Rung, 'role' | 'subject' | 'notAfter' | 'fingerprint'>[]
  /** The newest run of all steps; verifications of one step and re-checks are not meant here. */
  latestRun(id: string): StoredRun | undefined
  /** The newest run of all steps of this guide that passed and looked at the provider's configuration; it is always kept. */
  passedRun(id: string, guide: string): StoredRun | undefined
  /**
   * Takes the turn to change the configuration of a setup, for all programs that have this file; gives what ends it, or null
   * where another has it. @param isOver whether a turn that was taken and not ended counts no more
   */
  takeTurn(id: string, by: string, isOver: (taken: string) => boolean): (() => void) | null
  /** What was done to the provider's configuration for a setup, the oldest first. */
  ledger(id: string): LedgerEntry[]
  /** Notes what is going to be done, before it is sent; gives its number. */
  noteChange(id: string, at: string, change: LedgerChange): number
  /** Says what came of it, and what is known of it now. */
  settleChange(number: number, state: LedgerState, change: LedgerChange): void
  /** What happened when the file was opened, when the person must know: a damaged file was set aside, a backup was used. */
  readonly notice: readonly Said[] | null
  /** Changes with everything that is written to the file, by this program or another one. */
  revision(): string
  /** Deletes the backups and what was set aside: what was removed from the store still stands in them. */
  forgetCopies(): void
  close(): void
}
