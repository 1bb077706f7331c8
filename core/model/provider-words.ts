import type { AnswerId } from './answers.ts'
import type { DiagnosisId } from './diagnosis-ids.ts'
import type { ProviderTerms } from './term.ts'

/** What the evidence tells apart within one diagnosis: clicks of its own, and a sentence where that differs too. */
export interface VariantWords {
  fix?: readonly string[]
  says?: string
}

/** What is said of a diagnosis at one provider. What is left out is said as for any provider. */
export interface ProviderWording {
  says?: string
  /** Numbered clicks with the menu path. */
  fix?: readonly string[]
  variants?: Readonly<Record<string, VariantWords>>
  takesEffect?: string
}

/** The words of a provider: its own clicks and sentences, by diagnosis. */
export type ProviderWords = Readonly<Partial<Record<DiagnosisId, ProviderWording>>>

/** URLs of pages on the web, by the id that a diagnosis or a click of a guide names. */
export type Pages = Readonly<Record<string, string>>

/** Ids of a provider's own pages about a diagnosis. */
export type References = Readonly<Partial<Record<DiagnosisId, readonly string[]>>>

/** What is said of an error of a product that no diagnosis is about, where this provider alone has it. */
export type ProviderAnswers = Readonly<Partial<Record<AnswerId, { says: string; fix: readonly string[] }>>>

/** All that one language says of a provider. */
export interface ProviderCatalogue {
  /** Its name; null where it has none, and is called what `provider` is among the nouns of the language. */
  name: string | null
  diagnoses: ProviderWords
  answers?: ProviderAnswers
  /** What its own code says, by the word that `said` of its folder takes. */
  sentences: Readonly<Record<string, string | ((values: never) => string)>>
  /** What its pages on the web are called, by their ids. */
  pageTitles: Readonly<Record<string, string>>
  /** What it calls the terms of the field. */
  terms: ProviderTerms
  /** The menu path to a page of its console, as clicks write it, by the name of the page. */
  menus: Readonly<Record<string, string>>
}
