import type { DiagnosisId } from './diagnosis-ids.ts'
import type { Difference } from './difference.ts'
import type { Exchange } from './exchange.ts'
import type { Level, Status } from './finding.ts'
import type { NetworkPathData } from './network-path.ts'
import type { Observed } from './observed.ts'
import type { CheckOutcome } from './outcome.ts'
import type { PlainFieldName } from './profile.ts'
import type { Report } from './report.ts'
import type { Said, Saying } from './said.ts'
import type { Tape } from './tape.ts'

/** Why a check was not asked: what stopped it, and a sentence saying so. */
export interface Because {
  /** A check or probe; `not-applicable` where the question does not arise, `to-do` where a value has yet to be entered. */
  id: string
  says: Saying | string | null
}

/** What came of one check of a run, as data; the words are made where it is shown, see `core/words/finding.ts`. */
export interface Result {
  check: string
  step: string
  level: Level
  status: Status
  diagnosis: DiagnosisId | null
  /** Only follows from another: nothing of its own is said. */
  muted: boolean
  because: Because | null
  outcome: CheckOutcome
  /** Index into the run's `exchanges` of the exchange behind it, or null. */
  exchange: number | null
  /** Milliseconds. */
  ms: number
}

/** What a template of a diagnosis is filled with, by name. */
export type SetupValues = Readonly<Record<string, string>>

/** The sentence that sums up a run, as data. */
export interface Headline {
  verified: number
  of: number
  /** What comes after the count: the root cause, the step to go on with, or a sentence. */
  next:
    | { kind: 'root' }
    | { kind: 'step'; step: string }
    | { kind: 'says'; says: Said }
    | { kind: 'all'; signIn: boolean }
  warnings: number
}

/** Plain fields as given, masked; of one that holds a secret by mistake, words in its place. */
export type ShownFields = Readonly<Partial<Record<PlainFieldName, string | Said>>>

/** What is repeated on a timer: metadata, keys and TLS alone, or the requests that name the client, too. */
export const rechecks = ['metadata', 'tokens'] as const
export type Recheck = (typeof rechecks)[number]

/** What changed in the provider's configuration since a run that passed. */
export interface Drift {
  /** When that run was started; ISO 8601. */
  since: string
  changes: readonly Pick<Difference, 'item' | 'before' | 'after'>[]
}

/** A run as data: all of it is masked, so that it can be kept. */
export interface RunResult
  extends Omit<Report, 'headline' | 'findings' | 'exchanges' | 'connection' | 'profile' | 'drift'> {
  /** Tells it from the reports in words that older versions kept. */
  kind: 'result'
  profile: ShownFields & { secrets: Report['profile']['secrets'] }
  values: SetupValues
  /** Words of an older version. */
  headline: Headline | string
  /** The check whose diagnosis is the root cause. */
  root: string | null
  results: readonly Result[]
  /** It was made on a timer; absent where a person started it. */
  recheck?: Recheck
  exchanges: readonly Exchange[]
  connection?: NetworkPathData | null
  /** Absent in runs saved by older versions. It is compared, and is no part of a report. */
  observed?: Observed
  /** Absent where the configuration was not looked at, or no earlier run that did so passed. */
  drift?: Drift
  /** What is needed to judge it again; absent in runs of older versions. It is in no report. */
  tape?: Tape
}
