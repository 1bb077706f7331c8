import type { Session } from './session.ts'

/**
 * A value of a setup changed. What it proved is known by what it depended on, and needs no forgetting; a run that goes on
 * is about values that are no more, and the tokens that were got are those of other values.
 */
export function changed(session: Session, id: string): void {
  session.tokens.delete(id)
  for (const run of session.running.values()) {
    if (run.setup !== id) continue
    run.stale = true
    run.abort.abort()
  }
}

/** What every setup depends on changed; the practice tenant does not depend on it. */
export function changedForAll(session: Session): void {
  for (const { id, practice } of session.store.setups()) if (!practice) changed(session, id)
}
