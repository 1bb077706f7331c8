import type { Handlers } from '../contract/derived.ts'
import { said } from '../words/said.ts'
import { refuse } from './refusal.ts'
import { purgeAll } from './removal.ts'
import type { Session } from './session.ts'
import { loginName } from './settings.ts'

async function eraseSetups(session: Session, ids: readonly string[]): Promise<Error[]> {
  for (const run of session.running.values()) if (ids.includes(run.setup)) run.abort.abort()
  const failed = await purgeAll(session, [...ids, ...session.removals.keys()])
  session.store.forgetCopies()
  return failed
}

/** Deletes what is kept, with secrets, runs and backups. What cannot be deleted is thrown, after the rest was deleted. */
export const dataHandlers = (session: Session): Handlers['data'] => ({
  erase: async (wanted) => {
    const setups = session.store.setups()
    const failed: Error[] = []
    if ('customer' in wanted) {
      const ids = setups.filter(({ customer }) => customer === wanted.customer).map(({ id }) => id)
      if (ids.length === 0) return refuse('not_found', said('app.no-customer', { customer: wanted.customer }))
      failed.push(...(await eraseSetups(session, ids)))
    } else {
      await session.secrets.clear(loginName).catch((error: Error) => failed.push(error))
      session.store.clearSettings()
      session.showTheme?.('system')
      const shelved = session.store.shelved(new Date().toISOString())
      failed.push(...(await eraseSetups(session, [...setups.map(({ id }) => id), ...shelved])))
    }
    if (failed[0]) throw failed[0]
    return null
  },
})
