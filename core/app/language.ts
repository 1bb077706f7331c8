import { type Language, languageIds, languageNames, languageOf } from '../model/languages.ts'
import { wordsIn } from '../words/words.ts'
import { loadKnownGuides } from './known-guides.ts'
import type { AppOptions, Session } from './session.ts'

/** Under which name the chosen language is kept; empty is that of the system. */
const setting = 'language'

type Asking = Pick<AppOptions, 'store' | 'languages'>

/** The language that the person chose, or null while it is that of the system. */
function chosenLanguage({ store }: Asking): Language | null {
  const saved = store.setting(setting)
  return languageIds.find((id) => id === saved) ?? null
}

/** What a window shows of the choice. */
export function languageSettings(asking: Asking) {
  const chosen = chosenLanguage(asking)
  return {
    chosen,
    used: chosen ?? languageOf(asking.languages?.() ?? []),
    list: languageIds.map((id) => ({ id, name: languageNames[id].name })),
  }
}

/** Keeps the choice. */
export const saveLanguage = ({ store }: Asking, language: Language | null): void =>
  store.saveSetting(setting, language ?? '')

/** All that a session says, in the language that is used now. */
export function spoken(
  options: Pick<AppOptions, 'store' | 'languages' | 'guidesFolder' | 'ownGuidesFolder'>,
): Pick<Session, 'words' | 'guides' | 'refused'> {
  const words = wordsIn(languageSettings(options).used)
  return { words, ...loadKnownGuides(options.guidesFolder, options.ownGuidesFolder, words) }
}
