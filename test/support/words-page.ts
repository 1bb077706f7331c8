import { loadGuides } from '../../core/app/guide-packs.ts'
import { termsOf } from '../../core/app/terms.ts'
import type { Guide } from '../../core/model/guide.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import { type TermId, termIds } from '../../core/model/term.ts'
import { words } from './words.ts'

const { guides } = loadGuides('guides')

/** What a provider calls a term, in one line. */
function atProvider(id: TermId, provider: (typeof providerIds)[number]): string {
  const { terms, name } = words.provider(provider)
  const { called, where } = terms[id]
  return `- ${name ?? 'Other servers'}: ${called === null ? '' : `_${called}_. `}${where}`
}

const labelIn = (guide: Guide, id: TermId): string[] => {
  const product = termsOf(guide, words).find((term) => term.id === id)?.product
  return product ? [`- ${product.name}: _${product.called}_`] : []
}

const sectionOf = (id: TermId): string => {
  const { name, means } = words.catalogue.terms[id]
  const lines = [...providerIds.map((provider) => atProvider(id, provider)), ...guides.flatMap((g) => labelIn(g, id))]
  return [`## ${name}`, '', means, '', ...new Set(lines)].join('\n')
}

/** The page of the manual that lists all terms, made of the words of the program. */
export const wordsPage = (): string =>
  [
    '# Words',
    '',
    'Identity providers and products use different words for the same thing. For each word, this page says what it is, what each provider calls it',
    'and where its console shows it, and what the products call it.',
    '',
    'In the window, a dotted line under a word means that it is explained. Point at it, click it, or move to it with the Tab key. Press Escape to close',
    'the explanation.',
    '',
    '![The explanation of a word in the checklist.](pictures/word.png)',
    '',
    termIds.map(sectionOf).join('\n\n'),
    '',
  ].join('\n')
