import type { ExpiryEntry } from '../model/expiry.ts'
import type { FixPlaces } from '../model/fix-places.ts'
import type { GuideField } from '../model/guide.ts'
import type { FieldName, PlainFieldName } from '../model/profile.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import type { HandoffRow, Report, VerdictWord } from '../model/report.ts'
import type { RequestLines } from '../model/request-lines.ts'
import type { SignOn } from '../model/run-event.ts'
import type { StepState } from '../model/step-state.ts'
import type { ValueProof } from '../model/value-proof.ts'
import type { ViewedFile } from './handed-values.ts'
import type { LatestRun } from './run-values.ts'
import type { AddedAuthority } from './settings-values.ts'

export type { ComparisonArea, Judgment, RunComparison, ShownDifference } from '../model/comparison.ts'
export type { CertificateInfo, ShownExchange as Exchange, Timings } from '../model/exchange.ts'
export { type DatedSecret, datedSecrets, type ExpiryEntry, type SecretDates } from '../model/expiry.ts'
export type { Finding, Level, Owner, Reference, Shown, Status } from '../model/finding.ts'
export type { Click, Guide, GuideField, HandoffField, Step } from '../model/guide.ts'
export { type Language, languageOf, primaryOf } from '../model/languages.ts'
export type { NetworkPath, Rung } from '../model/network-path.ts'
export type { PracticeFault } from '../model/practice-fault.ts'
export type { FieldName, PlainFieldName, SecretFieldName } from '../model/profile.ts'
export { type ProviderId, providerIds, providerNames } from '../model/provider-ids.ts'
export type { HandoffRow, Report, VerdictWord } from '../model/report.ts'
export type { RunEvent, RunSoFar, SignOn } from '../model/run-event.ts'
export type { Sketch, SketchDialog, SketchPart, SketchThing } from '../model/sketch.ts'
export type { StepMark, StepState } from '../model/step-state.ts'
export type { ClaimRow, TokenView } from '../model/token-view.ts'
export type { TrustStoreName } from '../model/trust-stores.ts'
export type { ValueProof } from '../model/value-proof.ts'
export type * from './admin-ledger-values.ts'
export type * from './admin-values.ts'
export type { DiagnosisText } from './diagnosis-values.ts'
export { type ExplainedCause, type Explanation, longestPaste, type Recognized } from './explain-values.ts'
export type * from './handed-values.ts'
export type { KeySetOpinion, PublicKeys } from './key-values.ts'
export type * from './rotation-values.ts'
export type { LatestRun, RecheckNews, RecheckSettings, RunSummary } from './run-values.ts'
export {
  type AddedAuthority,
  type AppSettings,
  type ProxyMode,
  recheckHours,
  runLimits,
  type Theme,
  themes,
} from './settings-values.ts'
export type { Term } from './terms.ts'

export interface HostDescription {
  tool: { name: string; version: string }
  /** The page that lists the versions of this program. Nothing but a person's click goes there. */
  releases: string
  kind: 'desktop' | 'loopback'
  /** What this host can do; the window asks for the capability, never for the platform. */
  capabilities: {
    /** The system keychain works. When false, `keychainReason` says why and secrets live until the program ends. */
    keychain: boolean
    /** A secret can be put on the system clipboard by the main process and cleared again. */
    copySecrets: boolean
    /** Links are opened by the host (desktop); otherwise the page's own anchors open them. */
    openLinks: boolean
    /** The host asks where a file goes and writes it (desktop); otherwise the page offers it as a download. */
    saveFiles: boolean
    /** A report can be saved as PDF. */
    pdf: boolean
  }
  keychainReason: string | null
  /** What happened to the store at the start, when the person must know (a damaged file was set aside …). */
  storeNotice: string | null
  /** Setups, runs and secrets live in memory alone and are gone when the program ends. */
  keepsNothing: boolean
  /** Shortcuts of one key alone work. */
  singleKeys: boolean
}

