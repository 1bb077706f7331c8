import { diagnoses } from '../diagnoses/index.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Owner } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import type { ProviderWords, References } from '../model/provider-words.ts'
import type { VariantName } from '../model/variants.ts'
import type { DiagnosisWords } from './diagnosis-words.ts'

/** What is said of a diagnosis, as templates: see `core/words/template.ts`. */
export interface Advice {
  says: string
  fix: readonly string[]
  owner: Owner
  takesEffect: string
  /** Ids of specifications first, then of the provider's own pages. */
  refs: readonly string[]
}

/** What the evidence told apart, and the kind of server that was asked. */
export interface Case {
  variant?: VariantName | undefined
  server?: 'org' | 'custom' | null
}

/** The names of variants for this case, the most specific first. If the evidence and the kind of app both matter, they are joined. */
function wordsFor({ flow, appKind }: Pick<Guide, 'flow' | 'appKind'>, given: Case): string[] {
  const { variant, server } = given
  const kinds = [
    ...(appKind === undefined ? [] : [appKind]),
    ...(server === 'org' ? ['org-server'] : []),
    ...(flow === 'authorization_code' ? ['sign-on'] : []),
  ]
  return variant ? [...kinds.map((kind) => `${variant}-${kind}`), variant, ...kinds] : kinds
}

/**
 * The sentence and the clicks of a diagnosis, from the first of these that has them: the provider's text for this case, the
 * general text for this case, the provider's text for the diagnosis, the general text.
 * @param general what one language says at any provider
 * @param words what it says at this one
 */
export function adviceFor(
  id: DiagnosisId,
  general: Readonly<Record<DiagnosisId, DiagnosisWords>>,
  { words, references }: { words: ProviderWords; references: References },
  guide: Pick<Guide, 'flow' | 'appKind'>,
  given: Case = {},
): Advice {
  const known = diagnoses[id]
  const any = general[id]
  const own = words[id]
  const has = (variants: object | undefined, word: string) => variants !== undefined && Object.hasOwn(variants, word)
  const word = wordsFor(guide, given).find((each) => has(own?.variants, each) || has(any.variants, each)) ?? ''
  const ownCase = own?.variants?.[word]
  const anyCase = any.variants?.[word]
  return {
    says: ownCase?.says ?? anyCase?.says ?? own?.says ?? any.says,
    fix: ownCase?.fix ?? anyCase?.fix ?? own?.fix ?? any.fix,
    owner: known.ownerIf?.[word] ?? known.owner,
    takesEffect: own?.takesEffect ?? any.takesEffect,
    refs: [...known.refs, ...(references[id] ?? [])],
  }
}
