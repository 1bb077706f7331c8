import type { Handlers } from '../contract/derived.ts'
import { secretFieldNames } from '../model/profile.ts'
import { said } from '../words/said.ts'
import { refuse } from './refusal.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { storedSetup, viewOf } from './setup-view.ts'

/** How long a removed setup can be put back. */
const undoSeconds = 30

/** Removes a setup for good, with its secrets. */
export async function purge(session: Session, id: string): Promise<void> {
  clearTimeout(session.removals.get(id))
  session.removals.delete(id)
  for (const field of secretFieldNames) await session.secrets.clear(secretName(id, field))
  session.store.remove(id)
  session.reports.delete(id)
  session.tokens.delete(id)
}

/** Removes for good what this program took out of the list, before it ends. */
export async function purgeRemoved(session: Session): Promise<void> {
  for (const id of session.removals.keys()) await purge(session, id)
}

/** Removes for good what an earlier program took out of the list and was killed before it could; one that runs is left alone. */
export async function purgeLeft(session: Session): Promise<void> {
  const before = new Date(Date.now() - 2 * undoSeconds * 1000).toISOString()
  for (const id of session.store.shelved(before)) await purge(session, id)
}

export const removalHandlers = (session: Session): Pick<Handlers['setups'], 'remove' | 'restore'> => ({
  remove: async ({ setup: id }) => {
    storedSetup(session, id)
    for (const run of session.running.values()) if (run.setup === id) run.abort.abort()
    session.store.shelve(id, new Date().toISOString())
    session.reports.delete(id)
    session.tokens.delete(id)
    const later = setTimeout(
      () => void purge(session, id).catch((error: Error) => session.log?.(error.message)),
      undoSeconds * 1000,
    )
    session.removals.set(id, later.unref())
    return { undoSeconds }
  },
  restore: async ({ setup: id }) => {
    const later = session.removals.get(id)
    if (!later) return refuse('not_found', said('app.no-undo'))
    clearTimeout(later)
    session.removals.delete(id)
    session.store.shelve(id, null)
    return viewOf(session, id)
  },
})
