import { subjectOf } from '../lib/place.ts'
import { text } from '../text.ts'
import type { App } from './app.svelte.ts'

/**
 * Reads the setups again, which may have been changed in another window or by another program. What is typed here stays
 * typed and is not saved for it.
 */
export async function reread(app: App): Promise<void> {
  const { open, setups } = app
  await Promise.allSettled([open?.refresh(), setups.load()])
  if (!open || open !== app.open || open.setup.viewed || setups.list?.some(({ id }) => id === open.id)) return
  if (subjectOf(app.router.place) !== open.id) app.open = null
  else {
    app.leave()
    app.announcer.tell(text.setups.gone(open.setup.name))
  }
}
