import type { AnswerId } from '../model/answers.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import type { VariantName } from '../model/variants.ts'

/** What something in the paste means, and where it stands. */
export interface Sign {
  /** `cause`, or what the cause brought about; words around a cause; words about something else; an unrelated service. */
  role: 'cause' | 'follows' | 'wrapper' | 'look-alike' | 'unrelated'
  kind: 'wording' | 'error' | 'sentence' | 'page' | 'token'
  diagnosis: DiagnosisId | null
  variant?: VariantName | undefined
  possible: readonly DiagnosisId[]
  /** Whose catalogue knows the words, where one alone does. */
  provider?: ProviderId | null
  /** What is said where no diagnosis is about it. */
  answer?: AnswerId | undefined
  /** What a server said, in its own words. */
  received?: string
  /** What was recognized, in the words of our tables: a wording, a code. */
  what: string
  /** Who writes it so; empty where that is not known. */
  by: string
  /** Index into `Reading.lines`. */
  line: number
  entry: number
  /** Order within the paste. */
  at: number
}
