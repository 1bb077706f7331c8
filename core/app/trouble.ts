import type { Language } from '../model/languages.ts'
import { storeTrouble } from '../store/store-trouble.ts'
import { wordsIn } from '../words/words.ts'

/** What the computer does not give, in a sentence for the person: no fault of this program. */
export class Trouble extends Error {}

/** Why the program cannot go on, where the cause is the computer: a full disk, a folder that must not be written. Otherwise undefined. */
export function troubleText(error: unknown, language: Language): string | undefined {
  if (error instanceof Trouble) return error.message
  const trouble = storeTrouble(error)
  return trouble && wordsIn(language).say(trouble)
}
