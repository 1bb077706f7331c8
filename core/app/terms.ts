import type { Term } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import { providerIds, providerNames } from '../model/provider-ids.ts'
import { type TermId, termIds } from '../model/term.ts'
import { generalGuide } from '../providers/index.ts'
import type { Words } from '../words/words.ts'

/** The terms of the field in the words of a guide: those of its provider, of the providers with a name, and of its product. */
export function termsOf(guide: Guide, words: Words): Term[] {
  const others = providerIds.filter((id) => id !== guide.provider && providerNames[id].name !== null)
  return termIds.map((id) => ({
    id,
    ...words.catalogue.terms[id],
    providers: [guide.provider, ...others].map((provider) => ({ provider, ...words.provider(provider).terms[id] })),
    product: productTerm(guide, id),
  }))
}

/** What the product calls a term: as its guide says, or as the hand-off labels the value. A guide for any product knows neither. */
function productTerm(guide: Guide, id: TermId): Term['product'] {
  if (generalGuide(guide.provider, guide.flow) === guide.id) return null
  const called = guide.words?.[id] ?? guide.handoff.fields.find(({ from }) => from === id)?.label
  return called === undefined ? null : { name: guide.product, called }
}
