import type { Handlers } from '../contract/derived.ts'
import { said } from '../words/said.ts'
import { refuse } from './refusal.ts'
import { secretNamesOf } from './secret-name.ts'
import type { Session } from './session.ts'
import { storedSetup, viewOf } from './setup-view.ts'

/** How long a removed setup can be put back. */
const undoSeconds = 30

/** Removes a setup for good, with its secrets. */
export async function purge(session: Session, id: string): Promise<void> {
  clearTimeout(session.removals.get(id))
  session.removals.delete(id)
  for (const name of secretNamesOf(id)) await session.secrets.clear(name)
  session.store.remove(id)
  session.reports.delete(id)
  session.tokens.delete(id)
  session.unkept.delete(id)
  session.adminRequests.delete(id)
}

/** Removes these setups for good, each for itself; what could not be removed is still in the store, and is given back. */
export async function purgeAll(session: Session, ids: Iterable<string>): Promise<Error[]> {
  const failed: Error[] = []
  for (const id of [...ids]) await purge(session, id).catch((error: Error) => failed.push(error))
  return failed
}

/** The program starts and ends also where the keychain is locked: the next start tries again. */
async function purgeOrLog(session: Session, ids: Iterable<string>): Promise<void> {
  for (const { message } of await purgeAll(session, ids)) session.log?.(message)
}

/** Removes for good what this program took out of the list, before it ends. */
export const purgeRemoved = (session: Session): Promise<void> => purgeOrLog(session, session.removals.keys())

/** Removes for good what an earlier program took out of the list and was killed before it could; one that runs is left alone. */
export async function purgeLeft(session: Session): Promise<void> {
  const before = new Date(Date.now() - 2 * undoSeconds * 1000).toISOString()
  await purgeOrLog(session, session.store.shelved(before))
}

export const removalHandlers = (session: Session): Pick<Handlers['setups'], 'remove' | 'restore'> => ({
  remove: async ({ setup: id }) => {
    storedSetup(session, id)
    for (const run of session.running.values()) if (run.setup === id) run.abort.abort()
    session.store.shelve(id, new Date().toISOString())
    session.reports.delete(id)
    session.tokens.delete(id)
    const later = setTimeout(() => void purgeOrLog(session, [id]), undoSeconds * 1000)
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
