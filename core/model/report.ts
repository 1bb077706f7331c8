import type { ShownExchange } from './exchange.ts'
import type { Finding, Status } from './finding.ts'
import type { NetworkPath } from './network-path.ts'
import type { Fields } from './profile.ts'

export type VerdictWord = 'pass' | 'warn' | 'fail' | 'incomplete'

export interface HandoffRow {
  label: string
  field: string
  value?: string
  secret?: true
  /** What the person must know about this value, such as "shown once only". */
  note?: string
}

/** What changed in the provider's configuration since the last run that passed. */
export interface ShownDrift {
  /** When that run was started; ISO 8601. */
  since: string
  /** A sentence that says so. */
  says: string
  changes: readonly { item: string; before: string; after: string }[]
}

/** The document of one run. `docs/report.schema.json` is its published form. */
export interface Report {
  schema: 1
  tool: { name: string; version: string }
  started: string
  ended: string
  ms: number
  host: { platform: string; release: string; runtime: string; kind: string }
  guide: string
  /** The step that was verified, or null when all were. */
  step: string | null
  /** Plain fields as given, and under `secrets` which ones were there; never a secret. */
  profile: Fields & { secrets: Readonly<Record<string, boolean>> }
  verdict: VerdictWord
  headline: string
  rootCause: string | null
  counts: Readonly<Record<Status, number>>
  findings: readonly Finding[]
  exchanges: readonly ShownExchange[]
  /** The way to the host, phase by phase; null when the fields named none. Absent in runs saved by older versions. */
  connection?: NetworkPath | null
  /** Present where the configuration was looked at, an earlier run passed, and something changed or this run failed. */
  drift?: ShownDrift
  handoff: readonly HandoffRow[]
}
