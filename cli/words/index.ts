import type { Language } from '../../core/model/languages.ts'
import type { Translated } from '../../core/model/translated.ts'
import { en } from './en.ts'

export type CliWords = Translated<typeof en>

/** What the terminal host says, by language. */
export const cliWords: Readonly<Record<Language, CliWords>> = { en }

/** The language that was chosen for a command, and what the host says in it. */
export interface Spoken {
  language: Language
  words: CliWords
}
