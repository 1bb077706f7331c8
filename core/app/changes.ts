import type { Session } from './session.ts'

/** How soon other windows hear of a change: in milliseconds. */
const glance = 1000

/**
 * Tells the windows when something that is kept was changed, wherever that was: in another window, in a terminal, or by
 * another program on the same data. Until the returned function is called.
 */
export function watchChanges({ store, events, clock }: Pick<Session, 'store' | 'events' | 'clock'>): () => void {
  let seen: string | null = null
  const look = () => {
    const before = seen
    try {
      seen = store.revision()
    } catch {
      // A store that cannot be read says so when something is asked of it.
      return
    }
    if (before !== null && seen !== before) events.send('setups', 'changed', {})
  }
  look()
  return clock.every(glance, look)
}
