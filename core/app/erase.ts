import type { Handlers } from '../contract/derived.ts'
import { said } from '../words/said.ts'
import { refuse } from './refusal.ts'
import { purge, purgeRemoved } from './removal.ts'
import type { Session } from './session.ts'
import { loginName } from './settings.ts'

async function eraseSetups(session: Session, ids: readonly string[]): Promise<void> {
  for (const run of session.running.values()) if (ids.includes(run.setup)) run.abort.abort()
  for (const id of ids) await purge(session, id)
  await purgeRemoved(session)
  session.store.forgetCopies()
}

/** Deletes what is kept, with secrets, runs and backups. What cannot be deleted is thrown, and the rest is deleted. */
export const dataHandlers = (session: Session): Handlers['data'] => ({
  erase: async (wanted) => {
    const setups = session.store.setups()
    if ('customer' in wanted) {
      const ids = setups.filter(({ customer }) => customer === wanted.customer).map(({ id }) => id)
      if (ids.length === 0) return refuse('not_found', said('app.no-customer', { customer: wanted.customer }))
      await eraseSetups(session, ids)
      return null
    }
    await session.secrets.clear(loginName)
    session.store.clearSettings()
    await eraseSetups(
      session,
      setups.map(({ id }) => id),
    )
    return null
  },
})
