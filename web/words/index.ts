import type { Language } from '../../core/model/languages.ts'
import type { Translated } from '../../core/model/translated.ts'
import { en } from './en.ts'

export type WebWords = Translated<typeof en>

/** What the loopback host says, by language. */
export const webWords: Readonly<Record<Language, WebWords>> = { en }
