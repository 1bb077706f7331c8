import { type Language, languageOf, primaryOf } from '../../core/contract/values.ts'

export { type Language, primaryOf }

/** What is used of a page. Outside of a browser there is none. */
interface Page {
  document?: { documentElement: { lang: string } }
  navigator?: { languages?: readonly string[] }
}
const page: Page = globalThis as Page

/** The language of this window, decided once, before anything is shown: the one that the host wrote into the page. */
export const language: Language = languageOf([page.document?.documentElement.lang ?? ''])

/** The locales that the person has chosen in the browser or the system, the first one first. */
export const preferred: readonly string[] = page.document ? (page.navigator?.languages ?? []) : []
