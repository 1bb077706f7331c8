import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Owner, Reference } from '../model/finding.ts'
import type { ProviderId } from '../model/provider-ids.ts'

/** Something that was recognized in a paste, as it is shown: masked and inert. */
export interface Recognized {
  /** Line of the paste, counted from 1. */
  line: number
  /** The line, as far as it stands around what was recognized. */
  text: string
  /** The wording or the code, as our tables have it. */
  what: string
  /** Which library or product writes it so; empty where that is not known. */
  by: string
  /** It names the cause; it is a result of it, or another error; it stands around one; it is about something else. */
  role: 'cause' | 'follows' | 'wrapper' | 'look-alike' | 'unrelated'
  diagnosis: DiagnosisId | null
  possible: readonly DiagnosisId[]
}

/** What `explain --format json` prints, no more and no less. */
export interface ExplainReport {
  schema: 1
  rootCause: DiagnosisId | null
  possible: readonly DiagnosisId[]
  says: string
  fix: readonly string[]
  owner: Owner | null
  found: readonly Recognized[]
}

/** What one cause means. */
export interface ExplainedCause {
  id: DiagnosisId
  says: string
  /** Clicks with inline marks. */
  fix: readonly string[]
  owner: Owner
}

/** The report, with what a window and a terminal show beside it. */
export interface Explanation {
  report: ExplainReport
  provider: ProviderId
  /** What could not be concluded; empty where a cause is named. */
  open: readonly string[]
  /** What each possible cause means, the likeliest first; empty where a cause is named. */
  causes: readonly ExplainedCause[]
  takesEffect: string | null
  refs: readonly Reference[]
  /** The server that the text names, for a check in a setup. */
  server: { host: string; address: string } | null
  clientId: string | null
  /** The guide for any product at this provider. */
  guide: string
}

/** So many characters are read; a longer text is refused. */
export const longestPaste = 1_048_576
