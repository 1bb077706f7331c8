import type { DiagnosisId } from './diagnosis-ids.ts'
import type { Owner } from './owners.ts'

export type { Owner } from './owners.ts'

/** How much a check matters, said by the guide. */
export type Level = 'must' | 'should' | 'note'
export type Status = 'pass' | 'info' | 'warn' | 'fail' | 'skip' | 'error'

/** A value as it may be displayed. Secrets are turned into a label and a length before they get here. */
export type Shown = string | number | boolean | readonly string[] | null

/** A reference by id; the URL is looked up once, from `core/diagnoses/references.ts`. */
export interface Reference {
  id: string
  /** What the page, or the section of a specification, is about. */
  title: string
  url: string
}

/** One line of a report; complete, so that window, terminal and file say the same words. */
export interface Finding {
  check: string
  step: string
  title: string
  level: Level
  status: Status
  diagnosis: DiagnosisId | null
  /** One plain sentence; on a pass, what was seen. */
  says: string | null
  /** Numbered clicks; inline marks as in `core/model/inline-text.ts`. */
  fix: readonly string[]
  owner: Owner | null
  takesEffect: string | null
  expected: Shown
  actual: Shown
  seen: Shown
  /** Skip: the check or probe that stopped this one, and a sentence saying so; `to-do` where a value has yet to be entered. */
  because: { id: string; says: string } | null
  /** Diagnoses that the same evidence would also fit. */
  possible: readonly DiagnosisId[]
  refs: readonly Reference[]
  /** Index into the report's `exchanges` of the exchange behind this finding, or null. */
  exchange: number | null
  ms: number
}
