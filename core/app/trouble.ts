import type { Language } from '../model/languages.ts'
import { storeTrouble } from '../store/store-trouble.ts'
import { wordsIn } from '../words/words.ts'

/** Why the program cannot go on, where the cause is the computer: a full disk, a folder that must not be written. Otherwise undefined. */
export function troubleText(error: unknown, language: Language): string | undefined {
  const trouble = storeTrouble(error)
  return trouble && wordsIn(language).say(trouble)
}