/** What was found in a field while typing. `repaired` is what will be used in its place. */
export interface FieldState {
  name: FieldName
  /** The plain value as typed; always null for a secret. */
  value: string | null
  /** A secret: whether one is stored. */
  stored: boolean
  /** Where a stored secret is. */
  keptIn: 'keychain' | 'memory' | null
  /** `guide` takes the value that this one does not. */
  problem: { diagnosis: string; says: string; guide?: string } | null
  /** What was repaired without doubt, said to the person. */
  note: string | null
}

export interface SetupSummary {
  id: string
  name: string
  guide: string
  provider: ProviderId
  product: string
  verdict: VerdictWord | null
  headline: string | null
  /** The host the setup talks to, once it is known. */
  host: string | null
  /** ISO 8601 of the newest run, or null. */
  ranAt: string | null
  createdAt: string
  practice: boolean
  /** Under whose name it is listed, or null. */
  customer: string | null
  /** What ends within 30 days, or has ended: the first of it; absent where nothing does. */
  ends?: Pick<ExpiryEntry, 'on' | 'what'>
}

export interface Setup extends SetupSummary {
  /** It is of a file, and can only be looked at. */
  viewed?: ViewedFile
  fields: readonly FieldState[]
  steps: readonly StepState[]
  /** The newest run of all steps that is still about these values (or null): counts, root cause, exchanges. */
  report: Report | null
  /** The newest run that is kept, wherever it was made; absent where there is none. */
  latest?: LatestRun
  /** Console page name → address for this setup; absent until the domain is known. */
  links: Readonly<Record<string, { label: string; url: string }>>
  /** Where the fixes of its findings lead, by the check; a fix that leads nowhere is absent. */
  fixes?: Readonly<Record<string, FixPlaces>>
  /** Values that clicks are filled in with, by name; absent until one is known. */
  known?: Readonly<Record<string, string>>
  /** Certificates that its runs trust beside the public ones; absent where there are none. */
  authorities?: readonly AddedAuthority[]
  /** True while a run of this setup goes on. */
  running: string | null
  /** While that run waits for a person: what its event said, for a window that was opened later. */
  signOn?: SignOn | null
}

export interface FieldOutcome {
  field: FieldState
  /** False when the value was refused and nothing was saved (a secret in a plain field, control characters, too long). */
  saved: boolean
  setup: Setup
}

export interface GuideSummary {
  id: string
  /** It asks for credentials; one that does not is about the network alone. */
  credentials: boolean
  provider: ProviderId
  product: string
  title: string
  about: string
  steps: number
  fields: readonly GuideField[]
}

export interface PracticeState {
  running: boolean
  provider: ProviderId | null
  origin: string | null
  /** A new tenant, in which no guide was followed. */
  empty: boolean
  faults: readonly string[]
  /** Ready-made values of the tenant; secrets are not among them. */
  values: Readonly<Partial<Record<PlainFieldName, string>>>
  /** Requests it has answered since it was started. */
  requests: number
}

export type HandoffCardRow = HandoffRow & { stored?: boolean; copyable: boolean; proof: ValueProof }

export interface HandoffCard {
  product: string
  intro: string
  rows: readonly HandoffCardRow[]
  /** The new values of a rotation, while they are not the setup's yet. */
  rotated: readonly HandoffCardRow[]
  /** Whether the newest run proves these values. */
  verdict: VerdictWord | null
  ranAt: string | null
  /** What the newest run needed here, and the server of the product needs as well, in sentences. */
  there: readonly string[]
}

/** A request as lines for other programs. What is secret stands there as a variable that is named here. */
export interface TokenCommand extends RequestLines {
  /** Whether the certificate of a CA that was added belongs to it, in the file `root.pem`. */
  ca: boolean
  /** Variables that must be set first, with what belongs into them. */
  variables: readonly { name: string; holds: string }[]
}
