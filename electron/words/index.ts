import type { Language } from '../../core/model/languages.ts'
import type { Translated } from '../../core/model/translated.ts'
import { en } from './en.ts'

export type ElectronWords = Translated<typeof en>

/** What the desktop host says, by language. */
export const electronWords: Readonly<Record<Language, ElectronWords>> = { en }
