import { textsOf, withTexts } from '../../core/app/guide-texts.ts'
import type { Guide } from '../../core/model/guide.ts'
import { pseudoText } from './pseudo.ts'

/** A guide in the pseudo-language. */
export const pseudoGuide = (guide: Guide): Guide =>
  withTexts(guide, new Map(textsOf(guide).map(({ path, text }) => [path, pseudoText(text)])))
