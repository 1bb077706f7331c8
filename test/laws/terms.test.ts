import { describe, expect, test } from 'vitest'
import { loadGuides } from '../../core/app/guide-packs.ts'
import { textsOf } from '../../core/app/guide-texts.ts'
import { spansOf } from '../../core/model/inline-text.ts'
import { languageIds } from '../../core/model/languages.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import { type TermId, termIds } from '../../core/model/term.ts'
import { providers } from '../../core/providers/index.ts'
import { wordsIn } from '../../core/words/words.ts'

const sentence = /^[\p{Lu}`*].*\.$/u

describe.each(languageIds)('the terms in %s', (language) => {
  const { catalogue, provider } = wordsIn(language)

  test('each have a name, forms by which texts are searched, and what they mean', () => {
    expect(Object.keys(catalogue.terms)).toEqual([...termIds])
    for (const id of termIds) {
      const { name, forms, means } = catalogue.terms[id]
      expect([id, name !== '', forms.length > 0, sentence.test(means)]).toEqual([id, true, true, true])
    }
  })

  test('are each written in forms of their own', () => {
    const forms = termIds.flatMap((id) => catalogue.terms[id].forms.map((form) => form.toLowerCase()))
    expect(forms.filter((form, index) => forms.indexOf(form) < index)).toEqual([])
  })

  test.each(providerIds)('have words of %s, or what takes their place there', (id) => {
    const { terms } = provider(id)
    expect(Object.keys(terms)).toEqual([...termIds])
    const wrong = termIds.filter((term) => {
      const { called, where } = terms[term]
      return called === '' || !sentence.test(where)
    })
    expect(wrong).toEqual([])
  })
})

/** Labels in bold that the texts of a provider quote: those of its guides, and of what is clicked there. */
const quoted = (provider: (typeof providerIds)[number]): string[] => {
  const { diagnoses } = providers[provider].words.en
  const guides = loadGuides('guides').guides.filter((guide) => guide.provider === provider)
  const texts = [...guides.flatMap((guide) => textsOf(guide).map(({ text }) => text)), JSON.stringify(diagnoses)]
  return texts.flatMap((text) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label))
}

describe('a label in a word of a provider', () => {
  /** Labels that neither a guide nor a fix clicks, each looked up in the console's documents. */
  const alone: Readonly<Partial<Record<(typeof providerIds)[number], readonly string[]>>> = {
    okta: ['Login'],
    auth0: ['Advanced Settings › Endpoints', 'Actions › Library'],
  }

  test.each(providerIds)('of %s is one that its guides or its fixes use', (provider) => {
    const known = new Set([...quoted(provider), ...(alone[provider] ?? [])])
    const parts = new Set([...known].flatMap((label) => label.split(' › ')))
    const labels = termIds.flatMap((id) =>
      spansOf(providers[provider].words.en.terms[id].where).flatMap(({ kind, text }) =>
        kind === 'path' ? [text] : [],
      ),
    )
    const wrong = labels.filter((label) => !known.has(label) && !label.split(' › ').every((part) => parts.has(part)))
    expect([...new Set(wrong)]).toEqual([])
    const all = new Set([...quoted(provider)])
    expect((alone[provider] ?? []).filter((label) => all.has(label) || !labels.includes(label))).toEqual([])
  })
})

test('a guide names the product’s word for a term only where no row of the hand-off does', () => {
  const twice = loadGuides('guides').guides.flatMap(({ id, words = {}, handoff }) =>
    handoff.fields.filter(({ from }) => Object.hasOwn(words, from as TermId)).map(({ from }) => `${id}: ${from}`),
  )
  expect(twice).toEqual([])
})
