import type { Language } from './languages.ts'

/**
 * The same in another language: every entry that English has, and the same values where an entry is filled. A list, such as the
 * clicks of a fix, may have another number of sentences.
 */
export type Translated<T> = T extends string
  ? string
  : T extends (values: infer V) => string
    ? (values: V) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Translated<T[K]> }

/** The texts of one place in every language: a table that `satisfies` it lacks no language, and none of its entries. */
export type InEveryLanguage<T> = Readonly<Record<Language, Translated<T>>>
