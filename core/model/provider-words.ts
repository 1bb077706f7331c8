import type { DiagnosisId } from './diagnosis-ids.ts'
import type { Owner } from './finding.ts'

/** What the evidence tells apart within one diagnosis: clicks of its own, and a sentence and an owner where those differ too. */
export interface Variant {
  fix?: readonly string[]
  says?: string
  owner?: Owner
}

/** What is said of a diagnosis at one provider. What is left out is said as for any provider. */
export interface ProviderWording {
  says?: string
  /** Numbered clicks with the menu path. */
  fix?: readonly string[]
  variants?: Readonly<Record<string, Variant>>
  takesEffect?: string
}

/** The words of a provider: its own clicks and sentences, by diagnosis. */
export type ProviderWords = Readonly<Partial<Record<DiagnosisId, ProviderWording>>>

/** Pages on the web, by the id that a diagnosis or a click of a guide names. */
export type Pages = Readonly<Record<string, { title: string; url: string }>>

/** Ids of a provider's own pages about a diagnosis. */
export type References = Readonly<Partial<Record<DiagnosisId, readonly string[]>>>
