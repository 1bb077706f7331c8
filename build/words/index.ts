import { systemLanguage } from '../../cli/language.ts'
import type { Language } from '../../core/model/languages.ts'
import type { Translated } from '../../core/words/words.ts'
import { en } from './en.ts'

const all: Readonly<Record<Language, Translated<typeof en>>> = { en }

/** The language of who builds: that of the system. */
export const language = systemLanguage(process.env)

/** What the scripts of package.json say. */
export const words = all[language]
