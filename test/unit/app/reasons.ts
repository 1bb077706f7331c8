import type { Refused } from '../../../core/app/guide-packs.ts'
import { inWords } from '../../../core/app/known-guides.ts'
import { wordsIn } from '../../../core/words/words.ts'

/** Refusals with their reasons as English text. */
export const reasonsOf = (refused: readonly Refused[]) => inWords(refused, wordsIn('en'))
