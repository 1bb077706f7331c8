import type { Language } from '../../core/model/languages.ts'
import type { Translated } from '../../core/model/translated.ts'
import { en } from './en.ts'

/** What the scripts of package.json say, by language. */
export const build: Readonly<Record<Language, Translated<typeof en>>> = { en }
