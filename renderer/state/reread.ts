import { subjectOf } from '../lib/place.ts'
import { text } from '../text.ts'
import type { Announcer } from './announcer.svelte.ts'
import type { OpenSetup } from './open-setup.svelte.ts'
import type { Router } from './router.svelte.ts'
import type { Setups } from './setups.svelte.ts'

/** What is used of the state of the window. */
interface Shown {
  open: OpenSetup | null
  setups: Setups
  router: Router
  announcer: Announcer
  /** Goes to the list, with no setup open. */
  leave(): void
}

/** What was said of setups that somebody else removed, by their ids. */
const told = new Map<string, string>()

/**
 * Reads the setups again, which may have been changed in another window or by another program. What is typed here stays
 * typed and is not saved for it.
 */
export async function reread(app: Shown): Promise<void> {
  const { open, setups, announcer } = app
  await Promise.allSettled([open?.refresh(), setups.load()])
  for (const { id } of setups.list ?? []) announcer.untell(told.get(id) ?? '')
  if (!open || open !== app.open || open.setup.viewed || setups.list?.some(({ id }) => id === open.id)) return
  if (subjectOf(app.router.place) !== open.id) app.open = null
  else {
    app.leave()
    const sentence = text.setups.gone(open.setup.name)
    told.set(open.id, sentence)
    announcer.tell(sentence)
  }
}
