import { textsOf, withTexts } from '../../core/app/guide-texts.ts'
import type { Guide } from '../../core/model/guide.ts'
import { providers } from '../../core/providers/index.ts'
import { wordsOf } from '../../core/words/words.ts'
import { pseudo, pseudoText } from './pseudo.ts'
import { words } from './words.ts'

const spoken = Object.fromEntries(Object.values(providers).map(({ id, words: { en } }) => [id, pseudo(en)]))

/** The words of the core in the pseudo-language. */
export const pseudoWords = wordsOf({
  language: 'en',
  catalogue: pseudo(words.catalogue),
  provider: (id) => spoken[id] as ReturnType<typeof words.provider>,
})

/** A guide in the pseudo-language. */
export const pseudoGuide = (guide: Guide): Guide =>
  withTexts(guide, new Map(textsOf(guide).map(({ path, text }) => [path, pseudoText(text)])))
