import { first as en } from './text/en/first.ts'
import type { en as whole } from './text/en/index.ts'
import { intlOf } from './text/intl.ts'
import { type Language, language } from './text/language.ts'

/** A catalogue without the English words themselves: the same keys, and functions of the same parameters. */
export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

/** What every language has: what English has. */
export type Text = Widened<typeof whole>

/** What the window says before a screen is opened, by language. */
export const firstWords: Readonly<Record<Language, Widened<typeof en>>> = { en }

/** Every fixed word of the window, by language. What guides and findings say is not here. */
export const catalogues: Readonly<Record<Language, () => Promise<Text>>> = {
  en: async () => (await import('./text/en/index.ts')).en,
}

/**
 * The words of this window, by screen. Until {@link loadText} has ended, only those of the first screen are here. A law keeps
 * the files that are loaded with the window from the others.
 */
export const text: Text = { ...firstWords[language] } as Text

let loaded: Promise<unknown> | null = null

/** Loads all words. Must have ended before the code of a screen is loaded. */
export async function loadText(): Promise<void> {
  loaded ??= catalogues[language]().then((all) => Object.assign(text, all))
  try {
    await loaded
  } catch (error) {
    // The next screen tries again.
    loaded = null
    throw error
  }
}

/** Code of the window did not come: the program has ended, or is another version now. */
export class NotLoaded extends Error {}

/** Loads code of the window that is not loaded with it, after the words that it uses. */
export async function withWords<T>(load: () => Promise<T>): Promise<T> {
  try {
    await loadText()
    return await load()
  } catch {
    throw new NotLoaded(text.errors.part)
  }
}

/** Numbers, lists and dates of this window, as the person is used to them. */
export const intl = intlOf(language)
