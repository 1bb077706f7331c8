import { en } from './text/en/index.ts'
import { intlOf } from './text/intl.ts'
import { type Language, language } from './text/language.ts'

/** A catalogue without the English words themselves: the same keys, and functions of the same parameters. */
export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

/** What every language has: what English has. */
export type Text = Widened<typeof en>

/** Every fixed word of the window, by language. What guides and findings say is not here. */
export const catalogues: Readonly<Record<Language, Text>> = { en }

/** The words of this window, by screen. */
export const text: Text = catalogues[language]

/** Numbers, lists and dates of this window, as the person is used to them. */
export const intl = intlOf(language)
