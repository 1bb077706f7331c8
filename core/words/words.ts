import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Shown } from '../model/finding.ts'
import type { Language } from '../model/languages.ts'
import { type ProviderId, providerIds } from '../model/provider-ids.ts'
import type { ProviderAnswers, ProviderCatalogue } from '../model/provider-words.ts'
import { type Evidence, isSaid, type Said, type SaidValue, type Saying } from '../model/said.ts'
import type { TermId, TermWords } from '../model/term.ts'
import type { InEveryLanguage, Translated } from '../model/translated.ts'
import { providers } from '../providers/index.ts'
import type { DiagnosisWords } from './diagnosis-words.ts'
import { en } from './en/index.ts'
import { formOf } from './intl.ts'
import type { Entry, Sentences } from './said.ts'
import type { Nouns } from './template.ts'

/** All that a language says beside what belongs to one provider, one host or one guide. */
export type Catalogue = {
  readonly diagnoses: Readonly<Record<keyof typeof en.diagnoses, DiagnosisWords>>
  /** What is said of a diagnosis that a product printed, in place of the words of a check. */
  readonly pasted: Readonly<
    Partial<Record<DiagnosisId, Pick<DiagnosisWords, 'says'> & Partial<Pick<DiagnosisWords, 'fix'>>>>
  >
  /** What is said of an error of a product that no diagnosis is about. */
  readonly answers: ProviderAnswers
  readonly nouns: Nouns
  readonly terms: Readonly<Record<TermId, TermWords>>
  readonly sentences: Translated<typeof en.sentences>
}

const catalogues = { en } satisfies InEveryLanguage<typeof en>

/** What a language says, and where its words of each provider stand. */
export interface Spoken {
  language: Language
  catalogue: Catalogue
  provider(id: ProviderId): ProviderCatalogue
}

/** Turns what is data into text of one language. */
export interface Words extends Spoken {
  /** One sentence or several, as text. Words of an older version come back as they are. */
  say(saying: Saying | string): string
  /** A value as evidence; received values stay as they are. */
  shown(evidence: Evidence | undefined): Shown
  /** How a provider is spoken of within a sentence. */
  nameOf(id: ProviderId): string
}

const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined

/** The words of a language. */
export const wordsIn = (language: Language): Words =>
  wordsOf({ language, catalogue: catalogues[language], provider: (id) => providers[id].words[language] })

/** The words of these catalogues. */
export function wordsOf({ language, catalogue, provider }: Spoken): Words {
  const sentences = catalogue.sentences as unknown as Sentences
  const entryOf = (word: string): Entry | undefined => {
    const dot = word.indexOf('.')
    const area = word.slice(0, dot)
    const name = word.slice(dot + 1)
    const ofProvider = providerIds.find((id) => id === area)
    return own(own(sentences, area) ?? (ofProvider && provider(ofProvider).sentences), name)
  }
  const filled = (value: SaidValue): unknown =>
    isSaid(value) ? text(value) : Array.isArray(value) ? value.map((item) => filled(item)) : value
  function text(said: Said): string {
    const entry = entryOf(said.word)
    try {
      if (typeof entry === 'string') return entry
      const values = Object.fromEntries(
        Object.entries(said.with ?? {}).map(([name, value]) => [name, filled(value as SaidValue)]),
      )
      if (entry) return (entry as (values: object) => string)(values)
    } catch {
      // It was saved by a version whose entry had other values.
    }
    return catalogue.sentences.run.unreadable
  }
  const say = (saying: Saying | string): string =>
    typeof saying === 'string' ? saying : isSaid(saying) ? text(saying) : saying.map((one) => text(one)).join(' ')
  return {
    language,
    catalogue,
    provider,
    say,
    nameOf: (id) => provider(id).name ?? formOf(catalogue.nouns.unknown.provider),
    shown: (evidence) =>
      isSaid(evidence)
        ? text(evidence)
        : Array.isArray(evidence)
          ? evidence.map((item: string | Said) => (isSaid(item) ? text(item) : item))
          : ((evidence ?? null) as Shown),
  }
}
