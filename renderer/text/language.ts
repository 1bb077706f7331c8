import { type Language, languageIds } from '../../core/contract/values.ts'

export type { Language }

const isKnown = (tag: string): tag is Language => languageIds.some((id) => id === tag)

/** The language of a tag without its region or script: `en` of `en-GB`. */
export const primaryOf = (tag: string): string => tag.toLowerCase().split('-', 1).join('')

/** The language that the host wrote into the page; English where it wrote none, or one that the window does not have. */
export function languageOf(tag: string | null | undefined): Language {
  const found = primaryOf(tag ?? '')
  return isKnown(found) ? found : 'en'
}

/** What is used of a page. Outside of a browser there is none. */
interface Page {
  document?: { documentElement: { lang: string } }
  navigator?: { languages?: readonly string[] }
}
const page: Page = globalThis as Page

/** The language of this window, decided once, before anything is shown. */
export const language: Language = languageOf(page.document?.documentElement.lang)

/** The locales that the person has chosen in the browser or the system, the first one first. */
export const preferred: readonly string[] = page.document ? (page.navigator?.languages ?? []) : []
