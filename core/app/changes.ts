import type { Session } from './session.ts'

/** How soon other windows hear of a change: in milliseconds. */
const glance = 1000

/**
 * Tells the windows when something that is kept was changed, wherever that was: in another window, in a terminal, or by
 * another program on the same data. Until the returned function is called.
 */
export function watchChanges({ store, events, clock }: Pick<Session, 'store' | 'events' | 'clock'>): () => void {
  let seen = store.revision()
  return clock.every(glance, () => {
    const now = store.revision()
    if (now === seen) return
    seen = now
    events.send('setups', 'changed', {})
  })
}
