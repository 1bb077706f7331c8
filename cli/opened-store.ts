import type { Language } from '../core/model/languages.ts'
import { storeFile } from '../core/store/data-folder.ts'
import { openStore } from '../core/store/sqlite-store.ts'
import type { Store } from '../core/store/store.ts'
import { wordsIn } from '../core/words/words.ts'
import { tell } from './say.ts'

/** What this program has told: a command may open the data more than once. */
const told = new Set<string>()

/**
 * Opens the saved data for one command. What had to be set aside or recovered is told at once, because the next start knows
 * nothing of it; what turns out to be unreadable later is told at the end. Each is told once.
 */
export function openedStore(language: Language): Store {
  const store = openStore(storeFile())
  const { close } = store
  const tellNotice = () => {
    for (const each of store.notice ?? []) {
      const says = wordsIn(language).say(each)
      if (!told.has(says)) tell(says)
      told.add(says)
    }
  }
  tellNotice()
  store.close = () => {
    tellNotice()
    close()
  }
  return store
}
